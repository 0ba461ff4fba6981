package org.ordergateway.captain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Json;
import org.ordergateway.http.VendorError;
import org.ordergateway.http.VendorErrors;

/**
 * Reads Captain's refusals: a tree of fields whose leaves are lists of sentences, {@code {"errors": {"recipient":
 * {"email": ["…"]}}}}, or a message.
 */
final class CaptainErrors implements VendorErrors {

    /** Stands for a merchant's number that another order has; Captain itself names no code. */
    static final String NUMBER_TAKEN = "partners_unique_internal_order_id";

    @Override
    public VendorError read(Answer answer) {
        return answer.read(Json.tree()).fold(unreadable -> VendorError.NONE, CaptainErrors::read);
    }

    private static VendorError read(JsonNode body) {
        JsonNode errors = body.path("errors");
        if (!errors.isObject()) {
            String text = body.path("message").asText(body.path("error").asText(""));
            return VendorError.of(null, text.isEmpty() ? null : text);
        }
        List<FieldViolation> violations = new ArrayList<>();
        collect(errors, "", violations);
        boolean numberOnly = errors.size() == 1 && errors.has(NUMBER_TAKEN);
        return new VendorError(numberOnly ? NUMBER_TAKEN : null, null, violations);
    }

    private static void collect(JsonNode node, String path, List<FieldViolation> violations) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            field.getValue(),
                            isIndex(field.getKey())
                                    ? path
                                    : path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            violations));
        } else if (node.isArray()) {
            node.forEach(each -> collect(each, path, violations));
        } else {
            violations.add(new FieldViolation(CaptainPaths.neutral(path), node.asText()));
        }
    }

    private static boolean isIndex(String name) {
        return !name.isEmpty() && name.chars().allMatch(Character::isDigit);
    }
}
