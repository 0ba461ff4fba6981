package org.ordergateway.conformance.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ordergateway.sandbox.server.ExactJson;

/**
 * An answer on its way back.
 *
 * @param headers line by line as they came, without the one that tells the length
 * @param length how many bytes its head announces
 * @param body what of them came
 */
public record WireAnswer(int status, List<String> headers, int length, byte[] body) {

    public WireAnswer {
        headers = List.copyOf(headers);
    }

    /** Whether the body came to its end. */
    public boolean whole() {
        return body.length == length;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A header's value; absent where the answer has none. */
    public @Nullable String header(String name) {
        String begin = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
                .map(line -> line.substring(begin.length()).strip())
                .findFirst()
                .orElse(null);
    }

    /** The same answer with another value of a header, or without it. */
    public WireAnswer withHeader(String name, @Nullable String value) {
        List<String> changed = new ArrayList<>(headers);
        changed.removeIf(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"));
        if (value != null) {
            changed.add(name + ": " + value);
        }
        return new WireAnswer(status, changed, length, body);
    }

    public WireAnswer withStatus(int other) {
        return new WireAnswer(other, headers, length, body);
    }

    /** The same answer with another body, where it has a whole JSON one. */
    public WireAnswer json(UnaryOperator<JsonNode> change) {
        return ExactJson.read(text())
                .map(document -> {
                    byte[] other = ExactJson.write(change.apply(document)).getBytes(StandardCharsets.UTF_8);
                    return new WireAnswer(status, headers, other.length, other);
                })
                .orElse(this);
    }

    byte[] bytes() {
        return Http.message("HTTP/1.1 " + status + " Told", headers, length, body);
    }
}
