package org.ordergateway.bulk;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderRef;

/** Work on inputs such as {@code A1}: change 1 of order A; a small letter goes into calls for many. */
final class StubWork implements BulkWork<String, String> {

    static final OrderFailure REFUSED = new OrderFailure.Rejected(List.of(), FailureDetail.of("refused"));

    final ConcurrentLinkedQueue<String> begun = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<List<String>> batches = new ConcurrentLinkedQueue<>();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    final Set<String> orderTwiceAtOnce = ConcurrentHashMap.newKeySet();
    final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger now = new AtomicInteger();
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();
    private final int batch;
    private final Function<String, Either<OrderFailure, String>> call;

    StubWork(Function<String, Either<OrderFailure, String>> call) {
        this(1, call);
    }

    StubWork(int batch, Function<String, Either<OrderFailure, String>> call) {
        this.batch = batch;
        this.call = call;
    }

    static Either<OrderFailure, String> applied(String input) {
        return Either.right("done " + input);
    }

    static BulkRun<String, String> run(Stream<String> inputs, int inFlight, StubWork work) {
        return BulkRun.of(inputs, BulkOptions.inFlight(inFlight), work);
    }

    static List<BulkResult<String, String>> all(BulkRun<String, String> run) {
        List<BulkResult<String, String>> results = new ArrayList<>();
        run.forEachRemaining(results::add);
        return results;
    }

    /** Looks again and again until it is so; the test's timeout, which interrupts, bounds it. */
    static void until(BooleanSupplier so) {
        while (!so.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted");
            }
        }
    }

    /** Throws what a signature does not allow. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> void raise(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Waits for the threads of all calls to end; those that do not. */
    List<Thread> lasting() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(10_000);
        }
        return threads.stream().filter(Thread::isAlive).toList();
    }

    @Override
    public List<String> names(String input) {
        return List.of(input.substring(0, 1));
    }

    @Override
    public int batchSize(String input) {
        return Character.isLowerCase(input.charAt(0)) ? batch : 1;
    }

    @Override
    public Either<OrderFailure, String> one(String input) {
        threads.add(Thread.currentThread());
        mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
        String order = input.substring(0, 1);
        if (!atWork.add(order)) {
            orderTwiceAtOnce.add(order);
        }
        begun.add(input);
        try {
            return call.apply(input);
        } finally {
            atWork.remove(order);
            now.decrementAndGet();
        }
    }

    @Override
    public List<Either<OrderFailure, String>> batch(List<String> inputs) {
        threads.add(Thread.currentThread());
        batches.add(inputs);
        return inputs.stream().map(call).toList();
    }

    @Override
    public Doubt doubt(String input) {
        return new Doubt(OrderRef.id(input), null, null, null);
    }
}
