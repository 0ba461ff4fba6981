package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ordergateway.capability.Access;
import org.ordergateway.model.Amount;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.Term;
import org.ordergateway.model.Unrecognised;
import org.ordergateway.testkit.harness.Encodings;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Place;
import org.ordergateway.testkit.harness.StandardValues;
import org.ordergateway.testkit.harness.Way;

/** That a value means the same on both sides: words, digits, times, units, currencies. */
final class ValueRules {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private ValueRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "Values",
                List.of(
                        new Rule(
                                "V-1",
                                "Every neutral word that the vendor has is written as the vendor's own word.",
                                bench -> written(bench, Term.class, ValueRules::everyWord)),
                        new Rule(
                                "V-2",
                                "A neutral word that the vendor does not have, and an unrecognised one, are refused and"
                                        + " nothing is sent.",
                                bench -> written(bench, Term.class, ValueRules::noOtherWord)),
                        new Rule(
                                "V-3",
                                "Every word of the vendor's is read as its neutral word.",
                                bench -> of(bench, Access.READ, Term.class, ValueRules::everyWordRead)),
                        new Rule(
                                "V-4",
                                "A word of the vendor's that nobody knows stays visible as it is, never as a default.",
                                bench -> of(bench, Access.READ, Term.class, ValueRules::unknownWord)),
                        new Rule(
                                "V-5",
                                "An amount is written digit for digit: nothing is rounded, no zero is lost.",
                                bench -> written(bench, Amount.class, ValueRules::digitsWritten)),
                        new Rule(
                                "V-6",
                                "An amount is read digit for digit.",
                                bench -> of(bench, Access.READ, Amount.class, ValueRules::digitsRead)),
                        new Rule(
                                "V-7",
                                "An amount in another currency than the account's is refused and nothing is sent.",
                                bench -> written(bench, Amount.class, ValueRules::foreignCurrency)),
                        new Rule(
                                "V-8",
                                "A time is written as the same instant, whatever its offset.",
                                bench -> written(bench, OffsetDateTime.class, ValueRules::instantWritten)),
                        new Rule(
                                "V-9",
                                "A time is read as the same instant.",
                                bench -> of(bench, Access.READ, OffsetDateTime.class, ValueRules::instantRead)),
                        new Rule(
                                "V-10",
                                "A count of minutes or years is written in the vendor's unit.",
                                bench -> written(bench, Integer.class, ValueRules::unit)),
                        new Rule(
                                "V-11",
                                "A phone number that cannot be one is refused and nothing is sent.",
                                bench -> phones(bench))));
    }

    private static List<Case> written(Bench bench, Class<?> type, Cells.CellCheck check) {
        return Stream.of(Access.CREATE, Access.UPDATE)
                .flatMap(access -> of(bench, access, type, check).stream())
                .toList();
    }

    private static List<Case> of(Bench bench, Access access, Class<?> type, Cells.CellCheck check) {
        Predicate<Case> ofType = each -> {
            String path = Objects.requireNonNull(each.cell());
            return type.isAssignableFrom(
                    OrderField.of(path.substring(0, path.lastIndexOf(' '))).type());
        };
        return Cells.declared(bench, access, check).stream().filter(ofType).toList();
    }

    private static List<Case> phones(Bench bench) {
        return written(bench, String.class, ValueRules::noPhone).stream()
                .filter(each ->
                        each.name().startsWith("customer.phone ") || each.name().startsWith("customer.landline "))
                .toList();
    }

    private static void everyWord(Bench bench, Way way, String path) {
        words(bench, way, path).forEach(neutral -> bench.write(way, path, Json.text(neutral)));
    }

    private static void noOtherWord(Bench bench, Way way, String path) {
        Set<String> known = words(bench, way, path);
        List<String> others =
                new ArrayList<>(StandardValues.words(OrderField.of(path).type()));
        others.removeAll(known);
        others.add("a word that nobody knows");
        for (String other : others) {
            var outcome = bench.written(way, path, Json.text(other)).send();
            Refused.invalid(path, Bench.failed(outcome, "a refusal of the word " + other));
            bench.noRequest("with the word " + other);
        }
    }

    private static void everyWordRead(Bench bench, Way way, String path) {
        words(bench, Way.READ, path)
                .forEach(neutral -> new Read(bench, path, List.of(Json.text(neutral))).seedAndCompare());
    }

    private static void unknownWord(Bench bench, Way way, String path) {
        Place place = bench.place(Way.READ, path);
        String word = "word_that_nobody_knows";
        JsonNode state = Json.with(bench.state(), place.pointer(0), Json.text(word));
        bench.sandbox().seed(bench.sandbox().seededOrderId(), Json.written(state));
        List<Object> found = OrderField.of(path).values(bench.read());
        Breach.unless(found.contains(new Unrecognised(word)), "an unrecognised '" + word + "'", "there is " + found);
    }

    private static Set<String> words(Bench bench, Way way, String path) {
        Place place = bench.place(way, path);
        if (place.encoding() instanceof Encodings.Words words) {
            return words.neutral();
        }
        throw new Breach(
                "the words of " + path + " in the harness's table (Encodings.words)", "it has another encoding");
    }

    private static void digitsWritten(Bench bench, Way way, String path) {
        for (String digits : List.of("0.10", "7.00", "1234567.895")) {
            bench.write(way, path, amount(bench, digits));
        }
    }

    private static void digitsRead(Bench bench, Way way, String path) {
        for (String digits : List.of("0.10", "7.00", "1234567.895")) {
            new Read(bench, path, List.of(amount(bench, digits))).seedAndCompare();
        }
    }

    private static JsonNode amount(Bench bench, String digits) {
        JsonNode value = NODES.numberNode(new BigDecimal(digits));
        String currency = bench.samples().currency();
        return currency == null
                ? value
                : NODES.objectNode().put("currency", currency).set("value", value);
    }

    private static void foreignCurrency(Bench bench, Way way, String path) {
        JsonNode foreign = NODES.objectNode()
                .put("currency", "XAF".equals(bench.samples().currency()) ? "XOF" : "XAF")
                .set("value", NODES.numberNode(new BigDecimal("12.50")));
        var outcome = bench.written(way, path, foreign).send();
        Refused.invalid(path, Bench.failed(outcome, "a refusal of another currency"));
        bench.noRequest("with an amount in another currency");
    }

    private static void instantWritten(Bench bench, Way way, String path) {
        for (String time : List.of("2031-06-07T23:40:00Z", "2031-06-07T18:10:00-11:00", "2031-06-08T03:25:00+12:45")) {
            bench.write(way, path, Json.text(time));
        }
    }

    private static void instantRead(Bench bench, Way way, String path) {
        for (String time : List.of("2031-06-07T23:40:00Z", "2031-06-07T18:10:00-11:00", "2031-06-08T03:25:00+12:45")) {
            new Read(bench, path, List.of(Json.text(time))).seedAndCompare();
        }
    }

    private static void unit(Bench bench, Way way, String path) {
        for (int count : List.of(1, 90)) {
            bench.write(way, path, NODES.numberNode(count));
        }
    }

    private static void noPhone(Bench bench, Way way, String path) {
        var outcome = bench.written(way, path, Json.text("ring me")).send();
        Refused.invalid(path, Bench.failed(outcome, "a refusal of a phone number that cannot be one"));
        bench.noRequest("with a phone number that cannot be one");
    }
}
