package org.ordergateway.captain;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeforeMapping;
import org.mapstruct.Context;
import org.mapstruct.Named;
import org.ordergateway.model.Amount;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.wire.Reading;

/** Single values of Captain's as neutral ones; what cannot be read is noted as a warning. */
interface CaptainReadValues {

    @BeforeMapping
    default void tellOfUnknown(CaptainStatusChange wire, @Context Reading in) {
        if (wire.orderStatus() == null) {
            in.unreadable("status in statusHistory");
        }
    }

    @BeforeMapping
    default void tellOfUnknown(CaptainDeliveryStatusChange wire, @Context Reading in) {
        if (wire.deliveryStatus() == null) {
            in.unreadable("status in delivery.history");
        }
    }

    default @Nullable OrderKind kind(@Nullable String word, @Context Reading in) {
        return CaptainWords.kind(word);
    }

    default @Nullable OrderStatus status(@Nullable String word, @Context Reading in) {
        return CaptainWords.STATUS.read(word);
    }

    default @Nullable DeliveryStatus deliveryStatus(@Nullable String word, @Context Reading in) {
        return CaptainWords.DELIVERY_STATUS.read(word);
    }

    default @Nullable OffsetDateTime time(@Nullable String text, @Context Reading in) {
        return in.time(text);
    }

    default @Nullable BigDecimal coordinate(@Nullable String text, @Context Reading in) {
        return in.decimal(text);
    }

    default @Nullable BigDecimal quantity(@Nullable BigDecimal quantity, @Context Reading in) {
        return quantity == null ? null : in.decimal(quantity.toString());
    }

    default @Nullable Integer whole(@Nullable BigDecimal number, @Context Reading in) {
        try {
            return number == null ? null : (Integer) number.intValueExact();
        } catch (ArithmeticException e) {
            return in.unreadable("whole number");
        }
    }

    /** A whole number that the model does not take below nothing. */
    @Named("count")
    default @Nullable Integer count(@Nullable BigDecimal number, @Context Reading in) {
        Integer whole = whole(number, in);
        return whole != null && whole < 0 ? in.unreadable("number below nothing") : whole;
    }

    default @Nullable Amount amount(@Nullable String text, @Context Reading in) {
        return in.amount(text);
    }

    default @Nullable URI link(@Nullable String text, @Context Reading in) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return in.unreadable("link");
        }
    }

    default @Nullable FieldValue custom(@Nullable Object value, @Context Reading in) {
        return value == null ? null : CaptainExtensions.read(value, in);
    }

    default @Nullable Map<String, FieldValue> custom(
            @Nullable Map<String, @Nullable Object> values, @Context Reading in) {
        return values == null ? null : CaptainExtensions.readAll(values, in);
    }
}
