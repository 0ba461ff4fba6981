package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;

class NothingWasSentTest {

    @Test
    @Tag("case-1")
    void aRefusedConnectionIsUnavailableWithoutEffect() throws Exception {
        URI nobody;
        try (FaultServer server = FaultServer.start()) {
            nobody = server.url();
        }
        try (Vendor vendor = Vendor.at(nobody)) {
            assertNothingSent(vendor.patchFailure(), "refused");
        }
    }

    @Test
    @Tag("case-2")
    void anUnknownHostIsUnavailableWithoutEffect() {
        try (Vendor vendor = Vendor.at(URI.create("https://no-such-host.invalid"))) {
            assertNothingSent(vendor.patchFailure(), "host name is unknown");
        }
    }

    @Test
    @Tag("case-1")
    void connectingThatTakesTooLongIsUnavailableWithoutEffect() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> waiting = new ArrayList<>();
            try {
                for (int i = 0; i < 3; i++) { // fills the queue of connections that nobody accepts
                    var socket = new Socket();
                    waiting.add(socket);
                    try {
                        socket.connect(full.getLocalSocketAddress(), 200);
                    } catch (java.net.SocketTimeoutException e) {
                        break;
                    }
                }
                var settings = new HttpSettings(
                        URI.create("http://127.0.0.1:" + full.getLocalPort()),
                        Vendor.AMPLE,
                        Duration.ofMillis(300),
                        1024,
                        1,
                        CallPolicies.OFF);
                try (Vendor vendor = Vendor.with(settings, builder -> builder)) {
                    assertNothingSent(vendor.patchFailure(), "too long");
                }
            } finally {
                for (Socket socket : waiting) {
                    socket.close();
                }
            }
        }
    }

    @Test
    void aCallWhoseDeadlineHasPassedIsNotSent() throws Exception {
        try (FaultServer server = FaultServer.start(FaultServer.answer(200, "{}"));
                Vendor vendor = Vendor.at(server.url())) {
            assertThat(vendor.patch().isRight()).isTrue();
            for (int i = 0; i < 200; i++) { // the watch alone would come too late for some
                assertNothingSent(vendor.patch(Vendor.change(Duration.ZERO)).getLeft(), "deadline");
            }
            assertThat(server.hits()).hasSize(1);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aCallThatGetsNoConnectionBeforeItsDeadlineIsNotSent() throws Exception {
        try (FaultServer server = FaultServer.start((hit, wire) -> wire.stall());
                Vendor vendor = Vendor.with(Vendor.settings(server.url(), 1, 1024), builder -> builder)) {
            var first = new Thread(vendor::patch);
            first.start();
            server.awaitHit();
            assertNothingSent(
                    vendor.patch(Vendor.change(Duration.ofMillis(200))).getLeft(), "deadline");
            assertThat(server.hits()).hasSize(1);
            vendor.close();
            first.join();
        }
    }

    @ParameterizedTest
    @Tag("case-20")
    @ValueSource(strings = {"geheim\r\nX-Evil: 1", "geheim\n", "geheim\r", "geheim\u0000", "geheim\u00e9"})
    void aCredentialThatCouldSplitTheRequestIsRefusedWithoutBeingRepeated(String credential) throws Exception {
        try (FaultServer server = FaultServer.start(FaultServer.answer(200, "{}"));
                Vendor vendor =
                        Vendor.at(server.url(), with -> with.headers((call, put) -> put.accept("X-Key", credential)))) {
            OrderFailure failure = vendor.patchFailure();
            assertThat(failure).isInstanceOf(OrderFailure.Invalid.class);
            assertThat(failure.toString()).contains("X-Key").doesNotContain("geheim");
            assertThat(server.hits()).isEmpty();
        }
    }

    @Test
    @Tag("case-20")
    void aHeaderOfOneCallThatCouldSplitTheRequestIsRefused() throws Exception {
        try (FaultServer server = FaultServer.start(FaultServer.answer(200, "{}"));
                Vendor vendor = Vendor.at(server.url())) {
            OrderFailure failure =
                    vendor.patch(Vendor.change().withHeader("X-Note", "a\r\nb")).getLeft();
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(server.hits()).isEmpty();
        }
    }

    @Test
    void aSourceOfCredentialsThatFailsSendsNothingAndIsNotQuoted() throws Exception {
        try (FaultServer server = FaultServer.start(FaultServer.answer(200, "{}"));
                Vendor vendor = Vendor.at(
                        server.url(),
                        with -> with.headers((call, put) -> {
                            throw new IllegalStateException("the vault says geheim");
                        }))) {
            OrderFailure failure = vendor.patchFailure();
            assertNothingSent(failure, "credential");
            assertThat(failure.toString()).doesNotContain("geheim");
            assertThat(server.hits()).isEmpty();
        }
    }

    @ParameterizedTest
    @Tag("case-19")
    @ValueSource(
            strings = {
                "",
                "orders",
                "//evil",
                "/a//b",
                "/../admin",
                "/a/./b",
                "/a/..",
                "/a%2Fb",
                "/a%2e%2e/b",
                "/a\\b",
                "/a#b",
                "/a b",
                "/a\r\nb",
                "/{x}",
                "@evil.example/"
            })
    void aRawPathThatServersCouldReadInTwoWaysIsRefused(String path) throws Exception {
        try (FaultServer server = FaultServer.start(FaultServer.answer(200, "{}"));
                Vendor vendor = Vendor.at(server.url())) {
            assertThat(vendor.http
                            .sendRaw(Vendor.change(), HttpVerb.POST, path, null)
                            .getLeft())
                    .isInstanceOf(OrderFailure.Invalid.class);
            assertThat(server.hits()).isEmpty();
            assertThat(server.connections()).isZero();
        }
    }

    private static void assertNothingSent(OrderFailure failure, String why) {
        assertThat(failure).isInstanceOf(OrderFailure.Unavailable.class);
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(failure.message()).contains(why);
    }
}
