package org.ordergateway.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;

@Timeout(30)
class BulkRunTest {

    private static final List<String> TEN = List.of("A1", "B1", "C1", "D1", "E1", "F1", "G1", "H1", "I1", "J1");

    @Test
    void everyResultBelongsToItsInput() {
        List<BulkResult<String, String>> results =
                StubWork.all(StubWork.run(TEN.stream(), 4, new StubWork(StubWork::applied)));

        assertThat(results).hasSize(10).allSatisfy(result -> {
            assertThat(result.input()).isEqualTo(TEN.get((int) result.index()));
            assertThat(result.outcome().get()).isEqualTo("done " + result.input());
        });
    }

    @Test
    void oneThatFailsForGoodStopsNoneAndIsSentAloneAgain() {
        StubWork work =
                new StubWork(input -> input.equals("G1") ? Either.left(StubWork.REFUSED) : StubWork.applied(input));

        List<BulkResult<String, String>> results = StubWork.all(StubWork.run(TEN.stream(), 3, work));
        List<BulkResult<String, String>> failed =
                results.stream().filter(BulkResult::failed).toList();
        StubWork mended = new StubWork(StubWork::applied);
        List<BulkResult<String, String>> again =
                StubWork.all(StubWork.run(failed.stream().map(BulkResult::input), 3, mended));

        assertThat(results).hasSize(10);
        assertThat(failed).singleElement().satisfies(result -> {
            assertThat(result.index()).isEqualTo(6);
            assertThat(result.outcome().getLeft()).isSameAs(StubWork.REFUSED);
        });
        assertThat(mended.begun).containsExactly("G1");
        assertThat(again).noneMatch(BulkResult::failed);
    }

    @Test
    void asManyCallsAreInFlightAsAskedForAndNoMore() {
        CyclicBarrier five = new CyclicBarrier(5);
        StubWork work = new StubWork(input -> {
            await(five);
            return StubWork.applied(input);
        });

        assertThat(StubWork.all(StubWork.run(TEN.stream(), 5, work))).hasSize(10);
        assertThat(work.mostAtOnce).hasValue(5);
    }

    @Test
    void theChangesOfOneOrderRunOneAfterTheOtherInTheirOrder() {
        List<String> inputs = IntStream.range(0, 300)
                .mapToObj(i -> (char) ('A' + i % 3) + String.valueOf(i))
                .toList();
        StubWork work = new StubWork(input -> {
            Thread.yield();
            return StubWork.applied(input);
        });

        assertThat(StubWork.all(StubWork.run(inputs.stream(), 8, work))).hasSize(300);
        assertThat(work.orderTwiceAtOnce).isEmpty();
        for (String order : List.of("A", "B", "C")) {
            assertThat(work.begun.stream().filter(input -> input.startsWith(order)))
                    .containsExactlyElementsOf(inputs.stream()
                            .filter(input -> input.startsWith(order))
                            .toList());
        }
    }

    @Test
    void afterAFailureLaterChangesOfTheSameOrderAreHeldBack() {
        StubWork work =
                new StubWork(input -> input.equals("A1") ? Either.left(StubWork.REFUSED) : StubWork.applied(input));

        List<BulkResult<String, String>> results =
                StubWork.all(StubWork.run(Stream.of("A1", "B1", "A2", "B2", "A3"), 1, work));

        assertThat(work.begun).containsExactly("A1", "B1", "B2");
        assertThat(results.stream().filter(BulkResult::failed).map(BulkResult::input))
                .containsExactly("A1", "A2", "A3");
        assertThat(results.stream().filter(result -> "A3".equals(result.input())))
                .allSatisfy(result -> assertThat(result.outcome().getLeft()).satisfies(failure -> {
                    assertThat(failure.effect()).isEqualTo(Effect.NONE);
                    assertThat(failure.message()).contains("earlier change of the same order");
                }));
    }

    @Test
    void orTheyGoOnWhereTheCallerSaysSo() {
        StubWork work = new StubWork(input -> Either.left(StubWork.REFUSED));
        BulkOptions options = BulkOptions.inFlight(2).after(BulkOptions.AfterFailure.GO_ON);

        assertThat(StubWork.all(BulkRun.of(Stream.of("A1", "A2", "A3"), options, work)))
                .hasSize(3);
        assertThat(work.begun).containsExactly("A1", "A2", "A3");
    }

    @Test
    void nothingIsReadOrSentBeforeAResultIsAskedForAndThenNoMoreThanCallsFindWorkFor() {
        AtomicInteger read = new AtomicInteger();
        Stream<String> endless = Stream.generate(() -> Character.toString(0x4E00 + read.getAndIncrement()));
        StubWork work = new StubWork(StubWork::applied);

        try (BulkRun<String, String> run = StubWork.run(endless, 4, work)) {
            assertThat(read).hasValue(0);
            for (int taken = 1; taken <= 100; taken++) {
                run.next();
                assertThat(read.get() - taken).isLessThanOrEqualTo(2 * 4);
            }
        }
        assertThat(work.begun).hasSizeLessThanOrEqualTo(108);
    }

