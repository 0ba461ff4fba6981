package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.captain.CaptainEventSamples.bytes;
import static org.ordergateway.captain.CaptainEventSamples.envelope;
import static org.ordergateway.captain.CaptainEventSamples.headers;

import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.event.EventFailure;
import org.ordergateway.event.OrderEvent;
import org.ordergateway.model.Addons;
import org.ordergateway.model.Amount;
import org.ordergateway.model.Channel;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.model.Unrecognised;

class CaptainEventReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order_status_updated",
                "job_delivery_status_updated",
                "item_status_updated",
                "order_assigned",
                "order_unassigned",
                "agent_eta_updated",
                "agent.radar_locations.created",
                "analytics_report_ready",
                "order_teleported"
            })
    void everyEventHasTheEnvelope(String name) {
        String message = "{\"data\":{\"order_uuid\":\"b81e40f7a2c9\"}," + envelope(name);
        OrderEvent event = read(message);

        assertThat(event.id()).isEqualTo("0d9e77b3-328b-4d54-a871-91b17aa52ca4");
        assertThat(event.vendor()).isEqualTo("captain");
        assertThat(event.name()).isEqualTo(name);
        assertThat(event.occurredAt()).isEqualTo("2023-03-04T23:22:10.483Z");
        assertThat(event.sentAt()).isEqualTo("2023-03-04T23:22:10.5Z");
        assertThat(event.attempt()).isEqualTo(2);
        assertThat(event.environment()).isEqualTo("production");
        assertThat(event.ref()).isEqualTo(OrderRef.id("b81e40f7a2c9"));
        assertThat(event.raw().text()).isEqualTo(message);
        assertThat(event.warnings()).isEmpty();
    }

    @Test
    void anOrdersStatusAndItsLines() {
        OrderEvent event = read(CaptainEventSamples.ORDER_STATUS);

        assertThat(event.kind()).isEqualTo(OrderEvent.Kind.ORDER_STATUS_CHANGED);
        assertThat(event.ref()).isEqualTo(new OrderRef("b81e40f7a2c9", "web-000771", null, null));
        Map<String, FieldValue> custom = new LinkedHashMap<>();
        custom.put("tier", FieldValue.of("gold"));
        custom.put("points", FieldValue.of(new BigDecimal("12.50")));
        custom.put("vip", FieldValue.of(true));
        custom.put("table", FieldValue.Nothing.NOTHING);
        assertThat(event.order())
                .isEqualTo(OrderBuilder.builder()
                        .reference("A-118")
                        .status(OrderStatus.Known.COMPLETED)
                        .customFields(custom)
                        .lines(List.of(
                                OrderLineBuilder.builder()
                                        .id("91be03d7f6aa")
                                        .name("Soup")
                                        .quantity(new BigDecimal("2"))
                                        .addons(Addons.of(List.of("lime")))
                                        .preparationStatus("prepared")
                                        .extensions(captain(
                                                Map.of("printer", FieldValue.of(Map.of("name", FieldValue.of("hot"))))))
                                        .build(),
                                OrderLineBuilder.builder()
                                        .id("02ce11d7f6ab")
                                        .name("Pie")
                                        .quantity(new BigDecimal("1"))
                                        .addons(new Addons("pizza", null, null, List.of("figs"), null))
                                        .preparationStatus("not_being_prepared")
                                        .build()))
                        .extensions(captain(Map.of(
                                "account_uuid", FieldValue.of("7fa1c03be942"),
                                "order_account_partners_external_identifier", FieldValue.of("store-9"),
                                "order_account_business_partners_external_identifier", FieldValue.of(""),
                                "published_at", FieldValue.of(new BigDecimal("1677972130.1605158")))))
                        .build());
        assertThat(event.warnings()).isEmpty();
    }

    @Test
    void aDeliverysStatusAndItsDriver() {
        OrderEvent event = read(CaptainEventSamples.JOB_STATUS);

        assertThat(event.kind()).isEqualTo(OrderEvent.Kind.DELIVERY_STATUS_CHANGED);
        assertThat(event.order())
                .isEqualTo(OrderBuilder.builder()
                        .reference("A-118")
                        .delivery(DeliveryBuilder.builder()
                                .id("a41d76700aac")
                                .status(DeliveryStatus.Known.SHIPPED)
                                .driver(Map.of(
                                        "agent_uuid",
                                        FieldValue.of("1133bb999a40"),
                                        "agent_location",
                                        FieldValue.of(Map.of(
                                                "latitude", FieldValue.of("51.5007"),
                                                "longitude", FieldValue.of("-0.1246"),
                                                "recorded_at", FieldValue.of("2023-03-04T18:40-05:00")))))
                                .build())
                        .extensions(captain(Map.of(
                                "account_uuid", FieldValue.of("7fa1c03be942"),
                                "order_account_partners_external_identifier", FieldValue.of("store-9"),
                                "order_account_business_partners_external_identifier", FieldValue.of("biz-1"),
                                "published_at", FieldValue.of(1677972130))))
                        .build());
        assertThat(event.warnings()).isEmpty();
    }

    @Test
    void aDeliveryThatWasTakenFromItsDriverHasNone() {
        OrderEvent event = read(CaptainEventSamples.JOB_STATUS.replace("\"collected\"", "\"unassigned_to_driver\""));

        assertThat(event.order().delivery())
                .isEqualTo(DeliveryBuilder.builder()
                        .id("a41d76700aac")
                        .status(DeliveryStatus.Known.UNASSIGNED)
                        .build());
        assertThat(own(event))
                .containsEntry("job_delivery_status_agent_uuid", FieldValue.of("1133bb999a40"))
                .containsKey("job_delivery_status_agent_location");
    }

    @Test
    void aLinesStatus() {
        OrderEvent event = read(CaptainEventSamples.ITEM_STATUS);

        assertThat(event.kind()).isEqualTo(OrderEvent.Kind.LINE_STATUS_CHANGED);
        assertThat(event.ref()).isNull();
        assertThat(event.order())
                .isEqualTo(OrderBuilder.builder()
                        .reference("A-118")
                        .kind(OrderKind.Known.COLLECTION)
                        .channel(new Channel("unknown", null, null))
                        .trackingLink(URI.create("https://tracking.example/t/b81e40f7a2c9"))
                        .payment(PaymentBuilder.builder()
                                .reference("ch_0AbCd")
                                .status("fully_paid")
                                .grandTotal(Amount.of("31.20", "CAD"))
                                .build())
                        .lines(List.of(OrderLineBuilder.builder()
                                .id("91be03d7f6aa")
                                .name("Soup")
                                .preparationStatus("being_prepared")
                                .quantity(new BigDecimal("2"))
                                .build()))
                        .extensions(captain(Map.of(
                                "sequence", FieldValue.of("1/2"),
                                "account_uuid", FieldValue.of("7fa1c03be942"),
                                "published_at", FieldValue.of(new BigDecimal("1677972130.5")),
                                "item_account_partners_external_identifier", FieldValue.of("store-9"),
                                "item_account_business_partners_external_identifier", FieldValue.of(""),
                                "brand_new", FieldValue.of(List.of(FieldValue.of(1))))))
                        .build());
        assertThat(event.warnings()).isEmpty();
    }

    @Test
    void anOrderThatWasGivenToADriver() {
        OrderEvent event = read(CaptainEventSamples.ASSIGNED);

        assertThat(event.kind()).isEqualTo(OrderEvent.Kind.DRIVER_ASSIGNED);
        assertThat(event.order().delivery())
                .isEqualTo(DeliveryBuilder.builder()
                        .driver(Map.of(
                                "agent_uuid", FieldValue.of("1133bb999a40"),
                                "agent_partners_external_identifier", FieldValue.of("driver-4"),
                                "agent_partner_data", FieldValue.of(Map.of("bike", FieldValue.of(4)))))
                        .build());
        assertThat(own(event))
                .containsOnlyKeys(
                        "account_uuid",
                        "order_account_partners_external_identifier",
                        "order_account_business_partners_external_identifier",
                        "published_at");
    }

    @Test
    void anOrderThatWasTakenFromADriver() {
        OrderEvent event = read(CaptainEventSamples.UNASSIGNED);

        assertThat(event.kind()).isEqualTo(OrderEvent.Kind.DRIVER_UNASSIGNED);
        assertThat(event.order().delivery()).isNull();
        assertThat(event.order().customFields()).isNull();
        assertThat(own(event))
                .containsEntry("agent_uuid", FieldValue.of("1133bb999a40"))
                .containsEntry("agent_partners_external_identifier", FieldValue.of("driver-4"))
                .containsEntry("agent_partner_data", FieldValue.of(Map.of("bike", FieldValue.of(4))))
                .containsEntry("published_at", FieldValue.of(new BigDecimal("1677972130.3478127")));
    }

    @Test
    void whenADriverIsExpected() {
        OrderEvent event = read(CaptainEventSamples.ETA);

        assertThat(event.kind()).isEqualTo(OrderEvent.Kind.DRIVER_ETA_CHANGED);
        assertThat(event.ref()).isNull();
        assertThat(event.order().delivery().driver())
                .containsEntry("agent_uuid", FieldValue.of("1133bb999a40"))
                .containsEntry("agent_partners_external_identifier", FieldValue.of(""));
        assertThat(own(event))
                .containsEntry("eta_till_available", FieldValue.of(1677972930))
                .containsEntry("eta_arrive_at_home_hub", FieldValue.of(1677973930))
                .containsEntry("calculated_at", FieldValue.of(1677972130))
                .containsKeys(
                        "agent_account_partners_external_identifier",
                        "agent_account_business_partners_external_identifier");
    }

    @Test
    void anUnknownEventIsKeptRaw() {
        String message = "{\"data\":{\"order_uuid\":\"b81e40f7a2c9\",\"wings\":[2]}," + envelope("order_teleported");
        OrderEvent event = read(message);

        assertThat(event.kind()).isEqualTo(OrderEvent.Kind.OTHER);
        assertThat(event.order()).isEqualTo(Order.empty());
        assertThat(event.raw().bytes()).isEqualTo(bytes(message));
    }

    @Test
    void anUnknownStatusIsKeptAsItCame() {
        assertThat(read(CaptainEventSamples.ORDER_STATUS.replace("\"completed\"", "\"eaten\""))
                        .order()
                        .status())
                .isEqualTo(new Unrecognised("eaten"));
        assertThat(read(CaptainEventSamples.JOB_STATUS.replace("\"collected\"", "\"parachuted\""))
                        .order()
                        .delivery()
                        .status())
                .isEqualTo(new Unrecognised("parachuted"));
        assertThat(read(CaptainEventSamples.ITEM_STATUS.replace("\"collection\"", "\"catapult\""))
                        .order()
                        .kind())
                .isEqualTo(new Unrecognised("catapult"));
    }

    @ParameterizedTest
    @CsvSource({
        "in_progress, IN_PROGRESS",
        "completed, COMPLETED",
        "failed, FAILED",
        "cancelled, CANCELLED",
        "auto_closed, CLOSED",
        "not_dispatched, NOT_DISPATCHED"
    })
    void everyStatusOfAnOrderHasItsWord(String word, OrderStatus.Known meaning) {
        assertThat(read(CaptainEventSamples.ORDER_STATUS.replace("\"completed\"", "\"" + word + "\""))
                        .order()
                        .status())
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "unassigned_to_driver, UNASSIGNED",
        "assigned_to_driver, ASSIGNED",
        "assigned_and_accepted_by_driver, ACCEPTED",
        "collected, SHIPPED",
        "dropped_off, DELIVERED",
        "returning_to_pickup_with_delivery, RETURNING",
        "auto_closed, CLOSED",
        "failed, FAILED",
        "cancelled, CANCELLED"
    })
    void everyStatusOfADeliveryHasItsWord(String word, DeliveryStatus.Known meaning) {
        assertThat(read(CaptainEventSamples.JOB_STATUS.replace("\"collected\"", "\"" + word + "\""))
                        .order()
                        .delivery()
                        .status())
                .isEqualTo(meaning);
    }

    @Test
    void ofADoubledNameTheLastValueCountsAndTheRawDocumentHasBoth() {
        OrderEvent event = read(CaptainEventSamples.UNASSIGNED);

        assertThat(event.ref().number()).isEqualTo("web-000771");
        assertThat(event.raw().text()).contains("web-000770").contains("web-000771");
        assertThat(event.warnings())
                .singleElement()
                .satisfies(warning ->
                        assertThat(warning.message()).startsWith("partners_unique_internal_order_id stands twice"));
    }

    @Test
    void aDoubledNameThatThePageDoesNotHaveIsNotRepeated() {
        OrderEvent event = read(CaptainEventSamples.ORDER_STATUS.replace(
                "\"tier\": \"gold\"", "\"Ada Poole\": 1, \"Ada Poole\": 2, \"Bo\": 1, \"Bo\": 2"));

        assertThat(event.order().customFields()).containsEntry("Ada Poole", FieldValue.of(2));
        assertThat(event.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).startsWith("a name stands twice"));
    }

    @Test
    void customFieldsThatAreAListStayTheVendors() {
        OrderEvent event = read(CaptainEventSamples.JOB_STATUS.replace(
                "\"order_custom_fields\": null", "\"order_custom_fields\": [{\"a\": 1}]"));

        assertThat(event.order().customFields()).isNull();
        assertThat(own(event))
                .containsEntry(
                        "order_custom_fields", FieldValue.of(List.of(FieldValue.of(Map.of("a", FieldValue.of(1))))));
        assertThat(event.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-04T18:40:00.123-05:00, 2023-03-04T18:40:00.123-05:00",
        "2023-03-04T23:40:00Z, 2023-03-04T23:40:00Z",
        "2023-03-04 18:40:00 -0500, 2023-03-04T18:40:00-05:00",
        "2023-03-04 18:40:00.5 +0530, 2023-03-04T18:40:00.5+05:30",
        "2023-03-04 18:40:00 +0000, 2023-03-04T18:40:00Z",
        "2023-03-04 18:40:00 UTC, 2023-03-04T18:40:00Z"
    })
    void everyFormOfTimeIsRead(String written, OffsetDateTime meant) {
        assertThat(read(CaptainEventSamples.ETA.replace("2023-03-04T23:22:10.483+00:00", written))
                        .occurredAt())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2023-13-04T18:40:00Z", "2023-03-04T18:40:00", "2023-03-04 18:40:00 EST"})
    void aTimeThatCannotBeReadIsAWarning(String written) {
        OrderEvent event = read(CaptainEventSamples.ETA.replace("2023-03-04T23:22:10.483+00:00", written));

        assertThat(event.occurredAt()).isNull();
        assertThat(event.warnings()).hasSize(1);
        assertThat(read(CaptainEventSamples.JOB_STATUS.replace("2023-03-04 18:40:00 -0500", written))
                        .order()
                        .delivery()
                        .driver()
                        .toString())
                .contains("agent_location");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"event_name\":\"order_assigned\"}",
                "{\"event_uuid\":\"1\"}",
                "{\"event_uuid\":1,\"event_name\":\"order_assigned\"}",
                "{\"event_uuid\":\"\",\"event_name\":\"order_assigned\"}",
                "{\"event_uuid\":\"1\\n2\",\"event_name\":\"order_assigned\"}",
                "{\"event_uuid\":null,\"event_name\":null}",
                "{\"data\":{\"event_uuid\":\"1\",\"event_name\":\"order_assigned\"}}"
            })
    void withoutAnIdOrANameThereIsNoEvent(String message) {
        EventFailure failure =
                CaptainEventSamples.open().receive(headers(), bytes(message)).getLeft();

        assertThat(failure).isInstanceOf(EventFailure.Unreadable.class);
        assertThat(failure.message()).contains("event_uuid or event_name");
    }

    @Test
    void anEnvelopeAloneIsAnEvent() {
        OrderEvent event = read("{\"event_uuid\":\"1\",\"event_name\":\"order_status_updated\"}");

        assertThat(event.order()).isEqualTo(Order.empty());
        assertThat(event.occurredAt()).isNull();
        assertThat(event.attempt()).isNull();
        assertThat(event.warnings()).isEmpty();
    }

    private static OrderEvent read(String message) {
        return CaptainEventSamples.open()
                .receive(headers(), bytes(message))
                .getOrElseThrow(failure -> new AssertionError(failure.message()));
    }

    private static Map<String, FieldValue> own(OrderEvent event) {
        return CaptainExtensions.own(event.order().extensions());
    }

    private static Map<String, FieldValue> captain(Map<String, FieldValue> own) {
        return Map.of("captain", FieldValue.of(own));
    }
}
