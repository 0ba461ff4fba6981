package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Reactions;
import org.ordergateway.sandbox.fault.ServerKey;

class TlsTest {

    private static SSLContext ofLocalhost;
    private static SSLContext ofSomebodyElse;

    @BeforeAll
    static void makeKeys() throws Exception {
        ofLocalhost = ServerKey.of("localhost");
        ofSomebodyElse = ServerKey.of("elsewhere.example");
    }

    @Test
    void aTrustedCertificateIsAcceptedAndItsConnectionUsedAgain() throws Exception {
        try (FaultServer server = start(ofLocalhost);
                Vendor vendor = Vendor.at(server.url(), with -> with.tls(ofLocalhost))) {
            assertThat(vendor.patch().isRight()).isTrue();
            assertThat(vendor.patch().isRight()).isTrue();
            assertThat(server.hits()).hasSize(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    @Tag("case-3")
    void aCertificateThatTheJvmDoesNotTrustIsUnavailableWithoutEffect() throws Exception {
        try (FaultServer server = start(ofLocalhost);
                Vendor vendor = Vendor.at(server.url())) {
            assertRefused(vendor.patchFailure());
            assertThat(server.hits()).isEmpty();
        }
    }

    @Test
    @Tag("case-3")
    void aCertificateForAnotherHostIsUnavailableWithoutEffect() throws Exception {
        try (FaultServer server = start(ofSomebodyElse);
                Vendor vendor = Vendor.at(server.url(), with -> with.tls(ofSomebodyElse))) {
            assertRefused(vendor.patchFailure());
            assertThat(server.hits()).isEmpty();
        }
    }

    @Test
    @Tag("case-3")
    void aServerWithoutTlsIsUnavailableWithoutEffect() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Vendor vendor = Vendor.at(
                        URI.create("https://localhost:" + plain.getLocalPort()), with -> with.tls(ofLocalhost))) {
            var answer = new Thread(() -> {
                try (Socket connection = plain.accept()) {
                    connection.getOutputStream().write("HTTP/1.1 400 Plain\r\n\r\n".getBytes());
                    connection.getInputStream().read();
                } catch (IOException e) {
                    return; // the client left
                }
            });
            answer.start();
            assertRefused(vendor.patchFailure());
            answer.join();
        }
    }

    @Test
    void theDeadlineHoldsUnderTlsToo() throws Exception {
        try (FaultServer server = FaultServer.startTls(ofLocalhost, (hit, wire) -> wire.stall());
                Vendor vendor = Vendor.at(server.url(), with -> with.tls(ofLocalhost))) {
            OrderFailure failure =
                    vendor.patch(Vendor.change(Duration.ofSeconds(3))).getLeft();
            assertThat(failure).isInstanceOf(OrderFailure.InDoubt.class);
            assertThat(failure.message()).contains("deadline");
            assertThat(server.hits()).hasSize(1);
        }
    }

    private static void assertRefused(OrderFailure failure) {
        assertThat(failure).isInstanceOf(OrderFailure.Unavailable.class);
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(failure.message()).contains("TLS");
    }

    private static FaultServer start(SSLContext context) throws Exception {
        return FaultServer.startTls(context, Reactions.answer(200, "{}"));
    }
}
