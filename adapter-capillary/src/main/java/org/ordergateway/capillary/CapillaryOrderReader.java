package org.ordergateway.capillary;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.ordergateway.model.Delivery;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderLine;
import org.ordergateway.wire.CustomData;
import org.ordergateway.wire.Reading;

/**
 * Capillary's transaction as the neutral order. Every field of either side is named here or matched by name: one that
 * nobody decided about does not compile.
 */
@Mapper
interface CapillaryOrderReader {

    CapillaryOrderReader INSTANCE = new CapillaryOrderReaderImpl();

    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "number", "type", "errors", "warnings"})
    @Mapping(target = "delivery", source = "deliveryStatus", qualifiedByName = "delivery")
    @Mapping(target = "lines", source = "lineItems")
    @Mapping(target = "extendedFields", qualifiedByName = "custom")
    @Mapping(target = "customFields", qualifiedByName = "custom")
    @Mapping(target = "reference", ignore = true)
    @Mapping(target = "placedAt", ignore = true)
    @Mapping(target = "createdAt", ignore = true)
    @Mapping(target = "updatedAt", ignore = true)
    @Mapping(target = "status", ignore = true)
    @Mapping(target = "statusHistory", ignore = true)
    @Mapping(target = "kind", ignore = true)
    @Mapping(target = "channel", ignore = true)
    @Mapping(target = "scheduledFor", ignore = true)
    @Mapping(target = "note", ignore = true)
    @Mapping(target = "instructions", ignore = true)
    @Mapping(target = "internalNotes", ignore = true)
    @Mapping(target = "kitchenFields", ignore = true)
    @Mapping(target = "trackingLink", ignore = true)
    @Mapping(target = "idCheck", ignore = true)
    @Mapping(target = "assignee", ignore = true)
    @Mapping(target = "customer", ignore = true)
    @Mapping(target = "contacts", ignore = true)
    @Mapping(target = "preparation", ignore = true)
    @Mapping(target = "payment", ignore = true)
    @Mapping(target = "invoice", ignore = true)
    @Mapping(target = "outlierStatus", ignore = true)
    @Mapping(target = "returning", ignore = true)
    @Mapping(target = "extensions", ignore = true)
    Order order(CapillaryTransaction wire, @Context Reading in);

    @Mapping(target = "sku", source = "itemCode")
    @Mapping(target = "extendedFields", qualifiedByName = "custom")
    @Mapping(target = "merchantId", ignore = true)
    @Mapping(target = "name", ignore = true)
    @Mapping(target = "category", ignore = true)
    @Mapping(target = "quantity", ignore = true)
    @Mapping(target = "price", ignore = true)
    @Mapping(target = "unitPrice", ignore = true)
    @Mapping(target = "gross", ignore = true)
    @Mapping(target = "discount", ignore = true)
    @Mapping(target = "total", ignore = true)
    @Mapping(target = "addons", ignore = true)
    @Mapping(target = "instructions", ignore = true)
    @Mapping(target = "preparationStatus", ignore = true)
    @Mapping(target = "showInKitchen", ignore = true)
    @Mapping(target = "cookable", ignore = true)
    @Mapping(target = "paymentReference", ignore = true)
    @Mapping(target = "returning", ignore = true)
    @Mapping(target = "extensions", ignore = true)
    OrderLine line(CapillaryLine wire, @Context Reading in);

    @Named("delivery")
    default @Nullable Delivery delivery(@Nullable String status) {
        return status == null || status.isEmpty()
                ? null
                : DeliveryBuilder.builder()
                        .status(CapillaryWords.DELIVERY_STATUS.read(status))
                        .build();
    }

    /** Custom data; a list of it, which one table speaks of, stays in the raw document. */
    @Named("custom")
    default @Nullable Map<String, FieldValue> custom(@Nullable Object values, @Context Reading in) {
        if (values == null) {
            return null;
        }
        try {
            if (CustomData.read(values) instanceof FieldValue.Entries entries) {
                return entries.values();
            }
        } catch (IllegalArgumentException e) {
            // An empty name or a number of too many digits; the model takes neither.
        }
        return in.unreadable("block of custom data");
    }
}
