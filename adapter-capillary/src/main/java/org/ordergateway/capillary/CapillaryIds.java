package org.ordergateway.capillary;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ordergateway.wire.Writing;

/** Capillary's ids are whole numbers in JSON, while neutral ids are opaque text. */
final class CapillaryIds {

    private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,18}");

    private CapillaryIds() {}

    /** Whether the text is a number that comes back as the same text. */
    static boolean isNumber(String text) {
        return DIGITS.matcher(text).matches() && (text.length() < 19 || text.compareTo("9223372036854775807") <= 0);
    }

    /** The id as a number, or a refusal that does not repeat it. */
    static @Nullable Long number(String path, @Nullable String text, Writing faults) {
        if (text == null) {
            return null;
        }
        return isNumber(text)
                ? Long.valueOf(text)
                : faults.refuse(path, "is no id of Capillary's: digits only, without leading zeros");
    }
}
