package org.ordergateway.capillary;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.Payment;
import org.ordergateway.model.Returning;
import org.ordergateway.model.Tender;
import org.ordergateway.wire.Writing;

/** What the add page asks of a new transaction beyond the form of each field. */
final class CapillaryBillChecks {

    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_TENDER_NOTE = 250;

    private CapillaryBillChecks() {}

    static void check(NewOrder order, Writing faults) {
        checkNumber(order.ref().number(), faults);
        checkPayment(order.order().payment(), faults);
        checkReturning(order.ref().type(), order.order(), faults);
        CapillaryRequests.checkNames("extendedFields", order.order().extendedFields(), faults);
        CapillaryRequests.checkNames("customFields", order.order().customFields(), faults);
        for (OrderLine line : lines(order.order())) {
            CapillaryRequests.checkNames("lines[].extendedFields", line.extendedFields(), faults);
        }
    }

    private static void checkNumber(@Nullable String number, Writing faults) {
        if (number == null || number.isBlank()) {
            faults.refuse("ref.number", "is missing: a transaction cannot be added without its bill number");
        } else if (number.length() > LONGEST_NUMBER) {
            faults.refuse("ref.number", "is longer than " + LONGEST_NUMBER + " characters");
        }
    }

    private static void checkPayment(@Nullable Payment payment, Writing faults) {
        if (payment == null || payment.grandTotal() == null) {
            faults.refuse("payment.grandTotal", "is missing: a transaction cannot be added without its amount");
        }
        if (payment != null && payment.tenders() != null) {
            payment.tenders().stream()
                    .map(Tender::attributes)
                    .filter(Objects::nonNull)
                    .map(attributes -> CapillaryShape.BLOCK.problem(FieldValue.of(attributes)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(problem -> faults.refuse("payment.tenders[].attributes", problem));
            boolean tooLong = payment.tenders().stream()
                    .anyMatch(tender -> tender.note() != null && tender.note().length() > LONGEST_TENDER_NOTE);
            if (tooLong) {
                faults.refuse("payment.tenders[].note", "is longer than " + LONGEST_TENDER_NOTE + " characters");
            }
        }
    }

    private static void checkReturning(@Nullable OrderType type, Order order, Writing faults) {
        Returning returning = order.returning();
        if (!CapillaryWords.isReturn(type)) {
            if (returning != null) {
                faults.refuse("returning", "goes with the types return and not_interested_return only");
            }
            return;
        }
        if (returning == null || returning.purchasedAt() == null) {
            faults.refuse("returning.purchasedAt", "is missing: a return names when its purchase was billed");
        } else if (order.placedAt() != null && !returning.purchasedAt().isBefore(order.placedAt())) {
            faults.refuse("returning.purchasedAt", "does not lie before placedAt");
        }
        String kind = returning == null ? null : returning.kind();
        if (kind == null && type == OrderType.Known.RETURN) {
            faults.refuse("returning.kind", "is missing: it is one of " + String.join(", ", CapillaryWords.RETURNS));
        }
        if ("LINE_ITEM".equals(kind) && lines(order).isEmpty()) {
            faults.refuse("lines", "is missing: a return of lines names them");
        }
        for (OrderLine line : lines(order)) {
            checkReturnedLine(type, kind, line.returning(), faults);
        }
    }

    private static void checkReturnedLine(
            @Nullable OrderType type, @Nullable String kind, @Nullable Returning line, Writing faults) {
        if (line != null && line.kind() != null && ("FULL".equals(kind) || "AMOUNT".equals(kind))) {
            faults.refuse("lines[].returning.kind", "does not go with returning.kind " + kind);
        }
        if (type == OrderType.Known.NOT_INTERESTED_RETURN && (line == null || line.purchasedAt() == null)) {
            faults.refuse(
                    "lines[].returning.purchasedAt",
                    "is missing: the type not_interested_return wants it on every line too");
        }
    }

    private static List<OrderLine> lines(Order order) {
        return order.lines() == null ? List.of() : order.lines();
    }
}
