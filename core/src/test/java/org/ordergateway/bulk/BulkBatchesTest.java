package org.ordergateway.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.model.OrderRef;

@Timeout(30)
class BulkBatchesTest {

    private static final List<String> LETTERS =
            IntStream.range(0, 26).mapToObj(i -> (char) ('a' + i) + "1").toList();

    /** A clock that stands still, so that no source is slow however busy the machine is. */
    private static final BulkTime STILL = new BulkTime() {
        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public boolean await(Condition condition, long nanos) throws InterruptedException {
            condition.await();
            return true;
        }
    };

    @Test
    void inputsThatMayGoTogetherFillACallEach() {
        StubWork work = new StubWork(10, StubWork::applied);

        assertThat(all(run(LETTERS.stream(), 2, work))).hasSize(26).noneMatch(BulkResult::failed);
        assertThat(work.batches.stream().map(List::size)).containsExactlyInAnyOrder(10, 10, 6);
        assertThat(work.begun).isEmpty();
    }

    @Test
    void oneThatGoesAloneDoesNotWaitForABatch() {
        StubWork work = new StubWork(10, StubWork::applied);

        all(run(Stream.of("a1", "B1", "c1", "D1"), 2, work));

        assertThat(work.begun).containsExactlyInAnyOrder("B1", "D1");
        assertThat(work.batches).containsExactly(List.of("a1", "c1"));
    }

    @Test
    void twoChangesOfOneOrderAreNeverInOneCall() {
        StubWork work = new StubWork(10, StubWork::applied);

        all(run(Stream.of("a1", "b1", "a2", "b2", "a3", "c1"), 3, work));

        assertThat(work.batches.stream())
                .allSatisfy(batch ->
                        assertThat(batch.stream().map(input -> input.charAt(0))).doesNotHaveDuplicates());
        List<String> sent =
                new ArrayList<>(work.batches.stream().flatMap(List::stream).toList());
        sent.addAll(work.begun);
        assertThat(sent.stream().filter(input -> input.startsWith("a"))).containsExactly("a1", "a2", "a3");
    }

    @Test
    void aCallForManyThatBreaksOffLeavesAllOfItInDoubt() {
        StubWork work = new StubWork(3, input -> {
            throw new IllegalStateException();
        });

        assertThat(all(run(Stream.of("a1", "b1", "c1"), 1, work)))
                .hasSize(3)
                .allSatisfy(
                        result -> assertThat(result.outcome().getLeft().kind()).isEqualTo(Kind.IN_DOUBT));
    }

    @Test
    void aCallForManyThatAnswersForFewerLeavesAllOfItInDoubt() {
        BulkWork<String, String> work = new BulkWork<>() {
            @Override
            public List<String> names(String input) {
                return List.of();
            }

            @Override
            public int batchSize(String input) {
                return 3;
            }

            @Override
            public Either<OrderFailure, String> one(String input) {
                return StubWork.applied(input);
            }

            @Override
            public List<Either<OrderFailure, String>> batch(List<String> inputs) {
                return List.of(StubWork.applied(inputs.get(0)));
            }

            @Override
            public Doubt doubt(String input) {
                return new Doubt(OrderRef.id(input), null, null, null);
            }
        };

        assertThat(all(BulkRun.of(Stream.of("a1", "b1", "c1"), BulkOptions.DEFAULT, work)))
                .hasSize(3)
                .allSatisfy(
                        result -> assertThat(result.outcome().getLeft().kind()).isEqualTo(Kind.IN_DOUBT));
    }

    @Test
    void aCallerWhoIsSlowStillGetsFullCalls() throws InterruptedException {
        StubWork work = new StubWork(5, StubWork::applied);
        BulkRun<String, String> run = run(LETTERS.subList(0, 25).stream(), 1, work);

        while (run.hasNext()) {
            run.next();
            TimeUnit.MILLISECONDS.sleep(5);
        }

        assertThat(work.batches).hasSize(5).allMatch(batch -> batch.size() == 5);
    }

    private static BulkRun<String, String> run(Stream<String> inputs, int inFlight, StubWork work) {
        return BulkRun.of(inputs, BulkOptions.inFlight(inFlight), work, STILL);
    }

    private static List<BulkResult<String, String>> all(BulkRun<String, String> run) {
        List<BulkResult<String, String>> results = new ArrayList<>();
        run.forEachRemaining(results::add);
        return results;
    }
}
