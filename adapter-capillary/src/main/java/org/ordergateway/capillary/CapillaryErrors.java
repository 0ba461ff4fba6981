package org.ordergateway.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Json;
import org.ordergateway.http.VendorError;
import org.ordergateway.http.VendorErrors;

/**
 * Reads Capillary's refusals: {@code {"errors": [{"status": false, "code": 667, "message": "…"}]}}, of any status, a
 * 2xx too. No page shows the body of a failed single call, so a code or a message at the top is read as well.
 */
final class CapillaryErrors implements VendorErrors {

    private static final String CUSTOM_FIELD =
            "a custom field must exist for the organisation, with the scope LOYALTY_REGISTRATION";

    /** What to do, where the update page says so. */
    private static final Map<String, String> HINTS = Map.of(
            "667", "there is no such transaction for this customer",
            "668", "the number matches several transactions: give ref.id",
            "669", CUSTOM_FIELD);

    @Override
    public VendorError read(Answer answer) {
        return answer.read(Json.tree()).fold(unreadable -> VendorError.NONE, CapillaryErrors::read);
    }

    private static VendorError read(JsonNode body) {
        List<CapillaryNotice> errors = CapillaryNotice.read(body.path("errors"));
        if (!errors.isEmpty()) {
            return of(errors);
        }
        JsonNode status = body.path("status").isObject() ? body.path("status") : body;
        String code = CapillaryNotice.text(status.path("code"));
        String message = CapillaryNotice.text(status.path("message"));
        return of(List.of(new CapillaryNotice(code, message)));
    }

    /** What several errors mean together: one that leaves the outcome open counts before all others. */
    static VendorError of(List<CapillaryNotice> errors) {
        if (errors.isEmpty()) {
            return VendorError.NONE;
        }
        CapillaryNotice first =
                errors.stream().filter(CapillaryErrors::leavesOpen).findFirst().orElse(errors.get(0));
        String words = errors.stream()
                .map(CapillaryNotice::message)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        String hint = first.code() == null ? null : HINTS.get(first.code());
        return new VendorError(first.code(), withHint(words, hint), violations(first.code()));
    }

    private static boolean leavesOpen(CapillaryNotice error) {
        return error.code() != null
                && CapillaryFailures.TABLE.rowFor(400, error.code()).kind() == Kind.IN_DOUBT;
    }

    /** The hint first: the words are cut at the end, and only after secrets were taken out of them. */
    private static @Nullable String withHint(String words, @Nullable String hint) {
        if (words.isEmpty() || hint == null) {
            return words.isEmpty() ? hint : words;
        }
        return hint + "; in its words: " + words;
    }

    private static List<FieldViolation> violations(@Nullable String code) {
        return "669".equals(code) ? List.of(new FieldViolation("customFields", CUSTOM_FIELD)) : List.of();
    }
}
