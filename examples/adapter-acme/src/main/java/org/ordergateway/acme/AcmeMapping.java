package org.ordergateway.acme;

import io.vavr.control.Either;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Amount;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.Payment;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.model.Unrecognised;
import org.ordergateway.wire.Reading;
import org.ordergateway.wire.Vocabulary;
import org.ordergateway.wire.Writing;

/** Between the neutral order and Acme's ticket. */
record AcmeMapping(@Nullable String currency) {

    private static final Vocabulary<OrderStatus> STAGE = Vocabulary.of(
            "status",
            Map.of(
                    OrderStatus.Known.CREATED, "open",
                    OrderStatus.Known.PREPARING, "cooking",
                    OrderStatus.Known.COMPLETED, "gone",
                    OrderStatus.Known.CANCELLED, "dropped"),
            Unrecognised::new);

    /** The ticket of an order that the guard let through; everything that is wrong with its values at once. */
    Either<OrderFailure, AcmeTicket> ticket(@Nullable String number, Order order) {
        Writing out = new Writing(currency);
        Payment payment = order.payment();
        AcmeTicket ticket = new AcmeTicket(
                null,
                number,
                STAGE.write(order.status(), out),
                order.note(),
                order.scheduledFor() == null ? null : order.scheduledFor().toString(),
                payment == null ? null : out.amount(payment.grandTotal()));
        out.currencies(order);
        return out.result(ticket);
    }

    /** The neutral order; a value that cannot be read is told as a warning. */
    Order order(AcmeTicket ticket, Reading in) {
        return OrderBuilder.builder()
                .status(STAGE.read(ticket.stage()))
                .note(ticket.remark())
                .scheduledFor(in.time(ticket.due()))
                .payment(payment(in.amount(ticket.total())))
                .build();
    }

    private static @Nullable Payment payment(@Nullable Amount total) {
        return total == null ? null : PaymentBuilder.builder().grandTotal(total).build();
    }
}
