package org.ordergateway.sandbox.captain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.server.Answer;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.server.RequestTarget;
import org.ordergateway.sandbox.server.VendorRules;

/** What holds for each of Captain's calls: both keys, a known path and method, no query, a JSON body where one is due. */
final class CaptainRules implements VendorRules {

    private static final Map<String, String> KEYS = Map.of(
            "x-integration-key", CaptainSandbox.INTEGRATION_KEY, "x-developer-key", CaptainSandbox.DEVELOPER_KEY);

    private final CaptainCalls calls;

    CaptainRules(CaptainCalls calls) {
        this.calls = calls;
    }

    @Override
    public Answer answer(RecordedRequest request) {
        long begun = System.nanoTime();
        RequestTarget target = RequestTarget.of(request.path());
        Answer answer =
                keyRefusal(request).or(() -> queryRefusal(target)).orElseGet(() -> routed(request, target.segments()));
        double seconds = (System.nanoTime() - begun) / 1e9;
        return answer.withHeader("X-Request-Id", UUID.randomUUID().toString())
                .withHeader("X-Runtime", String.format(Locale.ROOT, "%.6f", seconds));
    }

    private static Optional<Answer> keyRefusal(RecordedRequest request) {
        for (Map.Entry<String, String> key : KEYS.entrySet()) {
            List<String> sent = request.headers().getOrDefault(key.getKey(), List.of(""));
            if (sent.equals(List.of(""))) {
                return Optional.of(CaptainErrors.refused(401, "key missing")
                        .breaching("every call carries " + key.getKey(), key.getKey()));
            }
            if (!sent.equals(List.of(key.getValue()))) {
                return Optional.of(CaptainErrors.refused(401, "key not known"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Answer> queryRefusal(RequestTarget target) {
        return target.query().keySet().stream()
                .findFirst()
                .map(name -> CaptainErrors.refused(400, "query not known")
                        .breaching("no call of Captain's has a query parameter", name));
    }

    private Answer routed(RecordedRequest request, List<String> path) {
        if (path.equals(List.of("test", "auth")) || path.equals(List.of("v1", "test", "auth"))) {
            return route(request, Map.of("GET", bare(request, calls::keyCheck)));
        }
        if (path.size() == 3 && !path.get(2).isEmpty() && path.subList(0, 2).equals(List.of("v1", "order-status"))) {
            return route(request, Map.of("PATCH", json(request, body -> calls.status(path.get(2), body))));
        }
        boolean orders = path.size() >= 4
                && path.subList(0, 2).equals(List.of("v1", "accounts"))
                && path.get(3).equals("orders");
        if (orders && path.size() == 4) {
            return route(
                    request,
                    Map.of(
                            "GET", account(path, bare(request, calls::list)),
                            "POST", account(path, json(request, calls::create))));
        }
        if (orders && path.size() == 5 && !path.get(4).isEmpty()) {
            String id = path.get(4);
            return route(
                    request,
                    Map.of(
                            "GET", account(path, bare(request, () -> calls.get(id))),
                            "PATCH", account(path, json(request, body -> calls.update(id, body)))));
        }
        return CaptainErrors.refused(404, "not found").breaching("Captain's pages know no such path", request.path());
    }

    private static Answer route(RecordedRequest request, Map<String, Call> methods) {
        Call call = methods.get(request.method());
        return call != null
                ? call.answer()
                : CaptainErrors.refused(405, "method not allowed")
                        .breaching("Captain's pages show no " + request.method() + " for this path", request.path());
    }

    private static Call account(List<String> path, Call call) {
        boolean known = path.get(2).equals(CaptainSandbox.ACCOUNT);
        return known ? call : () -> CaptainErrors.refused(404, "account not found");
    }

    private static Call bare(RecordedRequest request, Call call) {
        return request.body().isEmpty()
                ? call
                : () -> CaptainErrors.refused(400, "body not allowed").breaching("this call has no body", "");
    }

    private static Call json(RecordedRequest request, Function<ObjectNode, Answer> call) {
        return () -> {
            String type = String.join(",", request.headers().getOrDefault("content-type", List.of()));
            if (!type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?")) {
                return CaptainErrors.refused(415, "send application/json")
                        .breaching("a body is announced as application/json", "content-type");
            }
            Optional<JsonNode> body = ExactJson.read(request.body()).filter(JsonNode::isObject);
            return body.map(document -> call.apply((ObjectNode) document))
                    .orElseGet(() -> CaptainErrors.refused(400, "not a JSON object")
                            .breaching("the body is one JSON object without doubled keys", ""));
        };
    }

    /** One call, ready to be made. */
    @FunctionalInterface
    private interface Call {
        Answer answer();
    }
}
