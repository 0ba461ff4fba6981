package org.ordergateway.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
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

    private NeutralReader() {}

    static <T> Either<OrderFailure, T> read(ObjectReader reader, String json) {
        try {
            T value = reader.readValue(json);
            return value == null ? Either.left(invalid("", "is null; an object is wanted")) : Either.right(value);
        } catch (JsonProcessingException e) {
            return Either.left(explain(e));
        }
    }

    /** The kind of an exception without its message, which may repeat a value. */
    static IllegalArgumentException withoutValues(JsonProcessingException e) {
        return new IllegalArgumentException(e.getClass().getSimpleName() + at(e.getLocation()));
    }

    private static OrderFailure explain(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : "; known are "
                            + new TreeSet<>(unknown.getKnownPropertyIds())
                                    .stream().map(String::valueOf).collect(Collectors.joining(", "));
            return invalid(path(unknown), "is not a name of the neutral model" + known);
        }
        if (e instanceof StreamConstraintsException) {
            return invalid("", "is larger or deeper than is taken" + at(e.getLocation()));
        }
        if (e instanceof InvalidFormatException format) {
            return invalid(path(format), "is not " + named(format.getTargetType()) + ofModel(format));
        }
        if (e instanceof ValueInstantiationException refused) {
            return invalid(
                    path(refused),
                    ofModel(refused).isEmpty()
                            ? "is not valid"
                            : ofModel(refused).substring(2));
        }
        if (e instanceof MismatchedInputException mismatch) {
            String problem = mismatch.getTargetType() == null
                    ? "ends too early or is empty"
                    : "is not " + named(mismatch.getTargetType());
            return invalid(path(mismatch), problem + ofModel(mismatch));
        }
        if (e instanceof JsonMappingException mapping) {
            return invalid(path(mapping), "cannot be read" + ofModel(mapping));
        }
        String doubled =
                String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field") ? "names a field twice" : "";
        return invalid("", (doubled.isEmpty() ? "is not well-formed JSON" : doubled) + at(e.getLocation()));
    }

    /** What the model itself said: its sentences never repeat a value. */
    private static String ofModel(Throwable e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause.getClass() == IllegalArgumentException.class && cause.getMessage() != null) {
                return ": " + cause.getMessage();
            }
        }
        return "";
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
            case "BigDecimal", "Integer", "int", "Long", "long" -> "a number";
            case "Boolean", "boolean" -> "true or false";
            case "String" -> "text";
            case "List", "ArrayList" -> "a list";
            case "Map", "LinkedHashMap" -> "an object of names and values";
            case "URI" -> "a URL";
            default -> "an object of the kind " + type.getSimpleName();
        };
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
