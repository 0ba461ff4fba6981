package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.capability.Operation;
import org.ordergateway.event.OrderEventReader;
import org.ordergateway.event.OrderEvents;
import org.ordergateway.event.SeenEvents;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Deadline;
import org.ordergateway.http.HttpCall;
import org.ordergateway.settings.Secret;
import org.ordergateway.testkit.hostile.AnyAnswer;
import org.ordergateway.testkit.hostile.HostileDocuments;
import org.ordergateway.testkit.hostile.Outcomes;

/** Whatever bytes Captain sends, what comes of them can be told. CONTRIBUTING.md says how it is run for long. */
class CaptainFuzzTest {

    private static final CaptainAnswers ANSWERS = new CaptainAnswers("CAD");
    private static final Deadline DEADLINE = Deadline.in(Duration.ofHours(9));
    private static final OrderEventReader EVENTS =
            new CaptainEventReader(() -> Secret.of(CaptainEventSamples.SECRET), "CAD");

    static Stream<byte[]> orders() {
        return seeds(Operation.UPDATE);
    }

    @MethodSource("orders")
    @FuzzTest(maxDuration = "10m")
    void anOrder(byte[] bytes) {
        Outcomes.ofChange(
                read(bytes, HttpCall.change(DEADLINE), answer -> ANSWERS.receipt(CaptainStage.first(), answer)));
        Outcomes.ofRead(read(bytes, HttpCall.read(DEADLINE), ANSWERS::snapshot));
    }

    static Stream<byte[]> lists() {
        return seeds(Operation.FIND);
    }

    @MethodSource("lists")
    @FuzzTest(maxDuration = "10m")
    void aListOfOrders(byte[] bytes) {
        Outcomes.ofPage(read(bytes, HttpCall.read(DEADLINE), answer -> ANSWERS.snapshots(answer, 100)));
    }

    static Stream<byte[]> events() {
        return Stream.concat(
                CaptainEventSamples.ALL.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)),
                HostileDocuments.unreadable().values().stream().filter(document -> document.length < 4_000));
    }

    @MethodSource("events")
    @FuzzTest(maxDuration = "10m")
    void anEvent(byte[] bytes) {
        var received =
                OrderEvents.of(EVENTS, SeenEvents.inMemory(1), 1 << 20).receive(CaptainEventSamples.headers(), bytes);

        assertThat(received.toString()).doesNotContain("\n", "\r");
    }

    private static Stream<byte[]> seeds(Operation operation) {
        try (CaptainHarness harness = new CaptainHarness()) {
            return AnyAnswer.seeds(harness, operation);
        }
    }

    private static <T> Either<OrderFailure, T> read(
            byte[] bytes, HttpCall call, Function<Answer, Either<OrderFailure, T>> reader) {
        AnyAnswer any = AnyAnswer.of(bytes);
        Answer answer = Answer.of(CaptainProvider.VENDOR, CaptainFailures.TABLE, call, any.status(), any.body());
        return answer.isSuccess()
                ? reader.apply(answer)
                : Either.left(answer.refused(new CaptainErrors().read(answer)));
    }
}
