package org.ordergateway.kapture;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ordergateway.benchmarks.ClientKind;
import org.ordergateway.benchmarks.LibraryClient;
import org.ordergateway.benchmarks.OrderClient;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.Employee;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Invoice;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.model.PaymentBuilder;

/** The clients that make a POST at Kapture. */
public final class KaptureClients {

    static final String TOKEN = "dG9rZW46Zm9yLXRoZS1iZW5jaG1hcms=";
    static final String SHIPPED = "SH";

    private KaptureClients() {}

    /** A note, a delivery status, who looks after it, an invoice, how it is paid, and the account's own fields: about 0.4 KB. */
    public static OrderUpdate update(String id) {
        Order set = OrderBuilder.builder()
                .note("ring twice, the gate is green")
                .delivery(DeliveryBuilder.builder()
                        .status(DeliveryStatus.Known.SHIPPED)
                        .build())
                .assignee(new Employee(null, "Ada Poole", "E-0310", "desk@example.com"))
                .invoice(new Invoice("I-0771", LocalDate.of(2031, 3, 4), "ERP-771"))
                .payment(PaymentBuilder.builder().method("card").build())
                .extendedFields(Map.of(
                        "slot", FieldValue.of("evening"),
                        "floor", FieldValue.of(3),
                        "lift", FieldValue.of(true)))
                .build();
        return new OrderUpdate(OrderRef.id(digits(id)), set, Set.of(), List.of());
    }

    /** Kapture's ids are numbers. */
    private static String digits(String id) {
        return id.replaceAll("\\D", "");
    }

    /** One of them. */
    public static OrderClient open(ClientKind kind, URI vendor) {
        return switch (kind) {
            case LIBRARY -> new LibraryClient("kapture", vendor, settings());
            case BY_HAND -> new KaptureByHand(vendor);
            default -> new KaptureFeign(kind, vendor);
        };
    }

    /** The library's own settings of the account. */
    static Map<String, String> settings() {
        return Map.of("token", TOKEN, "cm-id", "1000021", "time-zone", "UTC", "delivery-status.shipped", SHIPPED);
    }
}
