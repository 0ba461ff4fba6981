package org.ordergateway.capillary;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Json;
import org.ordergateway.http.JsonReader;
import org.ordergateway.http.VendorError;
import org.ordergateway.http.VendorErrors;

/** Reads Capillary's refusals. */
final class CapillaryErrors implements VendorErrors {

    private static final JsonReader<CapillaryReply> REPLY = Json.reader(CapillaryReply.class);

    private static final String CUSTOM_FIELD =
            "a custom field must exist for the organisation, with the scope LOYALTY_REGISTRATION";

    @Override
    public VendorError read(Answer answer) {
        return answer.read(REPLY).fold(unreadable -> VendorError.NONE, reply -> of(reply.failures()));
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
        boolean customField = "669".equals(first.code());
        return new VendorError(
                first.code(),
                customField ? withHint(words) : words.isEmpty() ? null : words,
                customField ? List.of(new FieldViolation("customFields", CUSTOM_FIELD)) : List.of());
    }

    private static boolean leavesOpen(CapillaryNotice error) {
        return error.code() != null
                && CapillaryFailures.TABLE.rowFor(400, error.code()).kind() == Kind.IN_DOUBT;
    }

    /** The hint first: the words are cut at the end, and only after secrets were taken out of them. */
    private static String withHint(String words) {
        return words.isEmpty() ? CUSTOM_FIELD : CUSTOM_FIELD + "; in its words: " + words;
    }
}
