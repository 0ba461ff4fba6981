package org.ordergateway.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ordergateway.sandbox.Caller;
import org.ordergateway.sandbox.Fault;

class FaultsTest {

    private final AtomicInteger applied = new AtomicInteger();
    private final SandboxServer server = SandboxServer.start(
            0, request -> Answer.json(200, ExactJson.object().put("applied", applied.incrementAndGet())));
    private final Caller caller = new Caller(server.baseUrl(), Map.of());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aFixedAnswerComesInsteadOfTheVendorsAndThenTheVendorAgain() throws IOException {
        server.inject(Fault.answer(429, "{\"slow\":\"down\"}").withHeader("Retry-After", "7"));
        var answer = caller.send("PATCH", "/", "{}");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).isEqualTo("{\"slow\":\"down\"}");
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(applied).hasValue(0);
        assertThat(caller.send("PATCH", "/", "{}").statusCode()).isEqualTo(200);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aFaultMeetsAsManyRequestsAsItSaysAndTheNextFaultWaits() throws IOException {
        server.inject(Fault.answer(503, "").times(2));
        server.inject(Fault.answer(504, ""));
        int[] statuses = new int[4];
        for (int i = 0; i < statuses.length; i++) {
            statuses[i] = caller.send("GET", "/", "").statusCode();
        }
        assertThat(statuses).containsExactly(503, 503, 504, 200);
    }

    @Test
    void aResetBreaksTheConnectionAfterTheRequestWasRead() {
        server.inject(Fault.reset());
        assertThatThrownBy(() -> caller.send("PATCH", "/", "{}"))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("Connection reset");
        assertThat(server.requests()).hasSize(1);
        assertThat(applied).hasValue(0);
    }

    @Test
    void aCloseEndsTheConnectionWithoutAnAnswer() {
        server.inject(Fault.close());
        assertThatThrownBy(() -> caller.send("PATCH", "/", "{}"))
                .isInstanceOf(IOException.class)
                .hasRootCauseInstanceOf(EOFException.class);
        assertThat(server.requests()).hasSize(1);
        assertThat(applied).hasValue(0);
    }

    @Test
    void aSlowAnswerIsTheVendorsOwnOnlyLater() throws IOException {
        server.inject(Fault.slow(Duration.ofMillis(300)));
        long begun = System.nanoTime();
        assertThat(caller.send("PATCH", "/", "{}").body()).isEqualTo("{\"applied\":1}");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(295));
    }

    @Test
    void afterApplyingTheVendorHasActedAlthoughItsAnswerIsLost() throws IOException {
        server.inject(Fault.reset().afterApplying());
        assertThatThrownBy(() -> caller.send("PATCH", "/", "{}")).isInstanceOf(IOException.class);
        assertThat(applied).hasValue(1);
        server.inject(Fault.close().afterApplying());
        assertThatThrownBy(() -> caller.send("PATCH", "/", "{}")).isInstanceOf(IOException.class);
        assertThat(applied).hasValue(2);
        server.inject(Fault.answer(502, "").afterApplying());
        assertThat(caller.send("PATCH", "/", "{}").statusCode()).isEqualTo(502);
        assertThat(applied).hasValue(3);
    }

    @Test
    void forgettingTakesWaitingFaultsAway() throws IOException {
        server.inject(Fault.answer(503, "").times(5));
        server.forget();
        assertThat(caller.send("GET", "/", "").statusCode()).isEqualTo(200);
    }
}
