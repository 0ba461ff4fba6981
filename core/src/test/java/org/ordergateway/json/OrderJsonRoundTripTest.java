package org.ordergateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.RandomRecords;
import org.ordergateway.RawDocument;
import org.ordergateway.Warning;
import org.ordergateway.event.OrderEvent;
import org.ordergateway.model.Amount;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.model.Payment;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.model.Unrecognised;

@SuppressWarnings("NullAway") // what is absent fails the test
class OrderJsonRoundTripTest {

    @Property(tries = 500)
    void anOrderIsReadAsItIsWritten(@ForAll long seed) {
        Order order = new RandomRecords(seed).order();

        assertThat(OrderJson.readOrder(OrderJson.write(order)).get()).isEqualTo(order);
    }

    @Property(tries = 500)
    void anUpdateIsReadAsItIsWritten(@ForAll long seed) {
        OrderUpdate update = new RandomRecords(seed).update();

        assertThat(OrderJson.readUpdate(OrderJson.write(update)).get()).isEqualTo(update);
    }

    @Property(tries = 200)
    void aNewOrderIsReadAsItIsWritten(@ForAll long seed) {
        NewOrder order = new RandomRecords(seed).newOrder();

        assertThat(OrderJson.readNewOrder(OrderJson.write(order)).get()).isEqualTo(order);
    }

    @Property(tries = 200)
    void aQueryIsReadAsItIsWritten(@ForAll long seed) {
        OrderQuery query = new RandomRecords(seed).record(OrderQuery.class);

        assertThat(OrderJson.readQuery(OrderJson.write(query)).get()).isEqualTo(query);
    }

