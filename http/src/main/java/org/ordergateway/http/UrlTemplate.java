package org.ordergateway.http;

import feign.MethodMetadata;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.http.NoAnswerException.Reach;

/**
 * The path and query of one method, taken apart once. A value in the path must be one segment or part of one that needs
 * no encoding; values of the query are percent-encoded, whatever they hold, and an absent one is left out with its name.
 * Immutable.
 */
final class UrlTemplate {

    private static final String HEX = "0123456789ABCDEF";

    /** Text, and the argument that follows it; none where the index is negative. */
    private record Part(String text, int argument) {}

    private final List<Part> path;
    private final List<Part> query;
    private final int queryMap;
    private final String stays;

    private UrlTemplate(List<Part> path, List<Part> query, int queryMap, String stays) {
        this.path = List.copyOf(path);
        this.query = List.copyOf(query);
        this.queryMap = queryMap;
        this.stays = stays;
    }

    /** @throws IllegalArgumentException when the method's URL cannot be sent safely, or has expressions that are no names */
    static UrlTemplate of(MethodMetadata method) {
        List<Part> query = new ArrayList<>();
        for (Map.Entry<String, Collection<String>> parameter :
                method.template().queries().entrySet()) {
            for (String value : parameter.getValue()) {
                query.add(parameter(method, parameter.getKey() + "=", value));
            }
        }
        Integer map = method.queryMapIndex();
        return new UrlTemplate(
                path(method), query, map == null ? -1 : map, method.template().decodeSlash() ? "-._~/" : "-._~");
    }

    private static List<Part> path(MethodMetadata method) {
        String template = method.template().path();
        List<Part> parts = new ArrayList<>();
        StringBuilder sample = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            String name = close < 0 ? "" : template.substring(open + 1, close);
            parts.add(new Part(template.substring(from, open), argument(method, name)));
            sample.append(template, from, open).append('x');
            from = close + 1;
        }
        parts.add(new Part(template.substring(from), -1));
        sample.append(template.substring(from));
        return refuseUnless(SafePath.isSafe(sample.toString()), method, "a path that may not be sent", parts);
    }

    private static Part parameter(MethodMetadata method, String name, String value) {
        if (value.startsWith("{") && value.endsWith("}")) {
            return refuseUnless(
                    SafePath.isSafe("/?" + name),
                    method,
                    "a query that may not be sent",
                    new Part(name, argument(method, value.substring(1, value.length() - 1))));
        }
        String literal = name + value;
        return refuseUnless(
                SafePath.isSafe("/?" + literal), method, "a query that may not be sent", new Part(literal, -1));
    }

    private static int argument(MethodMetadata method, String name) {
        for (Map.Entry<Integer, Collection<String>> named : method.indexToName().entrySet()) {
            if (named.getValue().contains(name)) {
                return named.getKey();
            }
        }
        return refuseUnless(false, method, "an expression that is no parameter's name", -1);
    }

    private static <T> T refuseUnless(boolean fine, MethodMetadata method, String what, T value) {
        if (!fine) {
            throw new IllegalArgumentException(method.configKey() + " has " + what);
        }
        return value;
    }

    /**
     * What follows the base URL.
     *
     * @throws NoAnswerException when a value cannot stand where it should
     */
    String of(@Nullable Object[] arguments) {
        StringBuilder url = new StringBuilder(96);
        for (Part part : path) {
            url.append(part.text());
            if (part.argument() >= 0) {
                append(url, arguments[part.argument()]);
            }
        }
        char before = '?';
        for (Part part : query) {
            Object value = part.argument() < 0 ? "" : arguments[part.argument()];
            if (value != null) {
                encode(url.append(before).append(part.text()), value.toString());
                before = '&';
            }
        }
        if (queryMap >= 0 && arguments[queryMap] instanceof Map<?, ?> more) {
            for (Map.Entry<?, ?> parameter : more.entrySet()) {
                if (parameter.getValue() != null) {
                    encode(url.append(before), parameter.getKey().toString());
                    encode(url.append('='), parameter.getValue().toString());
                    before = '&';
                }
            }
        }
        return url.toString();
    }

    private static void append(StringBuilder url, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!SafePath.isSafeInSegment(text)) {
            throw new NoAnswerException(Reach.REFUSED, "the path is not one that may be sent");
        }
        url.append(text);
    }

    private void encode(StringBuilder url, String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 'a' && letter <= 'z'
                    || letter >= '0' && letter <= '9'
                    || letter >= 'A' && letter <= 'Z'
                    || stays.indexOf(letter) >= 0) {
                url.append(letter);
                continue;
            }
            int next = Character.isHighSurrogate(letter) && i + 1 < text.length() ? i + 2 : i + 1;
            for (byte each : text.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
                url.append('%').append(HEX.charAt(each >> 4 & 0xF)).append(HEX.charAt(each & 0xF));
            }
            i = next - 1;
        }
    }
}
