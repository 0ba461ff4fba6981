package org.ordergateway.kapture;

import io.vavr.control.Either;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;

/** Ids and numbers, checked before they stand in a body; a comma would make two of one. */
final class KaptureIds {

    static final String ID_ALLOWED = "must be Kapture's number of it: 1 to 18 digits, the first not 0";
    static final String NUMBER_ALLOWED = "must be text of 1 to 200 characters, without control characters";

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private KaptureIds() {}

    /** Whether this is an id of Kapture's: a number. */
    static boolean isId(@Nullable String text) {
        return text != null && ID.matcher(text).matches();
    }

    /** The id, or why it cannot be one, without repeating it. */
    static Either<OrderFailure, String> id(String path, @Nullable String id) {
        if (id == null) {
            return Either.left(OrderFailure.Invalid.of(path, "is missing"));
        }
        return isId(id) ? Either.right(id) : Either.left(OrderFailure.Invalid.of(path, ID_ALLOWED));
    }

    /** Whether a merchant's number cannot be sent. */
    static boolean isUnfit(String number) {
        return number.isBlank()
                || number.length() > 200
                || number.chars().anyMatch(letter -> letter < ' ' || letter == 127);
    }
}
