package org.ordergateway.captain;

import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.ordergateway.model.Addons;
import org.ordergateway.model.Address;
import org.ordergateway.model.Channel;
import org.ordergateway.model.Customer;
import org.ordergateway.model.Delivery;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.DeliveryStatusChange;
import org.ordergateway.model.IdCheck;
import org.ordergateway.model.InternalNote;
import org.ordergateway.model.KitchenField;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.Payment;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.model.Preparation;
import org.ordergateway.model.PreparationBuilder;
import org.ordergateway.model.StatusChange;
import org.ordergateway.wire.Reading;

/**
 * Captain's order as the neutral one. Every field of either side is named here or matched by name: one that nobody
 * decided about does not compile.
 */
@Mapper
interface CaptainOrderReader extends CaptainReadValues {

    CaptainOrderReader INSTANCE = new CaptainOrderReaderImpl();

    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "uuid",
                "partnersUniqueInternalOrderId",
                "channelSlug",
                "deliveryJob",
                "assignedDriver",
                "financialRecord",
                "paymentGatewayId",
                "estimatedPreparationTime",
                "preparation",
                "remakeOrder",
                "remakeOrderUuid",
                "promisedMinutes",
                "promisedTimeAt"
            })
    @Mapping(target = "reference", source = "storeOrderReferenceDescription")
    @Mapping(target = "placedAt", source = "placedAtTime")
    @Mapping(target = "updatedAt", ignore = true)
    @Mapping(target = "instructions", source = "specialInstructions")
    @Mapping(target = "kitchenFields", source = "kdsCustomFields")
    @Mapping(target = "extendedFields", ignore = true)
    @Mapping(target = "idCheck", source = "idVerificationInfo")
    @Mapping(target = "assignee", ignore = true)
    @Mapping(target = "customer", source = "recipient")
    @Mapping(target = "contacts", ignore = true)
    @Mapping(target = "delivery", expression = "java(wholeDelivery(wire, in))")
    @Mapping(target = "preparation", expression = "java(wholePreparation(wire, in))")
    @Mapping(target = "payment", expression = "java(wholePayment(wire, in))")
    @Mapping(target = "invoice", ignore = true)
    @Mapping(target = "outlierStatus", ignore = true)
    @Mapping(target = "returning", ignore = true)
    @Mapping(target = "lines", source = "items")
    @Mapping(target = "extensions", expression = "java(CaptainExtensions.ofOrder(wire, in))")
    Order order(CaptainOrder wire, @Context Reading in);

    default @Nullable Payment wholePayment(CaptainOrder wire, Reading in) {
        Payment money = wire.financialRecord() == null ? null : payment(wire.financialRecord(), in);
        if (wire.paymentGatewayId() == null) {
            return money;
        }
        return (money == null ? PaymentBuilder.builder() : PaymentBuilder.builder(money))
                .reference(wire.paymentGatewayId())
                .build();
    }

    default @Nullable Preparation wholePreparation(CaptainOrder wire, Reading in) {
        Preparation known = wire.preparation() == null ? null : preparation(wire.preparation(), in);
        if (wire.estimatedPreparationTime() == null) {
            return known;
        }
        return (known == null ? PreparationBuilder.builder() : PreparationBuilder.builder(known))
                .estimate(whole(wire.estimatedPreparationTime(), in))
                .build();
    }

    default @Nullable Delivery wholeDelivery(CaptainOrder wire, Reading in) {
        Delivery known = wire.deliveryJob() == null ? null : delivery(wire.deliveryJob(), in);
        if (wire.assignedDriver() == null) {
            return known;
        }
        return (known == null ? DeliveryBuilder.builder() : DeliveryBuilder.builder(known))
                .driver(custom(wire.assignedDriver(), in))
                .build();
    }

    @Mapping(target = "reference", ignore = true)
    @Mapping(target = "gross", ignore = true)
    @Mapping(target = "tenders", ignore = true)
    @Mapping(target = "recordId", source = "uuid")
    @Mapping(target = "grandTotal", source = "grandTotalIncludingTax")
    @Mapping(target = "grandTotalExcludingTips", source = "grandTotalIncludingTaxExcludingTips")
    @Mapping(target = "received", source = "paymentAmountReceived")
    @Mapping(target = "remaining", source = "remainingBalance")
    @Mapping(target = "method", source = "paymentMethod")
    @Mapping(target = "status", source = "paymentStatus")
    @Mapping(target = "tipBeforeDelivery", source = "preDeliveryDriverTip")
    @Mapping(target = "tipAfterDeliveryByCard", source = "postDeliveryDriverTipByCard")
    @Mapping(target = "tipTotal", source = "totalTipLeftForDriver")
    Payment payment(CaptainFinancialRecord wire, @Context Reading in);

    @Mapping(target = "id", source = "uuid")
    @Mapping(target = "code", source = "partnersInternalRecipientId")
    @Mapping(target = "name", source = "fullName")
    @Mapping(target = "phone", source = "phoneNumber")
    @Mapping(target = "landline", source = "landlineNumber")
    @Mapping(target = "smsOptOut", source = "optedOutOfSms")
    @Mapping(target = "emailOptOut", source = "optedOutOfEmail")
    @Mapping(target = "trackingBySms", source = "sendTrackingLinkBySms")
    @Mapping(target = "trackingByEmail", source = "sendTrackingLinkByEmail")
    @Mapping(target = "address", ignore = true)
    @Mapping(target = "party", ignore = true)
    @Mapping(target = "type", ignore = true)
    @Mapping(target = "classification", ignore = true)
    @Mapping(target = "remarks", ignore = true)
    @Mapping(target = "note", ignore = true)
    @Mapping(target = "assignee", ignore = true)
    @Mapping(target = "sources", ignore = true)
    @Mapping(target = "extendedFields", ignore = true)
    @Mapping(target = "customFields", ignore = true)
    Customer customer(CaptainRecipient wire, @Context Reading in);

    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "pickupEta",
                "dropoffEta",
                "driverSummary",
                "signaturePhotoUrl",
                "proofOfDeliveryPhotoUrls"
            })
    @Mapping(target = "id", source = "uuid")
    @Mapping(target = "status", source = "deliveryStatus")
    @Mapping(target = "history", source = "deliveryStatusHistory")
    @Mapping(target = "address", source = "dropoffLocation")
    @Mapping(target = "promisedWithin", source = "promisedDeliveryMinutes", qualifiedByName = "count")
    @Mapping(target = "promisedAt", source = "promisedDeliveryTimeAt")
    @Mapping(target = "geoCheckDisabled", source = "disableDropoffGeoverification")
    @Mapping(target = "driver", ignore = true)
    Delivery delivery(CaptainDeliveryJob wire, @Context Reading in);

    @Mapping(target = "id", source = "uuid")
    @Mapping(target = "apartment", source = "apartmentNumber")
    @Mapping(target = "instructions", source = "addressSpecificInstructionsToDriver")
    @Mapping(target = "locality", ignore = true)
    @Mapping(target = "zone", ignore = true)
    Address address(CaptainLocation wire, @Context Reading in);

    @BeanMapping(ignoreUnmappedSourceProperties = {"addonsType", "addons", "displayNames", "addonsDisplayNames"})
    @Mapping(target = "id", source = "uuid")
    @Mapping(target = "merchantId", source = "partnersUuid")
    @Mapping(target = "instructions", source = "specialInstructions")
    @Mapping(target = "showInKitchen", source = "displayOnKds")
    @Mapping(target = "paymentReference", source = "paymentGatewayId")
    @Mapping(target = "addons", expression = "java(wholeAddons(wire))")
    @Mapping(target = "extensions", expression = "java(CaptainExtensions.ofItem(wire, in))")
    @Mapping(target = "sku", ignore = true)
    @Mapping(target = "unitPrice", ignore = true)
    @Mapping(target = "gross", ignore = true)
    @Mapping(target = "discount", ignore = true)
    @Mapping(target = "total", ignore = true)
    @Mapping(target = "outlierStatus", ignore = true)
    @Mapping(target = "returning", ignore = true)
    @Mapping(target = "extendedFields", ignore = true)
    OrderLine line(CaptainItem wire, @Context Reading in);

    default @Nullable Addons wholeAddons(CaptainItem wire) {
        CaptainAddons addons = wire.addons();
        if (addons == null) {
            return wire.addonsType() == null || wire.addonsType().isEmpty()
                    ? null
                    : new Addons(wire.addonsType(), null, null, null, null);
        }
        return new Addons(wire.addonsType(), addons.items(), addons.whole(), addons.left(), addons.right());
    }

    @Mapping(target = "estimatedStart", source = "estimatedPreparationStartTime")
    @Mapping(target = "estimatedDuration", source = "estimatedPreparationDuration")
    @Mapping(target = "automatic", source = "autoPrepare")
    @Mapping(target = "estimate", ignore = true)
    Preparation preparation(CaptainPreparation wire, @Context Reading in);

    @Mapping(target = "minimumAge", source = "minAge", qualifiedByName = "count")
    IdCheck idCheck(CaptainIdCheck wire, @Context Reading in);

    @Mapping(target = "text", source = "note")
    @Mapping(target = "at", source = "date")
    @Mapping(target = "author", source = "user")
    InternalNote note(CaptainNote wire, @Context Reading in);

    @Mapping(target = "name", source = "key")
    KitchenField kitchenField(CaptainKitchenField wire, @Context Reading in);

    @Mapping(target = "code", source = "slug")
    @Mapping(target = "logo", source = "logoCloudinaryUrl")
    Channel channel(CaptainChannel wire, @Context Reading in);

    @Mapping(target = "status", source = "orderStatus")
    @Mapping(target = "at", source = "recordedAt")
    StatusChange statusChange(CaptainStatusChange wire, @Context Reading in);

    @Mapping(target = "status", source = "deliveryStatus")
    @Mapping(target = "at", source = "recordedAt")
    DeliveryStatusChange deliveryStatusChange(CaptainDeliveryStatusChange wire, @Context Reading in);
}
