package org.ordergateway.testkit.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The usual ways in which vendors spell values. */
public final class Encodings {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private Encodings() {}

    /** As the neutral JSON has it: text, flags, lists of text, custom data. */
    public static Encoding same() {
        return neutral -> neutral;
    }

    /** A decimal in quotes, with its own digits. */
    public static Encoding decimalText() {
        return neutral -> Json.text(decimal(neutral).toPlainString());
    }

    /** A JSON number, with its own digits. */
    public static Encoding number() {
        return neutral -> NODES.numberNode(decimal(neutral));
    }

    /** A JSON number whose digits do not count, only its value: for vendors that hold doubles. */
    public static Encoding doubleNumber() {
        return comparing(
                number(),
                (neutral, held) -> held.isNumber() && held.decimalValue().compareTo(decimal(neutral)) == 0);
    }

    /** A number that is text at the vendor, such as an id or a count of minutes. */
    public static Encoding numberText() {
        return neutral -> Json.text(neutral.asText());
    }

    /** True or false as the words {@code "true"} and {@code "false"}. */
    public static Encoding flagText() {
        return neutral -> Json.text(String.valueOf(neutral.asBoolean()));
    }

    /** The opposite flag. */
    public static Encoding inverseFlag() {
        return neutral -> BooleanNode.valueOf(!neutral.asBoolean());
    }

    /** A time in ISO 8601 with an offset: the same instant, in whichever offset. */
    public static Encoding isoTime() {
        return comparing(same(), (neutral, held) -> {
            try {
                return held.isTextual()
                        && OffsetDateTime.parse(held.asText()).isEqual(OffsetDateTime.parse(neutral.asText()));
            } catch (DateTimeParseException e) {
                return false;
            }
        });
    }

    /** Milliseconds since 1970 in UTC, as a number. */
    public static Encoding epochMillis() {
        return neutral -> NODES.numberNode(
                OffsetDateTime.parse(neutral.asText()).toInstant().toEpochMilli());
    }

    /** A local time in this pattern and zone. */
    public static Encoding time(String pattern, String zone) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        return neutral -> Json.text(
                LocalDateTime.ofInstant(OffsetDateTime.parse(neutral.asText()).toInstant(), ZoneId.of(zone))
                        .format(form));
    }

    /** A word of a closed vocabulary: the vendor's by the neutral one. A neutral word that is not here has none. */
    public static Words words(Map<String, String> vendorsByNeutral) {
        return new Words(vendorsByNeutral.keySet(), neutral -> {
            String word = vendorsByNeutral.get(neutral.asText());
            return word == null ? NODES.missingNode() : Json.text(word);
        });
    }

    /** Words of a closed vocabulary that the vendor spells in more than one word, such as by several flags. */
    public static Words words(Set<String> neutral, Encoding spelled) {
        return new Words(neutral, spelled);
    }

    /** As the function says. */
    public static Encoding of(UnaryOperator<JsonNode> write) {
        return write::apply;
    }

    /** At least these entries, by name; the vendor's object may hold more. */
    public static Encoding entries() {
        return comparing(
                same(),
                (neutral, held) -> neutral.properties().stream()
                        .allMatch(each -> Json.same(each.getValue(), held.path(each.getKey()))));
    }

    /** A list of records, of which only the number counts here: what is in them are cells of their own. */
    public static Encoding count() {
        return comparing(same(), (neutral, held) -> held.isArray() && held.size() == neutral.size());
    }

    /** One way of writing, another of comparing: for what the vendor holds more of, or less exactly. */
    public static Encoding comparing(Encoding written, java.util.function.BiPredicate<JsonNode, JsonNode> holds) {
        return new Encoding() {
            @Override
            public JsonNode write(JsonNode neutral) {
                return written.write(neutral);
            }

            @Override
            public boolean holds(JsonNode neutral, JsonNode held) {
                return holds.test(neutral, held);
            }
        };
    }

    private static BigDecimal decimal(JsonNode neutral) {
        JsonNode value = neutral.isObject() ? neutral.path("value") : neutral;
        return value.isTextual() ? new BigDecimal(value.asText()) : value.decimalValue();
    }

    /**
     * The words of a vocabulary.
     *
     * @param neutral those that the vendor has
     * @param spelled how it spells them
     */
    public record Words(Set<String> neutral, Encoding spelled) implements Encoding {

        public Words {
            neutral = new TreeSet<>(neutral);
        }

        @Override
        public JsonNode write(JsonNode word) {
            return spelled.write(word);
        }

        @Override
        public boolean holds(JsonNode word, JsonNode held) {
            return spelled.holds(word, held);
        }
    }
}
