package org.ordergateway.sandbox.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ordergateway.sandbox.server.Breach;

/** The shapes of single values and lists; objects are an {@link ObjectShape}. None of them takes null. */
public final class Shapes {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private Shapes() {}

    /** Any string. */
    public static Shape text() {
        return kind("must be a string", JsonNode::isTextual);
    }

    /** A string that matches as a whole; the message says what is asked for. */
    public static Shape text(String regex, String message) {
        Pattern pattern = Pattern.compile(regex);
        return kind(
                message,
                value -> value.isTextual() && pattern.matcher(value.textValue()).matches());
    }

    /** A whole number, not in quotes. */
    public static Shape integer() {
        return kind("must be an integer", JsonNode::isIntegralNumber);
    }

    /** True or false, not in quotes. */
    public static Shape bool() {
        return kind("must be a boolean", JsonNode::isBoolean);
    }

    /** A decimal in quotes, such as {@code "12.50"}. */
    public static Shape decimalText() {
        return kind("must be a decimal in a string", Shapes::isDecimalText);
    }

    /** A decimal, in quotes or as a JSON number. */
    public static Shape decimal() {
        return kind("must be a decimal", value -> value.isNumber() || isDecimalText(value));
    }

    /** A time in ISO 8601 with its offset, such as {@code 2031-05-06T07:08:09.000Z}. */
    public static Shape timestamp() {
        return kind("must be a time in ISO 8601 with an offset", Shapes::isTimestamp);
    }

    /** The same, to the second or with exactly three digits of it. */
    public static Shape timestampToTheMillisecond() {
        return kind(
                "must be a time in ISO 8601 with an offset, to the second or to the millisecond",
                value -> isTimestamp(value) && value.asText().matches("[^.]*T[0-9:]{8}([.][0-9]{3})?(Z|[+-].*)"));
    }

    /** One of these strings. */
    public static Shape oneOf(String... allowed) {
        List<String> words = List.of(allowed);
        return kind(
                "must be one of " + String.join(", ", words),
                value -> value.isTextual() && words.contains(value.textValue()));
    }

    /** An array, each element of this shape. */
    public static Shape listOf(Shape element) {
        return (value, at, breaches) -> {
            if (!value.isArray()) {
                breaches.accept(breach(at, "must be an array"));
                return;
            }
            for (int i = 0; i < value.size(); i++) {
                element.check(value.path(i), Shape.inside(at, String.valueOf(i)), breaches);
            }
        };
    }

    /** An object with any keys, each value of this shape. */
    public static Shape mapOf(Shape element) {
        return (value, at, breaches) -> {
            if (!value.isObject()) {
                breaches.accept(breach(at, "must be an object"));
                return;
            }
            value.properties()
                    .forEach(entry -> element.check(entry.getValue(), Shape.inside(at, entry.getKey()), breaches));
        };
    }

    /** An object about whose inside the page says nothing. */
    public static Shape anyObject() {
        return kind("must be an object", JsonNode::isObject);
    }

    /** An object about whose inside the page says nothing, except that none of its samples has a null. */
    public static Shape objectWithoutNulls() {
        return (value, at, breaches) -> {
            if (value.isObject()) {
                nulls(value, at, breaches);
            } else {
                breaches.accept(breach(at, "must be an object"));
            }
        };
    }

    private static void nulls(JsonNode value, String at, Consumer<Breach> breaches) {
        if (value.isNull()) {
            breaches.accept(breach(at, "must not be null"));
        }
        value.properties().forEach(each -> nulls(each.getValue(), Shape.inside(at, each.getKey()), breaches));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            nulls(value.path(i), Shape.inside(at, String.valueOf(i)), breaches);
        }
    }

    /** A value of any of these shapes; the message says what is asked for. */
    public static Shape either(String message, Shape... shapes) {
        List<Shape> allowed = List.of(shapes);
        return kind(
                message,
                value ->
                        allowed.stream().anyMatch(shape -> shape.breaches(value).isEmpty()));
    }

    static Breach breach(String at, String message) {
        return new Breach(Shape.called(at) + " " + message, at, message);
    }

    private static Shape kind(String message, Predicate<JsonNode> fits) {
        return (value, at, breaches) -> {
            if (!fits.test(value)) {
                breaches.accept(breach(at, message));
            }
        };
    }

    private static boolean isDecimalText(JsonNode value) {
        return value.isTextual() && DECIMAL.matcher(value.textValue()).matches();
    }

    private static boolean isTimestamp(JsonNode value) {
        if (!value.isTextual()) {
            return false;
        }
        try {
            OffsetDateTime.parse(value.textValue());
            return true;
        } catch (DateTimeParseException other) {
            return false;
        }
    }
}
