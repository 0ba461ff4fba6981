package org.ordergateway.captain;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ordergateway.CallOptions;
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
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Step;
import org.ordergateway.http.Deadline;
import org.ordergateway.http.HttpApi;
import org.ordergateway.http.HttpCall;
import org.ordergateway.http.PathId;
import org.ordergateway.http.RawCalls;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/**
 * Orders at Captain: guard, steps, calls, answers. Safe for use by many threads. Repeating an update sets the same values
 * again; repeating a creation is refused by Captain once the number is taken.
 */
final class CaptainGateway implements OrderGateway {

    private final CaptainSettings settings;
    private final Capabilities capabilities;
    private final Guard guard;
    private final CaptainSteps steps;
    private final CaptainAnswers answers;
    private final HttpApi<CaptainApi> api;

    CaptainGateway(CaptainSettings settings) {
        this.settings = settings;
        this.capabilities = CaptainCapabilities.of(settings);
        this.guard = new Guard(capabilities, settings.onLoss());
        this.steps = new CaptainSteps(settings);
        this.answers = new CaptainAnswers(settings.currency());
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
                            HttpCall call = change(api.deadline(options), options, () -> Doubt.of(order), false);
                            return api.sendInTurn(
                                    order.ref(), call, captain -> captain.create(settings.account(), body, call));
                        })
                        .flatMap(answer -> answers.receipt(order.ref(), answer))
                        .map(receipt -> receipt.leavingOut(admitted.leftOut())));
    }

    @Override
    public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
        return known(options)
                .flatMap(any -> guard.admit(update))
                .flatMap(admitted -> PathId.of("ref.id", update.ref().id())
                        .flatMap(id -> steps.of(admitted).flatMap(requests -> {
                            Deadline deadline = api.deadline(options);
                            return api.inTurn(
                                    update.ref(), deadline, () -> send(id, update, requests, deadline, options));
                        }))
                        .map(receipt -> receipt.leavingOut(admitted.leftOut())));
    }

    @Override
    public Either<OrderFailure, OrderSnapshot> get(OrderRef ref, CallOptions options) {
        HttpCall call = api.read(options);
        return known(options)
                .flatMap(any -> PathId.of("ref.id", ref.id()))
                .flatMap(id -> api.send(call, captain -> captain.get(settings.account(), id.value(), call)))
                .flatMap(answers::snapshot);
    }

    @Override
    public OrderPages find(OrderQuery query, CallOptions options) {
        Supplier<HttpCall> reads = api.reads(options);
        return CaptainPages.of(
                query,
                known(options),
                () -> {
                    HttpCall call = reads.get();
                    return api.send(call, captain -> captain.list(settings.account(), call));
                },
                answers);
    }

    @Override
    public Plan plan(OrderUpdate update) {
        return guard.plan(
                update,
                admitted -> PathId.of("ref.id", update.ref().id())
                        .flatMap(id ->
                                steps.of(admitted).map(requests -> CaptainPlans.of(requests, settings.account(), id))));
    }

    @Override
    public Plan plan(NewOrder order) {
        return guard.plan(
                order,
                admitted ->
                        steps.of(admitted.change()).map(body -> List.of(CaptainPlans.of(body, settings.account()))));
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options) {
        return known(options).flatMap(any -> RawCalls.send(api, call, api.deadline(options)));
    }

    /** As the page on authentication has it: without the {@code /v1} of every other path. */
    @Override
    public Either<OrderFailure, RawAnswer> checkCredentials(CallOptions options) {
        return call(new RawCall("GET", "/test/auth", null, false), options);
    }

    @Override
    public void close() {
        api.close();
    }

    /** Sends one request after the other; the first failure ends it and is told together with what was applied. */
    private Either<OrderFailure, OrderReceipt> send(
            PathId id, OrderUpdate update, List<CaptainStep> requests, Deadline deadline, CallOptions options) {
        boolean repeatable = CaptainSteps.isRepeatable(update);
        List<Step> done = new ArrayList<>();
        List<OrderReceipt> receipts = new ArrayList<>();
        for (CaptainStep step : requests) {
            boolean only = requests.size() == 1;
            Supplier<Doubt> doubt = () -> Doubt.of(only ? update : step.part(update));
            HttpCall call = change(deadline, options, doubt, repeatable).carrying(update);
            Either<OrderFailure, OrderReceipt> sent = send(id, update.ref(), step, call);
            if (sent.isLeft()) {
                return Either.left(broken(requests, done, sent.getLeft()));
            }
            done.add(Step.applied(step.name(), step.paths()));
            receipts.add(sent.get());
        }
        return Either.right(receipts.size() == 1 ? receipts.get(0) : answers.joined(receipts, done));
    }

    private Either<OrderFailure, OrderReceipt> send(PathId id, OrderRef asked, CaptainStep step, HttpCall call) {
        return api.send(call, captain -> step.send(captain, settings.account(), id, call))
                .flatMap(answer -> answers.receipt(asked, answer));
    }

    /** What the failure of the request after those that are done means for the whole change. */
    private static OrderFailure broken(List<CaptainStep> requests, List<Step> done, OrderFailure failure) {
        if (requests.size() == 1 || (done.isEmpty() && failure.effect() == Effect.NONE)) {
            return failure;
        }
        CaptainStep failed = requests.get(done.size());
        List<Step> all = new ArrayList<>(done);
        all.add(Step.failed(failed.name(), failed.paths(), failure));
        requests.subList(all.size(), requests.size()).forEach(rest -> all.add(Step.notSent(rest.name(), rest.paths())));
        String applied = done.isEmpty() ? "none" : done.stream().map(Step::name).collect(Collectors.joining(", "));
        return new OrderFailure.PartlyApplied(
                all,
                failure.detail()
                        .withMessage("the change needs " + requests.size() + " requests; applied: " + applied
                                + "; then '" + failed.name() + "' failed: " + failure.message()));
    }

    private static Either<OrderFailure, Map<String, String>> known(CallOptions options) {
        return options.switchesOf(CaptainProvider.VENDOR, Set.of());
    }

    private static HttpCall change(Deadline deadline, CallOptions options, Supplier<Doubt> doubt, boolean repeatable) {
        return HttpCall.change(deadline, doubt, repeatable).withCorrelationId(options.correlationId());
    }
}
