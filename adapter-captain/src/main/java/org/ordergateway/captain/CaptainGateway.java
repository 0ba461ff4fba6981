package org.ordergateway.captain;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawAnswer;
import org.ordergateway.RawCall;
import org.ordergateway.RawDocument;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Guard;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Step;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Deadline;
import org.ordergateway.http.HttpApi;
import org.ordergateway.http.HttpCall;
import org.ordergateway.http.Json;
import org.ordergateway.http.JsonReader;
import org.ordergateway.http.PathId;
import org.ordergateway.http.RawCalls;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.wire.Reading;

/** Orders at Captain: guard, steps, calls, answers. */
final class CaptainGateway implements OrderGateway {

    private static final JsonReader<CaptainOrder> ORDER = Json.reader(CaptainOrder.class);

    private final CaptainSettings settings;
    private final Capabilities capabilities;
    private final Guard guard;
    private final CaptainSteps steps;
    private final HttpApi<CaptainApi> api;

    CaptainGateway(CaptainSettings settings) {
        this.settings = settings;
        this.capabilities = CaptainCapabilities.of(settings);
        this.guard = new Guard(capabilities, settings.onLoss());
        this.steps = new CaptainSteps(settings);
        this.api = HttpApi.of(CaptainProvider.VENDOR, CaptainApi.class, settings.http())
                .headers((call, headers) -> {
                    headers.accept(
                            "x-integration-key", settings.integrationKey().get().reveal());
                    headers.accept(
                            "x-developer-key", settings.developerKey().get().reveal());
                })
                .secret(settings.integrationKey())
                .secret(settings.developerKey())
                .answers(CaptainFailures.TABLE)
                .vendorErrors(new CaptainErrors())
                .requestIdHeader("X-Request-Id")
                .open();
    }

    @Override
    public Either<OrderFailure, OrderReceipt> create(NewOrder order, CallOptions options) {
        return known(options)
                .flatMap(any -> guard.admit(order))
                .flatMap(admitted -> steps.of(admitted.change())
                        .flatMap(body -> {
                            HttpCall call = change(options, () -> Doubt.of(order));
                            return api.send(call, captain -> captain.create(settings.account(), body, call));
                        })
                        .flatMap(answer -> receipt(order.ref(), answer, List.of()))
                        .map(receipt -> receipt.leavingOut(admitted.leftOut())));
    }

