package org.ordergateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class AsyncCallTest {

    private static final int ROUNDS = 10_000;

    private final ExecutorService one = Executors.newSingleThreadExecutor();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** Waits until it may go on or is interrupted. */
    private final AsyncCall<String> call = new AsyncCall<>(() -> {
        begun.countDown();
        try {
            goOn.await();
            return "answered";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "in doubt";
        }
    });

    @AfterEach
    void endTheExecutor() {
        one.shutdownNow();
    }

    @Test
    void aCallThatHasNotBegunIsTakenBackAndNeverRuns() {
        for (boolean mayInterrupt : new boolean[] {true, false}) {
            AtomicBoolean sent = new AtomicBoolean();
            AsyncCall<String> later = new AsyncCall<>(() -> {
                sent.set(true);
                return "answered";
            });

            assertThat(later.cancel(mayInterrupt)).isTrue();
            assertThat(later.cancel(mayInterrupt)).as("again").isTrue();
            later.run();

            assertThat(sent).isFalse();
            assertThat(later.isCancelled()).isTrue();
            assertThatThrownBy(later::join).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void aCallThatIsCancelledAsItBeginsIsEitherTakenBackOrSent() throws Exception {
        AtomicIntegerArray sent = new AtomicIntegerArray(ROUNDS);
        List<AsyncCall<Integer>> calls = IntStream.range(0, ROUNDS)
                .mapToObj(i -> new AsyncCall<>(() -> sent.incrementAndGet(i)))
                .toList();
        AtomicInteger round = new AtomicInteger(-1);
        AtomicInteger ended = new AtomicInteger(-1);
        Future<?> running = one.submit(() -> {
            for (int i = 0; i < ROUNDS; i++) {
                awaitRound(round, i);
                calls.get(i).run();
                ended.set(i);
            }
        });
        for (int i = 0; i < ROUNDS; i++) {
            round.set(i);
            for (int moment = 0; moment < i % 64; moment++) {
                Thread.onSpinWait();
            }

            boolean takenBack = calls.get(i).cancel(true);

            awaitRound(ended, i);
            assertThat(sent.get(i)).isEqualTo(takenBack ? 0 : 1);
            assertThat(calls.get(i).isCancelled()).isEqualTo(takenBack);
        }
        running.get(30, TimeUnit.SECONDS);
    }

    private static void awaitRound(AtomicInteger round, int wanted) {
        while (round.get() < wanted && !Thread.currentThread().isInterrupted()) {
            Thread.yield();
        }
    }

    @Test
    void aCallThatRunsIsInterruptedAndEndsWithItsOwnAnswer() throws Exception {
        Future<Boolean> flagLeft = one.submit(() -> {
            call.run();
            return Thread.currentThread().isInterrupted();
        });
        begun.await();

        assertThat(call.cancel(true)).isFalse();

        assertThat(call.get(30, TimeUnit.SECONDS)).isEqualTo("in doubt");
        assertThat(call.isCancelled()).isFalse();
        assertThat(flagLeft.get(30, TimeUnit.SECONDS))
                .as("the thread is its executor's again")
                .isFalse();
    }

    @Test
    void whatDependsOnACallHoldsUpNoInterrupt() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        CompletableFuture<String> seen = call.whenComplete((answer, thrown) -> await(ended));
        one.execute(call);
        begun.await();

        call.cancel(true); // would wait for ever, did it run what depends on the call

        assertThat(seen).isNotDone();
        ended.countDown();
        assertThat(seen.get(30, TimeUnit.SECONDS)).isEqualTo("in doubt");
    }

    @Test
    void aCallThatRunsAndMayNotBeInterruptedGoesOn() throws Exception {
        one.execute(call);
        begun.await();

        assertThat(call.cancel(false)).isFalse();
        goOn.countDown();

        assertThat(call.get(30, TimeUnit.SECONDS)).isEqualTo("answered");
    }

    @Test
    void aCallThatHasEndedInterruptsNobody() {
        goOn.countDown();
        call.run();

        assertThat(call.cancel(true)).isFalse();

        assertThat(Thread.interrupted()).isFalse();
        assertThat(call.join()).isEqualTo("answered");
    }

    @Test
    void aCallThatSomebodyElseCompletedBeforeItBeganNeverRuns() {
        AtomicBoolean sent = new AtomicBoolean();
        AsyncCall<String> later = new AsyncCall<>(() -> {
            sent.set(true);
            return "answered";
        });

        later.complete("given up");
        later.run();

        assertThat(sent).isFalse();
        assertThat(later.join()).isEqualTo("given up");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
