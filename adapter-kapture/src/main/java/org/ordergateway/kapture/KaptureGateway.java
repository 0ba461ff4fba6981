package org.ordergateway.kapture;

import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.ordergateway.CallOptions;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawAnswer;
import org.ordergateway.RawCall;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.http.HttpApi;
import org.ordergateway.http.HttpCall;
import org.ordergateway.http.RawCalls;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.wire.Vocabulary;

/** Orders at Kapture: guard, bodies, calls, answers. */
final class KaptureGateway implements OrderGateway {

    /** Enough to see that one order was asked for and several came. */
    private static final int MORE_THAN_ONE = 2;

    private final KaptureSettings settings;
    private final Capabilities capabilities;
    private final KaptureGuard guard;
    private final KaptureBodies bodies;
    private final KapturePull pull;
    private final KaptureRows rows;
    private final HttpApi<KaptureApi> api;

    KaptureGateway(KaptureSettings settings) {
        KaptureTimes times = new KaptureTimes(settings);
        KaptureCapabilities tables = new KaptureCapabilities(settings, times);
        this.settings = settings;
        this.capabilities = tables.table();
        this.guard = new KaptureGuard(settings, tables);
        Vocabulary<DeliveryStatus> deliveryStatus = KaptureWords.deliveryStatus(settings);
        this.rows = new KaptureRows(settings.currency(), deliveryStatus);
        this.bodies = new KaptureBodies(settings, times, deliveryStatus);
        this.pull = new KapturePull(settings, times);
        this.api = HttpApi.of(KaptureProvider.VENDOR, KaptureApi.class, settings.http())
                .headers((call, headers) -> headers.accept(
                        "Authorization", "Basic " + settings.token().get().reveal()))
                .secret(settings.token())
                .answers(KaptureFailures.TABLE)
                .vendorErrors(new KaptureErrors())
                .open();
    }

    @Override
    public Either<OrderFailure, OrderReceipt> create(NewOrder order, CallOptions options) {
        return known(options)
                .flatMap(any -> guard.admit(order))
                .flatMap(admitted -> bodies.of(admitted.change())
                        .flatMap(body -> send(order.ref(), body, options, () -> Doubt.of(order), false))
                        .flatMap(answer -> KaptureReceipts.of(answer, order.ref(), KaptureReceipts.ADDED))
                        .map(receipt -> receipt.leavingOut(admitted.leftOut())));
    }

    @Override
    public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
        return known(options)
                .flatMap(any -> guard.admit(update))
                .flatMap(admitted -> KaptureIds.id("ref.id", update.ref().id())
                        .flatMap(id -> bodies.of(id, admitted.change()))
                        .flatMap(body -> send(
                                update.ref(), body, options, () -> Doubt.of(update), settings.updatesAreRepeatable()))
                        .flatMap(answer -> KaptureReceipts.of(answer, update.ref(), KaptureReceipts.UPDATED))
                        .map(receipt -> receipt.leavingOut(admitted.leftOut())));
    }

    @Override
    public Either<OrderFailure, OrderSnapshot> get(OrderRef ref, CallOptions options) {
        return known(options)
                .flatMap(any -> ref.id() == null && ref.number() != null
                        ? KapturePull.number(ref.number())
                        : KaptureIds.id("ref.id", ref.id()).map(id -> Map.of("orderIds", id)))
                .flatMap(filter -> page(pull.body(filter, MORE_THAN_ONE, 0), api.read(options)))
                .flatMap(found -> theOne(ref, found));
    }

    @Override
    public OrderPages find(OrderQuery query, CallOptions options) {
        Either<OrderFailure, Map<String, String>> filters = known(options).flatMap(any -> pull.filters(query));
        if (filters.isLeft()) {
            return OrderPages.failed(
                    new FindFailure(filters.getLeft(), query.startAt() == null ? "0" : query.startAt()));
        }
        Supplier<HttpCall> calls = api.reads(options);
        return KapturePages.of(
                query,
                settings.pageSize(),
                (limit, offset) -> page(
                        pull.body(filters.get(), limit, offset), calls.get().carrying(query)));
    }

    @Override
    public Plan plan(OrderUpdate update) {
        return Plan.of(
                KaptureProvider.VENDOR,
                guard.fates(update),
                guard.admit(update)
                        .flatMap(
                                admitted -> KaptureIds.id("ref.id", update.ref().id())
                                        .flatMap(id -> bodies.of(id, admitted.change())))
                        .map(KapturePlans::of));
    }

    @Override
    public Plan plan(NewOrder order) {
        return Plan.of(
                KaptureProvider.VENDOR,
                guard.fates(order),
                guard.admit(order)
                        .flatMap(admitted -> bodies.of(admitted.change()))
                        .map(KapturePlans::of));
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options) {
        return known(options).flatMap(any -> RawCalls.send(api, call, api.deadline(options)));
    }

    @Override
    public void close() {
        api.close();
    }

    private Either<OrderFailure, Answer> send(
            OrderRef ref, KaptureOrder body, CallOptions options, Supplier<Doubt> doubt, boolean repeatable) {
        HttpCall call = api.change(options, doubt, repeatable);
        return api.sendInTurn(ref, call, kapture -> kapture.addOrUpdate(body, call));
    }

    /** The orders of one pull. */
    private Either<OrderFailure, List<OrderSnapshot>> page(Map<String, Object> body, HttpCall call) {
        return api.send(call, kapture -> switch (settings.pullMethod()) {
                    case POST -> kapture.pull(body, call);
                    case GET -> kapture.pullByGet(body, call);
                })
                .flatMap(rows::of);
    }

    /** The one order that was asked for; never the first of several, never another one. */
    private static Either<OrderFailure, OrderSnapshot> theOne(OrderRef asked, List<OrderSnapshot> found) {
        if (found.isEmpty()) {
            return Either.left(new OrderFailure.NotFound(
                    FailureDetail.of(KaptureProvider.VENDOR, "kapture has no such order: its pull came back empty")));
        }
        if (found.size() > 1) {
            return Either.left(new OrderFailure.Conflict(FailureDetail.of(
                    KaptureProvider.VENDOR,
                    "kapture answered with several orders where one was asked for; none of them is taken"
                            + (asked.id() == null ? ", find them by the query 'numbers'" : ""))));
        }
        OrderSnapshot one = found.get(0);
        if (one.ref().id() == null) {
            return notTaken("an order without a usable id");
        }
        if (asked.id() != null && !asked.id().equals(one.ref().id())) {
            return notTaken("another order than the one asked for");
        }
        OrderRef ref = new OrderRef(one.ref().id(), asked.id() == null ? asked.number() : null, null, null);
        return Either.right(new OrderSnapshot(ref, one.order(), one.warnings(), one.raw()));
    }

    private static Either<OrderFailure, OrderSnapshot> notTaken(String what) {
        return Either.left(new OrderFailure.Unavailable(
                Effect.NONE,
                null,
                FailureDetail.of(KaptureProvider.VENDOR, "kapture answered with " + what + "; it is not taken")));
    }

    private static Either<OrderFailure, Map<String, String>> known(CallOptions options) {
        return options.switchesOf(KaptureProvider.VENDOR, Set.of());
    }
}