    @Override
    public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
        return known(options)
                .flatMap(any -> guard.admit(update))
                .flatMap(admitted -> PathId.of("ref.id", update.ref().id())
                        .flatMap(id ->
                                steps.of(admitted.change()).flatMap(requests -> send(id, update, requests, options)))
                        .map(receipt -> receipt.leavingOut(admitted.leftOut())));
    }

    @Override
    public Either<OrderFailure, OrderSnapshot> get(OrderRef ref, CallOptions options) {
        HttpCall call = read(options);
        return known(options)
                .flatMap(any -> PathId.of("ref.id", ref.id()))
                .flatMap(id -> api.send(call, captain -> captain.get(settings.account(), id.value(), call)))
                .flatMap(answer -> answer.read(ORDER).map(order -> snapshot(order, RawDocument.of(answer.body()))));
    }

    @Override
    public OrderPages find(OrderQuery query, CallOptions options) {
        return CaptainPages.of(
                query,
                known(options),
                () -> {
                    HttpCall call = read(options);
                    return api.send(call, captain -> captain.list(settings.account(), call));
                },
                this::snapshot);
    }

    @Override
    public Plan plan(OrderUpdate update) {
        return guard.admit(update)
                .flatMap(admitted -> PathId.of("ref.id", update.ref().id())
                        .flatMap(id -> steps.of(admitted.change())
                                .map(requests -> CaptainPlans.of(requests, settings.account(), id))))
                .fold(
                        refusal -> new Plan(CaptainProvider.VENDOR, guard.fates(update), List.of(), refusal),
                        requests -> new Plan(CaptainProvider.VENDOR, guard.fates(update), requests, null));
    }

    @Override
    public Plan plan(NewOrder order) {
        return guard.admit(order)
                .flatMap(admitted -> steps.of(admitted.change()))
                .fold(
                        refusal -> new Plan(CaptainProvider.VENDOR, guard.fates(order), List.of(), refusal),
                        body -> new Plan(
                                CaptainProvider.VENDOR,
                                guard.fates(order),
                                List.of(CaptainPlans.of(body, settings.account())),
                                null));
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options) {
        return known(options).flatMap(any -> RawCalls.send(api, call, deadline(options)));
    }

    @Override
    public void close() {
        api.close();
    }

    /** Sends one request after the other; the first failure ends it and is told together with what was applied. */
    private Either<OrderFailure, OrderReceipt> send(
            PathId id, OrderUpdate update, List<CaptainStep> requests, CallOptions options) {
        HttpCall call = change(options, () -> Doubt.of(update));
        List<Step> done = new ArrayList<>();
        @Nullable Either<OrderFailure, OrderReceipt> last = null;
        for (CaptainStep step : requests) {
            last = send(id, step, call).flatMap(answer -> receipt(update.ref(), answer, done));
            if (last.isLeft()) {
                return Either.left(broken(requests, done, step, last.getLeft()));
            }
            done.add(Step.applied(step.name(), step.fields()));
        }
        return java.util.Objects.requireNonNull(last).map(receipt -> withSteps(receipt, done));
    }

    private Either<OrderFailure, Answer> send(PathId id, CaptainStep step, HttpCall call) {
        return api.send(
                call,
                captain -> step.status() == null
                        ? captain.update(
                                settings.account(), id.value(), java.util.Objects.requireNonNull(step.order()), call)
                        : captain.changeStatus(id.value(), step.status(), call));
    }

    private static OrderReceipt withSteps(OrderReceipt receipt, List<Step> steps) {
        return new OrderReceipt(
                receipt.ref(),
                receipt.order(),
                receipt.vendorIds(),
                receipt.warnings(),
                receipt.leftOut(),
                steps,
                receipt.requestId(),
                receipt.raw());
    }

    private static OrderFailure broken(
            List<CaptainStep> requests, List<Step> done, CaptainStep failed, OrderFailure failure) {
        if (requests.size() == 1 || (done.isEmpty() && failure.effect() == Effect.NONE)) {
            return failure;
        }
        List<Step> all = new ArrayList<>(done);
        all.add(Step.failed(failed.name(), failed.fields(), failure));
        for (CaptainStep rest : requests.subList(all.size(), requests.size())) {
            all.add(Step.notSent(rest.name(), rest.fields()));
        }
        FailureDetail detail = failure.detail();
        return new OrderFailure.PartlyApplied(
                all,
                detail.withMessage("the change needs " + requests.size() + " requests; applied: "
                        + (done.isEmpty()
                                ? "none"
                                : done.stream().map(Step::name).collect(Collectors.joining(", ")))
                        + "; then '" + failed.name() + "' failed: " + failure.message()));
    }

    private Either<OrderFailure, OrderReceipt> receipt(OrderRef asked, Answer answer, List<Step> done) {
        return answer.read(ORDER).map(order -> {
            Reading in = new Reading(settings.currency());
            RawDocument raw = RawDocument.of(answer.body());
            var neutral = CaptainOrderReader.INSTANCE.order(order, in);
            Map<String, String> ids = new LinkedHashMap<>();
            if (order.recipient() != null && order.recipient().uuid() != null) {
                ids.put("customer", order.recipient().uuid());
            }
            return new OrderReceipt(
                    ref(asked, order), neutral, ids, in.warnings(), List.of(), done, answer.requestId(), raw);
        });
    }

    private OrderSnapshot snapshot(CaptainOrder order, RawDocument raw) {
        Reading in = new Reading(settings.currency());
        return new OrderSnapshot(ref(null, order), CaptainOrderReader.INSTANCE.order(order, in), in.warnings(), raw);
    }

    /** The order as the answer names it; what it leaves out is as it was asked for. */
    private static OrderRef ref(@Nullable OrderRef asked, CaptainOrder order) {
        String id = order.uuid() == null && asked != null ? asked.id() : order.uuid();
        String number = order.partnersUniqueInternalOrderId() == null && asked != null
                ? asked.number()
                : order.partnersUniqueInternalOrderId();
        return new OrderRef(id, number, null, null);
    }

    private static Either<OrderFailure, Map<String, String>> known(CallOptions options) {
        return options.switchesOf(CaptainProvider.VENDOR, Set.of());
    }

    private Deadline deadline(CallOptions options) {
        return options.deadline() == null ? api.deadline() : Deadline.in(options.deadline());
    }

    private HttpCall change(CallOptions options, java.util.function.Supplier<Doubt> doubt) {
        return HttpCall.change(deadline(options), doubt).withCorrelationId(options.correlationId());
    }

    private HttpCall read(CallOptions options) {
        return HttpCall.read(deadline(options)).withCorrelationId(options.correlationId());
    }
}
