package org.ordergateway.capillary;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ordergateway.benchmarks.ClientKind;
import org.ordergateway.benchmarks.LibraryClient;
import org.ordergateway.benchmarks.OrderClient;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.OrderUpdate;

/** The clients that make a PUT at Capillary. */
public final class CapillaryClients {

    static final String TOKEN = "token-of-the-benchmark";

    private CapillaryClients() {}

    /** A delivery status, extended and custom fields, and those of two lines: about 0.4 KB. */
    public static OrderUpdate update(String id) {
        Order set = OrderBuilder.builder()
                .delivery(DeliveryBuilder.builder()
                        .status(DeliveryStatus.Known.SHIPPED)
                        .build())
                .extendedFields(Map.of(
                        "ship_first_name", FieldValue.of("Ada"),
                        "ship_last_name", FieldValue.of("Poole"),
                        "checkin_date", FieldValue.of("2031-03-04 21:08:12"),
                        "gift_wrapped", FieldValue.of("yes")))
                .customFields(Map.of("ordersource", FieldValue.of("web"), "campaign", FieldValue.of("spring")))
                .build();
        OrderRef ref = new OrderRef(
                id, null, new CustomerRef("mobile", "15550101234", "ECOMMERCE", null), OrderType.Known.SALE);
        return new OrderUpdate(
                ref,
                set,
                Set.of(),
                List.of(line("sku_soup_1", "10577", "10.50"), line("sku_bread_2", "10312", "7.25")));
    }

    /** One of them. */
    public static OrderClient open(ClientKind kind, URI vendor) {
        return switch (kind) {
            case LIBRARY -> new LibraryClient("capillary", vendor, Map.of("access-token", TOKEN));
            case BY_HAND -> new CapillaryByHand(vendor);
            default -> new CapillaryFeign(kind, vendor);
        };
    }

    private static LineChange line(String sku, String rate, String weight) {
        return LineChange.change(
                LineRef.sku(sku),
                OrderLineBuilder.builder()
                        .extendedFields(Map.of(
                                "MetalRate", FieldValue.of(rate),
                                "GrossWeight", FieldValue.of(new BigDecimal(weight))))
                        .build());
    }
}
