package org.ordergateway.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.vavr.control.Either;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;

/** Turns what Jackson says of a bad document into the path of the offender and a sentence, without any value. */
final class NeutralReader {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String TOO_LARGE = "is larger or deeper than is taken";

    private NeutralReader() {}

    static <T> Either<OrderFailure, T> read(ObjectReader reader, String json) {
        if (json.length() > NeutralMapper.MOST_LETTERS) {
            return Either.left(invalid("", TOO_LARGE));
        }
        try {
            T value = reader.readValue(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json);
            return value == null ? Either.left(invalid("", "is null; an object is wanted")) : Either.right(value);
        } catch (JsonProcessingException e) {
            return Either.left(explain(e));
        }
    }

    private static OrderFailure explain(JsonProcessingException e) {
        String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
        if (e instanceof UnrecognizedPropertyException unknown) {
            return invalid(path, "is not a name of the neutral model" + known(unknown));
        }
        if (e instanceof ValueInstantiationException refused) {
            return invalid(path, ofModel(refused));
        }
        if (e instanceof InvalidTypeIdException) {
            return invalid(path, "names no kind of line change; 'change' is one of change, add and remove");
        }
        if (e instanceof InvalidNullException) {
            return invalid(path, "is null; leave it out");
        }
        if (e instanceof MismatchedInputException mismatch) {
            return invalid(path, mismatch(mismatch));
        }
        return syntax(path, e);
    }

    private static String mismatch(MismatchedInputException e) {
        String said = String.valueOf(e.getOriginalMessage());
        if (said.startsWith("Trailing token")) {
            return "has something behind its end" + at(e.getLocation());
        }
        return e.getTargetType() == null || said.startsWith("No content")
                ? "ends too early or is empty"
                : "is not " + named(e.getTargetType());
    }

    /** What the parser itself found, alone or on the way to a field. */
    private static OrderFailure syntax(String path, JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException) {
                return invalid(path, TOO_LARGE + at(e.getLocation()));
            }
            if (cause instanceof InputCoercionException) {
                return invalid(path, "is a number out of bounds" + at(e.getLocation()));
            }
            if (cause instanceof JsonParseException parse) {
                String said = String.valueOf(parse.getOriginalMessage());
                return invalid(
                        path,
                        (said.startsWith("Duplicate field") ? "names a field twice" : "is not well-formed JSON")
                                + at(parse.getLocation()));
            }
        }
        return invalid(path, "cannot be read" + at(e.getLocation()));
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? ""
                : "; known are "
                        + new TreeSet<>(e.getKnownPropertyIds())
                                .stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** What the model itself said when it refused a value: its sentences never repeat one. */
    private static String ofModel(ValueInstantiationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause.getClass() == IllegalArgumentException.class && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return "is not valid";
    }

    private static OrderFailure invalid(String path, String problem) {
        return OrderFailure.Invalid.of(
                "the JSON is not valid", List.of(new FieldViolation(path.isEmpty() ? "(document)" : path, problem)));
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(printable(step.getFieldName()));
            }
        }
        return path.toString();
    }

    private static String printable(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }

    private static String named(@Nullable Class<?> type) {
        if (type == null) {
            return "readable";
        }
        return switch (type.getSimpleName()) {
            case "OffsetDateTime" -> "a time with an offset, such as 2026-03-01T18:30:00+01:00";
            case "LocalDate" -> "a date, such as 2026-03-01";
            case "BigDecimal", "Amount", "Integer", "int", "Long", "long" -> "a number";
            case "Boolean", "boolean" -> "true or false";
            case "String", "RawDocument" -> "text";
            case "Kind" -> "a kind of event, such as order_status_changed";
            case "List", "ArrayList", "Set", "LinkedHashSet" -> "a list";
            case "Map", "LinkedHashMap" -> "an object of names and values";
            case "URI" -> "a URL";
            case "FieldValue" -> "a value of custom data";
            default -> "an object of the kind " + type.getSimpleName();
        };
    }

    static String at(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
