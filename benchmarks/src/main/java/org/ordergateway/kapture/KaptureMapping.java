package org.ordergateway.kapture;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.benchmarks.ByHand;
import org.ordergateway.benchmarks.Updated;
import org.ordergateway.model.Delivery;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.Employee;
import org.ordergateway.model.Invoice;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderUpdate;

/** What a user would write by hand for Kapture: no checks, no warnings. It covers the benchmarks' update and its answer. */
final class KaptureMapping {

    private KaptureMapping() {}

    static KaptureOrder write(OrderUpdate update) {
        Order set = update.set();
        return new KaptureOrder(
                null,
                null,
                null,
                new KaptureOrderInfo(
                        update.ref().id(),
                        employee(set.assignee()),
                        delivery(set.delivery()),
                        null,
                        null,
                        set.note(),
                        invoice(set.invoice()),
                        null,
                        null,
                        null,
                        null,
                        set.payment() == null
                                ? null
                                : new KapturePayment(set.payment().method()),
                        null,
                        ByHand.plain(set.extendedFields()),
                        true));
    }

    static Updated read(OrderUpdate update, KaptureAnswer wire) {
        if (!"success".equals(wire.status())) {
            throw new IllegalStateException("refused");
        }
        Map<?, ?> ids = wire.order() instanceof Map<?, ?> map ? map : Map.of();
        Map<String, String> vendorIds = new HashMap<>();
        put(vendorIds, "customer", ids.get("customer_id"));
        put(vendorIds, "enquiry", ids.get("enquiry_id"));
        put(vendorIds, "contact", ids.get("contact_id"));
        return new Updated(update.ref().id(), null, vendorIds);
    }

    private static void put(Map<String, String> ids, String name, @Nullable Object id) {
        if (id != null) {
            ids.put(name, id.toString());
        }
    }

    private static @Nullable KaptureEmployee employee(@Nullable Employee employee) {
        return employee == null ? null : new KaptureEmployee(employee.name(), employee.code(), employee.email());
    }

    private static @Nullable KaptureDelivery delivery(@Nullable Delivery delivery) {
        return delivery == null
                ? null
                : new KaptureDelivery(
                        delivery.status() == DeliveryStatus.Known.SHIPPED ? KaptureClients.SHIPPED : null);
    }

    private static @Nullable KaptureInvoice invoice(@Nullable Invoice invoice) {
        return invoice == null
                ? null
                : new KaptureInvoice(
                        invoice.erpNumber(),
                        invoice.number(),
                        invoice.date() == null ? null : DateTimeFormatter.ISO_LOCAL_DATE.format(invoice.date()));
    }
}
