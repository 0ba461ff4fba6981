package org.ordergateway.http;

import java.util.Set;

/** Prints a URL or a path without the data in its query. */
public final class RedactedUrl {

    private RedactedUrl() {}

    /** The URL, where the value of every query parameter that is not safe to show becomes {@code ***}. */
    public static String of(String url, Set<String> safeNames) {
        int query = url.indexOf('?');
        if (query < 0) {
            return url;
        }
        var text = new StringBuilder(url.substring(0, query));
        char before = '?';
        for (String parameter : url.substring(query + 1).split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            text.append(before);
            if (safeNames.contains(name)) {
                text.append(parameter);
            } else if (equals < 0) {
                text.append(Redactor.MASK);
            } else {
                text.append(name).append('=').append(Redactor.MASK);
            }
            before = '&';
        }
        return text.toString();
    }
}
