package org.ordergateway.kapture;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.ordergateway.model.Employee;
import org.ordergateway.model.EmployeeBuilder;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.Payment;
import org.ordergateway.model.PaymentBuilder;

/**
 * A pulled order as the neutral one, following the page "Pull Order API": ids are text, times come in epoch
 * milliseconds, and 0 is no id and no time, but an amount. Every field of either side is named here: one that nobody
 * decided about does not compile.
 */
@Mapper
interface KaptureOrderReader {

    KaptureOrderReader INSTANCE = new KaptureOrderReaderImpl();

    /** More than any time needs; a number of a megabyte would take minutes to read. */
    int MOST_LETTERS = 100;

    /** Milliseconds of a second. */
    long MILLIS = 1000;

    /** Nanoseconds of a millisecond. */
    int NANOS = 1_000_000;

    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "odd"})
    @Mapping(target = "reference", ignore = true)
    @Mapping(target = "placedAt", ignore = true)
    @Mapping(target = "createdAt", source = "createDate", qualifiedByName = "time")
    @Mapping(target = "updatedAt", source = "lastModificationTime", qualifiedByName = "time")
    @Mapping(target = "status", ignore = true)
    @Mapping(target = "statusHistory", ignore = true)
    @Mapping(target = "kind", ignore = true)
    @Mapping(target = "channel", ignore = true)
    @Mapping(target = "scheduledFor", ignore = true)
    @Mapping(target = "note", source = "remarks", qualifiedByName = "text")
    @Mapping(target = "instructions", ignore = true)
    @Mapping(target = "internalNotes", ignore = true)
    @Mapping(target = "kitchenFields", ignore = true)
    @Mapping(target = "extendedFields", ignore = true)
    @Mapping(target = "customFields", ignore = true)
    @Mapping(target = "trackingLink", ignore = true)
    @Mapping(target = "idCheck", ignore = true)
    @Mapping(target = "assignee", source = "assignedToId", qualifiedByName = "assignee")
    @Mapping(target = "customer", source = "customerId", qualifiedByName = "customer")
    @Mapping(target = "contacts", ignore = true)
    @Mapping(target = "delivery", source = "deliveryStatus", qualifiedByName = "delivery")
    @Mapping(target = "preparation", ignore = true)
    @Mapping(target = "payment", source = "discount", qualifiedByName = "payment")
    @Mapping(target = "invoice", ignore = true)
    @Mapping(target = "outlierStatus", ignore = true)
    @Mapping(target = "returning", ignore = true)
    @Mapping(target = "lines", ignore = true)
    @Mapping(target = "extensions", source = "own", qualifiedByName = "extensions")
    Order order(KaptureRow row, @Context KaptureIncoming in);

    @Named("time")
    default @Nullable OffsetDateTime time(@Nullable Object millis, @Context KaptureIncoming in) {
        if (KaptureIds.isNone(millis)) {
            return null;
        }
        try {
            long exact = millis instanceof Long whole ? whole : whole(String.valueOf(millis));
            long second = Math.floorDiv(exact, MILLIS);
            int nanos = (int) Math.floorMod(exact, MILLIS) * NANOS;
            return OffsetDateTime.of(LocalDateTime.ofEpochSecond(second, nanos, ZoneOffset.UTC), ZoneOffset.UTC);
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            return in.reading().unreadable("time");
        }
    }

    private static long whole(String number) {
        if (number.length() > MOST_LETTERS) {
            throw new ArithmeticException("too long to be looked at");
        }
        return new BigDecimal(number).longValueExact();
    }

    @Named("text")
    default @Nullable String text(@Nullable Object value, @Context KaptureIncoming in) {
        if (value == null || value.equals("")) {
            return null;
        }
        return value instanceof String text ? text : in.reading().unreadable("text");
    }

    @Named("assignee")
    default @Nullable Employee assignee(@Nullable Object id, @Context KaptureIncoming in) {
        String text = KaptureIds.read(id, in.reading());
        return text == null ? null : EmployeeBuilder.builder().id(text).build();
    }

    @Named("customer")
    default @Nullable Customer customer(@Nullable Object id, @Context KaptureIncoming in) {
        String text = KaptureIds.read(id, in.reading());
        return text == null ? null : CustomerBuilder.builder().id(text).build();
    }

    @Named("delivery")
    default @Nullable Delivery delivery(@Nullable Object code, @Context KaptureIncoming in) {
        String text = code instanceof Number ? code.toString() : text(code, in);
        return text == null
                ? null
                : DeliveryBuilder.builder()
                        .status(in.deliveryStatus().read(text))
                        .build();
    }

    @Named("payment")
    default @Nullable Payment payment(@Nullable Object discount, @Context KaptureIncoming in) {
        Amount amount = discount instanceof BigDecimal exact
                ? in.reading().amount(exact)
                : in.reading().amount(discount == null ? null : discount.toString());
        return amount == null ? null : PaymentBuilder.builder().discount(amount).build();
    }

    @Named("extensions")
    default @Nullable Map<String, FieldValue> extensions(@Nullable KaptureOwn own, @Context KaptureIncoming in) {
        return own == null || own.isEmpty() ? null : Map.of(KaptureProvider.VENDOR, FieldValue.of(own));
    }
}
