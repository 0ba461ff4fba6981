package org.ordergateway.capillary;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.ordergateway.model.Delivery;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderLine;
import org.ordergateway.wire.CustomData;

/**
 * The neutral order as a body of the page "Update Transaction". Every field of either side is named here or matched by
 * name: one that nobody decided about does not compile.
 */
@Mapper
interface CapillaryOrderWriter {

    CapillaryOrderWriter INSTANCE = new CapillaryOrderWriterImpl();

    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "reference",
                "placedAt",
                "createdAt",
                "updatedAt",
                "status",
                "statusHistory",
                "kind",
                "channel",
                "scheduledFor",
                "note",
                "instructions",
                "internalNotes",
                "kitchenFields",
                "trackingLink",
                "idCheck",
                "assignee",
                "customer",
                "contacts",
                "preparation",
                "payment",
                "invoice",
                "outlierStatus",
                "returning",
                "extensions"
            })
    @Mapping(target = "id", expression = "java(out.id())")
    @Mapping(target = "number", expression = "java(out.number())")
    @Mapping(target = "type", expression = "java(out.type())")
    @Mapping(target = "deliveryStatus", source = "delivery", qualifiedByName = "deliveryStatus")
    @Mapping(target = "lineItems", source = "lines")
    CapillaryUpdate update(Order order, @Context CapillaryOutgoing out);

    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "merchantId",
                "name",
                "category",
                "quantity",
                "price",
                "unitPrice",
                "gross",
                "discount",
                "total",
                "addons",
                "instructions",
                "preparationStatus",
                "showInKitchen",
                "cookable",
                "paymentReference",
                "returning",
                "extensions"
            })
    @Mapping(target = "id", qualifiedByName = "lineId")
    @Mapping(target = "itemCode", source = "sku")
    CapillaryLineUpdate lineUpdate(OrderLine line, @Context CapillaryOutgoing out);

    @Named("lineId")
    default @Nullable Long lineId(@Nullable String id, @Context CapillaryOutgoing out) {
        return CapillaryIds.number("lines[].id", id, out.faults());
    }

    @Named("deliveryStatus")
    default @Nullable String deliveryStatus(@Nullable Delivery delivery, @Context CapillaryOutgoing out) {
        return delivery == null ? null : CapillaryWords.DELIVERY_STATUS.write(delivery.status(), out.faults());
    }

    default @Nullable Map<String, @Nullable Object> custom(
            @Nullable Map<String, FieldValue> values, @Context CapillaryOutgoing out) {
        return CustomData.write(values);
    }
}
