package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.captain.CaptainEventSamples.bytes;
import static org.ordergateway.captain.CaptainEventSamples.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.event.EventFailure;
import org.ordergateway.event.OrderEvents;

/** Who may deliver an event, and that it is handed over once. */
class CaptainEventDeliveryTest {

    @Test
    void aRepetitionIsRecognisedByTheIdOfTheEventAlone() {
        OrderEvents events = CaptainEventSamples.open();

        assertThat(events.receive(headers(), bytes(CaptainEventSamples.ETA)).isRight())
                .isTrue();
        assertThat(events.receive(
                                headers(),
                                bytes(CaptainEventSamples.ETA.replace(
                                        "\"delivery_attempt\": 2", "\"delivery_attempt\": 3")))
                        .getLeft())
                .isEqualTo(new EventFailure.Duplicate("0d9e77b3-328b-4d54-a871-91b17aa52ca4"));
        assertThat(events.receive(headers(), bytes(CaptainEventSamples.ETA.replace("0d9e77b3", "1d9e77b3")))
                        .isRight())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plum",
                "plum-Tart_7",
                "plum-Tart_777",
                "PLUM-TART_77",
                "plum-tart_77",
                "plum-Tart_77\r\n",
                "plum-Tart_77\r\nAuth-Token: plum-Tart_77",
                "Bearer plum-Tart_77"
            })
    void aWrongSecretBringsNothingAndMarksNothing(String secret) {
        OrderEvents events = CaptainEventSamples.open();
        EventFailure failure = events.receive(Map.of("Auth-Token", List.of(secret)), bytes(CaptainEventSamples.ETA))
                .getLeft();

        assertThat(failure).isInstanceOf(EventFailure.Unauthenticated.class);
        assertThat(failure.toString()).doesNotContainIgnoringCase("plum");
        assertThat(events.receive(headers(), bytes(CaptainEventSamples.ETA)).isRight())
                .isTrue();
    }

    @Test
    void withoutTheSecretTheBodyIsNotLookedAt() {
        OrderEvents events = CaptainEventSamples.open();

        assertThat(events.receive(Map.of(), bytes("no JSON")).getLeft().httpStatus())
                .isEqualTo(401);
        assertThat(events.receive(Map.of("Authorization", List.of(CaptainEventSamples.SECRET)), bytes("{}"))
                        .getLeft()
                        .message())
                .isEqualTo("the message has no header Auth-Token");
    }

    @Test
    void of64DeliveriesAtOnceOneIsFirst() throws Exception {
        OrderEvents events = CaptainEventSamples.open();
        ExecutorService pool = Executors.newFixedThreadPool(64);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                Callable<Integer> delivery = () -> {
                    start.await();
                    return events.receive(headers(), bytes(CaptainEventSamples.ORDER_STATUS))
                            .fold(EventFailure::httpStatus, event -> 204);
                };
                answers.add(pool.submit(delivery));
            }
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(204).hasSize(64);
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(63);
        } finally {
            pool.shutdownNow();
        }
    }
}
