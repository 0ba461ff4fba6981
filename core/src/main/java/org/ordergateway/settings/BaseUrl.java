package org.ordergateway.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Reads a base URL; only the machine itself may be spoken to without TLS. */
final class BaseUrl {

    static final String ALLOWED =
            "an https URL without user name, query and fragment (http only to 127.0.0.1, [::1] or localhost)";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private BaseUrl() {}

    static URI read(String text) {
        URI url = parse(text);
        String scheme = url.getScheme();
        String host = url.getHost();
        if (scheme == null || host == null) {
            throw new IllegalArgumentException("no absolute URL with a host");
        }
        boolean loopback = LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
        if (!scheme.equalsIgnoreCase("https") && !(scheme.equalsIgnoreCase("http") && loopback)) {
            throw new IllegalArgumentException("not https");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("has a user name, a query or a fragment");
        }
        if (url.getPort() == 0 || url.getPort() > 65535) {
            throw new IllegalArgumentException("has no usable port");
        }
        return URI.create(url.toString().replaceAll("/+$", ""));
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // The cause would repeat the text, which may hold a password.
            throw new IllegalArgumentException("no URL");
        }
    }
}
