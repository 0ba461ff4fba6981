package org.ordergateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;

@Timeout(60)
class PagesAheadTest {

    /** Five pages, the number of each as its position; what happens when one is fetched is the test's. */
    private static class Numbered implements OrderPages {
        final BlockingQueue<Integer> begun = new LinkedBlockingQueue<>();
        final AtomicInteger fetched = new AtomicInteger();
        volatile boolean closed;

        @Override
        public boolean hasNext() {
            return !closed && fetched.get() < 5;
        }

        @Override
        public Either<FindFailure, OrderPage> next() {
            int number = fetched.get() + 1;
            begun.add(number);
            Either<FindFailure, OrderPage> page = page(number);
            fetched.set(page.isLeft() ? 5 : number);
            return page;
        }

        Either<FindFailure, OrderPage> page(int number) {
            return Either.right(new OrderPage(List.of(), String.valueOf(number)));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static Either<FindFailure, OrderPage> failed(int number) {
        return Either.left(new FindFailure(
                new OrderFailure.Unavailable(Effect.NONE, null, FailureDetail.of("acme", "away")),
                String.valueOf(number)));
    }

    @Test
    void pagesComeInTheirOrderAndEnd() {
        OrderPages pages = OrderPages.ahead(new Numbered());
        List<String> positions = new ArrayList<>();
        while (pages.hasNext()) {
            positions.add(pages.next().get().next());
        }
        assertThat(positions).containsExactly("1", "2", "3", "4", "5");
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void nothingIsFetchedBeforeAPageIsAskedForAndThenOneAhead() throws Exception {
        Numbered vendor = new Numbered();
        try (OrderPages pages = OrderPages.ahead(vendor)) {
            assertThat(pages.hasNext()).isTrue();
            assertThat(vendor.begun).isEmpty();
            pages.next();
            assertThat(vendor.begun.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(vendor.begun.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
            assertThat(vendor.begun.poll(50, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    @Test
    void aFailureAheadComesInItsPlaceWithItsPositionAndIsTheLast() {
        OrderPages pages = OrderPages.ahead(new Numbered() {
            @Override
            Either<FindFailure, OrderPage> page(int number) {
                return number == 3 ? failed(2) : super.page(number);
            }
        });
        assertThat(pages.next().isRight()).isTrue();
        assertThat(pages.next().isRight()).isTrue();
        assertThat(pages.hasNext()).isTrue();
        assertThat(pages.next().getLeft().position()).isEqualTo("2");
        assertThat(pages.hasNext()).isFalse();
    }

    @Test
    void closingEndsTheFetchingAndFetchesNothingMore() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Numbered vendor = new Numbered() {
            @Override
            Either<FindFailure, OrderPage> page(int number) {
                return number == 1 ? super.page(number) : waiting(number, interrupted);
            }
        };
        OrderPages pages = OrderPages.ahead(vendor);
        pages.next();
        assertThat(vendor.begun.take()).isEqualTo(1);
        assertThat(vendor.begun.take()).isEqualTo(2);
        pages.close();
        assertThat(interrupted.getCount()).isZero();
        assertThat(pages.hasNext()).isFalse();
        assertThat(vendor.closed).isTrue();
        assertThat(vendor.begun.poll(50, TimeUnit.MILLISECONDS)).isNull();
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aCallerWhoIsInterruptedInterruptsTheFetchingAndKeepsTheFlag() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        OrderPages pages = OrderPages.ahead(new Numbered() {
            @Override
            Either<FindFailure, OrderPage> page(int number) {
                return number == 1 ? super.page(number) : waiting(number, interrupted);
            }
        });
        pages.next();
        Thread.currentThread().interrupt();
        assertThat(pages.next().isLeft()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    void oneThreadFetchesEveryPageAheadAndEndsWithTheLast() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        OrderPages pages = OrderPages.ahead(new Numbered() {
            @Override
            Either<FindFailure, OrderPage> page(int number) {
                threads.add(Thread.currentThread());
                return super.page(number);
            }
        });
        while (pages.hasNext()) {
            pages.next();
        }
        // One for the first page, one ahead; another one only where this machine stood still for a second.
        assertThat(threads).hasSizeLessThan(5).contains(Thread.currentThread());
        for (Thread thread : threads) {
            if (thread != Thread.currentThread()) {
                thread.join();
            }
        }
    }

    @Test
    void aBugOfTheFetchingIsThrownToTheCaller() {
        OrderPages pages = OrderPages.ahead(new Numbered() {
            @Override
            Either<FindFailure, OrderPage> page(int number) {
                if (number == 2) {
                    throw new IllegalArgumentException("a bug");
                }
                return super.page(number);
            }
        });
        pages.next();
        assertThatThrownBy(pages::next).isInstanceOf(IllegalArgumentException.class);
    }

    private static Either<FindFailure, OrderPage> waiting(int number, CountDownLatch interrupted) {
        try {
            TimeUnit.MINUTES.sleep(1);
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
        return failed(number - 1);
    }
}
