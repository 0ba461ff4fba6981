package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;

class TlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    static Path keys;

    private static SSLContext ofLocalhost;
    private static SSLContext ofSomebodyElse;

    @BeforeAll
    static void makeKeys() throws Exception {
        ofLocalhost = context("localhost");
        ofSomebodyElse = context("elsewhere.example");
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
        try (FaultServer server = FaultServer.start(
                        ofLocalhost
                                .getServerSocketFactory()
                                .createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                        "https",
                        (hit, wire) -> wire.stall());
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
        return FaultServer.start(
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                "https",
                FaultServer.answer(200, "{}"));
    }

    /** A context that holds a fresh key for this host name and trusts it. */
    private static SSLContext context(String host) throws Exception {
        Path file = keys.resolve(host + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        var mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        mine.init(store, PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("key", store.getCertificate("key"));
        var theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        theirs.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(mine.getKeyManagers(), theirs.getTrustManagers(), null);
        return context;
    }
}
