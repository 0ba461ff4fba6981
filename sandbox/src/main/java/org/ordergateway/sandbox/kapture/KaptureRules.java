package org.ordergateway.sandbox.kapture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.server.Answer;
import org.ordergateway.sandbox.server.Breach;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.server.VendorRules;

/** What holds for each of Kapture's calls: the token, a known path and method, no query, no cookie, one JSON object. */
final class KaptureRules implements VendorRules {

    static final String ADD_UPDATE = "/ms/customer/order/api/v1/add-update";
    static final String PULL = "/ms/customer-search/order-search/api/v1/pull-internal";

    private final KaptureCalls calls;
    private final KaptureSwitches switches;

    KaptureRules(KaptureCalls calls, KaptureSwitches switches) {
        this.calls = calls;
        this.switches = switches;
    }

    @Override
    public Answer answer(RecordedRequest request) {
        String authorization = header(request, "authorization");
        if (!authorization.matches("Basic \\S+")) {
            return switches.invalidKey().breaching("every call carries Authorization: Basic <token>", "authorization");
        }
        if (!authorization.equals("Basic " + KaptureSandbox.TOKEN)) {
            return switches.invalidKey();
        }
        int mark = request.path().indexOf('?');
        String path = mark < 0 ? request.path() : request.path().substring(0, mark);
        return switch (path) {
            case ADD_UPDATE -> routed(request, List.of("POST"), calls::addOrUpdate);
            case PULL -> {
                boolean served = switches.pullMethods.serve(request.method());
                yield routed(request, List.of("POST", "GET"), served ? calls::pull : body -> notFound());
            }
            default -> notFound().breaching("Kapture's pages know no such path", request.path());
        };
    }

    private Answer routed(RecordedRequest request, List<String> methods, Function<ObjectNode, Answer> call) {
        if (!methods.contains(request.method())) {
            return notFound()
                    .breaching("Kapture's pages show no " + request.method() + " for this path", request.path());
        }
        List<Breach> breaches = new ArrayList<>();
        if (request.path().contains("?")) {
            breaches.add(new Breach("no call has a query", request.path(), "must have no query"));
        }
        if (request.headers().containsKey("cookie")) {
            breaches.add(new Breach("no call sends a cookie", "cookie", "must not be sent"));
        }
        if (!header(request, "content-type").toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?")) {
            breaches.add(new Breach("a body is announced as JSON", "content-type", "must be application/json"));
        }
        Optional<JsonNode> body = ExactJson.read(request.body()).filter(JsonNode::isObject);
        if (body.isEmpty()) {
            breaches.add(new Breach("the body is one JSON object without doubled keys", "", "must be a JSON object"));
        }
        return body.filter(read -> breaches.isEmpty())
                .map(read -> call.apply((ObjectNode) read))
                .orElseGet(() -> switches.refused(breaches));
    }

    private Answer notFound() {
        return switches.failed(404, "Not Found");
    }

    private static String header(RecordedRequest request, String name) {
        return String.join(",", request.headers().getOrDefault(name, List.of()));
    }
}
