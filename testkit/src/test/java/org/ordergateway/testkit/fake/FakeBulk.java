package org.ordergateway.testkit.fake;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderReceipt;
import org.ordergateway.bulk.BulkOptions;
import org.ordergateway.bulk.BulkRun;
import org.ordergateway.bulk.BulkWork;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;

/** A run of the fake's own, with the flaws of one. */
final class FakeBulk<I> implements BulkWork<I, OrderReceipt> {

    static final Set<Flaw> FLAWS = Set.of(
            Flaw.BULK_RESULTS_SWAPPED,
            Flaw.BULK_CREATES_TWICE,
            Flaw.BULK_STOPS_AT_A_FAILURE,
            Flaw.BULK_OUT_OF_ORDER,
            Flaw.BULK_WITHOUT_A_BOUND,
            Flaw.BULK_CLOSED_AS_IF_NOTHING_WAS_SENT);

    private static final OrderFailure NOT_SENT =
            new OrderFailure.Unavailable(Effect.NONE, null, FailureDetail.of("fake", "not sent"));

    private final Set<Flaw> flaws;
    private final Function<I, Either<OrderFailure, OrderReceipt>> call;
    private final Function<I, Doubt> doubt;
    private final AtomicReference<@Nullable Either<OrderFailure, OrderReceipt>> previous = new AtomicReference<>();
    private volatile boolean stopped;

    private FakeBulk(Set<Flaw> flaws, Function<I, Either<OrderFailure, OrderReceipt>> call, Function<I, Doubt> doubt) {
        this.flaws = flaws;
        this.call = call;
        this.doubt = doubt;
    }

    static <I> BulkRun<I, OrderReceipt> run(
            Stream<I> inputs,
            BulkOptions options,
            Set<Flaw> flaws,
            Function<I, Either<OrderFailure, OrderReceipt>> call,
            Function<I, Doubt> doubt) {
        BulkOptions bound = flaws.contains(Flaw.BULK_WITHOUT_A_BOUND) ? BulkOptions.inFlight(50) : options;
        return BulkRun.of(inputs, bound, new FakeBulk<>(flaws, call, doubt));
    }

    @Override
    public List<String> names(I input) {
        return flaws.contains(Flaw.BULK_OUT_OF_ORDER)
                ? List.of()
                : List.of(String.valueOf(doubt.apply(input).ref()));
    }

    @Override
    public int batchSize(I input) {
        return 1;
    }

    @Override
    public Either<OrderFailure, OrderReceipt> one(I input) {
        if (stopped) {
            return Either.left(NOT_SENT);
        }
        Either<OrderFailure, OrderReceipt> outcome = call.apply(input);
        stopped |= outcome.isLeft() && flaws.contains(Flaw.BULK_STOPS_AT_A_FAILURE);
        if (flaws.contains(Flaw.BULK_CREATES_TWICE)) {
            outcome = call.apply(input);
        }
        if (flaws.contains(Flaw.BULK_CLOSED_AS_IF_NOTHING_WAS_SENT)
                && Thread.currentThread().isInterrupted()) {
            return Either.left(NOT_SENT);
        }
        Either<OrderFailure, OrderReceipt> before = previous.getAndSet(outcome);
        return before != null && flaws.contains(Flaw.BULK_RESULTS_SWAPPED) ? before : outcome;
    }

    @Override
    public List<Either<OrderFailure, OrderReceipt>> batch(List<I> inputs) {
        return inputs.stream().map(this::one).toList();
    }

    @Override
    public Doubt doubt(I input) {
        return doubt.apply(input);
    }
}
