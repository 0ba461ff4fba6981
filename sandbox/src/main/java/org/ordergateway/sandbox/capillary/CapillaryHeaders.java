package org.ordergateway.sandbox.capillary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.server.Answer;

/** What the pages ask of the headers of every call, credentials apart. */
final class CapillaryHeaders {

    private static final String ATTRIBUTION = "x-cap-api-attribution-";

    private static final Set<String> KNOWN = Set.of(
            "x-cap-api-oauth-token",
            "x-cap-direct-replay",
            ATTRIBUTION + "entity-type",
            ATTRIBUTION + "entity-code",
            ATTRIBUTION + "lookup-type",
            ATTRIBUTION + "lookup");

    private static final Set<String> ENTITY_TYPES = Set.of(
            "TILL", "STORE_CODE", "STORE_NAME", "STORE_EXTERNAL_ID", "STORE_EXTERNAL_ID_1", "STORE_EXTERNAL_ID_2");

    private static final List<String> SKIP_NAMES = List.of("SKIP-DOWNSTREAM", "SKIP_DOWNSTREAM", "skipDownstream");

    private CapillaryHeaders() {}

    /** Why a call with these headers is refused, or empty when it is not. */
    static Optional<Answer> refusal(RecordedRequest request, CapillarySwitches switches) {
        Map<String, List<String>> headers = request.headers();
        if (!isJson(headers, "content-type")) {
            return refused(415, 415, "every call has Content-Type application/json", "content-type");
        }
        if (!isJson(headers, "accept")) {
            return refused(400, 400, "every call has Accept application/json", "accept");
        }
        if (headers.containsKey("cookie")) {
            return refused(400, 400, "no call carries a cookie", "cookie");
        }
        for (String name : headers.keySet()) {
            if (name.startsWith("x-cap-") && !KNOWN.contains(name)) {
                return refused(400, 400, "the pages know no such X-CAP header", name);
            }
        }
        List<String> type = headers.get(ATTRIBUTION + "entity-type");
        if (type != null && !(type.size() == 1 && ENTITY_TYPES.contains(type.get(0)))) {
            return refused(
                    400, 400, "the entity type is one of the six that the page lists", ATTRIBUTION + "entity-type");
        }
        if (headers.containsKey(ATTRIBUTION + "lookup-type") && !headers.containsKey(ATTRIBUTION + "lookup")) {
            return refused(400, 1061, "the attribution look-up's type needs its value", ATTRIBUTION + "lookup");
        }
        return skipRefusal(request, switches.skipDownstreamName());
    }

    /** Whether the call asks to be written without any effect downstream. */
    static boolean skipsDownstream(RecordedRequest request, CapillarySwitches switches) {
        return request.headers()
                .getOrDefault(switches.skipDownstreamName().toLowerCase(Locale.ROOT), List.of())
                .equals(List.of("true"));
    }

    private static Optional<Answer> skipRefusal(RecordedRequest request, String skip) {
        for (String name : SKIP_NAMES) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!name.equals(skip) && request.headers().containsKey(lower)) {
                return refused(400, 400, "the header is called " + skip, lower);
            }
        }
        String lower = skip.toLowerCase(Locale.ROOT);
        List<String> sent = request.headers().get(lower);
        if (sent == null) {
            return Optional.empty();
        }
        if (!Set.of(List.of("true"), List.of("false")).contains(sent)) {
            return refused(400, 400, skip + " is true or false", lower);
        }
        return Set.of("PUT", "POST").contains(request.method())
                ? Optional.empty()
                : refused(400, 400, skip + " goes with a call that writes", lower);
    }

    private static boolean isJson(Map<String, List<String>> headers, String name) {
        return String.join(",", headers.getOrDefault(name, List.of()))
                .toLowerCase(Locale.ROOT)
                .matches("application/json\\s*(;.*)?");
    }

    private static Optional<Answer> refused(int status, int code, String rule, String where) {
        return Optional.of(CapillaryError.refused(status, CapillaryError.breached(code, rule, where)));
    }
}
