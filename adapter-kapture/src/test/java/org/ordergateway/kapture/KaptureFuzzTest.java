package org.ordergateway.kapture;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Deadline;
import org.ordergateway.http.HttpCall;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.Unrecognised;
import org.ordergateway.testkit.hostile.AnyAnswer;
import org.ordergateway.testkit.hostile.Outcomes;
import org.ordergateway.wire.Vocabulary;

/** Whatever bytes Kapture sends, what comes of them can be told. CONTRIBUTING.md says how it is run for long. */
class KaptureFuzzTest {

    private static final Deadline DEADLINE = Deadline.in(Duration.ofHours(9));
    private static final KaptureRows ROWS = new KaptureRows(
            "INR", Vocabulary.of("delivery.status", Map.of(DeliveryStatus.Known.DELIVERED, "AP"), Unrecognised::new));

    static Stream<byte[]> pulls() {
        return seeds(Operation.FIND);
    }

    @MethodSource("pulls")
    @FuzzTest(maxDuration = "10m")
    void aPull(byte[] bytes) {
        Outcomes.ofPage(read(bytes, HttpCall.read(DEADLINE), ROWS::of));
    }

    static Stream<byte[]> receipts() {
        return Stream.concat(seeds(Operation.UPDATE), seeds(Operation.CREATE));
    }

    @MethodSource("receipts")
    @FuzzTest(maxDuration = "10m")
    void anAnswerToAnUpdate(byte[] bytes) {
        Outcomes.ofChange(read(
                bytes,
                HttpCall.change(DEADLINE),
                answer -> KaptureReceipts.of(answer, OrderRef.id("1"), KaptureReceipts.UPDATED)));
    }

    private static Stream<byte[]> seeds(Operation operation) {
        try (KaptureHarness harness = new KaptureHarness()) {
            return AnyAnswer.seeds(harness, operation);
        }
    }

    private static <T> Either<OrderFailure, T> read(
            byte[] bytes, HttpCall call, Function<Answer, Either<OrderFailure, T>> reader) {
        AnyAnswer any = AnyAnswer.of(bytes);
        Answer answer = Answer.of(KaptureProvider.VENDOR, KaptureFailures.TABLE, call, any.status(), any.body());
        return answer.isSuccess()
                ? reader.apply(answer)
                : Either.left(answer.refused(new KaptureErrors().read(answer)));
    }
}
