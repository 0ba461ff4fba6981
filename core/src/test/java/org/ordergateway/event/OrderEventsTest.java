package org.ordergateway.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.ordergateway.RawDocument;
import org.ordergateway.model.Order;

/** With a reader to whom the text of a body is an event's id, and a text of "?" none. */
class OrderEventsTest {

    private static final OrderEventReader READER = (headers, body) ->
            body.text().equals("?") ? Either.left(new EventFailure.Unreadable("no id")) : Either.right(event(body));

    private final OrderEvents events = OrderEvents.of(READER, SeenEvents.inMemory(3), 8);

    @Test
    void anEventIsHandedOverOnce() {
        assertThat(receive("a").get().id()).isEqualTo("a");
        assertThat(receive("a").getLeft()).isEqualTo(new EventFailure.Duplicate("a"));
        assertThat(receive("b").isRight()).isTrue();
        assertThat(new EventFailure.Duplicate("a").httpStatus()).isBetween(200, 299);
    }

    @Test
    void whatCannotBeReadIsNotRemembered() {
        assertThat(receive("?").getLeft().httpStatus()).isEqualTo(400);
        assertThat(receive("?").getLeft()).isInstanceOf(EventFailure.Unreadable.class);
    }

    @Test
    void aForgottenEventIsLetThrough() {
        receive("a");
        events.forget("a");

        assertThat(receive("a").isRight()).isTrue();
        events.forget("never seen");
    }

    @Test
    void theOldestEventIsForgottenFirst() {
        for (String id : List.of("a", "b", "c", "d")) {
            receive(id);
        }

        assertThat(receive("b").isLeft()).isTrue();
        assertThat(receive("c").isLeft()).isTrue();
        assertThat(receive("d").isLeft()).isTrue();
        assertThat(receive("a").isRight()).isTrue();
    }

    @Test
    void aMemoryOfNothingIsRefused() {
        assertThatThrownBy(() -> SeenEvents.inMemory(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEventWhoseWorkFailedIsLetThroughAgain() {
        List<String> worked = new ArrayList<>();
        assertThatThrownBy(() -> events.receive(Map.of(), bytes("a"), event -> {
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessage("the database is away");

        assertThat(events.receive(Map.of(), bytes("a"), event -> worked.add(event.id()))
                        .isRight())
                .isTrue();
        assertThat(events.receive(Map.of(), bytes("a"), event -> worked.add(event.id()))
                        .isLeft())
                .isTrue();
        assertThat(worked).containsExactly("a");
    }

    @Test
    void aMemoryThatFailsIsTheCallersToSee() {
        SeenEvents away = new SeenEvents() {
            @Override
            public boolean firstTime(String eventId) {
                if (eventId.equals("b")) {
                    return true;
                }
                throw new IllegalStateException("the database is away");
            }

            @Override
            public void forget(String eventId) {
                throw new IllegalStateException("still away");
            }
        };
        OrderEvents broken = OrderEvents.of(READER, away, 8);

        assertThatThrownBy(() -> broken.receive(Map.of(), bytes("a"))).hasMessage("the database is away");
        assertThatThrownBy(() -> broken.receive(Map.of(), bytes("b"), event -> {
                    throw new IllegalStateException("no work");
                }))
                .hasMessage("no work")
                .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessage("still away"));
    }

    @Test
    void aMessageThatIsTooLongIsNotLookedAt() {
        assertThat(receive("12345678").isRight()).isTrue();
        assertThat(receive("123456789").getLeft().message())
                .contains("more than the 8 bytes")
                .contains("max-event-bytes");
    }

    @Test
    void anEventKeepsItsBytesWhateverBecomesOfTheBuffer() {
        byte[] buffer = bytes("a");
        OrderEvent event = events.receive(Map.of(), buffer).get();
        buffer[0] = 'z';

        assertThat(event.raw().text()).isEqualTo("a");
    }

    /** Several times: on few processors a race needs its chances. */
    @RepeatedTest(6)
    void amongManyThreadsOneIsFirstForEachEvent() throws Exception {
        int most = 5_000;
        OrderEvents shared = OrderEvents.of(READER, SeenEvents.inMemory(most), 8);
        ExecutorService pool = Executors.newFixedThreadPool(64);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                Callable<Integer> deliveries = () -> {
                    start.await();
                    int first = 0;
                    for (int id = 0; id < most; id++) {
                        first += shared.receive(Map.of(), bytes("" + id)).isRight() ? 1 : 0;
                    }
                    return first;
                };
                answers.add(pool.submit(deliveries));
            }
            start.countDown();
            int first = 0;
            for (Future<Integer> answer : answers) {
                first += answer.get();
            }
            assertThat(first).isEqualTo(most);
        } finally {
            pool.shutdownNow();
        }
    }

    private Either<EventFailure, OrderEvent> receive(String body) {
        return events.receive(Map.of(), bytes(body));
    }

    private static OrderEvent event(RawDocument body) {
        return OrderEventBuilder.builder()
                .kind(OrderEvent.Kind.OTHER)
                .id(body.text())
                .vendor("stub")
                .name("something")
                .order(Order.empty())
                .warnings(List.of())
                .raw(body)
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
