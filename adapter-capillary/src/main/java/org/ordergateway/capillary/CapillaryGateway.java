package org.ordergateway.capillary;

import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderBatches;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawAnswer;
import org.ordergateway.RawCall;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Guard;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.HttpCall;
import org.ordergateway.http.PathId;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.wire.Writing;

/** Orders at Capillary: guard, request, call, answer. */
final class CapillaryGateway implements OrderGateway {

    private final CapillarySettings settings;
    private final Guard guard;
    private final CapillaryRequests requests;
    private final CapillaryAnswers answers;
    private final CapillaryCalls calls;

    CapillaryGateway(CapillarySettings settings) {
        this.settings = settings;
        this.guard = new Guard(CapillaryCapabilities.TABLE, settings.onLoss());
        this.requests = new CapillaryRequests(settings);
        this.calls = new CapillaryCalls(settings);
        this.answers = new CapillaryAnswers(settings.currency());
    }

    @Override
    public Either<OrderFailure, OrderReceipt> create(NewOrder order, CallOptions options) {
        return CapillarySwitches.ofCreate(options, settings)
                .flatMap(switches -> guard.admit(order)
                        .flatMap(admitted -> requests.of(admitted.change())
                                .flatMap(creation -> create(
                                        order,
                                        creation,
                                        switches,
                                        calls.change(options, switches, () -> Doubt.of(order), false)))
                                .map(receipt -> receipt.leavingOut(admitted.leftOut()))));
    }

    @Override
    public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
        return CapillarySwitches.ofUpdate(options, settings)
                .flatMap(switches -> guard.admit(update)
                        .flatMap(admitted -> requests.of(admitted.change())
                                .flatMap(change -> update(
                                        update, change, calls.change(options, switches, () -> Doubt.of(update), true)))
                                .map(receipt -> receipt.leavingOut(admitted.leftOut()))));
    }

    @Override
    public Either<OrderFailure, OrderSnapshot> get(OrderRef ref, CallOptions options) {
        return CapillarySwitches.none(options).flatMap(any -> {
            String id = ref.id();
            return id == null ? byNumber(ref, options) : byId(id, ref, options);
        });
    }

    @Override
    public OrderPages find(OrderQuery query, CallOptions options) {
        Supplier<HttpCall> reads = calls.reads(options);
        return CapillarySwitches.none(options)
                .flatMap(any -> CapillaryQuery.of(query, settings))
                .fold(
                        refusal -> OrderPages.failed(
                                new FindFailure(refusal, query.startAt() == null ? "0" : query.startAt())),
                        list -> OrderPages.ahead(new CapillaryPages(list, page -> rows(list, page, reads.get()))));
    }

    @Override
    public Plan plan(OrderUpdate update) {
        return guard.plan(
                update, admitted -> requests.of(admitted.change()).map(change -> List.of(CapillaryPlans.of(change))));
    }

    @Override
    public Plan plan(NewOrder order) {
        return guard.plan(
                order,
                admitted ->
                        requests.of(admitted.change()).map(creation -> List.of(CapillaryPlans.of(creation, settings))));
    }

    @Override
    public OrderBatches batches() {
        return new CapillaryBatches(this, settings, guard, requests, calls, answers);
    }

    @Override
    public Capabilities capabilities() {
        return CapillaryCapabilities.TABLE;
    }

    @Override
    public Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options) {
        return CapillarySwitches.none(options).flatMap(any -> calls.send(call, options));
    }

    @Override
    public void close() {
        calls.close();
    }

    private Either<OrderFailure, OrderReceipt> create(
            NewOrder order, CapillaryCreation creation, CapillarySwitches switches, HttpCall call) {
        CapillaryCustomer customer = creation.customer();
        boolean modern = settings.asynchParameter().equals("use_asynch");
        return calls.sendInTurn(
                        order.ref(),
                        call,
                        capillary -> capillary.add(
                                customer.identifierName(),
                                customer.identifierValue(),
                                customer.source(),
                                customer.accountId(),
                                only(switches.useAsynch() && modern),
                                only(switches.useAsynch() && !modern),
                                only(switches.rawSideEffects()),
                                creation.body(),
                                call))
                .flatMap(answer -> answers.created(order.ref(), switches.useAsynch(), answer));
    }

    private Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CapillaryChange change, HttpCall call) {
        CapillaryCustomer customer = change.customer();
        return calls.sendInTurn(
                        update.ref(),
                        call,
                        capillary -> capillary.update(
                                customer.identifierName(),
                                customer.identifierValue(),
                                customer.source(),
                                customer.accountId(),
                                change.body(),
                                call))
                .flatMap(answer -> answers.updated(update.ref(), answer))
                .mapLeft(CapillaryHints::ofUpdate);
    }

    private Either<OrderFailure, OrderSnapshot> byId(String id, OrderRef ref, CallOptions options) {
        Writing faults = new Writing(settings.currency());
        CapillaryIds.number("ref.id", id, faults);
        String type = new CapillaryOutgoing(faults, ref).typeOfNew(); // the page's default; a newer form wants it named
        HttpCall call = calls.read(options).carrying(ref);
        return faults.result(id)
                .flatMap(valid -> calls.send(call, capillary -> capillary.get(valid, type, call)))
                .flatMap(answers::read);
    }

    private Either<OrderFailure, OrderSnapshot> byNumber(OrderRef ref, CallOptions options) {
        if (ref.number() == null) {
            return Either.left(OrderFailure.Invalid.of("ref", "names no order; give ref.id or ref.number"));
        }
        Writing faults = new Writing(settings.currency());
        @Nullable OrderType type = ref.type();
        CapillaryWords.TYPE.write(type, faults);
        HttpCall call = calls.read(options).carrying(ref);
        return faults.result(ref.number())
                .flatMap(number -> PathId.of("ref.number", number))
                .flatMap(number -> calls.send(call, capillary -> capillary.getByNumber(number.value(), call)))
                .flatMap(answer -> answers.only(ref, answer));
    }

    private Either<OrderFailure, CapillaryRows> rows(CapillaryQuery query, Map<String, String> page, HttpCall read) {
        HttpCall call = read.carrying(query.customer().ref());
        String id = query.customerId();
        return calls.send(call, capillary -> id == null ? capillary.lookUp(page, call) : capillary.list(id, page, call))
                .flatMap(answers::rows);
    }

    private static @Nullable String only(boolean wanted) {
        return wanted ? "true" : null;
    }
}