    @Test
    void aStreamThatThrowsLosesNoResultAndTellsItLast() {
        IllegalStateException broken = new IllegalStateException("no more");
        Stream<String> inputs = TEN.stream().peek(input -> {
            if (input.equals("E1")) {
                throw broken;
            }
        });
        List<BulkResult<String, String>> results = new ArrayList<>();
        BulkRun<String, String> run = StubWork.run(inputs, 2, new StubWork(StubWork::applied));

        Throwable thrown = catchThrowable(() -> run.forEachRemaining(results::add));

        assertThat(thrown).isSameAs(broken);
        assertThat(results.stream().map(BulkResult::input)).containsExactlyInAnyOrder("A1", "B1", "C1", "D1");
    }

    @Test
    void aNullIsARefusedInputAndStopsNothing() {
        List<BulkResult<String, String>> results = StubWork.all(
                StubWork.run(Arrays.asList("A1", null, "B1").stream(), 2, new StubWork(StubWork::applied)));

        assertThat(results).hasSize(3);
        assertThat(results.stream().filter(BulkResult::failed)).singleElement().satisfies(result -> {
            assertThat(result.index()).isEqualTo(1);
            assertThat(result.outcome().getLeft().kind()).isEqualTo(Kind.INVALID);
        });
    }

    @Test
    void whatAGatewayThrowsIsADoubtOfThatOrderAlone() {
        StubWork work = new StubWork(input -> {
            if (input.equals("B1")) {
                throw new IllegalStateException("+15550100");
            }
            return StubWork.applied(input);
        });

        List<BulkResult<String, String>> results = StubWork.all(StubWork.run(Stream.of("A1", "B1", "C1"), 2, work));

        assertThat(results).hasSize(3);
        assertThat(results.stream().filter(BulkResult::failed)).singleElement().satisfies(result -> {
            OrderFailure failure = result.outcome().getLeft();
            assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
            assertThat(failure.message()).contains("IllegalStateException").doesNotContain("15550100");
            assertThat(((OrderFailure.InDoubt) failure).doubt()).isNotNull();
        });
    }

    @Test
    void manyChangesOfOneOrderInARowLeaveNoCallIdle() {
        List<String> inputs = IntStream.range(0, 160)
                .mapToObj(i -> (char) ('A' + i / 40) + String.valueOf(i % 40))
                .toList();
        CyclicBarrier four = new CyclicBarrier(4);
        StubWork work = new StubWork(input -> {
            await(four);
            return StubWork.applied(input);
        });

        assertThat(StubWork.all(StubWork.run(inputs.stream(), 4, work)))
                .hasSize(160)
                .noneMatch(BulkResult::failed);
    }

    @Test
    void whatASourceWithOneOrderAloneMayReadInAdvanceIsBounded() {
        AtomicInteger read = new AtomicInteger();
        StubWork work = new StubWork(StubWork::applied);

        try (BulkRun<String, String> run = StubWork.run(Stream.generate(() -> "A" + read.getAndIncrement()), 2, work)) {
            for (int taken = 1; taken <= 1000; taken++) {
                run.next();
                assertThat(read.get() - taken).isLessThanOrEqualTo(2 * (2 + 64));
            }
        }
    }

    @Test
    void aParallelStreamOfResultsTakesNoneInAdvance() {
        AtomicInteger read = new AtomicInteger();
        Stream<String> inputs = Stream.generate(() -> Character.toString(0x4E00 + read.getAndIncrement()))
                .limit(3000);
        AtomicInteger taken = new AtomicInteger();

        try (Stream<BulkResult<String, String>> results = StubWork.run(inputs, 4, new StubWork(StubWork::applied))
                .results()
                .parallel()) {
            assertThat(results.map(result -> read.get() - taken.incrementAndGet())
                            .toList())
                    .hasSize(3000)
                    .allMatch(ahead -> ahead <= 2 * 4);
        }
    }

    @Test
    void progressIsToldWhileItRuns() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch inCall = new CountDownLatch(3);
        StubWork work = new StubWork(input -> {
            inCall.countDown();
            await(go);
            return StubWork.applied(input);
        });
        BulkRun<String, String> run = StubWork.run(TEN.stream(), 3, work);
        Thread caller = new Thread(() -> run.forEachRemaining(result -> {}));
        caller.start();
        inCall.await();
        StubWork.until(() -> run.progress().read() == 6);

        BulkProgress progress = run.progress();
        go.countDown();
        caller.join();

        assertThat(progress).isEqualTo(new BulkProgress(6, 0, 0, 3, false));
        assertThat(progress.waiting()).isEqualTo(3);
        assertThat(run.progress().ended()).isTrue();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
