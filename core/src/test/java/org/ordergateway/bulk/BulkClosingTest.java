package org.ordergateway.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ordergateway.bulk.BulkOptions.Reader;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;

/** Runs that are closed, interrupted, or over. */
@Timeout(30)
class BulkClosingTest {

    private static final List<String> TEN = List.of("A1", "B1", "C1", "D1", "E1", "F1", "G1", "H1", "I1", "J1");

    @Test
    void aClosedRunSendsNothingMoreAndTellsTheFateOfAllItRead() throws InterruptedException {
        CountDownLatch allRead = new CountDownLatch(1);
        CountDownLatch inCall = new CountDownLatch(2);
        StubWork work = new StubWork(input -> {
            if (input.equals("A1")) {
                await(allRead);
                return StubWork.applied(input);
            }
            inCall.countDown();
            return sleepsUntilInterrupted();
        });
        List<BulkResult<String, String>> results = new ArrayList<>();
        BulkRun<String, String> run = StubWork.run(
                TEN.stream().peek(input -> {
                    if (input.equals("D1")) {
                        allRead.countDown();
                    }
                }),
                2,
                work);

        results.add(run.next());
        inCall.await();
        run.close();
        assertThat(run.progress().ended()).isTrue();
        run.forEachRemaining(results::add);

        assertThat(work.begun).containsExactlyInAnyOrder("A1", "B1", "C1");
        assertThat(results).hasSize(4);
        assertThat(run.progress().read()).isEqualTo(4);
        assertThat(results.stream()
                        .filter(BulkResult::failed)
                        .map(result -> result.outcome().getLeft().effect()))
                .containsExactlyInAnyOrder(Effect.UNKNOWN, Effect.UNKNOWN, Effect.NONE);
        assertThat(work.threads).hasSize(2);
        assertThat(work.lasting()).isEmpty();
    }

    @Test
    void anInterruptedCallerEndsTheRunAndStillGetsEveryResult() {
        Thread caller = Thread.currentThread();
        CountDownLatch inCall = new CountDownLatch(2);
        StubWork work = new StubWork(input -> {
            inCall.countDown();
            return sleepsUntilInterrupted();
        });
        BulkRun<String, String> run = StubWork.run(TEN.stream(), 2, work);

        Thread other = new Thread(() -> {
            await(inCall);
            StubWork.until(() -> run.progress().read() == 4);
            caller.interrupt();
        });
        other.start();
        List<BulkResult<String, String>> results = new ArrayList<>();
        run.forEachRemaining(results::add);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(work.begun).hasSize(2);
        assertThat(results).hasSize(4).allMatch(BulkResult::failed);
    }

    @Test
    void anInterruptedCallerForWhomResultsAreReadySendsNothingMore() {
        StubWork work = new StubWork(StubWork::applied);
        BulkRun<String, String> run = StubWork.run(TEN.stream(), 2, work);
        assertThat(run.next().failed()).isFalse();

        Thread.currentThread().interrupt();
        List<BulkResult<String, String>> results = new ArrayList<>();
        run.forEachRemaining(results::add);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.progress().read()).isEqualTo(results.size() + 1).isLessThanOrEqualTo(4);
    }

    @Test
    void noThreadIsLeftWhenAllIsDone() throws InterruptedException {
        StubWork work = new StubWork(StubWork::applied);
        BulkRun<String, String> run = StubWork.run(TEN.stream(), 3, work);
        StubWork.all(run);

        assertThat(work.threads).isNotEmpty();
        assertThat(work.lasting()).isEmpty();
        assertThat(run.progress()).isEqualTo(new BulkProgress(10, 10, 0, 0, true));
        assertThatThrownBy(run::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void theStreamIsClosedAtTheEndAndByClosingTheRun() {
        AtomicInteger closed = new AtomicInteger();

        StubWork.all(StubWork.run(TEN.stream().onClose(closed::incrementAndGet), 3, new StubWork(StubWork::applied)));
        assertThat(closed).hasValue(1);

        BulkRun<String, String> early =
                StubWork.run(TEN.stream().onClose(closed::incrementAndGet), 3, new StubWork(StubWork::applied));
        early.next();
        early.close();
        early.close();
        assertThat(closed).hasValue(2);
    }

    @Test
    void theResultsAreAStreamThatClosesTheRun() {
        AtomicBoolean closed = new AtomicBoolean();
        try (Stream<BulkResult<String, String>> results = StubWork.run(
                        TEN.stream().onClose(() -> closed.set(true)), 3, new StubWork(StubWork::applied))
                .results()) {
            assertThat(results.limit(2)).hasSize(2);
        }
        assertThat(closed).isTrue();
    }

    @Test
    void whatASourceStillGivesAsItIsClosedHasItsResultToo() throws InterruptedException {
        AtomicReference<BulkRun<String, String>> running = new AtomicReference<>();
        CountDownLatch asked = new CountDownLatch(1);
        Stream<String> inputs = Stream.of("A1", "B1", "C1").peek(input -> {
            if (input.equals("B1")) {
                asked.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    // Long enough for a caller who would not wait for this one.
                    for (int i = 0; i < 200 && !running.get().progress().ended(); i++) {
                        LockSupport.parkNanos(1_000_000);
                    }
                }
            }
        });
        BulkRun<String, String> run =
                BulkRun.of(inputs, BulkOptions.inFlight(2).readBy(Reader.OWN_THREAD), new StubWork(StubWork::applied));
        running.set(run);
        List<String> results = new ArrayList<>();
        Thread caller = new Thread(() -> run.forEachRemaining(result -> results.add(result.input())));
        caller.start();
        await(asked);
        run.close();
        caller.join();

        assertThat(results).containsExactly("A1", "B1");
    }

    @Test
    void closingIsNotHeldUpByASourceThatHeedsNoInterruption() {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicBoolean go = new AtomicBoolean();
        AtomicInteger closed = new AtomicInteger();
        Stream<String> inputs = Stream.of("A1", "B1")
                .peek(input -> {
                    if (input.equals("B1")) {
                        asked.countDown();
                        while (!go.get()) {
                            LockSupport.parkNanos(1_000_000);
                        }
                    }
                })
                .onClose(closed::incrementAndGet);
        BulkRun<String, String> run =
                BulkRun.of(inputs, BulkOptions.inFlight(2).readBy(Reader.OWN_THREAD), new StubWork(StubWork::applied));

        assertThat(run.next().input()).isEqualTo("A1");
        await(asked);
        run.close();
        assertThat(run.hasNext()).isFalse();
        assertThat(closed).hasValue(0);
        go.set(true);
        StubWork.until(() -> closed.get() == 1);
    }

    private static Either<OrderFailure, String> sleepsUntilInterrupted() {
        try {
            TimeUnit.MINUTES.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("interrupted");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
