package org.ordergateway.sandbox.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a request goes, decoded: the segments of its path and its query parameters, each in the order of the wire.
 *
 * @param segments without the leading slash; a trailing slash is an empty last segment
 */
public record RequestTarget(List<String> segments, Map<String, List<String>> query) {

    /** The parts of a raw path with its query; a broken percent-encoding stays as it is. */
    public static RequestTarget of(String rawPath) {
        int mark = rawPath.indexOf('?');
        String path = mark < 0 ? rawPath : rawPath.substring(0, mark);
        List<String> segments = Arrays.stream(
                        path.substring(path.startsWith("/") ? 1 : 0).split("/", -1))
                .map(segment -> decoded(segment.replace("+", "%2B")))
                .toList();
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (mark >= 0 && mark + 1 < rawPath.length()) {
            for (String pair : rawPath.substring(mark + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                query.computeIfAbsent(name, absent -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return new RequestTarget(segments, query);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }
}
