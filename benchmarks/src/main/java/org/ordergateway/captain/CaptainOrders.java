package org.ordergateway.captain;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.ordergateway.model.Addons;
import org.ordergateway.model.Address;
import org.ordergateway.model.Amount;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.InternalNote;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/** The orders that are measured. */
final class CaptainOrders {

    private CaptainOrders() {}

    /** A new address, a note and one changed line: about 0.6 KB that Captain takes in one request. */
    static OrderUpdate update(String id) {
        Order set = OrderBuilder.builder()
                .kind(OrderKind.Known.DELIVERY)
                .internalNotes(List.of(
                        new InternalNote("call before leaving", time("2031-03-04T23:22:11Z"), "desk@example.com")))
                .delivery(DeliveryBuilder.builder().address(address()).build())
                .build();
        LineChange line = LineChange.change(
                LineRef.id("91be03d7f6aa"),
                OrderLineBuilder.builder()
                        .quantity(BigDecimal.valueOf(2))
                        .price(Amount.of("9.40"))
                        .instructions("no salt")
                        .build());
        return new OrderUpdate(OrderRef.id(id), set, java.util.Set.of(), List.of(line));
    }

    /** An order of so many lines that can be written to Captain. */
    static Order ofLines(int count) {
        return OrderBuilder.builder()
                .reference("A-12")
                .placedAt(time("2031-03-04T18:21:58.310-05:00"))
                .scheduledFor(time("2031-03-04T19:30:00-05:00"))
                .kind(OrderKind.Known.DELIVERY)
                .note("ring twice")
                .instructions("no cutlery")
                .delivery(DeliveryBuilder.builder().address(address()).build())
                .lines(IntStream.range(0, count).mapToObj(CaptainOrders::line).toList())
                .build();
    }

    private static OrderLine line(int number) {
        return OrderLineBuilder.builder()
                .merchantId("line-" + number)
                .name("Lentil Soup " + number)
                .category("Starter")
                .quantity(BigDecimal.valueOf(number % 5 + 1))
                .price(Amount.of((number % 20) + ".40"))
                .addons(Addons.of(List.of("lime", "bread")))
                .instructions("well done")
                .showInKitchen(true)
                .cookable(true)
                .preparationStatus("not_being_prepared")
                .build();
    }

    private static Address address() {
        return new Address(
                "c31f60d8e2b7",
                "Ada Poole",
                "12 Sample Street",
                "Back Building",
                "Unit 3",
                null,
                "Exampleton",
                "Sampleshire",
                "00001",
                "Exampleland",
                null,
                new BigDecimal("51.50070"),
                new BigDecimal("-0.12460"),
                "green gate beside the bakery");
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text);
    }
}
