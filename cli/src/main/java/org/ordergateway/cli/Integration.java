package org.ordergateway.cli;

import io.vavr.control.Either;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Amount;
import org.ordergateway.model.CustomerBuilder;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.model.PaymentBuilder;

/**
 * What an application writes: one integration, the same for every vendor. Nothing in it names a vendor; which one it
 * speaks to is the gateway that it is given.
 */
final class Integration {

    private final OrderGateway gateway;
    private final CustomerRef customer;

    Integration(OrderGateway gateway, CustomerRef customer) {
        this.gateway = gateway;
        this.customer = customer;
    }

    /** A bakery's order, as it was placed in the shop. */
    NewOrder placed(String number) {
        Order order = OrderBuilder.builder()
                .placedAt(OffsetDateTime.parse("2026-03-01T18:30:00+01:00"))
                .reference("B-12")
                .kind(OrderKind.Known.DELIVERY)
                .note("birthday on Sunday")
                .customer(CustomerBuilder.builder()
                        .name("Ines Bakker")
                        .phone("+16135550123")
                        .email("ines@example.com")
                        .build())
                .payment(PaymentBuilder.builder().grandTotal(Amount.of("24.50")).build())
                .lines(List.of(OrderLineBuilder.builder()
                        .sku("CAKE-8")
                        .name("Almond cake")
                        .build()))
                .build();
        return new NewOrder(OrderRef.number(number).of(customer), order);
    }

    /** What changed since. */
    OrderUpdate changed(OrderRef order) {
        Order set = OrderBuilder.builder()
                .note("ring at the side door")
                .scheduledFor(OffsetDateTime.parse("2026-03-02T10:15:00+01:00"))
                .delivery(DeliveryBuilder.builder()
                        .status(DeliveryStatus.Known.SHIPPED)
                        .promisedWithin(40)
                        .build())
                .extendedFields(Map.of("gift_wrap", FieldValue.of("red ribbon")))
                .customFields(Map.of("loyalty_tier", FieldValue.of("gold")))
                .build();
        return OrderUpdate.of(order.of(customer), set);
    }

    /** The order is called off. */
    OrderUpdate cancelled(OrderRef order) {
        Order set = OrderBuilder.builder().status(OrderStatus.Known.CANCELLED).build();
        return OrderUpdate.of(order.of(customer), set);
    }

    Either<OrderFailure, OrderReceipt> create(NewOrder order) {
        return gateway.create(order);
    }

    Either<OrderFailure, OrderReceipt> update(OrderUpdate update) {
        return gateway.update(update);
    }

    Either<OrderFailure, OrderSnapshot> read(OrderRef order) {
        return gateway.get(order.of(customer));
    }
}
