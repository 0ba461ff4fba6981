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
import org.ordergateway.model.Customer;
import org.ordergateway.model.CustomerBuilder;
import org.ordergateway.model.Delivery;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.Payment;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.model.Tender;
import org.ordergateway.wire.CustomData;
import org.ordergateway.wire.Reading;

/**
 * Capillary's transaction as the neutral order. Every field of either side is named here or matched by name: one that
 * nobody decided about does not compile.
 */
@Mapper
interface CapillaryOrderReader {

    CapillaryOrderReader INSTANCE = new CapillaryOrderReaderImpl();

    /** One that is read by its id or number, or that answers an update. */
    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "id",
                "number",
                "type",
                "paymentModes",
                "customer",
                "loyaltyDetails",
                "errors",
                "warnings",
                "status",
                "code",
                "message"
            })
    @Mapping(target = "delivery", source = "deliveryStatus", qualifiedByName = "delivery")
    @Mapping(target = "customer", source = "customerId", qualifiedByName = "customer")
    @Mapping(target = "placedAt", source = "billDetails", qualifiedByName = "billedAt")
    @Mapping(target = "note", source = "billDetails", qualifiedByName = "note")
    @Mapping(target = "payment", expression = "java(payment(wire, in))")
    @Mapping(target = "lines", source = "lineItems")
    @Mapping(target = "extendedFields", qualifiedByName = "custom")
    @Mapping(target = "customFields", qualifiedByName = "custom")
    @Mapping(target = "returning", ignore = true)
    @Mapping(target = "reference", ignore = true)
    @Mapping(target = "createdAt", ignore = true)
    @Mapping(target = "updatedAt", ignore = true)
    @Mapping(target = "status", ignore = true)
    @Mapping(target = "statusHistory", ignore = true)
    @Mapping(target = "kind", ignore = true)
    @Mapping(target = "channel", ignore = true)
    @Mapping(target = "scheduledFor", ignore = true)
    @Mapping(target = "instructions", ignore = true)
    @Mapping(target = "internalNotes", ignore = true)
    @Mapping(target = "kitchenFields", ignore = true)
    @Mapping(target = "trackingLink", ignore = true)
    @Mapping(target = "idCheck", ignore = true)
    @Mapping(target = "assignee", ignore = true)
    @Mapping(target = "contacts", ignore = true)
    @Mapping(target = "preparation", ignore = true)
    @Mapping(target = "invoice", ignore = true)
    @Mapping(target = "extensions", ignore = true)
    Order order(CapillaryTransaction wire, @Context Reading in);

    /** One row of a list, which has no lines. */
    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "id",
                "billNumber",
                "type",
                "amount",
                "grossAmount",
                "discount",
                "paymentModes"
            })
    @Mapping(target = "customer", source = "customerId", qualifiedByName = "customer")
    @Mapping(target = "placedAt", source = "billingTime")
    @Mapping(target = "note", source = "notes", qualifiedByName = "filled")
    @Mapping(target = "payment", expression = "java(payment(wire, in))")
    @Mapping(target = "extendedFields", qualifiedByName = "custom")
    @Mapping(target = "customFields", qualifiedByName = "custom")
    @Mapping(target = "returning", ignore = true)
    @Mapping(target = "delivery", ignore = true)
    @Mapping(target = "lines", ignore = true)
    @Mapping(target = "reference", ignore = true)
    @Mapping(target = "createdAt", ignore = true)
    @Mapping(target = "updatedAt", ignore = true)
    @Mapping(target = "status", ignore = true)
    @Mapping(target = "statusHistory", ignore = true)
    @Mapping(target = "kind", ignore = true)
    @Mapping(target = "channel", ignore = true)
    @Mapping(target = "scheduledFor", ignore = true)
    @Mapping(target = "instructions", ignore = true)
    @Mapping(target = "internalNotes", ignore = true)
    @Mapping(target = "kitchenFields", ignore = true)
    @Mapping(target = "trackingLink", ignore = true)
    @Mapping(target = "idCheck", ignore = true)
    @Mapping(target = "assignee", ignore = true)
    @Mapping(target = "contacts", ignore = true)
    @Mapping(target = "preparation", ignore = true)
    @Mapping(target = "invoice", ignore = true)
    @Mapping(target = "extensions", ignore = true)
    Order order(CapillaryRow wire, @Context Reading in);

    default @Nullable Payment payment(CapillaryTransaction wire, Reading in) {
        CapillaryBillDetails bill = wire.billDetails();
        return bill == null
                ? payment(null, null, null, wire.paymentModes(), in)
                : payment(bill.amount(), bill.grossAmount(), bill.discount(), wire.paymentModes(), in);
    }

    default @Nullable Payment payment(CapillaryRow wire, Reading in) {
        return payment(wire.amount(), wire.grossAmount(), wire.discount(), wire.paymentModes(), in);
    }

    private @Nullable Payment payment(
            @Nullable String total,
            @Nullable String gross,
            @Nullable String discount,
            @Nullable List<CapillaryPayment> modes,
            Reading in) {
        if (total == null && gross == null && discount == null && modes == null) {
            return null;
        }
        return PaymentBuilder.builder()
                .grandTotal(in.amount(total))
                .gross(in.amount(gross))
                .discount(in.amount(discount))
                .tenders(
                        modes == null
                                ? null
                                : modes.stream().map(mode -> tender(mode, in)).toList())
                .build();
    }

    @Mapping(target = "method", source = "mode")
    @Mapping(target = "note", source = "notes")
    @Mapping(target = "attributes", ignore = true)
    Tender tender(CapillaryPayment wire, @Context Reading in);

    default OrderLine line(CapillaryLine wire, @Context Reading in) {
        CapillaryLineDetails details = wire.details();
        OrderLine line = details == null ? echoed(wire, in) : line(details, in);
        return OrderLineBuilder.builder(line)
                .id(wire.id())
                .outlierStatus(filled(wire.outlierStatus()))
                .build();
    }

    @BeanMapping(ignoreUnmappedSourceProperties = {"serial", "returnable", "returnableDays", "attributes"})
    @Mapping(target = "sku", source = "itemCode")
    @Mapping(target = "name", source = "description", qualifiedByName = "filled")
    @Mapping(target = "quantity", source = "qty")
    @Mapping(target = "unitPrice", source = "rate")
    @Mapping(target = "gross", source = "value")
    @Mapping(target = "total", source = "amount")
    @Mapping(target = "extendedFields", qualifiedByName = "custom")
    @Mapping(target = "extensions", expression = "java(CapillaryExtensions.read(wire, in))")
    @Mapping(target = "id", ignore = true)
    @Mapping(target = "merchantId", ignore = true)
    @Mapping(target = "category", ignore = true)
    @Mapping(target = "price", ignore = true)
    @Mapping(target = "addons", ignore = true)
    @Mapping(target = "instructions", ignore = true)
    @Mapping(target = "preparationStatus", ignore = true)
    @Mapping(target = "showInKitchen", ignore = true)
    @Mapping(target = "cookable", ignore = true)
    @Mapping(target = "paymentReference", ignore = true)
    @Mapping(target = "outlierStatus", ignore = true)
    @Mapping(target = "returning", ignore = true)
    OrderLine line(CapillaryLineDetails wire, @Context Reading in);

    @Named("echoed")
    @BeanMapping(ignoreUnmappedSourceProperties = {"details", "id", "outlierStatus"})
    @Mapping(target = "sku", source = "itemCode")
    @Mapping(target = "extendedFields", qualifiedByName = "custom")
    @Mapping(target = "id", ignore = true)
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
    @Mapping(target = "outlierStatus", ignore = true)
    @Mapping(target = "returning", ignore = true)
    @Mapping(target = "extensions", ignore = true)
    OrderLine echoed(CapillaryLine wire, @Context Reading in);

    default @Nullable Amount amount(@Nullable String text, @Context Reading in) {
        return in.amount(text);
    }

    default @Nullable BigDecimal decimal(@Nullable String text, @Context Reading in) {
        return in.decimal(text);
    }

    default @Nullable OffsetDateTime time(@Nullable String text, @Context Reading in) {
        return in.time(text);
    }

    @Named("billedAt")
    default @Nullable OffsetDateTime billedAt(@Nullable CapillaryBillDetails bill, @Context Reading in) {
        return bill == null ? null : in.time(bill.billingTime());
    }

    @Named("note")
    default @Nullable String note(@Nullable CapillaryBillDetails bill) {
        return bill == null ? null : filled(bill.note());
    }

    /** Answers give an empty text where there is none. */
    @Named("filled")
    default @Nullable String filled(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** The customer by the vendor's id; nobody has the id 0. */
    @Named("customer")
    default @Nullable Customer customer(@Nullable String id) {
        return id == null || id.isEmpty() || id.equals("0")
                ? null
                : CustomerBuilder.builder().id(id).build();
    }

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
