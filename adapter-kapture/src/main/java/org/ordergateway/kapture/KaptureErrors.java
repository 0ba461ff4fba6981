package org.ordergateway.kapture;

import org.jspecify.annotations.Nullable;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Json;
import org.ordergateway.http.JsonReader;
import org.ordergateway.http.VendorError;
import org.ordergateway.http.VendorErrors;

/** Reads Kapture's refusals: a message, and no code; the one message that its pages show stands for a code. */
final class KaptureErrors implements VendorErrors {

    /** The one failure that the pages show. */
    static final String INVALID_AUTH_KEY = "Invalid Auth Key";

    /** Stands for a body that says success under a status that says failure. */
    static final String SUCCESS = "success";

    static final JsonReader<KaptureAnswer> ANSWER = Json.reader(KaptureAnswer.class);

    @Override
    public VendorError read(Answer answer) {
        return answer.read(ANSWER).fold(unreadable -> VendorError.NONE, KaptureErrors::of);
    }

    /** What an answer complains about. */
    static VendorError of(KaptureAnswer answer) {
        String text = answer.text();
        return VendorError.of(code(answer, text), text);
    }

    private static @Nullable String code(KaptureAnswer answer, @Nullable String text) {
        if (answer.verdict() == KaptureAnswer.Verdict.SUCCEEDED) {
            return SUCCESS;
        }
        return text != null && text.toLowerCase(java.util.Locale.ROOT).contains("invalid auth key")
                ? INVALID_AUTH_KEY
                : null;
    }
}
