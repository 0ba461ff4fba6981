package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Amount;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.sandbox.RecordedRequest;

/** New transactions, made, or refused before anything is sent. */
abstract class CapillaryCreateFixture extends CapillaryFixture {

    static OrderRef ref(String number, OrderType type) {
        return new OrderRef(null, number, CUSTOMER, type);
    }

    static Order least() {
        return OrderBuilder.builder()
                .payment(PaymentBuilder.builder().grandTotal(Amount.of("12.50")).build())
                .build();
    }

    static Order own(Map<String, FieldValue> extensions) {
        return OrderBuilder.builder(least())
                .extensions(Map.of("capillary", FieldValue.of(extensions)))
                .build();
    }

    static Order ownOfLine(Map<String, FieldValue> extensions) {
        return OrderBuilder.builder(least())
                .lines(List.of(OrderLineBuilder.builder()
                        .sku("S")
                        .extensions(Map.of("capillary", FieldValue.of(extensions)))
                        .build()))
                .build();
    }

    RecordedRequest created(NewOrder order) {
        var result = gateway.create(order);
        assertThat(result.isRight()).as("%s", result).isTrue();
        return onlyRequest();
    }

    String refusedNew(NewOrder order) {
        OrderFailure failure = gateway.create(order).getLeft();
        assertThat(sandbox.requests()).isEmpty();
        return failure.kind().word() + ": " + failure.message();
    }
}
