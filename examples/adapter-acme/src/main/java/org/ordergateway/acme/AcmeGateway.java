package org.ordergateway.acme;

import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ordergateway.CallOptions;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawAnswer;
import org.ordergateway.RawCall;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Guard;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Plan;
import org.ordergateway.capability.PlannedRequest;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.HttpApi;
import org.ordergateway.http.HttpCall;
import org.ordergateway.http.PathId;
import org.ordergateway.http.RawCalls;
import org.ordergateway.http.RedactedJson;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/** Orders at Acme: guard, mapping, call, answer. */
final class AcmeGateway implements OrderGateway {

    private static final String TICKETS = "/v2/tickets";
    private static final Set<String> SAFE = Set.of("shop_ref", "stage", "due");

    private final Guard guard;
    private final AcmeMapping mapping;
    private final AcmeAnswers answers;
    private final HttpApi<AcmeApi> api;

    AcmeGateway(AcmeSettings settings) {
        guard = new Guard(AcmeCapabilities.TABLE, settings.onLoss());
        mapping = new AcmeMapping(settings.currency());
        answers = new AcmeAnswers(mapping);
        api = HttpApi.of(AcmeProvider.VENDOR, AcmeApi.class, settings.http())
                .headers((call, headers) ->
                        headers.accept("X-Acme-Key", settings.key().get().reveal()))
                .secret(settings.key())
                .answers(AcmeAnswers.TABLE)
                .vendorErrors(AcmeAnswers::problem)
                .open();
    }

    @Override
    public Either<OrderFailure, OrderReceipt> create(NewOrder order, CallOptions options) {
        HttpCall call = api.change(options, () -> Doubt.of(order));
        return known(options)
                .flatMap(any -> guard.admit(order))
                .flatMap(admitted -> mapping.ticket(
                                order.ref().number(), admitted.change().order())
                        .flatMap(ticket -> api.send(call, acme -> acme.create(ticket, call)))
                        .flatMap(answers::order)
                        .map(made -> OrderReceipt.of(made, null).leavingOut(admitted.leftOut())));
    }

    @Override
    public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
        HttpCall call = api.change(options, () -> Doubt.of(update));
        return known(options)
                .flatMap(any -> guard.admit(update))
                .flatMap(admitted -> PathId.of("ref.id", update.ref().id())
                        .flatMap(id -> mapping.ticket(null, admitted.change().set())
                                .flatMap(change -> api.send(call, acme -> acme.change(id, change, call))))
                        .flatMap(answers::order)
                        .map(made -> OrderReceipt.of(made, null).leavingOut(admitted.leftOut())));
    }

    @Override
    public Either<OrderFailure, OrderSnapshot> get(OrderRef ref, CallOptions options) {
        HttpCall call = api.read(options);
        return known(options)
                .flatMap(any -> PathId.of("ref.id", ref.id()))
                .flatMap(id -> api.send(call, acme -> acme.read(id, call)))
                .flatMap(answers::order);
    }

    @Override
    public OrderPages find(OrderQuery query, CallOptions options) {
        return OrderPages.failed(new FindFailure(guard.admit(Operation.FIND).getLeft(), "0"));
    }

    @Override
    public Plan plan(OrderUpdate update) {
        return guard.plan(
                update,
                admitted -> PathId.of("ref.id", update.ref().id())
                        .flatMap(id -> mapping.ticket(null, admitted.change().set())
                                .map(change -> planned("PATCH", TICKETS + "/" + id, change))));
    }

    @Override
    public Plan plan(NewOrder order) {
        return guard.plan(
                order,
                admitted -> mapping.ticket(
                                order.ref().number(), admitted.change().order())
                        .map(ticket -> planned("POST", TICKETS, ticket)));
    }

    @Override
    public Capabilities capabilities() {
        return AcmeCapabilities.TABLE;
    }

    @Override
    public Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options) {
        return known(options).flatMap(any -> RawCalls.send(api, call, api.deadline(options)));
    }

    @Override
    public void close() {
        api.close();
    }

    private static Either<OrderFailure, Map<String, String>> known(CallOptions options) {
        return options.switchesOf(AcmeProvider.VENDOR, Set.of());
    }

    private static List<PlannedRequest> planned(String method, String path, AcmeTicket body) {
        return List.of(new PlannedRequest(method, path, RedactedJson.ofBody(body, SAFE)));
    }
}
