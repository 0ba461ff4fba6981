package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Hit;
import org.ordergateway.sandbox.fault.Reaction;
import org.ordergateway.sandbox.fault.Reactions;
import org.ordergateway.sandbox.fault.Wire;

class InDoubtTest {

    static Stream<Reaction> lostAnswers() {
        return Stream.of(
                (hit, wire) -> wire.reset(),
                (hit, wire) -> wire.close(),
                (hit, wire) -> {
                    wire.write("HTTP/1.1 200 OK\r\nContent-Le");
                    wire.close();
                },
                (hit, wire) -> {
                    wire.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":");
                    wire.close();
                },
                (hit, wire) -> {
                    wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\n");
                    wire.close();
                },
                (hit, wire) -> {
                    wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n");
                    wire.stall();
                },
                (hit, wire) -> {
                    wire.write("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"id\":");
                    wire.reset();
                },
                (hit, wire) -> {
                    wire.write("ICY 200 OK\r\n\r\n");
                    wire.close();
                });
    }

    @ParameterizedTest
    @Tag("case-4")
    @Tag("case-5")
    @Tag("case-9")
    @MethodSource("lostAnswers")
    void aChangeWhoseAnswerIsLostIsInDoubtAndWasSentOnce(Reaction reaction) throws Exception {
        try (FaultServer server = FaultServer.start(reaction);
                Vendor vendor = Vendor.at(server.url())) {
            OrderFailure failure = vendor.patchFailure();
            assertThat(failure).isInstanceOf(InDoubt.class);
            assertThat(((InDoubt) failure).doubt()).isEqualTo(Vendor.DOUBT);
            assertThat(server.hits()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void aReadWhoseAnswerIsLostIsUnavailableWithoutEffect(Reaction reaction) throws Exception {
        try (FaultServer server = FaultServer.start(reaction);
                Vendor vendor = Vendor.at(server.url())) {
            OrderFailure failure = vendor.getFailure();
            assertThat(failure).isInstanceOf(OrderFailure.Unavailable.class);
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(server.hits()).hasSize(1);
        }
    }

    @Test
    void aPostThatOnlyReadsIsNeverInDoubt() throws Exception {
        try (FaultServer server = FaultServer.start((hit, wire) -> wire.close());
                Vendor vendor = Vendor.at(server.url())) {
            HttpCall pull = Vendor.read();
            OrderFailure failure =
                    vendor.send(pull, api -> api.post(Vendor.BODY, pull)).getLeft();
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(server.hits()).hasSize(1);
        }
    }

    @Test
    @Tag("case-6")
    void aKeptConnectionThatTakesTheChangeAndClosesLeavesItInDoubt() throws Exception {
        try (FaultServer server = FaultServer.start(Reactions.answer(200, "{}"), (hit, wire) -> wire.close());
                Vendor vendor = Vendor.at(server.url())) {
            assertThat(vendor.get().isRight()).isTrue();
            assertThat(vendor.patchFailure()).isInstanceOf(InDoubt.class);
            assertThat(server.hits()).extracting(Hit::connection).containsExactly(1, 1);
        }
    }

    @ParameterizedTest
    @Tag("case-10")
    @ValueSource(
            strings = {
                "",
                "   ",
                "null",
                "<html><body>Bad gateway</body></html>",
                "{\"id\":",
                "{} trailing",
                "{\"id\":NaN}",
                "\u0000\u0001",
                "[1,2]"
            })
    void anAnswerThatIsNotTheJsonItMustBeLeavesAChangeInDoubt(String body) throws Exception {
        try (FaultServer server = FaultServer.start(Reactions.answer(200, body));
                Vendor vendor = Vendor.at(server.url())) {
            var reader = Json.reader(Wire.class);
            OrderFailure change =
                    vendor.patch().flatMap(answer -> answer.read(reader)).getLeft();
            OrderFailure read =
                    vendor.get().flatMap(answer -> answer.read(reader)).getLeft();
            assertThat(change).isInstanceOf(InDoubt.class);
            assertThat(change.detail().httpStatus()).isEqualTo(200);
            assertThat(read).isInstanceOf(OrderFailure.Unavailable.class);
            assertThat(read.effect()).isEqualTo(Effect.NONE);
            assertThat(server.hits()).hasSize(2);
        }
    }

    @Test
    @Tag("case-10")
    void theExcerptOfSuchAnAnswerIsShortAndHoldsNoData() throws Exception {
        String page = "<h1>Oops\u0007</h1> asha.rao@example.com called +91 98765-43210 " + "x ".repeat(500);
        String cut = "{\"customer\":{\"first_name\":\"Asha\",\"notes\":[\"Rao\",\"blue door\"],\"age\":41";
        try (FaultServer server = FaultServer.start(Reactions.answer(200, page), Reactions.answer(200, cut));
                Vendor vendor = Vendor.at(server.url())) {
            var reader = Json.reader(Wire.class);
            String html = vendor.patch()
                    .flatMap(answer -> answer.read(reader))
                    .getLeft()
                    .message();
            String json = vendor.patch()
                    .flatMap(answer -> answer.read(reader))
                    .getLeft()
                    .message();
            assertThat(html).contains("<h1>Oops").doesNotContain("asha", "98765", "\u0007");
            assertThat(html.length()).isLessThan(250);
            assertThat(json).contains("first_name").doesNotContain("Asha", "Rao", "blue", "41");
        }
    }

    @ParameterizedTest
    @Tag("case-14")
    @ValueSource(ints = {408, 500, 502, 504, 599, 301, 302, 303, 307, 308, 304, 600, 999})
    void aStatusThatDoesNotSayWhatWasDoneLeavesAChangeInDoubt(int status) throws Exception {
        try (FaultServer server = FaultServer.start(Reactions.answer(status, "", "Connection: close"));
                Vendor vendor = Vendor.at(server.url())) {
            assertThat(vendor.patchFailure()).isInstanceOf(InDoubt.class);
            assertThat(vendor.getFailure().effect()).isEqualTo(Effect.NONE);
            assertThat(server.hits()).hasSize(2);
        }
    }

    record Wire(@org.jspecify.annotations.Nullable String id) {}
}
