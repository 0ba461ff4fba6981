package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ordergateway.Warning;
import org.ordergateway.event.OrderEvent;
import org.ordergateway.model.Addons;
import org.ordergateway.model.Delivery;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;

/** Messages in which something is missing or is not what it should be. */
class CaptainEventEdgesTest {

    @Test
    void anEventOfAnotherKindHasAnEmptyOrder() {
        assertThat(read("analytics_report_ready", "\"report\":1").order()).isEqualTo(Order.empty());
    }

    @Test
    void aLineWithoutAddonsHasNoneAndATypeAloneIsKept() {
        assertThat(lines("{\"name\":\"Soup\"}"))
                .containsExactly(OrderLineBuilder.builder().name("Soup").build());
        assertThat(lines("{\"addons_type\":\"pizza\"}"))
                .containsExactly(OrderLineBuilder.builder()
                        .addons(new Addons("pizza", null, null, null, null))
                        .build());
    }

    @Test
    void aLineThatIsNoneLeavesTheListInTheExtensionsAndIsWarnedOf() {
        OrderEvent event = read("order_status_updated", "\"items\":[{\"name\":\"Soup\"},7]");

        assertThat(event.order().lines()).isNull();
        assertThat(event.warnings())
                .extracting(Warning::message)
                .singleElement()
                .satisfies(told -> assertThat(told).contains("no list of objects", "extensions"));
    }

    @Test
    void addonsThatAreNoneAreWarnedOf() {
        OrderEvent event = read("order_status_updated", "\"items\":[{\"name\":\"Soup\",\"addons\":[[]]}]");

        assertThat(event.order().lines())
                .containsExactly(OrderLineBuilder.builder().name("Soup").build());
        assertThat(event.warnings())
                .extracting(Warning::message)
                .singleElement()
                .satisfies(told -> assertThat(told).contains("list of addons"));
    }

    @Test
    void eachPartOfADeliveryIsEnoughForOne() {
        assertThat(delivery("\"job_uuid\":\"j1\""))
                .isEqualTo(DeliveryBuilder.builder().id("j1").build());
        assertThat(delivery("\"job_delivery_status\":\"collected\""))
                .isEqualTo(DeliveryBuilder.builder()
                        .status(DeliveryStatus.Known.SHIPPED)
                        .build());
        assertThat(delivery("\"job_delivery_status_agent_uuid\":\"d1\""))
                .isEqualTo(DeliveryBuilder.builder()
                        .driver(Map.of("agent_uuid", FieldValue.of("d1")))
                        .build());
        assertThat(read("job_delivery_status_updated", "").order().delivery()).isNull();
    }

    private static Delivery delivery(String members) {
        return read("job_delivery_status_updated", members).order().delivery();
    }

    private static List<OrderLine> lines(String item) {
        OrderEvent event = read("order_status_updated", "\"items\":[" + item + "]");
        assertThat(event.warnings()).isEmpty();
        return event.order().lines();
    }

    private static OrderEvent read(String name, String members) {
        String message = "{\"data\":{" + members + "}," + CaptainEventSamples.envelope(name);
        return CaptainEventSamples.open()
                .receive(CaptainEventSamples.headers(), CaptainEventSamples.bytes(message))
                .get();
    }
}
