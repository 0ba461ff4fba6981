package org.ordergateway.capillary;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.http.AnswerTable;
import org.ordergateway.http.Deadline;
import org.ordergateway.http.HttpCall;
import org.ordergateway.model.OrderRef;
import org.ordergateway.testkit.hostile.AnyAnswer;
import org.ordergateway.testkit.hostile.Outcomes;

/** Whatever bytes Capillary sends, what comes of them can be told. CONTRIBUTING.md says how it is run for long. */
class CapillaryFuzzTest {

    private static final Deadline DEADLINE = Deadline.in(Duration.ofHours(9));
    private static final OrderRef ASKED = OrderRef.id("1");
    private static final CapillaryAnswers ANSWERS = new CapillaryAnswers("USD");

    static Stream<byte[]> changes() {
        return Stream.concat(seeds(Operation.UPDATE), seeds(Operation.CREATE));
    }

    @MethodSource("changes")
    @FuzzTest(maxDuration = "10m")
    void anAnswerToAChange(byte[] bytes) {
        Outcomes.ofChange(read(bytes, HttpCall.change(DEADLINE), answer -> ANSWERS.updated(ASKED, answer)));
        Outcomes.ofChange(read(bytes, HttpCall.change(DEADLINE), answer -> ANSWERS.created(ASKED, false, answer)));
    }

    static Stream<byte[]> transactions() {
        return seeds(Operation.GET);
    }

    @MethodSource("transactions")
    @FuzzTest(maxDuration = "10m")
    void aTransaction(byte[] bytes) {
        Outcomes.ofRead(read(bytes, HttpCall.read(DEADLINE), ANSWERS::read));
    }

    static Stream<byte[]> lists() {
        return seeds(Operation.FIND);
    }

    @MethodSource("lists")
    @FuzzTest(maxDuration = "10m")
    void aList(byte[] bytes) {
        Outcomes.ofPage(read(bytes, HttpCall.read(DEADLINE), ANSWERS::rows).map(CapillaryRows::orders));
        Outcomes.ofRead(read(bytes, HttpCall.read(DEADLINE), answer -> ANSWERS.only(ASKED, answer)));
    }

    static Stream<byte[]> tokens() {
        return Stream.concat(
                Stream.of(
                                "2{\"data\":{\"accessToken\":\"abcdef\",\"ttlSeconds\":900},\"errors\":[]}",
                                "2{\"data\":{\"accessToken\":\"\",\"ttlSeconds\":-1}}",
                                "2{\"data\":{\"accessToken\":7,\"ttlSeconds\":1e999999999}}",
                                "4{\"data\":null,\"errors\":[{\"code\":7,\"message\":\"no\"}]}")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)),
                seeds(Operation.UPDATE));
    }

    @MethodSource("tokens")
    @FuzzTest(maxDuration = "10m")
    void aToken(byte[] bytes) {
        Outcomes.ofRead(read(
                bytes,
                HttpCall.read(DEADLINE),
                CapillaryTokens.ANSWERS,
                answer -> CapillaryTokens.token(answer, 0)
                        .flatMap(token -> Either.left(answer.unreadable(token.toString())))));
    }

    private static Stream<byte[]> seeds(Operation operation) {
        try (CapillaryHarness harness = new CapillaryHarness()) {
            return AnyAnswer.seeds(harness, operation);
        }
    }

    private static <T> Either<OrderFailure, T> read(
            byte[] bytes, HttpCall call, Function<Answer, Either<OrderFailure, T>> reader) {
        return read(bytes, call, CapillaryFailures.TABLE, reader);
    }

    private static <T> Either<OrderFailure, T> read(
            byte[] bytes, HttpCall call, AnswerTable table, Function<Answer, Either<OrderFailure, T>> reader) {
        AnyAnswer any = AnyAnswer.of(bytes);
        Answer answer = Answer.of(CapillaryProvider.VENDOR, table, call, any.status(), any.body());
        return answer.isSuccess()
                ? reader.apply(answer)
                : Either.left(answer.refused(new CapillaryErrors().read(answer)));
    }
}
