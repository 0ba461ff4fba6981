package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.captain.CaptainEventSamples.bytes;
import static org.ordergateway.captain.CaptainEventSamples.envelope;
import static org.ordergateway.captain.CaptainEventSamples.headers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.event.EventFailure;
import org.ordergateway.event.OrderEvent;
import org.ordergateway.event.OrderEventReader;
import org.ordergateway.event.OrderEvents;
import org.ordergateway.event.SeenEvents;
import org.ordergateway.http.Json;
import org.ordergateway.settings.Secret;

class CaptainEventHostileTest {

    private static final OrderEventReader READER =
            new CaptainEventReader(() -> Secret.of(CaptainEventSamples.SECRET), "CAD");
    private static final String START = "{\"data\":{\"order_status\":";

    static Stream<byte[]> unreadable() {
        String end = "}," + envelope("order_status_updated");
        return Stream.of(
                new byte[0],
                bytes(" "),
                bytes("null"),
                bytes("[]"),
                bytes("\"text\""),
                bytes("7"),
                bytes("<html>"),
                bytes(START),
                bytes(CaptainEventSamples.ETA + "{}"),
                bytes(CaptainEventSamples.ETA + "x"),
                bytes(START + "NaN" + end),
                bytes(START + "Infinity" + end),
                bytes(START + "'single'" + end),
                bytes(START + "/* why */ 1" + end),
                bytes(START + "1" + "0".repeat(500_000) + end),
                bytes(START + "0." + "0".repeat(500_000) + end),
                bytes(START + "[".repeat(100_000) + end),
                bytes(START + "{\"a\":".repeat(100_000) + end),
                bytes(START + "[".repeat(200) + "]".repeat(200) + end),
                bytes(START + "{\"" + "n".repeat(100_000) + "\":1}" + end),
                bytes("\ufeff\ufeff" + CaptainEventSamples.ETA),
                CaptainEventSamples.ETA.getBytes(StandardCharsets.UTF_16),
                CaptainEventSamples.ETA.getBytes(StandardCharsets.UTF_16LE),
                (START + "\"\u00ff\"" + end).getBytes(StandardCharsets.ISO_8859_1),
                (START + "\"\u00c0\u0080\"" + end).getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNoMessageIsUnreadable(byte[] body) {
        EventFailure failure = receive(body).getLeft();

        assertThat(failure).isInstanceOf(EventFailure.Unreadable.class);
        assertThat(failure.httpStatus()).isEqualTo(400);
        assertThat(failure.message().length()).isLessThan(200);
    }

    @Test
    void twoMegabytesAreNotLookedAt() {
        byte[] body = new byte[2 << 20];
        Arrays.fill(body, (byte) '[');

        assertThat(CaptainEventSamples.open().receive(headers(), body).getLeft().message())
                .contains("1048576 bytes");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheMessage() {
        OrderEvent event = receive(bytes("\ufeff" + CaptainEventSamples.ETA)).get();

        assertThat(event.kind()).isEqualTo(OrderEvent.Kind.DRIVER_ETA_CHANGED);
        assertThat(event.raw().text()).startsWith("\ufeff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "0",
                "-1",
                "1.5",
                "1e999999999",
                "1e-999999999",
                "1e99999999999999999999",
                "0e999999999",
                "123456789012345678901234567890123456789012345678901234567890"
                        + "123456789012345678901234567890123456789012345678901234567890",
                "\"\"",
                "\"\\u0000\\r\\n\"",
                "\"\\ud800\"",
                "\"http://[\"",
                "\"1e999999999\"",
                "[]",
                "[null]",
                "[1]",
                "[[]]",
                "[{}]",
                "[{\"\":1}]",
                "[{\"uuid\":1,\"quantity\":[],\"addons\":{\"\":1e999999999},\"status\":{}}]",
                "{}",
                "{\"\":1}",
                "{\"a\":{\"\":1}}",
                "{\"recorded_at\":{}}",
                "{\"\":null,\"recorded_at\":\"\"}"
            })
    void anOddValueInAnyPlaceHidesNothingElseAndThrowsNothing(String odd) throws IOException {
        for (String sample : CaptainEventSamples.ALL) {
            for (String place : places(sample)) {
                String message = replaced(sample, place, odd);

                Either<EventFailure, OrderEvent> result = receive(bytes(message));
                if (place.equals("/event_uuid") || place.equals("/event_name")) {
                    continue; // no message without them; that it throws nothing is enough
                }
                assertThat(result.isRight()).as("%s %s", place, odd).isTrue();
                assertThat(result.get().toString()).hasLineCount(1);
            }
        }
    }

    @Test
    void noiseThrowsNothing() {
        Random random = new Random(20_260_301);
        for (int round = 0; round < 20_000; round++) {
            byte[] body = bytes(CaptainEventSamples.ALL.get(round % CaptainEventSamples.ALL.size()));
            for (int change = random.nextInt(4); change >= 0; change--) {
                body[random.nextInt(body.length)] = (byte)
                        (random.nextBoolean() ? random.nextInt() : "{}[]\",:0e-\\ntu".charAt(random.nextInt(14)));
            }
            if (random.nextInt(8) == 0) {
                body = Arrays.copyOf(body, random.nextInt(body.length));
            }
            assertThat(receive(body)).isNotNull();
        }
    }

    @Test
    void nothingOfAPersonIsPrinted() {
        for (String sample : CaptainEventSamples.ALL) {
            String message = sample.replace("\"A-118\"", "\"Ada Poole\"")
                    .replace("\"gold\"", "\"Ada Poole\"")
                    .replace("\"lime\"", "\"Ada Poole\"")
                    .replace("\"bike\": 4", "\"Ada Poole\": \"+15550104477\"")
                    .replace("51.5007", "51.91827364")
                    .replace("\"Soup\"", "\"Ada Poole\"");
            OrderEvent event = receive(bytes(message)).get();

            assertThat(event.toString())
                    .doesNotContain("Ada", "5550104477", "91827364")
                    .contains(event.id(), event.name());
        }
        assertThat(receive(bytes("{\"Ada Poole\" 1}")).getLeft().toString()).doesNotContain("Ada");
    }

    private static Either<EventFailure, OrderEvent> receive(byte[] body) {
        return OrderEvents.of(READER, SeenEvents.inMemory(1), 1 << 20).receive(headers(), body);
    }

    private static List<String> places(String sample) throws IOException {
        List<String> places = new ArrayList<>();
        JsonNode root = Json.mapper().readTree(sample);
        root.fieldNames().forEachRemaining(name -> places.add("/" + name));
        root.path("data").fieldNames().forEachRemaining(name -> places.add("/data/" + name));
        root.path("metadata").fieldNames().forEachRemaining(name -> places.add("/metadata/" + name));
        return places;
    }

    private static String replaced(String sample, String place, String odd) throws IOException {
        ObjectNode root = (ObjectNode) Json.mapper().readTree(sample);
        int name = place.lastIndexOf('/') + 1;
        ObjectNode holder = name == 1 ? root : (ObjectNode) root.at(place.substring(0, name - 1));
        holder.put(place.substring(name), "HERE");
        return Json.mapper().writeValueAsString(root).replace("\"HERE\"", odd);
    }
}
