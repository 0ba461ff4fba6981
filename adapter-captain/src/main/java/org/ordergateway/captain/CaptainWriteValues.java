package org.ordergateway.captain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Named;
import org.ordergateway.model.Addons;
import org.ordergateway.model.Amount;
import org.ordergateway.model.Channel;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.Payment;
import org.ordergateway.model.Preparation;
import org.ordergateway.wire.CustomData;

/** Single neutral values as Captain writes them; what Captain does not take is noted as a fault. */
interface CaptainWriteValues {

    default @Nullable CaptainAddons addons(@Nullable Addons addons, @Context CaptainOutgoing out) {
        return addons == null || (addons.items() == null && !CaptainAddons.hasParts(addons))
                ? null
                : new CaptainAddons(addons.items(), addons.whole(), addons.left(), addons.right());
    }

    default @Nullable String kind(@Nullable OrderKind kind, @Context CaptainOutgoing out) {
        return CaptainWords.KIND.write(kind, out.faults());
    }

    default @Nullable String time(@Nullable OffsetDateTime time, @Context CaptainOutgoing out) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    default @Nullable String coordinate(@Nullable BigDecimal degrees, @Context CaptainOutgoing out) {
        return degrees == null ? null : degrees.toPlainString();
    }

    default @Nullable BigDecimal quantity(@Nullable BigDecimal quantity, @Context CaptainOutgoing out) {
        try {
            return quantity == null ? null : quantity.setScale(0, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            return out.faults().refuse("lines[].quantity", "is not whole; Captain counts pieces");
        }
    }

    /** A value of the kitchen's screens, which the page shows as text and as a flag alone. */
    default @Nullable Object kitchenValue(@Nullable FieldValue value, @Context CaptainOutgoing out) {
        return value == null || value instanceof FieldValue.Text || value instanceof FieldValue.Flag
                ? custom(value)
                : out.faults().refuse("kitchenFields[].value", "is neither text nor true or false");
    }

    private static @Nullable Object custom(@Nullable FieldValue value) {
        return value == null ? null : CustomData.write(value);
    }

    default @Nullable Map<String, @Nullable Object> custom(
            @Nullable Map<String, FieldValue> values, @Context CaptainOutgoing out) {
        return CustomData.write(values);
    }

    @Named("amount")
    default @Nullable String amount(@Nullable Amount amount, @Context CaptainOutgoing out) {
        return out.faults().amount(amount);
    }

    @Named("slug")
    default @Nullable String slug(@Nullable Channel channel) {
        return channel == null ? null : channel.code();
    }

    @Named("estimate")
    default @Nullable BigDecimal estimate(@Nullable Preparation preparation) {
        return preparation == null || preparation.estimate() == null
                ? null
                : BigDecimal.valueOf(preparation.estimate());
    }

    @Named("paymentReference")
    default @Nullable String paymentReference(@Nullable Payment payment) {
        return payment == null ? null : payment.reference();
    }

    @Named("addonsType")
    default @Nullable String addonsType(@Nullable Addons addons) {
        if (addons == null) {
            return null;
        }
        return addons.type() == null && CaptainAddons.hasParts(addons) ? CaptainAddons.PIZZA : addons.type();
    }

    @Named("displayNames")
    default @Nullable Map<String, @Nullable Object> displayNames(@Nullable Map<String, FieldValue> extensions) {
        return CaptainExtensions.map(extensions, CaptainExtensions.DISPLAY_NAMES);
    }

    @Named("addonsDisplayNames")
    default @Nullable Map<String, @Nullable Object> addonsDisplayNames(@Nullable Map<String, FieldValue> extensions) {
        return CaptainExtensions.map(extensions, CaptainExtensions.ADDONS_DISPLAY_NAMES);
    }
}
