package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.server.Answer;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.server.RequestTarget;
import org.ordergateway.sandbox.server.VendorRules;

/** What holds for each of Capillary's calls: its headers, its credentials, a known path and method, a body or none. */
final class CapillaryRules implements VendorRules {

    static final long ORG = 9_041;

    private final CapillaryAuth auth;
    private final CapillarySwitches switches;
    private final CapillaryUpdate update;
    private final CapillaryAdd add;
    private final CapillaryBulkAdd bulkAdd;
    private final CapillaryBulkUpdate bulkUpdate;
    private final CapillaryRead read;
    private final CapillaryList list;

    CapillaryRules(CapillaryBills bills, CapillaryAuth auth, CapillarySwitches switches) {
        this.auth = auth;
        this.switches = switches;
        update = new CapillaryUpdate(bills, switches);
        add = new CapillaryAdd(bills, switches);
        bulkAdd = new CapillaryBulkAdd(bills, add, switches);
        bulkUpdate = new CapillaryBulkUpdate(bills, switches);
        read = new CapillaryRead(bills, switches);
        list = new CapillaryList(bills, switches);
    }

    @Override
    public Answer answer(RecordedRequest request) {
        RequestTarget target = RequestTarget.of(request.path());
        boolean token = target.segments().equals(List.of("v3", "oauth", "token", "generate"));
        Answer answer = CapillaryHeaders.refusal(request, switches)
                .or(() -> token ? Optional.empty() : auth.refusal(request))
                .orElseGet(() -> token ? token(request, target) : routed(request, target));
        Answer told = answer.status() < 400 || switches.errorsHaveBodies()
                ? answer
                : new Answer(answer.status(), Map.of(), "", answer.breaches());
        return told.withHeader("X-CAP-REQUEST-ID", UUID.randomUUID().toString())
                .withHeader("org_id", String.valueOf(ORG))
                .withHeader("till", CapillaryAuth.TILL);
    }

    private Answer token(RecordedRequest request, RequestTarget target) {
        return target.query().isEmpty()
                ? route(request, Map.of("POST", object(request, body -> auth.generate(request, body))))
                : bad("the call for a token has no query", "query");
    }

    private Answer routed(RecordedRequest request, RequestTarget target) {
        List<String> path = target.segments();
        CapillaryQuery query = new CapillaryQuery(target.query());
        boolean skips = CapillaryHeaders.skipsDownstream(request, switches);
        String shape = shape(path);
        return switch (shape) {
            case "v2/transactions" ->
                route(
                        request,
                        Map.of(
                                "PUT", object(request, body -> update.answer(query, body, skips)),
                                "POST", object(request, body -> add.answer(query, body, skips))));
            case "v2/transactions/bulk" ->
                route(
                        request,
                        Map.of(
                                "PUT", array(request, body -> bulkUpdate.answer(query, body)),
                                "POST", array(request, body -> bulkAdd.answer(query, body))));
            case "v2/transactions/*" ->
                route(request, Map.of("GET", bare(request, () -> read.byId(path.get(2), query))));
            case "v2/transactions/getByBillNumber/*" ->
                route(request, Map.of("GET", bare(request, () -> read.byNumber(path.get(3), query))));
            case "v2/customers/lookup/transactions" ->
                route(request, Map.of("GET", bare(request, () -> list.byIdentifier(query))));
            case "v2/customers/*/transactions" ->
                route(request, Map.of("GET", bare(request, () -> list.byCustomerId(path.get(2), query))));
            default ->
                CapillaryError.refused(
                        404, CapillaryError.breached(404, "Capillary's pages know no such path", request.path()));
        };
    }

    /** The path with a star where a call has a name or an id. */
    private static String shape(List<String> path) {
        String whole =
                String.join("/", path.stream().map(CapillaryRules::masked).toList());
        if (path.size() == 3 && !path.get(2).isEmpty() && !whole.equals("v2/transactions/bulk")) {
            return path.get(0) + "/" + masked(path.get(1)) + "/*";
        }
        if (path.size() == 4
                && whole.startsWith("v2/transactions/getByBillNumber/")
                && !path.get(3).isEmpty()) {
            return "v2/transactions/getByBillNumber/*";
        }
        if (path.size() == 4
                && whole.startsWith("v2/customers/")
                && !path.get(2).isEmpty()) {
            return path.get(2).equals("lookup") ? whole : "v2/customers/*/" + masked(path.get(3));
        }
        return whole;
    }

    /** A segment that cannot be mistaken for several, or for a star. */
    private static String masked(String segment) {
        return segment.replaceAll("[/*]", "_");
    }

    private static Answer route(RecordedRequest request, Map<String, Supplier<Answer>> methods) {
        Supplier<Answer> call = methods.get(request.method());
        return call != null
                ? call.get()
                : CapillaryError.refused(
                        405,
                        CapillaryError.breached(
                                405,
                                "Capillary's pages show no " + request.method() + " for this path",
                                request.path()));
    }

    private static Supplier<Answer> bare(RecordedRequest request, Supplier<Answer> call) {
        return request.body().isEmpty() ? call : () -> bad("this call has no body", "");
    }

    private static Supplier<Answer> object(RecordedRequest request, Function<ObjectNode, Answer> call) {
        return () -> ExactJson.read(request.body())
                .filter(JsonNode::isObject)
                .map(body -> call.apply((ObjectNode) body))
                .orElseGet(() -> bad("the body is one JSON object without doubled keys", ""));
    }

    private static Supplier<Answer> array(RecordedRequest request, Function<ArrayNode, Answer> call) {
        return () -> ExactJson.read(request.body())
                .filter(JsonNode::isArray)
                .map(body -> call.apply((ArrayNode) body))
                .orElseGet(() -> bad("the body is one JSON array without doubled keys", ""));
    }

    private static Answer bad(String rule, String where) {
        return CapillaryError.refused(400, CapillaryError.breached(400, rule, where));
    }
}
