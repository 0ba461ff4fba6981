package org.ordergateway.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;

class BulkPaceTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private BulkPace pace = patientFor(Duration.ofMinutes(10));

    @Test
    void halfAsManyCallsFollowAHoldAndOneMoreForEachThatIsTaken() {
        assertThat(pace.calls()).isEqualTo(8);
        refused(MINUTE, 0);
        refused(MINUTE, 1);
        assertThat(pace.calls()).as("one hold, however many were refused").isEqualTo(4);
        refused(MINUTE, 61);
        refused(MINUTE, 122);
        refused(MINUTE, 183);
        assertThat(pace.calls()).isEqualTo(1);

        heard(Either.right("done"), 244);
        heard(Either.left(StubWork.REFUSED), 245);
        assertThat(pace.calls()).isEqualTo(3);
        heard(Either.left(new OrderFailure.Unavailable(Effect.UNKNOWN, null, FailureDetail.of("503"))), 246);
        heard(Either.left(new OrderFailure.InDoubt(null, FailureDetail.of("silence"))), 247);
        assertThat(pace.calls()).isEqualTo(3);
        for (int i = 0; i < 10; i++) {
            heard(Either.right("done"), 248);
        }
        assertThat(pace.calls()).isEqualTo(8);
    }

    @Test
    void theLatestTimeThatWasAskedForCounts() {
        refused(MINUTE, 0);
        refused(Duration.ofSeconds(5), 10);
        assertThat(holdAt(10)).isEqualTo(Duration.ofSeconds(50));
        refused(MINUTE, 20);
        assertThat(holdAt(20)).isEqualTo(MINUTE);
        assertThat(holdAt(80)).isZero();
    }

    @Test
    void aWaitOfNothingIsALittleAndOneOfAgesIsADay() {
        refused(Duration.ZERO, 0);
        assertThat(holdAt(0)).isEqualTo(Duration.ofMillis(100));
        pace = patientFor(Duration.ofDays(2));
        refused(Duration.ofSeconds(Long.MAX_VALUE), 1);
        assertThat(holdAt(1)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void anInputIsTriedAgainWhereItsNextTryComesWithinThePatience() {
        BulkEntry<String> entry = new BulkEntry<>(0, "A1", List.of("A"), 1);

        assertThat(pace.heard(entry, busy(Duration.ofMinutes(5)), at(0))).isTrue();
        assertThat(pace.heard(entry, busy(Duration.ofMinutes(5)), at(300))).isTrue();
        assertThat(pace.heard(entry, busy(Duration.ofSeconds(1)), at(600))).isFalse();
        assertThat(pace.heard(new BulkEntry<>(1, "B1", List.of("B"), 1), busy(Duration.ofMinutes(11)), at(700)))
                .isFalse();
    }

    @Test
    void nothingIsHeldForLongerThanThePatienceUntilACallIsTakenAgain() {
        refused(Duration.ofMinutes(11), 0);
        assertThat(holdAt(0)).isZero();
        assertThat(pace.calls()).isEqualTo(8);
        refused(Duration.ofMinutes(10), 0);
        assertThat(holdAt(0)).isEqualTo(Duration.ofMinutes(10));
        refused(Duration.ofSeconds(1), 600);
        assertThat(holdAt(600)).isZero();

        heard(Either.right("done"), 700);
        refused(Duration.ofMinutes(10), 800);
        assertThat(holdAt(800)).isEqualTo(Duration.ofMinutes(10));
    }

    private static BulkPace patientFor(Duration patience) {
        return new BulkPace(BulkOptions.inFlight(8).patience(patience));
    }

    private void refused(Duration retryAfter, int second) {
        heard(busy(retryAfter), second);
    }

    private void heard(Either<OrderFailure, String> outcome, int second) {
        var unused = pace.heard(new BulkEntry<>(0, "A1", List.of("A"), 1), outcome, at(second));
    }

    private Duration holdAt(int second) {
        return Duration.ofNanos(pace.hold(at(second)));
    }

    /** A clock that has just run over. */
    private static long at(int second) {
        return Long.MAX_VALUE - 1 + Duration.ofSeconds(second).toNanos();
    }

    private static Either<OrderFailure, String> busy(@Nullable Duration retryAfter) {
        return Either.left(new OrderFailure.Throttled(retryAfter, FailureDetail.of("too busy")));
    }
}
