package org.ordergateway.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vavr.control.Either;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ordergateway.bulk.BulkOptions.Reader;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderRef;

/** Sources that wait, break, or are read by a thread of the run's own. */
@Timeout(30)
class BulkReadingTest {

    @Test
    void aResultThatIsThereIsHandedOutBeforeMoreIsRead() {
        AtomicReference<BulkRun<String, String>> running = new AtomicReference<>();
        AtomicInteger asked = new AtomicInteger();
        Stream<String> inputs = Stream.of("A1", "B1", "C1", "D1").peek(input -> {
            asked.incrementAndGet();
            StubWork.until(() -> !input.equals("B1") || running.get().progress().applied() == 1);
        });

        try (BulkRun<String, String> run = run(inputs, Reader.CALLER, new StubWork(StubWork::applied))) {
            running.set(run);
            assertThat(run.next().input()).isEqualTo("A1");
            assertThat(asked).hasValueLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatIsNotFullGoesOutWhileTheSourceWaits(Reader reader) {
        CountDownLatch sent = new CountDownLatch(1);
        StubWork work = new StubWork(10, input -> {
            sent.countDown();
            return StubWork.applied(input);
        });
        Stream<String> inputs = Stream.of("a1", "b1", "c1").peek(input -> {
            if (input.equals("c1")) {
                await(sent);
            }
        });

        try (BulkRun<String, String> run =
                BulkRun.of(inputs, BulkOptions.inFlight(2).readBy(reader), work, new FakeTime())) {
            assertThat(run.results()).hasSize(3).noneMatch(BulkResult::failed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingEndsTheWaitForASourceAndLeavesNoMark(Reader reader) throws InterruptedException {
        Waiting source = new Waiting();
        source.queue.add("A1");
        BulkRun<String, String> run = run(source.stream(), reader, new StubWork(StubWork::applied));
        List<BulkResult<String, String>> results = new ArrayList<>();
        AtomicBoolean marked = new AtomicBoolean();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            thrown.set(catchThrowable(() -> run.forEachRemaining(results::add)));
            marked.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        source.untilAsked(2);
        run.close();
        caller.join();

        assertThat(thrown.get()).isNull();
        assertThat(results).extracting(BulkResult::input).containsExactly("A1");
        assertThat(marked).isFalse();
        assertThat(source.closed).hasValue(1);
        assertThat(source.lasting(caller)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void interruptingTheCallerEndsTheWaitForASource(Reader reader) throws InterruptedException {
        Waiting source = new Waiting();
        BulkRun<String, String> run = run(source.stream(), reader, new StubWork(StubWork::applied));
        AtomicBoolean marked = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            var unused = catchThrowable(run::hasNext);
            marked.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        source.untilAsked(1);
        caller.interrupt();
        caller.join();

        assertThat(marked).isTrue();
        assertThat(run.progress().ended()).isTrue();
        assertThat(source.lasting(caller)).isEmpty();
        assertThat(source.closed).hasValue(1);
    }

    @Test
    void aThreadOfItsOwnKeepsNoResultBackWhileTheSourceWaits() throws InterruptedException {
        Waiting source = new Waiting();
        try (BulkRun<String, String> run = run(source.stream(), Reader.OWN_THREAD, new StubWork(StubWork::applied))) {
            assertThat(source.asked).hasValue(0);
            for (String input : List.of("A1", "B1", "A2")) {
                source.queue.add(input);
                assertThat(run.next().input()).isEqualTo(input);
            }
        }
        assertThat(source.lasting(Thread.currentThread())).isEmpty();
    }

    @Test
    void aThreadOfItsOwnReadsNoMoreThanCallsFindWorkFor() throws InterruptedException {
        AtomicInteger read = new AtomicInteger();
        Stream<String> inputs = Stream.of('A', 'B')
                .flatMap(order -> Stream.generate(() -> Character.toString(0x4E00 + read.getAndIncrement())));
        try (BulkRun<String, String> run = run(inputs, Reader.OWN_THREAD, new StubWork(StubWork::applied))) {
            for (int taken = 1; taken <= 100; taken++) {
                run.next();
                assertThat(read.get() - taken).isLessThanOrEqualTo(2 * 2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverASourceThrowsIsToldLastAndEndsIt(Reader reader) {
        IOException broken = new IOException("no more");
        AtomicInteger closed = new AtomicInteger();
        Stream<String> inputs = Stream.of("A1", "B1", "C1")
                .peek(input -> {
                    if (input.equals("C1")) {
                        StubWork.raise(broken);
                    }
                })
                .onClose(closed::incrementAndGet);
        List<String> read = new ArrayList<>();
        BulkRun<String, String> run = run(inputs, reader, new StubWork(StubWork::applied));

        Throwable thrown = catchThrowable(() -> run.forEachRemaining(result -> read.add(result.input())));

        assertThat(thrown).isSameAs(broken);
        assertThat(read).containsExactlyInAnyOrder("A1", "B1");
        assertThat(closed).hasValue(1);
    }

    @Test
    void anErrorOfTheGatewayBeforeAnythingIsSentIsThatInputsResult() {
        BulkWork<String, String> work = new BulkWork<>() {
            @Override
            public List<String> names(String input) {
                return List.of();
            }

            @Override
            public int batchSize(String input) {
                if (input.equals("B1")) {
                    throw new ExceptionInInitializerError("of the adapter");
                }
                return 1;
            }

            @Override
            public Either<OrderFailure, String> one(String input) {
                return StubWork.applied(input);
            }

            @Override
            public List<Either<OrderFailure, String>> batch(List<String> inputs) {
                throw new AssertionError();
            }

            @Override
            public Doubt doubt(String input) {
                return new Doubt(OrderRef.id(input), null, null, null);
            }
        };

        try (Stream<BulkResult<String, String>> results = BulkRun.of(
                        Stream.of("A1", "B1", "C1"), BulkOptions.DEFAULT, work)
                .results()) {
            assertThat(results)
                    .hasSize(3)
                    .filteredOn(BulkResult::failed)
                    .singleElement()
                    .satisfies(result -> {
                        assertThat(result.input()).isEqualTo("B1");
                        assertThat(result.outcome().getLeft().message()).contains("ExceptionInInitializerError");
                    });
        }
    }

    private static BulkRun<String, String> run(Stream<String> inputs, Reader reader, BulkWork<String, String> work) {
        return BulkRun.of(inputs, BulkOptions.inFlight(2).readBy(reader), work);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A stream that waits for a queue. */
    private static final class Waiting {

        final BlockingQueue<String> queue = new ArrayBlockingQueue<>(10);
        final AtomicInteger asked = new AtomicInteger();
        final AtomicInteger closed = new AtomicInteger();
        private final AtomicReference<Thread> reader = new AtomicReference<>();

        Stream<String> stream() {
            return Stream.generate(this::take).onClose(closed::incrementAndGet);
        }

        void untilAsked(int times) {
            StubWork.until(() -> asked.get() >= times);
        }

        /** The thread that read, if it is none of the test's and still lives. */
        List<Thread> lasting(Thread ofTest) throws InterruptedException {
            Thread thread = reader.get();
            if (thread == ofTest) {
                return List.of();
            }
            thread.join(10_000);
            return thread.isAlive() ? List.of(thread) : List.of();
        }

        private String take() {
            reader.set(Thread.currentThread());
            asked.incrementAndGet();
            try {
                return queue.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
