package org.ordergateway.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderRef;

@Timeout(60)
class OrderQueueTest {

    private static final OrderRef ORDER = OrderRef.id("1");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final OrderQueue queue = new OrderQueue("acme");
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void close() {
        goOn.countDown();
        callers.shutdownNow();
    }

    @Test
    void changesOfOneOrderGoThroughInTheOrderInWhichTheyCame() throws Exception {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> calls = new ArrayList<>();
        Future<?> first = hold(ORDER);
        for (int i = 0; i < 20; i++) {
            int number = i;
            calls.add(callers.submit(() -> change(ORDER, LONG, () -> {
                done.add(number);
                return Either.right(number);
            })));
            awaitParked(i + 1);
        }
        assertThat(done).isEmpty();
        goOn.countDown();
        first.get();
        for (Future<?> call : calls) {
            call.get();
        }

        assertThat(done).isSorted().hasSize(20);
        assertThat(queue.size()).isZero();
    }

    @Test
    void otherOrdersAreNotHeldUp() throws Exception {
        hold(ORDER);

        assertThat(change(OrderRef.id("2"), LONG, () -> Either.right(2))).isEqualTo(Either.right(2));
        assertThat(change(OrderRef.number("1"), LONG, () -> Either.right(3))).isEqualTo(Either.right(3));
    }

    @Test
    void anIdAndANumberTogetherWaitForEither() throws Exception {
        hold(OrderRef.number("n1"));

        OrderFailure failure = change(new OrderRef("7", "n1", null, null), Duration.ofMillis(50), () -> Either.right(1))
                .getLeft();

        assertThat(failure.message()).contains("queued behind another change");
        assertThat(change(OrderRef.id("7"), LONG, () -> Either.right(1)).isRight())
                .as("the id was let go")
                .isTrue();
    }

    @Test
    void aWaitThatPassesTheDeadlineFailsWithoutEffectAndLetsTheNextOneWaitOn() throws Exception {
        Future<?> first = hold(ORDER);
        OrderFailure failure =
                change(ORDER, Duration.ofMillis(50), () -> Either.right(1)).getLeft();
        Future<Either<OrderFailure, Integer>> next = callers.submit(() -> change(ORDER, LONG, () -> Either.right(2)));

        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(failure.kind()).isEqualTo(OrderFailure.Kind.UNAVAILABLE);
        assertThat(failure.message())
                .contains("queued behind another change of this order")
                .contains("the deadline passed");
        awaitParked(1);
        assertThat(next.isDone()).as("it must not overtake the first one").isFalse();
        goOn.countDown();
        first.get();
        assertThat(next.get()).isEqualTo(Either.right(2));
        assertThat(queue.size()).isZero();
    }

    @Test
    void anInterruptEndsTheWaitAndKeepsTheFlag() throws Exception {
        hold(ORDER);
        Thread.currentThread().interrupt();

        OrderFailure failure = change(ORDER, LONG, () -> Either.right(1)).getLeft();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(failure.message()).contains("interrupted");
    }

    @Test
    void closingEndsWaits() throws Exception {
        hold(ORDER);
        Future<Either<OrderFailure, Integer>> waiting =
                callers.submit(() -> change(ORDER, LONG, () -> Either.right(1)));
        awaitParked(1);
        queue.close();
        queue.close();

        assertThat(waiting.get(5, TimeUnit.SECONDS).getLeft().message()).contains("the gateway was closed");
    }

    @Test
    void aChangeThatThrowsLetsTheNextOneThrough() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> change(ORDER, LONG, () -> {
                    throw new IllegalStateException("a fault");
                })))
                .hasMessage("a fault");
        assertThat(change(ORDER, LONG, () -> Either.right(1)).isRight()).isTrue();
        assertThat(queue.size()).isZero();
    }

    @Test
    void underStressOneChangeOfAnOrderRunsAtATimeAndNothingIsKept() throws Exception {
        long seed = System.nanoTime();
        System.out.println("OrderQueueTest seed " + seed);
        int orders = 5;
        AtomicIntegerArray inside = new AtomicIntegerArray(orders);
        AtomicInteger done = new AtomicInteger();
        AtomicInteger givenUp = new AtomicInteger();
        AtomicInteger together = new AtomicInteger();
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Random random = new Random(seed + i);
            work.add(() -> {
                for (int call = 0; call < 300; call++) {
                    int order = random.nextInt(orders);
                    Duration patience =
                            Duration.ofNanos(random.nextInt(4) == 0 ? random.nextInt(200_000) : 20_000_000_000L);
                    if (random.nextInt(50) == 0) {
                        Thread.currentThread().interrupt();
                    }
                    var outcome = change(OrderRef.id("" + order), patience, () -> {
                        together.addAndGet(inside.incrementAndGet(order) == 1 ? 0 : 1);
                        Thread.yield();
                        inside.decrementAndGet(order);
                        return Either.right(1);
                    });
                    Thread.interrupted();
                    (outcome.isRight() ? done : givenUp).incrementAndGet();
                }
                return null;
            });
        }
        for (Future<Void> each : callers.invokeAll(work)) {
            each.get();
        }

        assertThat(together).hasValue(0);
        assertThat(done.get() + givenUp.get()).isEqualTo(64 * 300);
        assertThat(givenUp.get()).as("some waits must have been given up").isPositive();
        assertThat(queue.size()).isZero();
    }

    private <T> Either<OrderFailure, T> change(
            OrderRef ref, Duration patience, java.util.function.Supplier<Either<OrderFailure, T>> change) {
        return queue.inTurn(ref, System.nanoTime() + patience.toNanos(), change);
    }

    /** A change that runs until it may go on. */
    private Future<?> hold(OrderRef ref) throws InterruptedException {
        Future<?> held = callers.submit(() -> change(ref, LONG, () -> {
            running.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Either.right(0);
        }));
        running.await();
        return held;
    }

    private void awaitParked(int wanted) throws InterruptedException {
        while (queue.waiting() < wanted) {
            Thread.sleep(1);
        }
    }
}
