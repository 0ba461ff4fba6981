package org.ordergateway.http;

import org.jspecify.annotations.Nullable;

/** Reads a vendor's id of a request, made fit to be shown in messages and logs. */
final class RequestIds {

    private static final int LONGEST = 80;

    private RequestIds() {}

    /** The id without anything but letters, digits and {@code . _ : / + = -}, cut at 80 characters; or absent. */
    static @Nullable String in(Answer answer, @Nullable String headerName) {
        String value = headerName == null ? null : answer.header(headerName);
        if (value == null) {
            return null;
        }
        var clean = new StringBuilder();
        for (int i = 0; i < value.length() && clean.length() < LONGEST; i++) {
            char letter = value.charAt(i);
            boolean plain = letter >= 'a' && letter <= 'z'
                    || letter >= 'A' && letter <= 'Z'
                    || letter >= '0' && letter <= '9'
                    || "._:/+=-".indexOf(letter) >= 0;
            if (plain) {
                clean.append(letter);
            }
        }
        return clean.length() == 0 ? null : clean.toString();
    }
}