    @Property(tries = 200)
    void anEventIsReadAsItIsWritten(@ForAll long seed) {
        RandomRecords random = new RandomRecords(seed);
        OrderEvent event = new OrderEvent(
                OrderEvent.Kind.values()[Math.floorMod(seed, OrderEvent.Kind.values().length)],
                "event-" + seed,
                "captain",
                "order.status",
                seed % 2 == 0 ? null : OffsetDateTime.parse("2031-03-01T18:30:00.120+05:30"),
                null,
                seed % 3 == 0 ? null : 2,
                "production",
                seed % 5 == 0 ? null : random.newOrder().ref(),
                random.order(),
                List.of(new Warning("W1", "odd")),
                RawDocument.of("{\"a\":\"é \\u0000 \"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(OrderJson.readEvent(OrderJson.write(event)).get()).isEqualTo(event);
    }

    @Test
    void anEventThatLacksWhatEveryEventHasIsRefused() {
        assertThat(OrderJson.readEvent("{\"kind\":\"other\",\"id\":\"1\",\"vendor\":\"captain\"}")
                        .getLeft()
                        .message())
                .contains("a kind, an id, a vendor and a name");
        assertThat(OrderJson.readEvent("{\"kind\":\"unheard\",\"id\":\"1\",\"vendor\":\"v\",\"name\":\"n\"}")
                        .getLeft()
                        .message())
                .contains("kind: is not a kind of event")
                .doesNotContain("unheard");
        OrderEvent least = OrderJson.readEvent("{\"kind\":\"other\",\"id\":\"1\",\"vendor\":\"v\",\"name\":\"n\"}")
                .get();
        assertThat(least.order()).isEqualTo(Order.empty());
        assertThat(least.warnings()).isEmpty();
        assertThat(least.raw()).isEqualTo(RawDocument.EMPTY);
    }

    @Property(tries = 200)
    void aReferenceIsReadAsItIsWritten(@ForAll long seed) {
        OrderRef ref = new RandomRecords(seed).record(OrderRef.class);

        assertThat(OrderJson.readRef(OrderJson.write(ref)).get()).isEqualTo(ref);
    }

    @Property(tries = 200)
    void indentingChangesNoValue(@ForAll long seed) {
        Order order = new RandomRecords(seed).order();

        assertThat(OrderJson.readOrder(OrderJson.pretty(OrderJson.write(order))).get())
                .isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        "2.50,2.50",
        "1E+3,1000",
        "1e-3,0.001",
        "-0.00,0.00",
        "100,100",
        "12345678901234567890.12,12345678901234567890.12"
    })
    void aNumberKeepsItsDigitsAndIsWrittenPlain(String given, String written) {
        String json = "{\"payment\":{\"tipTotal\":" + given + "},\"customFields\":{\"n\":" + given + "}}";

        Order order = OrderJson.readOrder(json).get();

        assertThat(OrderJson.write(order))
                .isEqualTo("{\"customFields\":{\"n\":" + written + "},\"payment\":{\"tipTotal\":" + written + "}}");
    }

    @Test
    void anAmountIsANumberOrANumberWithItsCurrency() {
        assertThat(tip("2.50")).isEqualTo(Amount.of("2.50"));
        assertThat(tip("\"2.50\"")).isEqualTo(Amount.of("2.50"));
        assertThat(tip("{\"value\":2.50}")).isEqualTo(Amount.of("2.50"));
        assertThat(tip("{\"currency\":\"EUR\",\"value\":\"2.50\"}")).isEqualTo(Amount.of("2.50", "EUR"));
        assertThat(OrderJson.write(OrderBuilder.builder()
                        .payment(PaymentBuilder.builder()
                                .tipTotal(Amount.of("2.50", "EUR"))
                                .build())
                        .build()))
                .isEqualTo("{\"payment\":{\"tipTotal\":{\"value\":2.50,\"currency\":\"EUR\"}}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T18:30:00+05:30",
                "2026-03-01T18:30:00Z",
                "2026-03-01T18:30:00.123456789-11:00",
                "2026-03-01T18:30:00+00:00",
                "2026-03-01T18:30:00-00:00",
                "2026-03-01T18:30+01:00"
            })
    void aTimeKeepsItsOffset(String time) {
        Order order = OrderJson.readOrder("{\"placedAt\":\"" + time + "\"}").get();

        assertThat(order.placedAt()).isEqualTo(OffsetDateTime.parse(time));
        assertThat(order.placedAt().getOffset())
                .isEqualTo(OffsetDateTime.parse(time).getOffset());
        assertThat(OrderJson.readOrder(OrderJson.write(order)).get()).isEqualTo(order);
    }

    @Test
    void anUnknownWordIsKept() {
        Order order = OrderJson.readOrder("{\"status\":\"AP\",\"kind\":\"collection\"}")
                .get();

        assertThat(order.status()).isEqualTo(new Unrecognised("AP"));
        assertThat(OrderJson.write(order)).isEqualTo("{\"status\":\"AP\",\"kind\":\"collection\"}");
        assertThat(OrderJson.readOrder("{\"status\":\"not_dispatched\"}").get().status())
                .isEqualTo(OrderStatus.Known.NOT_DISPATCHED);
    }

    @Test
    void nullIsAbsentButInCustomDataWhereItWasWritten() {
        assertThat(OrderJson.readOrder("{\"note\":null,\"lines\":null,\"payment\":null,\"customFields\":null}")
                        .get())
                .isEqualTo(Order.empty());
        assertThat(OrderJson.readOrder("{\"customFields\":{\"gift\":null}}")
                        .get()
                        .customFields())
                .isEqualTo(Map.of("gift", FieldValue.Nothing.NOTHING));
        assertThat(OrderJson.readOrder("{\"kitchenFields\":[{\"name\":\"x\"}]}")
                        .get()
                        .kitchenFields()
                        .get(0)
                        .value())
                .isNull();
        assertThat(OrderJson.readUpdate("{\"ref\":{\"id\":\"1\"},\"set\":null,\"clear\":null,\"lineChanges\":null}")
                        .get())
                .isEqualTo(OrderUpdate.of(OrderRef.id("1"), Order.empty()));
    }

    @Test
    void aLineChangeNeedsOnlyWhatItChanges() {
        OrderUpdate update = OrderJson.readUpdate("""
                        {"ref":{"number":"4711"},"lineChanges":[
                          {"change":"change","line":{"sku":"A"},"clear":["lines[].instructions"]},
                          {"change":"change","line":{"id":"7"},"set":{"quantity":1.5}},
                          {"change":"add","line":{"sku":"B"}},
                          {"change":"remove","line":{"merchantId":"m"}}]}
                        """).get();

        assertThat(update.lineChanges()).hasSize(4);
        assertThat(update.lineChanges().get(1).carried().quantity()).isEqualTo(new BigDecimal("1.5"));
    }

    @Test
    void aByteOrderMarkAtTheBeginningIsPassedOver() {
        assertThat(OrderJson.readOrder("\ufeff{\"note\":\"x\"}").get().note()).isEqualTo("x");
    }

    @Test
    void clearedFieldsAreNamedByTheirPaths() {
        String json =
                "{\"ref\":{\"id\":\"1\"},\"set\":{},\"clear\":[\"note\",\"customFields[a.b]\"],\"lineChanges\":[]}";

        assertThat(OrderJson.write(OrderJson.readUpdate(json).get())).isEqualTo(json);
    }

    private static Amount tip(String json) {
        Payment payment = OrderJson.readOrder("{\"payment\":{\"tipTotal\":" + json + "}}")
                .get()
                .payment();
        return java.util.Objects.requireNonNull(
                java.util.Objects.requireNonNull(payment).tipTotal());
    }
}
