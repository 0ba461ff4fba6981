package org.ordergateway.captain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Json;
import org.ordergateway.http.VendorError;
import org.ordergateway.http.VendorErrors;

/**
 * Reads Captain's refusals: a tree of fields whose leaves are lists of sentences, {@code {"errors": {"recipient":
 * {"email": ["…"]}}}}, or a message. A place in a list may be a number among the names or the list's own.
 */
final class CaptainErrors implements VendorErrors {

    /** Stands for a merchant's number that another order has; Captain itself names no code. */
    static final String NUMBER_TAKEN = "partners_unique_internal_order_id";

    private static final Pattern TAKEN = Pattern.compile("(?i)taken|already|exist|unique|duplicate");
    private static final Pattern PLACE = Pattern.compile("[0-9]+");
    private static final String WHOLE = "base";

    @Override
    public VendorError read(Answer answer) {
        return answer.read(Json.tree()).fold(unreadable -> VendorError.NONE, CaptainErrors::read);
    }

    private static VendorError read(JsonNode body) {
        List<FieldViolation> violations = new ArrayList<>();
        collect(body.path("errors"), "", violations);
        String text = Stream.of("message", "error")
                .map(name -> body.path(name).asText(""))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(null);
        return new VendorError(isTaken(violations) ? NUMBER_TAKEN : null, text, violations);
    }

    /** No page shows the refusal of a second order with one number: its field alone, in words of that sense. */
    private static boolean isTaken(List<FieldViolation> violations) {
        return !violations.isEmpty()
                && violations.stream()
                        .allMatch(each -> each.path().equals("ref.number")
                                && TAKEN.matcher(each.problem()).find());
    }

    private static void collect(JsonNode node, String path, List<FieldViolation> violations) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            field.getValue(),
                            isPlace(field.getKey())
                                    ? path
                                    : path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            violations));
        } else if (node.isArray()) {
            node.forEach(each -> collect(each, path, violations));
        } else if (node.isValueNode() && !node.isNull()) {
            violations.add(new FieldViolation(CaptainPaths.neutral(path), node.asText()));
        }
    }

    /** A number in a list, or the word for the object as a whole. */
    private static boolean isPlace(String name) {
        return name.equals(WHOLE) || PLACE.matcher(name).matches();
    }
}
