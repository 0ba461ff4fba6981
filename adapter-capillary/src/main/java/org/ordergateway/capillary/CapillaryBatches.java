package org.ordergateway.capillary;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderBatches;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Guard;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.http.HttpCall;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/** Capillary's calls for many transactions. What their pages cannot say goes alone, by the call for one. */
final class CapillaryBatches implements OrderBatches {

    private final OrderGateway gateway;
    private final CapillarySettings settings;
    private final Guard guard;
    private final CapillaryRequests requests;
    private final CapillaryCalls calls;
    private final CapillaryBulkAnswers answers;

    CapillaryBatches(
            OrderGateway gateway,
            CapillarySettings settings,
            Guard guard,
            CapillaryRequests requests,
            CapillaryCalls calls,
            CapillaryAnswers answers) {
        this.gateway = gateway;
        this.settings = settings;
        this.guard = guard;
        this.requests = requests;
        this.calls = calls;
        this.answers = new CapillaryBulkAnswers(answers);
    }

    @Override
    public int batchSize(OrderUpdate update, CallOptions options) {
        return settings.batchSize() > 1 && part(update, options).isDefined() ? settings.batchSize() : 1;
    }

    @Override
    public int batchSize(NewOrder order, CallOptions options) {
        return settings.batchSize() > 1 && part(order, options).isDefined() ? settings.batchSize() : 1;
    }

    @Override
    public List<Either<OrderFailure, OrderReceipt>> update(List<OrderUpdate> updates, CallOptions options) {
        return together(
                updates,
                update -> part(update, options),
                update -> gateway.update(update, options),
                parts -> send(
                                parts,
                                options,
                                CapillarySwitches.ofUpdate(options, settings),
                                (capillary, call) -> capillary.updateMany(bodies(parts), call),
                                answers::updated)
                        .stream()
                        .map(outcome -> outcome.mapLeft(CapillaryHints::ofUpdate))
                        .toList());
    }

    @Override
    public List<Either<OrderFailure, OrderReceipt>> create(List<NewOrder> orders, CallOptions options) {
        return together(
                orders,
                order -> part(order, options),
                order -> gateway.create(order, options),
                parts -> send(
                        parts,
                        options,
                        CapillarySwitches.ofCreate(options, settings),
                        (capillary, call) -> capillary.addMany(bodies(parts), call),
                        answers::added));
    }

    private Option<CapillaryPart> part(OrderUpdate update, CallOptions options) {
        return CapillarySwitches.ofUpdate(options, settings)
                .flatMap(switches -> guard.admit(update))
                .flatMap(admitted -> requests.of(admitted.change())
                        .map(change -> CapillaryPart.of(change, update.ref(), admitted.leftOut(), Doubt.of(update))))
                .getOrElse(Option.none());
    }

    /** The page of many has no query, in which the call for one says these two. */
    private Option<CapillaryPart> part(NewOrder order, CallOptions options) {
        Either<OrderFailure, CapillarySwitches> switches = CapillarySwitches.ofCreate(options, settings);
        if (switches.isLeft() || switches.get().useAsynch() || switches.get().rawSideEffects()) {
            return Option.none();
        }
        return guard.admit(order)
                .flatMap(admitted -> requests.of(admitted.change())
                        .map(creation -> CapillaryPart.of(creation, order.ref(), admitted.leftOut(), Doubt.of(order))))
                .getOrElse(Option.none());
    }

    /**
     * The outcomes of those that go together and of those that go alone; a transaction that is named twice goes alone
     * the second time, and after the others.
     */
    private <I> List<Either<OrderFailure, OrderReceipt>> together(
            List<I> inputs,
            Function<I, Option<CapillaryPart>> part,
            Function<I, Either<OrderFailure, OrderReceipt>> alone,
            Function<List<CapillaryPart>, List<Either<OrderFailure, OrderReceipt>>> together) {
        List<Option<CapillaryPart>> joining = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (I input : inputs) {
            joining.add(part.apply(input).filter(each -> keys.add(each.key())));
        }
        List<CapillaryPart> parts =
                joining.stream().flatMap(Option::toJavaStream).toList();
        Iterator<Either<OrderFailure, OrderReceipt>> outcomes =
                (parts.isEmpty() ? List.<Either<OrderFailure, OrderReceipt>>of() : together.apply(parts)).iterator();
        List<Either<OrderFailure, OrderReceipt>> all = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            all.add(joining.get(i).isDefined() ? outcomes.next() : alone.apply(inputs.get(i)));
        }
        return all;
    }

    /** Sends one call for all of them. An answer that refuses the call may have a result for each all the same. */
    private List<Either<OrderFailure, OrderReceipt>> send(
            List<CapillaryPart> parts,
            CallOptions options,
            Either<OrderFailure, CapillarySwitches> switches,
            BiFunction<CapillaryApi, HttpCall, Answer> request,
            Outcomes outcomes) {
        if (switches.isLeft()) {
            return CapillaryBulkAnswers.failed(switches.getLeft(), parts);
        }
        HttpCall call = calls.changeOfMany(options, switches.get(), parts);
        AtomicReference<@Nullable Answer> last = new AtomicReference<>();
        Either<OrderFailure, Answer> sent = calls.sendInTurn(refs(parts), call, capillary -> {
            last.set(null);
            Answer answer = request.apply(capillary, call);
            last.set(answer);
            return answer;
        });
        return sent.fold(
                failure -> {
                    Answer refused = last.get();
                    return refused == null
                            ? CapillaryBulkAnswers.failed(failure, parts)
                            : outcomes.of(refused, failure, parts);
                },
                answer -> outcomes.of(answer, null, parts));
    }

    /** Reads the outcome of each from the answer to all. */
    private interface Outcomes {
        List<Either<OrderFailure, OrderReceipt>> of(
                Answer answer, @Nullable OrderFailure refusal, List<CapillaryPart> parts);
    }

    private static List<Object> bodies(List<CapillaryPart> parts) {
        return parts.stream().map(CapillaryPart::body).toList();
    }

    private static List<OrderRef> refs(List<CapillaryPart> parts) {
        return parts.stream().map(CapillaryPart::asked).toList();
    }
}
