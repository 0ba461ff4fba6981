package org.ordergateway.kapture;

import java.util.List;
import java.util.Locale;
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

    /** Stands for a failure that shows that something was done all the same. */
    static final String FAILED_WITH_RESULT = "failed with result";

    static final JsonReader<KaptureAnswer> ANSWER = Json.reader(KaptureAnswer.class);

    @Override
    public VendorError read(Answer answer) {
        return answer.read(ANSWER).fold(unreadable -> VendorError.NONE, KaptureErrors::of);
    }

    /** What an answer complains about. */
    static VendorError of(KaptureAnswer answer) {
        String text = answer.text();
        String code = code(answer, text);
        return VendorError.of(code, FAILED_WITH_RESULT.equals(code) ? joined(answer.done(), text) : text);
    }

    /** Whether it says that the key was not taken, whatever its status word is, and shows nothing that was done. */
    static boolean refusesTheKey(KaptureAnswer answer) {
        return INVALID_AUTH_KEY.equals(code(answer, answer.text()));
    }

    private static @Nullable String code(KaptureAnswer answer, @Nullable String text) {
        boolean nothingDone = answer.done().isEmpty();
        if (nothingDone && text != null && text.toLowerCase(Locale.ROOT).contains("invalid auth key")) {
            return INVALID_AUTH_KEY;
        }
        if (answer.verdict() == KaptureAnswer.Verdict.SUCCEEDED) {
            return SUCCESS;
        }
        return nothingDone ? null : FAILED_WITH_RESULT;
    }

    private static String joined(List<String> done, @Nullable String text) {
        return "'Order' shows " + String.join(", ", done) + (text == null ? "" : "; " + text);
    }
}
