package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Reaction;
import org.ordergateway.sandbox.fault.Reactions;
import org.ordergateway.sandbox.fault.Wire;

class CapsTest {

    private static final int CAP = 64 * 1024;

    @ParameterizedTest
    @Tag("case-21")
    @ValueSource(ints = {200, 400, 503})
    void aGigabyteIsNotRead(int status) throws Exception {
        var cut = new CountDownLatch(1);
        assertCapHolds(head(status, "Content-Length: 1073741824", cut), cut);
    }

    @ParameterizedTest
    @Tag("case-21")
    @ValueSource(ints = {200, 400, 503})
    void anEndlessChunkedBodyIsNotReadOn(int status) throws Exception {
        var cut = new CountDownLatch(1);
        assertCapHolds(
                (hit, wire) -> {
                    wire.write("HTTP/1.1 " + status + " Said\r\nTransfer-Encoding: chunked\r\n\r\n");
                    writeUntilCut(wire, "400\r\n" + " ".repeat(1024) + "\r\n", cut);
                },
                cut);
    }

    @ParameterizedTest
    @Tag("case-21")
    @ValueSource(ints = {200, 400})
    void aBodyOfUnknownLengthIsNotReadOn(int status) throws Exception {
        var cut = new CountDownLatch(1);
        assertCapHolds(head(status, "Connection: close", cut), cut);
    }

    @ParameterizedTest
    @Tag("case-21")
    @ValueSource(ints = {200, 400})
    void aGzipBombIsNotInflated(int status) throws Exception {
        byte[] bomb = gzip(new byte[50 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(CAP);
        assertCapHolds((hit, wire) -> wire.answer(status, bomb, "Content-Encoding: gzip"), new CountDownLatch(0));
    }

    @Test
    @Tag("case-21")
    void aBodyOfExactlyTheCapIsReadAndOneByteMoreIsNot() throws Exception {
        try (FaultServer server = FaultServer.start(
                        Reactions.answer(200, " ".repeat(CAP)), Reactions.answer(200, " ".repeat(CAP + 1)));
                Vendor vendor = Vendor.at(server.url())) {
            assertThat(vendor.patch().get().body()).hasSize(CAP);
            assertThat(vendor.patchFailure().message()).contains("max-response-bytes");
        }
    }

    @Test
    @Tag("case-21")
    void theCapIsExactForEveryLengthAndNothingIsReadOfWhatIsAnnouncedAsTooLarge() throws Exception {
        for (int cap : new int[] {1024, 4096, 5000, 70_001}) {
            for (long announced : new long[] {-1, 0, cap}) {
                byte[] whole = new byte[cap];
                assertThat(CappedBody.read(new ByteArrayInputStream(whole), announced, cap))
                        .isEqualTo(whole);
                assertThatThrownBy(() -> CappedBody.read(new ByteArrayInputStream(new byte[cap + 1]), announced, cap))
                        .isInstanceOf(CappedBody.TooLargeException.class);
            }
            assertThatThrownBy(() -> CappedBody.read(InputStream.nullInputStream(), cap + 1, cap))
                    .isInstanceOf(CappedBody.TooLargeException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "deflate", "raw deflate", "identity"})
    void aCompressedAnswerIsInflated(String coding) throws Exception {
        byte[] json = "{\"id\":\"a1\"}".getBytes();
        byte[] body = switch (coding) {
            case "deflate" -> deflate(json, false);
            case "raw deflate" -> deflate(json, true);
            case "identity" -> json;
            default -> gzip(json);
        };
        String name = coding.replace("raw ", "");
        try (FaultServer server =
                        FaultServer.start((hit, wire) -> wire.answer(200, body, "Content-Encoding: " + name));
                Vendor vendor = Vendor.at(server.url())) {
            assertThat(vendor.get().get().body()).isEqualTo(json);
            assertThat(vendor.get().isRight()).isTrue();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip, gzip", "gzip", "br\r\nContent-Encoding: identity"})
    void anAnswerThatCannotBeInflatedLeavesAChangeInDoubt(String coding) throws Exception {
        try (FaultServer server =
                        FaultServer.start(Reactions.answer(200, "{\"no\":\"gzip\"}", "Content-Encoding: " + coding));
                Vendor vendor = Vendor.at(server.url())) {
            assertThat(vendor.patchFailure()).isInstanceOf(InDoubt.class);
            assertThat(server.hits()).hasSize(1);
        }
    }

    @Test
    void bytesAfterAnAnswerAreNeverTakenForTheNextOne() throws Exception {
        Reaction tooMuch = (hit, wire) -> wire.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
                + "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n{\"a\":66}");
        try (FaultServer server = FaultServer.start(tooMuch, Reactions.answer(409, ""));
                Vendor vendor = Vendor.with(Vendor.settings(server.url(), 1, CAP), with -> with)) {
            assertThat(vendor.patch().isRight()).isTrue();
            assertThat(vendor.patchFailure()).isInstanceOf(OrderFailure.Conflict.class);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void bytesAfterAnAnswerWithoutABodyAreNeverTakenForTheNextOne() throws Exception {
        Reaction tooMuch = (hit, wire) ->
                wire.write("HTTP/1.1 204 No\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n{\"a\":66}");
        try (FaultServer server = FaultServer.start(tooMuch, Reactions.answer(409, ""));
                Vendor vendor = Vendor.with(Vendor.settings(server.url(), 1, CAP), with -> with)) {
            assertThat(vendor.patch().get().body()).isEmpty();
            assertThat(vendor.patchFailure()).isInstanceOf(OrderFailure.Conflict.class);
        }
    }

    @Test
    void headersWithoutEndAreNotReadOn() throws Exception {
        var cut = new CountDownLatch(1);
        assertCapHolds(
                (hit, wire) -> {
                    wire.write("HTTP/1.1 200 OK\r\n");
                    writeUntilCut(wire, "X-More: " + "y".repeat(500) + "\r\n", cut);
                },
                cut,
                "broke");
    }

    private static void assertCapHolds(Reaction reaction, CountDownLatch cut) throws Exception {
        assertCapHolds(reaction, cut, "max-response-bytes");
    }

    private static void assertCapHolds(Reaction reaction, CountDownLatch cut, String why) throws Exception {
        try (FaultServer server = FaultServer.start(reaction, Reactions.answer(200, "{}"));
                Vendor vendor = Vendor.with(Vendor.settings(server.url(), 1, CAP), with -> with)) {
            OrderFailure failure = vendor.patchFailure();
            assertThat(failure).isInstanceOf(InDoubt.class);
            assertThat(failure.message()).contains(why);
            assertThat(cut.await(20, TimeUnit.SECONDS))
                    .as("the connection is cut")
                    .isTrue();
            assertThat(vendor.patch().isRight())
                    .as("the only connection is free again")
                    .isTrue();
            assertThat(server.hits()).hasSize(2);
        }
    }

    private static Reaction head(int status, String header, CountDownLatch cut) {
        return (hit, wire) -> {
            wire.write("HTTP/1.1 " + status + " Said\r\n" + header + "\r\n\r\n");
            writeUntilCut(wire, " ".repeat(1024), cut);
        };
    }

    private static void writeUntilCut(Wire wire, String piece, CountDownLatch cut) {
        try {
            while (true) {
                wire.write(piece);
            }
        } catch (IOException e) {
            cut.countDown();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
        var out = new ByteArrayOutputStream();
        var deflater = new java.util.zip.Deflater(9, raw);
        try (var deflate = new DeflaterOutputStream(out, deflater)) {
            deflate.write(bytes);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }
}
