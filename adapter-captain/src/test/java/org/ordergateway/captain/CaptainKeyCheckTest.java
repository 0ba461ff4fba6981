package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ordergateway.CallOptions;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.sandbox.RecordedRequest;

/** The call that tells whether Captain takes the keys. */
class CaptainKeyCheckTest {

    @RegisterExtension
    static final CaptainStage stage = new CaptainStage();

    @Test
    void keysThatCaptainTakesAreAnsweredByItsWords() {
        assertThat(stage.gateway()
                        .checkCredentials(CallOptions.DEFAULT)
                        .get()
                        .document()
                        .text())
                .contains("message");
        assertThat(stage.sandbox().requests())
                .extracting(RecordedRequest::method, RecordedRequest::path)
                .containsExactly(org.assertj.core.api.Assertions.tuple("GET", "/test/auth"));
        assertThat(stage.sandbox().violations()).isEmpty();
    }

    @Test
    void keysThatCaptainDoesNotTakeAreUnauthenticatedAndNotShown() {
        OrderFailure failure = stage.gateway("integration-key", "no-such-key")
                .checkCredentials(CallOptions.DEFAULT)
                .getLeft();

        assertThat(failure.kind()).isEqualTo(Kind.UNAUTHENTICATED);
        assertThat(failure.toString()).doesNotContain("no-such-key");
    }
}
