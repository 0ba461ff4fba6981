package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Reaction;
import org.ordergateway.sandbox.fault.Reactions;

@Tag("long")
class DeadlineTest {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration TENTH_MORE = Duration.ofMillis(2200);

    static Stream<Reaction> endlessAnswers() {
        return Stream.of(
                (hit, wire) -> wire.stall(),
                (hit, wire) -> {
                    wire.write("HTTP/1.1 200 OK\r\n");
                    wire.stall();
                },
                (hit, wire) -> {
                    wire.write("HTTP/1.1 200 OK\r\n");
                    for (int i = 0; ; i++) {
                        wire.write("X-" + i + ": y\r\n");
                        wire.pause(50);
                    }
                },
                (hit, wire) -> {
                    while (true) {
                        wire.write("HTTP/1.1 102 Processing\r\n\r\n");
                        wire.pause(50);
                    }
                },
                (hit, wire) -> {
                    wire.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{");
                    wire.stall();
                },
                (hit, wire) -> {
                    wire.write("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n");
                    while (true) {
                        wire.write(" ");
                        wire.pause(50);
                    }
                },
                (hit, wire) -> {
                    wire.write("HTTP/1.1 500 Oops\r\nTransfer-Encoding: chunked\r\n\r\n");
                    while (true) {
                        wire.write("1\r\n \r\n");
                        wire.pause(50);
                    }
                });
    }

    @ParameterizedTest
    @Tag("case-7")
    @Tag("case-8")
    @MethodSource("endlessAnswers")
    void anAnswerThatDoesNotEndIsEndedAtTheDeadline(Reaction reaction) throws Exception {
        try (FaultServer server = FaultServer.start(reaction);
                Vendor vendor = Vendor.at(server.url())) {
            HttpCall call = Vendor.change(DEADLINE);
            long start = System.nanoTime();
            OrderFailure failure = vendor.patch(call).getLeft();
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertThat(failure).isInstanceOf(InDoubt.class);
            assertThat(failure.message()).contains("deadline");
            assertThat(taken).isLessThan(TENTH_MORE).isGreaterThan(DEADLINE.minusMillis(50));
            assertThat(server.hits()).hasSize(1);
        }
    }

    @Test
    void aTlsHandshakeThatNeverEndsIsEndedAtTheDeadlineAndNothingWasSent() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Vendor vendor = Vendor.at(URI.create("https://localhost:" + mute.getLocalPort()))) {
            long start = System.nanoTime();
            OrderFailure failure = vendor.patch(Vendor.change(DEADLINE)).getLeft();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TENTH_MORE);
            assertThat(failure).isInstanceOf(OrderFailure.Unavailable.class);
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
        }
    }

    @Test
    void aRequestThatTheVendorDoesNotReadIsEndedAtTheDeadline() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Vendor vendor = Vendor.at(URI.create("http://localhost:" + deaf.getLocalPort()))) {
            HttpCall call = Vendor.change(DEADLINE);
            long start = System.nanoTime();
            OrderFailure failure = vendor.http
                    .sendRaw(call, HttpVerb.POST, "/orders", new byte[32 * 1024 * 1024])
                    .getLeft();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TENTH_MORE);
            assertThat(failure).isInstanceOf(InDoubt.class);
        }
    }

    @Test
    void theConnectionOfAnEndedCallIsFreeForTheNextOne() throws Exception {
        try (FaultServer server = FaultServer.start((hit, wire) -> wire.stall(), Reactions.answer(200, "{}"));
                Vendor vendor = Vendor.with(Vendor.settings(server.url(), 1, 1024), builder -> builder)) {
            assertThat(vendor.patch(Vendor.change(Duration.ofMillis(300))).isLeft())
                    .isTrue();
            assertThat(vendor.patch().isRight()).isTrue();
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aShortDeadlineIsKeptWhileLongerOnesAreWatched() throws Exception {
        try (FaultServer server = FaultServer.start((hit, wire) -> wire.stall());
                Vendor vendor = Vendor.at(server.url())) {
            var patient = new Thread(vendor::patch);
            patient.start();
            server.awaitHit();
            long start = System.nanoTime();
            assertThat(vendor.patch(Vendor.change(DEADLINE)).isLeft()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TENTH_MORE);
            assertThat(patient.isAlive()).isTrue();
            vendor.close();
            patient.join();
        }
    }
}
