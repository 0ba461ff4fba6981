package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.server.Answer;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.shape.ObjectShape;
import org.ordergateway.sandbox.shape.Shape;
import org.ordergateway.sandbox.shape.Shapes;

/** Who may call: a till with its password, or the bearer of a token that is still good. */
final class CapillaryAuth {

    static final String TILL = "till.sandbox.one";
    static final String PASSWORD = "sandbox-till-password";
    static final String READY_TOKEN = "sandbox.ready.token";
    static final String KEY = "sandbox-client-key";
    static final String SECRET = "sandbox-client-secret";

    private static final String TOKEN_HEADER = "x-cap-api-oauth-token";
    private static final Shape CREDENTIALS =
            ObjectShape.object().withAll(Shapes.text(), "key", "secret").mandatory("key", "secret");

    private final CapillarySwitches switches;
    /** Each good token with the {@link System#nanoTime()} at which it was made and how long it lasts from then. */
    private final Map<String, Life> tokens = new ConcurrentHashMap<>();

    private final AtomicInteger asked = new AtomicInteger();

    CapillaryAuth(CapillarySwitches switches) {
        this.switches = switches;
        restore();
    }

    /** As at the start: the ready token is good and no other; nobody asked for one. */
    void restore() {
        tokens.clear();
        tokens.put(READY_TOKEN, new Life(System.nanoTime(), Long.MAX_VALUE));
        asked.set(0);
    }

    /** No token that exists now is good any more. */
    void revoke() {
        tokens.clear();
    }

    int timesAsked() {
        return asked.get();
    }

    /** Why this request may not call, or empty when it may. */
    Optional<Answer> refusal(RecordedRequest request) {
        String basic = header(request, "authorization");
        String token = header(request, TOKEN_HEADER);
        if (basic.isEmpty() == token.isEmpty()) {
            return Optional.of(unauthorised(CapillaryError.breached(
                    401, "a call carries Authorization or X-CAP-API-OAUTH-TOKEN, and not both", "authorization")));
        }
        if (token.isEmpty() && !basic.startsWith("Basic ")) {
            return Optional.of(unauthorised(CapillaryError.breached(
                    401, "Authorization is Basic; a token has its own header", "authorization")));
        }
        boolean known = token.isEmpty() ? basic.equals(expectedBasic()) : isGood(token);
        return known ? Optional.empty() : Optional.of(unauthorised(CapillaryError.told(401, "login failed")));
    }

    /** A new token for who has the key and the secret. */
    Answer generate(RecordedRequest request, ObjectNode body) {
        asked.incrementAndGet();
        List<CapillaryError> errors = new ArrayList<>(CapillaryError.of(CREDENTIALS, body, where -> 400));
        for (String name : List.of("authorization", TOKEN_HEADER)) {
            if (!header(request, name).isEmpty()) {
                errors.add(CapillaryError.breached(400, "the call for a token carries no credentials", name));
            }
        }
        if (!errors.isEmpty()) {
            return failed(400, errors);
        }
        if (!body.path("key").asText().equals(KEY)
                || !body.path("secret").asText().equals(SECRET)) {
            return failed(401, List.of(CapillaryError.told(401, "failed to generate")));
        }
        String token = "sandbox." + UUID.randomUUID() + ".token";
        long seconds = switches.tokenSeconds();
        tokens.put(
                token, new Life(System.nanoTime(), Duration.ofSeconds(seconds).toNanos()));
        ObjectNode answer = ExactJson.object();
        answer.putObject("data").put("accessToken", token).put("ttlSeconds", seconds);
        answer.putNull("errors");
        return Answer.json(200, answer);
    }

    private boolean isGood(String token) {
        Life life = tokens.get(token);
        return life != null && System.nanoTime() - life.begin() < life.nanos();
    }

    private static Answer failed(int status, List<CapillaryError> errors) {
        ObjectNode answer = ExactJson.object();
        answer.putNull("data").set("errors", CapillaryError.array(errors));
        return Answer.json(status, answer).breaching(CapillaryError.breaches(errors));
    }

    private static Answer unauthorised(CapillaryError error) {
        return CapillaryError.refused(401, error);
    }

    private static String header(RecordedRequest request, String name) {
        return String.join(",", request.headers().getOrDefault(name, List.of()));
    }

    private static String expectedBasic() {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(PASSWORD.getBytes(StandardCharsets.UTF_8));
            String pair = TILL + ":" + HexFormat.of().formatHex(digest);
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Life(long begin, long nanos) {}
}
