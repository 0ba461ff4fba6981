package org.ordergateway.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.FieldViolation;

/**
 * What the body of an answer says about why the vendor refused.
 *
 * @param code the vendor's own code, as text; also what a row of an {@link AnswerTable} is looked up by
 * @param text the vendor's words, as they came: they are redacted and cut before anyone sees them
 * @param violations the fields it complains about
 */
public record VendorError(@Nullable String code, @Nullable String text, List<FieldViolation> violations) {

    /** A body that does not say. */
    public static final VendorError NONE = new VendorError(null, null, List.of());

    public VendorError {
        violations = List.copyOf(violations);
    }

    /** A code and a text. */
    public static VendorError of(@Nullable String code, @Nullable String text) {
        return new VendorError(code, text, List.of());
    }
}
