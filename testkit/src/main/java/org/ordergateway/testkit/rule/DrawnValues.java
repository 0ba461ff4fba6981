package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.ordergateway.model.Amount;
import org.ordergateway.model.OrderField;
import org.ordergateway.testkit.harness.Encodings;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Place;
import org.ordergateway.testkit.harness.Way;

/** Values of a field, odd ones and extreme ones, in neutral JSON; the harness's samples where a vendor takes only some. */
final class DrawnValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    /** Texts of these names have a form that is checked. */
    private static final Set<String> FORMED =
            Set.of("email", "phone", "landline", "additionalPhone", "countryCode", "id", "code");

    private static final int LONG_TEXT = 2_000;
    private static final LocalDateTime FIRST = LocalDateTime.of(1900, 1, 1, 0, 0);
    private static final int DAYS = 200 * 365;

    private final Bench bench;

    /** Whether a text of this field has a form. */
    static boolean isFormed(String path) {
        return FORMED.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    DrawnValues(Bench bench) {
        this.bench = bench;
    }

    Arbitrary<JsonNode> of(Way way, OrderField field) {
        Place place = bench.places().place(way.access(), field.path());
        if (place != null && place.encoding() instanceof Encodings.Words words) {
            return Arbitraries.of(words.neutral()).map(Json::text);
        }
        boolean sampled = bench.samples().only(way, field.path())
                || isFormed(field.path())
                || bench.samples().of(way, field.path(), 0).values().get(0).isArray();
        return sampled ? samples(way, field) : free(way, field);
    }

    private Arbitrary<JsonNode> samples(Way way, OrderField field) {
        List<JsonNode> given = IntStream.range(0, bench.samples().variants(way, field.path()))
                .mapToObj(i -> bench.samples().of(way, field.path(), i).values().get(0))
                .toList();
        return Arbitraries.of(given);
    }

    private Arbitrary<JsonNode> free(Way way, OrderField field) {
        Class<?> type = field.type();
        if (field.shape() == OrderField.Shape.MAP) {
            return texts(20).set().ofMinSize(1).ofMaxSize(3).flatMap(DrawnValues::entries);
        }
        if (type == String.class) {
            int most = bench.capabilities().lengths().getOrDefault(field.path(), LONG_TEXT);
            return Arbitraries.frequencyOf(
                            Tuple.of(9, texts(40)),
                            Tuple.of(1, Arbitraries.strings().alpha().ofLength(most)))
                    .map(Json::text);
        }
        if (type == Amount.class) {
            String currency = bench.samples().currency();
            return decimals()
                    .map(value -> currency == null
                            ? value
                            : NODES.objectNode().put("currency", currency).set("value", value));
        }
        if (type == BigDecimal.class) {
            return decimals();
        }
        if (type == Boolean.class) {
            return Arbitraries.of(true, false).map(NODES::booleanNode);
        }
        if (type == Integer.class) {
            return Arbitraries.integers().between(0, 100_000).map(NODES::numberNode);
        }
        if (type == OffsetDateTime.class) {
            return times();
        }
        if (type == LocalDate.class) {
            return Arbitraries.integers()
                    .between(0, DAYS)
                    .map(day -> Json.text(FIRST.toLocalDate().plusDays(day).toString()));
        }
        return samples(way, field);
    }

    /** Quotes, braces, backslashes, line ends, other scripts, marks that combine, and signs beyond the first plane. */
    private static Arbitrary<String> texts(int most) {
        Arbitrary<String> signs = Arbitraries.of(
                "\"",
                "\\",
                "{x}",
                "%2F",
                "&",
                "<b>",
                "\n",
                "\t",
                "'",
                "\u00e9",
                "e\u0301",
                "\u05d0\u05d1",
                "\u202e",
                "\u4e2d",
                "\ud83c\udf55",
                "\ud83d\udc69\u200d\ud83c\udf73",
                "\u0000",
                "\u2028",
                "null",
                "0",
                " ");
        Arbitrary<String> plain =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(6);
        return Arbitraries.frequencyOf(Tuple.of(2, plain), Tuple.of(1, signs))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts))
                .map(text -> text.codePointCount(0, text.length()) > most
                        ? text.substring(0, text.offsetByCodePoints(0, most))
                        : text);
    }

    private static Arbitrary<JsonNode> entries(Set<String> keys) {
        Arbitrary<JsonNode> values = texts(30).map(Json::text);
        return values.list().ofSize(keys.size()).map(drawn -> {
            ObjectNode map = NODES.objectNode();
            int i = 0;
            for (String key : keys) {
                map.set(key, drawn.get(i));
                i++;
            }
            return map;
        });
    }

    private static Arbitrary<JsonNode> decimals() {
        Arbitrary<BigInteger> digits = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(99_999))),
                Tuple.of(1, Arbitraries.bigIntegers().between(BigInteger.ZERO, new BigInteger("999999999999999"))));
        return Combinators.combine(digits, Arbitraries.integers().between(0, 6))
                .as((unscaled, scale) -> NODES.numberNode(new BigDecimal(unscaled, scale)));
    }

    private static Arbitrary<JsonNode> times() {
        Arbitrary<ZoneOffset> offsets = Arbitraries.integers()
                .between(-18 * 4, 18 * 4)
                .map(quarters -> ZoneOffset.ofTotalSeconds(quarters * 15 * 60));
        Arbitrary<Integer> millis = Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 1))
                .flatMap(some ->
                        some == 0 ? Arbitraries.just(0) : Arbitraries.integers().between(1, 999));
        return Combinators.combine(Arbitraries.integers().between(0, DAYS * 24 * 60), millis, offsets)
                .as((minutes, fraction, offset) -> Json.text(FIRST.plusMinutes(minutes)
                        .plusNanos(fraction * 1_000_000L)
                        .atOffset(offset)
                        .toString()));
    }
}
