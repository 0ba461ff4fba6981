package org.ordergateway.kapture;

import io.vavr.control.Either;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.wire.Reading;

/** Ids and numbers, checked before they stand in a body; a comma would make two of one. */
final class KaptureIds {

    static final String ID_ALLOWED = "must be Kapture's number of it: 1 to 18 digits, the first not 0";
    static final String NUMBER_ALLOWED = "must be text of 1 to 200 characters, without control characters";

    private static final int MOST_DIGITS = 18;

    private KaptureIds() {}

    /** Whether this is an id of Kapture's: a number. */
    static boolean isId(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > MOST_DIGITS || text.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The id, or why it cannot be one, without repeating it. */
    static Either<OrderFailure, String> id(String path, @Nullable String id) {
        if (id == null) {
            return Either.left(OrderFailure.Invalid.of(path, "is missing"));
        }
        return isId(id) ? Either.right(id) : Either.left(OrderFailure.Invalid.of(path, ID_ALLOWED));
    }

    /** Whether a value of an answer says that there is none: nothing, blank text, or 0. */
    static boolean isNone(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue() == 0; // nearly all of them
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).signum() == 0;
        }
        return value == null
                || value instanceof String text
                        && (text.isBlank() || text.strip().equals("0"));
    }

    /** The id that a value of an answer is, a whole number or the text of one; absent for none, told as a warning else. */
    static @Nullable String read(@Nullable Object value, Reading in) {
        if (value == null || isNone(value)) {
            return null;
        }
        String digits = value instanceof Integer || value instanceof Long ? value.toString() : digits(value);
        return isId(digits) ? digits : in.unreadable("record id");
    }

    private static @Nullable String digits(Object value) {
        if (!(value instanceof Number)) {
            return value instanceof String text ? text.strip() : null;
        }
        BigDecimal number = new BigDecimal(value.toString());
        // First its size: written out, 1E+999999999 would be a gigabyte.
        boolean written = (long) number.precision() - number.scale() <= MOST_DIGITS
                && number.stripTrailingZeros().scale() <= 0;
        return written ? number.toBigIntegerExact().toString() : null;
    }

    /** Whether a merchant's number cannot be sent. */
    static boolean isUnfit(String number) {
        return number.isBlank()
                || number.length() > 200
                || number.chars().anyMatch(letter -> letter < ' ' || letter == 127);
    }
}
