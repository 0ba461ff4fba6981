package org.ordergateway.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
        assertThatThrownBy(() -> change(ORDER, LONG, () -> {
                    throw new IllegalStateException("a fault");
                }))
                .hasMessage("a fault");
        assertThat(change(ORDER, LONG, () -> Either.right(1)).isRight()).isTrue();
        assertThat(queue.size()).isZero();
    }

    @Test
    void aChangeOfAThousandOrdersRunsNoDeeperThanOneOfOneOrderAndKeepsNothing() {
        List<OrderRef> thousand = IntStream.range(0, 1_000)
                .mapToObj(i -> new OrderRef("i" + i, "n" + i, null, null))
                .toList();
        AtomicInteger held = new AtomicInteger();

        int depthOfMany = changeOfAll(thousand, () -> {
                    held.set(queue.size());
                    return Either.right(depth());
                })
                .get();
        int depthOfOne = changeOfAll(List.of(ORDER), () -> Either.<OrderFailure, Integer>right(depth()))
                .get();

        assertThat(depthOfMany).isEqualTo(depthOfOne);
        assertThat(held).hasValue(2_000);
        assertThat(queue.size()).isZero();
    }

    @Test
    void aChangeOfManyWaitsForEachAndGivesBackWhatItHeldWhenOneDoesNotCome() throws Exception {
        hold(OrderRef.number("m"));
        List<OrderRef> three = List.of(OrderRef.number("z"), OrderRef.number("m"), new OrderRef("1", "a", null, null));

        OrderFailure failure = queue.inTurn(
                        three, System.nanoTime() + Duration.ofMillis(50).toNanos(), () -> Either.right(1))
                .getLeft();

        assertThat(failure.message()).contains("queued behind another change");
        assertThat(queue.size()).as("only what is held still").isEqualTo(1);
        for (OrderRef free : List.of(OrderRef.number("z"), OrderRef.number("a"), OrderRef.id("1"))) {
            assertThat(change(free, LONG, () -> Either.right(1)).isRight()).isTrue();
        }
    }

    @Test
    void aChangeOfManyThatThrowsLetsThemAllGo() {
        List<OrderRef> two = List.of(new OrderRef("1", "n1", null, null), new OrderRef("2", "n2", null, null));

        assertThatThrownBy(() -> changeOfAll(two, () -> {
                    throw new StackOverflowError("too deep");
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(queue.size()).isZero();
        assertThat(changeOfAll(two, () -> Either.right(1)).isRight()).isTrue();
    }

    @Test
    void anOrderThatIsNamedTwiceDoesNotWaitForItself() {
        assertThat(changeOfAll(List.of(ORDER, ORDER, new OrderRef("1", "n", null, null)), () -> Either.right(1))
                        .isRight())
                .isTrue();
    }

    /** What two changes of many take in one and the same order, whatever order they name it in, no two hold crosswise. */
    @Test
    void aChangeOfManyWaitsForIdsBeforeNumbersAndForEachKindSorted() throws Exception {
        for (OrderRef held : List.of(OrderRef.id("5"), OrderRef.number("m"))) {
            CountDownLatch leave = new CountDownLatch(1);
            CountDownLatch entered = new CountDownLatch(1);
            Future<Either<OrderFailure, Integer>> first = callers.submit(() -> change(held, LONG, () -> {
                entered.countDown();
                return await(leave);
            }));
            entered.await();
            List<OrderRef> named = held.id() == null
                    ? List.of(OrderRef.number("z"), held, OrderRef.number("n"))
                    : List.of(OrderRef.number("a"), OrderRef.id("7"), held);
            Future<Either<OrderFailure, Integer>> many =
                    callers.submit(() -> changeOfAll(named, () -> Either.right(1)));
            awaitParked(1);

            for (OrderRef other : named) {
                if (!other.equals(held)) {
                    assertThat(change(other, LONG, () -> Either.right(1)).isRight())
                            .as("%s is not held while %s is waited for", other, held)
                            .isTrue();
                }
            }
            assertThat(many.isDone()).isFalse();
            leave.countDown();
            assertThat(first.get().isRight()).isTrue();
            assertThat(many.get().isRight()).isTrue();
        }
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
            OrderRef ref, Duration patience, Supplier<Either<OrderFailure, T>> change) {
        return queue.inTurn(ref, System.nanoTime() + patience.toNanos(), change);
    }

    private <T> Either<OrderFailure, T> changeOfAll(List<OrderRef> refs, Supplier<Either<OrderFailure, T>> change) {
        return queue.inTurn(refs, System.nanoTime() + LONG.toNanos(), change);
    }

    /** How many frames are on the stack. */
    private static int depth() {
        return StackWalker.getInstance().walk(frames -> (int) frames.count());
    }

    /** A change that runs until it may go on. */
    private Future<?> hold(OrderRef ref) throws InterruptedException {
        Future<?> held = callers.submit(() -> change(ref, LONG, () -> {
            running.countDown();
            return await(goOn);
        }));
        running.await();
        return held;
    }

    private static Either<OrderFailure, Integer> await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Either.right(0);
    }

    private void awaitParked(int wanted) throws InterruptedException {
        while (queue.waiting() < wanted) {
            Thread.sleep(1);
        }
    }
}
