package org.ordergateway.capillary;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.ordergateway.model.Amount;
import org.ordergateway.model.Delivery;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.Payment;
import org.ordergateway.model.Returning;
import org.ordergateway.model.Tender;
import org.ordergateway.wire.CustomData;

/**
 * The neutral order as a body of the pages "Update Transaction" and "Add Transaction". Every field of either side is named here or matched by
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

    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "reference",
                "createdAt",
                "updatedAt",
                "status",
                "statusHistory",
                "kind",
                "channel",
                "scheduledFor",
                "instructions",
                "internalNotes",
                "kitchenFields",
                "trackingLink",
                "idCheck",
                "assignee",
                "customer",
                "contacts",
                "preparation",
                "invoice",
                "extensions"
            })
    @Mapping(target = "type", expression = "java(out.typeOfNew())")
    @Mapping(target = "billNumber", expression = "java(out.number())")
    @Mapping(target = "billingDate", source = "placedAt")
    @Mapping(target = "billAmount", source = "payment", qualifiedByName = "billAmount")
    @Mapping(target = "grossAmount", source = "payment", qualifiedByName = "grossAmount")
    @Mapping(target = "discount", source = "payment", qualifiedByName = "discount")
    @Mapping(target = "paymentModes", source = "payment", qualifiedByName = "paymentModes")
    @Mapping(target = "returnType", source = "returning", qualifiedByName = "returnType")
    @Mapping(target = "id", source = "returning", qualifiedByName = "returnedId")
    @Mapping(target = "purchaseTime", source = "returning", qualifiedByName = "purchaseTime")
    @Mapping(target = "deliveryStatus", source = "delivery", qualifiedByName = "deliveryStatus")
    @Mapping(target = "outlierStatus", qualifiedByName = "outlierStatus")
    @Mapping(target = "lineItemsV2", source = "lines")
    @Mapping(target = "own", expression = "java(CapillaryExtensions.ofOrder(order.extensions(), out.faults()))")
    CapillaryBill bill(Order order, @Context CapillaryOutgoing out);

    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "id",
                "merchantId",
                "category",
                "price",
                "addons",
                "instructions",
                "preparationStatus",
                "showInKitchen",
                "cookable",
                "paymentReference",
                "outlierStatus",
                "extensions",
                "unitPrice",
                "gross",
                "discount",
                "total"
            })
    @Mapping(target = "itemCode", source = "sku")
    @Mapping(target = "description", source = "name")
    @Mapping(target = "qty", source = "quantity", qualifiedByName = "quantity")
    @Mapping(target = "rate", expression = "java(amount(\"lines[].unitPrice\", line.unitPrice(), out))")
    @Mapping(target = "value", expression = "java(amount(\"lines[].gross\", line.gross(), out))")
    @Mapping(target = "discount", expression = "java(amount(\"lines[].discount\", line.discount(), out))")
    @Mapping(target = "amount", expression = "java(amount(\"lines[].total\", line.total(), out))")
    @Mapping(target = "returnType", source = "returning", qualifiedByName = "lineReturnType")
    @Mapping(target = "purchaseTime", source = "returning", qualifiedByName = "purchaseTime")
    @Mapping(target = "own", expression = "java(CapillaryExtensions.ofLine(line.extensions(), out.faults()))")
    CapillaryBillLine billLine(OrderLine line, @Context CapillaryOutgoing out);

    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "amount"})
    @Mapping(target = "mode", source = "method")
    @Mapping(target = "value", expression = "java(amount(\"payment.tenders[].amount\", tender.amount(), out))")
    @Mapping(target = "notes", source = "note")
    CapillaryPaymentMode paymentMode(Tender tender, @Context CapillaryOutgoing out);

    @Named("paymentModes")
    default @Nullable List<CapillaryPaymentMode> paymentModes(
            @Nullable Payment payment, @Context CapillaryOutgoing out) {
        return payment == null || payment.tenders() == null
                ? null
                : payment.tenders().stream()
                        .map(tender -> paymentMode(tender, out))
                        .toList();
    }

    @Named("billAmount")
    default @Nullable BigDecimal billAmount(@Nullable Payment payment, @Context CapillaryOutgoing out) {
        return payment == null ? null : amount("payment.grandTotal", payment.grandTotal(), out);
    }

    @Named("grossAmount")
    default @Nullable BigDecimal grossAmount(@Nullable Payment payment, @Context CapillaryOutgoing out) {
        return payment == null ? null : amount("payment.gross", payment.gross(), out);
    }

    @Named("discount")
    default @Nullable BigDecimal discount(@Nullable Payment payment, @Context CapillaryOutgoing out) {
        return payment == null ? null : amount("payment.discount", payment.discount(), out);
    }

    /** An amount as the page's number; the page says that negative ones are not considered. */
    default @Nullable BigDecimal amount(String path, @Nullable Amount amount, CapillaryOutgoing out) {
        String text = out.faults().amount(amount);
        return text == null ? null : positive(path, new BigDecimal(text), out);
    }

    @Named("quantity")
    default @Nullable BigDecimal quantity(@Nullable BigDecimal quantity, @Context CapillaryOutgoing out) {
        return quantity == null ? null : positive("lines[].quantity", quantity, out);
    }

    private static @Nullable BigDecimal positive(String path, BigDecimal number, CapillaryOutgoing out) {
        return number.signum() < 0
                ? out.faults()
                        .refuse(path, "is negative, which Capillary does not consider; a return has positive numbers")
                : number;
    }

    /** To the millisecond, the finest that the page's samples show. */
    default @Nullable String time(@Nullable OffsetDateTime time, @Context CapillaryOutgoing out) {
        return time == null ? null : CapillaryTimes.write(time);
    }

    @Named("returnType")
    default @Nullable String returnType(@Nullable Returning returning, @Context CapillaryOutgoing out) {
        return returning == null
                ? null
                : CapillaryWords.write(returning.kind(), CapillaryWords.RETURNS, "returning.kind", out.faults());
    }

    @Named("lineReturnType")
    default @Nullable String lineReturnType(@Nullable Returning returning, @Context CapillaryOutgoing out) {
        return returning == null
                ? null
                : CapillaryWords.write(
                        returning.kind(), CapillaryWords.RETURNS_OF_LINE, "lines[].returning.kind", out.faults());
    }

    @Named("returnedId")
    default @Nullable Long returnedId(@Nullable Returning returning, @Context CapillaryOutgoing out) {
        return returning == null ? null : CapillaryIds.number("returning.orderId", returning.orderId(), out.faults());
    }

    @Named("purchaseTime")
    default @Nullable String purchaseTime(@Nullable Returning returning, @Context CapillaryOutgoing out) {
        return returning == null ? null : time(returning.purchasedAt(), out);
    }

    @Named("outlierStatus")
    default @Nullable String outlierStatus(@Nullable String word, @Context CapillaryOutgoing out) {
        return CapillaryWords.write(word, CapillaryWords.OUTLIERS, "outlierStatus", out.faults());
    }

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
