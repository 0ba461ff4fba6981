package org.ordergateway.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.bulk.BulkOptions.Reader;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;

/** A run at a vendor that is too busy now and then. */
@Timeout(30)
class BulkBusyTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FakeTime time = new FakeTime();
    private final Queue<Duration> calls = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 64})
    void everyInputIsAppliedWithinALimitOfSixtyAMinute(int inFlight) {
        AtomicInteger taken = new AtomicInteger();
        StubWork work = new StubWork(input -> {
            // The limit's next period begins when another sixty have been taken.
            Duration next = MINUTE.multipliedBy(taken.get() / 60);
            if (time.passed().compareTo(next) < 0) {
                refused.incrementAndGet();
                return busy(next.minus(time.passed()));
            }
            taken.incrementAndGet();
            return StubWork.applied(input);
        });
        List<String> inputs = IntStream.range(0, 200)
                .mapToObj(i -> Character.toString(0x4E00 + i))
                .toList();

        List<BulkResult<String, String>> results = all(inputs.stream(), BulkOptions.inFlight(inFlight), work);

        assertThat(results).hasSize(200).noneMatch(BulkResult::failed);
        assertThat(results.stream().map(BulkResult::index)).doesNotHaveDuplicates();
        assertThat(time.passed()).isGreaterThanOrEqualTo(minutes(3));
        if (inFlight == 1) {
            // With more in flight the clock may jump between an answer and its hearing.
            assertThat(time.passed()).isEqualTo(minutes(3));
            assertThat(refused).hasValue(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noCallBeginsBeforeTheTimeThatWasAskedFor(Reader reader) {
        StubWork work = refusing(2, busy(MINUTE));

        List<BulkResult<String, String>> results =
                all(Stream.of("A1", "B1", "C1"), BulkOptions.inFlight(1).readBy(reader), work);

        assertThat(results).hasSize(3).noneMatch(BulkResult::failed);
        assertThat(work.begun).containsExactly("A1", "A1", "A1", "B1", "C1");
        assertThat(calls).containsExactly(Duration.ZERO, MINUTE, minutes(2), minutes(2), minutes(2));
    }

    @Test
    void anOpenBreakerIsWaitedForToo() {
        OrderFailure open = new OrderFailure.Unavailable(Effect.NONE, MINUTE, FailureDetail.of("open"));

        assertThat(all(Stream.of("A1"), BulkOptions.DEFAULT, refusing(1, Either.left(open))))
                .singleElement()
                .satisfies(result -> assertThat(result.failed()).isFalse());
        assertThat(calls).containsExactly(Duration.ZERO, MINUTE);
    }

    @Test
    void whatMayHaveBeenDoneIsNeverTriedAgain() {
        OrderFailure unknown = new OrderFailure.Unavailable(Effect.UNKNOWN, MINUTE, FailureDetail.of("503"));
        OrderFailure unsaid = new OrderFailure.Unavailable(Effect.NONE, null, FailureDetail.of("refused"));

        assertThat(all(Stream.of("A1"), BulkOptions.DEFAULT, refusing(1, Either.left(unknown))))
                .singleElement()
                .satisfies(result -> assertThat(result.outcome().getLeft()).isSameAs(unknown));
        assertThat(all(Stream.of("A1"), BulkOptions.DEFAULT, refusing(1, Either.left(unsaid))))
                .singleElement()
                .satisfies(result -> assertThat(result.outcome().getLeft()).isSameAs(unsaid));
        assertThat(calls).hasSize(2);
    }

    @Test
    void patienceEndsWithTheFailureAsTheResult() {
        List<BulkResult<String, String>> results =
                all(Stream.of("A1"), BulkOptions.DEFAULT.patience(minutes(3)), refusing(100, busy(MINUTE)));

        assertThat(calls).containsExactly(Duration.ZERO, MINUTE, minutes(2), minutes(3));
        assertThat(results)
                .singleElement()
                .satisfies(
                        result -> assertThat(result.outcome().getLeft().kind()).isEqualTo(OrderFailure.Kind.THROTTLED));
    }

    @Test
    void whatTheVendorItselfRefusedIsAResultAndTheNextCallWaits() {
        FailureDetail answered = new FailureDetail("too busy", "acme", null, 429, null);

        assertThat(all(
                        Stream.of("A1", "B1"),
                        BulkOptions.inFlight(1),
                        refusing(1, Either.left(new OrderFailure.Throttled(MINUTE, answered)))))
                .extracting(BulkResult::input, BulkResult::failed)
                .containsExactly(tuple("A1", true), tuple("B1", false));
        assertThat(calls).containsExactly(Duration.ZERO, MINUTE);
    }

    @Test
    void withoutPatienceNothingWaits() {
        List<BulkResult<String, String>> results = all(
                Stream.of("A1", "B1", "C1"),
                BulkOptions.inFlight(1).patience(Duration.ZERO),
                refusing(100, busy(MINUTE)));

        assertThat(results).hasSize(3).allMatch(BulkResult::failed);
        assertThat(calls).containsExactly(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void aVendorThatTakesNothingIsWaitedForOnce(int inFlight) {
        List<String> inputs = IntStream.range(0, 200)
                .mapToObj(i -> Character.toString(0x4E00 + i))
                .toList();

        assertThat(all(inputs.stream(), BulkOptions.inFlight(inFlight), refusing(10_000, busy(null))))
                .hasSize(200)
                .allMatch(BulkResult::failed);
        assertThat(time.passed()).isLessThanOrEqualTo(BulkOptions.DEFAULT.patience());
    }

    @Test
    void oneOrderThatIsNeverTakenKeepsTheOthersNoLongerThanThePatience() {
        StubWork work = new StubWork(input -> input.equals("A1") ? busy(Duration.ofDays(1)) : applied(input));

        assertThat(all(Stream.of("A1", "B1", "C1"), BulkOptions.inFlight(1), work))
                .extracting(BulkResult::input, BulkResult::failed)
                .containsExactly(tuple("A1", true), tuple("B1", false), tuple("C1", false));
        assertThat(time.passed()).isZero();

        StubWork again = new StubWork(input -> input.equals("A1") ? busy(null) : applied(input));
        assertThat(all(Stream.of("A1", "B1", "C1"), BulkOptions.inFlight(1), again))
                .hasSize(3)
                .filteredOn(BulkResult::failed)
                .extracting(BulkResult::input)
                .containsExactly("A1");
        assertThat(time.passed()).isLessThanOrEqualTo(BulkOptions.DEFAULT.patience());
    }

    @Test
    void oneThatDoesNotSayWhenIsAskedEverLessOften() {
        assertThat(all(Stream.of("A1"), BulkOptions.DEFAULT, refusing(6, busy(null))))
                .noneMatch(BulkResult::failed);
        assertThat(calls.stream().map(Duration::toSeconds)).containsExactly(0L, 1L, 3L, 7L, 15L, 31L, 47L);
    }

    @Test
    void laterChangesOfTheOrderWaitBehindOneThatIsTriedAgain() {
        StubWork work = refusing(1, busy(MINUTE));

        assertThat(all(Stream.of("A1", "A2", "A3"), BulkOptions.inFlight(3), work))
                .extracting(BulkResult::input)
                .containsExactly("A1", "A2", "A3");
        assertThat(work.begun).containsExactly("A1", "A1", "A2", "A3");
    }

    @Test
    void ofACallForManyOnlyThoseAreTriedAgainThatWereNotTaken() {
        Set<String> asked = ConcurrentHashMap.newKeySet();
        StubWork work =
                new StubWork(4, input -> input.compareTo("c") >= 0 && asked.add(input) ? busy(MINUTE) : applied(input));

        assertThat(all(Stream.of("a1", "b1", "c1", "d1"), BulkOptions.inFlight(2), work))
                .hasSize(4)
                .noneMatch(BulkResult::failed);
        assertThat(Stream.concat(work.begun.stream(), work.batches.stream().flatMap(List::stream)))
                .containsExactlyInAnyOrder("a1", "b1", "c1", "c1", "d1", "d1");
    }

    @Test
    void closingEndsTheWaitForABusyVendor() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        StubWork work = new StubWork(input -> {
            asked.countDown();
            return busy(Duration.ofMinutes(5));
        });
        BulkRun<String, String> run =
                BulkRun.of(Stream.of("A1", "B1"), BulkOptions.inFlight(1).patience(minutes(10)), work);
        List<BulkResult<String, String>> results = new ArrayList<>();
        Thread caller = new Thread(() -> run.forEachRemaining(results::add));
        caller.start();
        asked.await();
        StubWork.until(() -> run.progress().inFlight() == 0);
        run.close();
        caller.join();

        assertThat(results)
                .allSatisfy(result ->
                        assertThat(result.outcome().getLeft().effect()).isEqualTo(Effect.NONE));
        assertThat(results).hasSize((int) run.progress().read());
        assertThat(work.begun).containsExactly("A1");
        assertThat(work.lasting()).isEmpty();
    }

    /** Refuses the first calls, and takes down when each came. */
    private StubWork refusing(int times, Either<OrderFailure, String> refusal) {
        AtomicInteger left = new AtomicInteger(times);
        return new StubWork(input -> {
            calls.add(time.passed());
            return left.getAndDecrement() > 0 ? refusal : applied(input);
        });
    }

    private static Either<OrderFailure, String> applied(String input) {
        return StubWork.applied(input);
    }

    private static Either<OrderFailure, String> busy(@Nullable Duration retryAfter) {
        return Either.left(new OrderFailure.Throttled(retryAfter, FailureDetail.of("too busy")));
    }

    private static Duration minutes(int count) {
        return MINUTE.multipliedBy(count);
    }

    private List<BulkResult<String, String>> all(Stream<String> inputs, BulkOptions options, StubWork work) {
        List<BulkResult<String, String>> results = new ArrayList<>();
        try (BulkRun<String, String> run = BulkRun.of(inputs, options, work, time)) {
            run.forEachRemaining(results::add);
        }
        return results;
    }
}
