package org.ordergateway.captain;

import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.ordergateway.model.Address;
import org.ordergateway.model.Customer;
import org.ordergateway.model.Delivery;
import org.ordergateway.model.IdCheck;
import org.ordergateway.model.InternalNote;
import org.ordergateway.model.KitchenField;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.Payment;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.model.Preparation;
import org.ordergateway.model.PreparationBuilder;

/**
 * The neutral order as Captain's, following the page "Orders - Update an Order". Every field of either side is named
 * here or matched by name: one that nobody decided about does not compile.
 */
@Mapper
interface CaptainOrderWriter extends CaptainWriteValues {

    CaptainOrderWriter INSTANCE = new CaptainOrderWriterImpl();

    Payment NO_PAYMENT = PaymentBuilder.builder().build();

    Preparation NO_PREPARATION = PreparationBuilder.builder().build();

    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "createdAt",
                "updatedAt",
                "status",
                "statusHistory",
                "extendedFields",
                "trackingLink",
                "assignee",
                "contacts",
                "invoice",
                "outlierStatus",
                "returning",
                "extensions"
            })
    @Mapping(target = "uuid", expression = "java(out.uuid())")
    @Mapping(target = "partnersUniqueInternalOrderId", expression = "java(out.number())")
    @Mapping(target = "createdAt", ignore = true)
    @Mapping(target = "remakeOrder", ignore = true)
    @Mapping(target = "remakeOrderUuid", ignore = true)
    @Mapping(target = "promisedMinutes", ignore = true)
    @Mapping(target = "promisedTimeAt", ignore = true)
    @Mapping(target = "status", ignore = true)
    @Mapping(target = "statusHistory", ignore = true)
    @Mapping(target = "trackingLink", ignore = true)
    @Mapping(target = "channel", ignore = true)
    @Mapping(target = "assignedDriver", ignore = true)
    @Mapping(target = "storeOrderReferenceDescription", source = "reference")
    @Mapping(target = "placedAtTime", source = "placedAt")
    @Mapping(target = "specialInstructions", source = "instructions")
    @Mapping(target = "kdsCustomFields", source = "kitchenFields")
    @Mapping(target = "idVerificationInfo", source = "idCheck")
    @Mapping(target = "channelSlug", source = "channel", qualifiedByName = "slug")
    @Mapping(target = "recipient", source = "customer")
    @Mapping(target = "deliveryJob", source = "delivery")
    @Mapping(target = "items", source = "lines")
    @Mapping(target = "estimatedPreparationTime", source = "preparation", qualifiedByName = "estimate")
    @Mapping(target = "financialRecord", source = "payment", qualifiedByName = "money")
    @Mapping(target = "preparation", qualifiedByName = "making")
    @Mapping(target = "paymentGatewayId", source = "payment", qualifiedByName = "paymentReference")
    CaptainOrder order(Order order, @Context CaptainOutgoing out);

    @BeanMapping(ignoreUnmappedSourceProperties = {"reference", "gross", "tenders"})
    @Mapping(target = "uuid", source = "recordId")
    @Mapping(target = "grandTotalIncludingTax", source = "grandTotal", qualifiedByName = "amount")
    @Mapping(
            target = "grandTotalIncludingTaxExcludingTips",
            source = "grandTotalExcludingTips",
            qualifiedByName = "amount")
    @Mapping(target = "itemsSubtotal", qualifiedByName = "amount")
    @Mapping(target = "deliveryFee", qualifiedByName = "amount")
    @Mapping(target = "paymentAmountReceived", source = "received", qualifiedByName = "amount")
    @Mapping(target = "remainingBalance", source = "remaining", qualifiedByName = "amount")
    @Mapping(target = "paymentMethod", source = "method")
    @Mapping(target = "paymentStatus", source = "status")
    @Mapping(target = "preDeliveryDriverTip", source = "tipBeforeDelivery", qualifiedByName = "amount")
    @Mapping(target = "postDeliveryDriverTipByCard", source = "tipAfterDeliveryByCard", qualifiedByName = "amount")
    @Mapping(target = "totalTipLeftForDriver", source = "tipTotal", qualifiedByName = "amount")
    @Mapping(target = "cardCharges", qualifiedByName = "amount")
    @Mapping(target = "discount", qualifiedByName = "amount")
    @Mapping(target = "credit", qualifiedByName = "amount")
    @Mapping(target = "deposit", qualifiedByName = "amount")
    CaptainFinancialRecord financialRecord(Payment payment, @Context CaptainOutgoing out);

    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "address",
                "party",
                "type",
                "classification",
                "remarks",
                "note",
                "assignee",
                "sources",
                "extendedFields",
                "customFields",
                "phone",
                "landline"
            })
    @Mapping(target = "uuid", source = "id")
    @Mapping(target = "partnersInternalRecipientId", source = "code")
    @Mapping(target = "fullName", source = "name")
    @Mapping(target = "phoneNumber", expression = "java(out.phone(\"customer.phone\", customer.phone()))")
    @Mapping(target = "landlineNumber", expression = "java(out.landline(customer.landline()))")
    @Mapping(target = "optedOutOfSms", source = "smsOptOut")
    @Mapping(target = "optedOutOfEmail", source = "emailOptOut")
    @Mapping(target = "sendTrackingLinkBySms", source = "trackingBySms")
    @Mapping(target = "sendTrackingLinkByEmail", source = "trackingByEmail")
    CaptainRecipient recipient(Customer customer, @Context CaptainOutgoing out);

    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "status", "history", "promisedAt", "driver"})
    @Mapping(target = "uuid", ignore = true)
    @Mapping(target = "promisedDeliveryTimeAt", ignore = true)
    @Mapping(target = "deliveryStatus", ignore = true)
    @Mapping(target = "deliveryStatusHistory", ignore = true)
    @Mapping(target = "pickupEta", ignore = true)
    @Mapping(target = "dropoffEta", ignore = true)
    @Mapping(target = "driverSummary", ignore = true)
    @Mapping(target = "signaturePhotoUrl", ignore = true)
    @Mapping(target = "proofOfDeliveryPhotoUrls", ignore = true)
    @Mapping(target = "promisedDeliveryMinutes", source = "promisedWithin")
    @Mapping(target = "disableDropoffGeoverification", source = "geoCheckDisabled")
    @Mapping(target = "dropoffLocation", source = "address")
    CaptainDeliveryJob deliveryJob(Delivery delivery, @Context CaptainOutgoing out);

    @BeanMapping(ignoreUnmappedSourceProperties = {"locality", "zone"})
    @Mapping(target = "uuid", source = "id")
    @Mapping(target = "apartmentNumber", source = "apartment")
    @Mapping(target = "addressSpecificInstructionsToDriver", source = "instructions")
    CaptainLocation location(Address address, @Context CaptainOutgoing out);

    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "sku",
                "unitPrice",
                "gross",
                "discount",
                "total",
                "outlierStatus",
                "returning",
                "extendedFields"
            })
    @Mapping(target = "uuid", source = "id")
    @Mapping(target = "partnersUuid", source = "merchantId")
    @Mapping(target = "addonsType", source = "addons", qualifiedByName = "addonsType")
    @Mapping(target = "price", qualifiedByName = "amount")
    @Mapping(target = "specialInstructions", source = "instructions")
    @Mapping(target = "displayOnKds", source = "showInKitchen")
    @Mapping(target = "paymentGatewayId", source = "paymentReference")
    @Mapping(target = "displayNames", source = "extensions", qualifiedByName = "displayNames")
    @Mapping(target = "addonsDisplayNames", source = "extensions", qualifiedByName = "addonsDisplayNames")
    CaptainItem item(OrderLine line, @Context CaptainOutgoing out);

    @BeanMapping(ignoreUnmappedSourceProperties = "estimate")
    @Mapping(target = "estimatedPreparationStartTime", source = "estimatedStart")
    @Mapping(target = "estimatedPreparationDuration", source = "estimatedDuration")
    @Mapping(target = "autoPrepare", source = "automatic")
    CaptainPreparation preparation(Preparation preparation, @Context CaptainOutgoing out);

    @Mapping(target = "minAge", source = "minimumAge")
    CaptainIdCheck idCheck(IdCheck check, @Context CaptainOutgoing out);

    @Mapping(target = "note", source = "text")
    @Mapping(target = "date", source = "at")
    @Mapping(target = "user", source = "author")
    CaptainNote note(InternalNote note, @Context CaptainOutgoing out);

    @Mapping(target = "key", source = "name")
    CaptainKitchenField kitchenField(KitchenField field, @Context CaptainOutgoing out);

    /** Absent when all that was set of the payment stands outside of the record. */
    @Named("money")
    default @Nullable CaptainFinancialRecord money(@Nullable Payment payment, @Context CaptainOutgoing out) {
        if (payment == null) {
            return null;
        }
        Payment money = PaymentBuilder.builder(payment).reference(null).build();
        return money.equals(NO_PAYMENT) ? null : financialRecord(money, out);
    }

    /** Absent when all that was set of the preparation stands outside of the block. */
    @Named("making")
    default @Nullable CaptainPreparation making(@Nullable Preparation preparation, @Context CaptainOutgoing out) {
        if (preparation == null) {
            return null;
        }
        Preparation making =
                PreparationBuilder.builder(preparation).estimate(null).build();
        return making.equals(NO_PREPARATION) ? null : preparation(making, out);
    }
}
