package org.ordergateway.captain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderLine;
import org.ordergateway.wire.CustomData;
import org.ordergateway.wire.Reading;
import org.ordergateway.wire.Writing;

/**
 * What Captain alone knows, under {@code extensions.captain} and by Captain's own names. Every name that is written is
 * checked; more of them are read than can be written.
 */
final class CaptainExtensions {

    static final String CANCELLATION_REASON = "cancellation_reason";
    static final String DISABLE_KDS_NOTIFICATIONS = "disable_kds_notifications";
    static final String DISPLAY_NAMES = "display_names";
    static final String ADDONS_DISPLAY_NAMES = "addons_display_names";

    private static final Set<String> OF_ORDER = Set.of(CANCELLATION_REASON, DISABLE_KDS_NOTIFICATIONS);
    private static final Set<String> OF_LINE = Set.of(DISPLAY_NAMES, ADDONS_DISPLAY_NAMES);

    private CaptainExtensions() {}

    /** Captain's own block of an order or line; empty when there is none. */
    static Map<String, FieldValue> own(@Nullable Map<String, FieldValue> extensions) {
        return extensions != null && extensions.get(CaptainProvider.VENDOR) instanceof FieldValue.Entries entries
                ? entries.values()
                : Map.of();
    }

    /** Refuses names that cannot be written to an order, and values of the wrong kind. */
    static void check(Order order, Writing faults) {
        checkNames(order.extensions(), "extensions.captain", OF_ORDER, faults);
        Map<String, FieldValue> own = own(order.extensions());
        if (own.get(CANCELLATION_REASON) != null && !(own.get(CANCELLATION_REASON) instanceof FieldValue.Text)) {
            faults.refuse("extensions.captain." + CANCELLATION_REASON, "is not text");
        }
        if (own.get(DISABLE_KDS_NOTIFICATIONS) != null
                && !(own.get(DISABLE_KDS_NOTIFICATIONS) instanceof FieldValue.Flag)) {
            faults.refuse("extensions.captain." + DISABLE_KDS_NOTIFICATIONS, "is neither true nor false");
        }
    }

    /** The same for one line. */
    static void check(OrderLine line, Writing faults) {
        checkNames(line.extensions(), "lines[].extensions.captain", OF_LINE, faults);
        own(line.extensions()).forEach((name, value) -> {
            if (OF_LINE.contains(name) && !(value instanceof FieldValue.Entries)) {
                faults.refuse("lines[].extensions.captain." + name, "is not an object");
            }
        });
    }

    /** An object of a line's extensions, in plain values; absent when there is none. */
    static @Nullable Map<String, @Nullable Object> map(@Nullable Map<String, FieldValue> extensions, String name) {
        return own(extensions).get(name) instanceof FieldValue.Entries entries
                ? CustomData.write(entries.values())
                : null;
    }

    /** What an answered order says that has no neutral name; absent when it says nothing of it. */
    static @Nullable Map<String, FieldValue> ofOrder(CaptainOrder order, Reading in) {
        Map<String, FieldValue> own = new LinkedHashMap<>();
        put(own, "remake_order", order.remakeOrder(), in);
        put(own, "remake_order_uuid", order.remakeOrderUuid(), in);
        put(own, "promised_minutes", order.promisedMinutes(), in);
        put(own, "promised_time_at", order.promisedTimeAt(), in);
        CaptainDeliveryJob job = order.deliveryJob();
        if (job != null) {
            Map<String, FieldValue> ofJob = new LinkedHashMap<>();
            put(ofJob, "pickup_eta", job.pickupEta(), in);
            put(ofJob, "dropoff_eta", job.dropoffEta(), in);
            put(ofJob, "driver_summary", job.driverSummary(), in);
            put(ofJob, "signature_photo_url", job.signaturePhotoUrl(), in);
            put(ofJob, "proof_of_delivery_photo_urls", job.proofOfDeliveryPhotoUrls(), in);
            if (!ofJob.isEmpty()) {
                own.put("delivery_job", FieldValue.of(ofJob));
            }
        }
        return block(own);
    }

    /** The same for an answered item. */
    static @Nullable Map<String, FieldValue> ofItem(CaptainItem item, Reading in) {
        Map<String, FieldValue> own = new LinkedHashMap<>();
        put(own, DISPLAY_NAMES, item.displayNames(), in);
        put(own, ADDONS_DISPLAY_NAMES, item.addonsDisplayNames(), in);
        return block(own);
    }

    /** A value of any JSON; one that the model does not take becomes a warning. */
    static @Nullable FieldValue read(@Nullable Object value, Reading in) {
        try {
            return CustomData.read(value);
        } catch (IllegalArgumentException e) {
            return in.unreadable("custom value");
        }
    }

    /** Values by name; those that the model does not take become warnings. */
    static Map<String, FieldValue> readAll(Map<String, ? extends @Nullable Object> values, Reading in) {
        Map<String, FieldValue> read = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            FieldValue known = name.isEmpty() ? in.unreadable("custom value") : read(value, in);
            if (known != null) {
                read.put(name, known);
            }
        });
        return read;
    }

    private static void put(Map<String, FieldValue> own, String name, @Nullable Object value, Reading in) {
        FieldValue known = value == null ? null : read(value, in);
        if (known != null) {
            own.put(name, known);
        }
    }

    private static @Nullable Map<String, FieldValue> block(Map<String, FieldValue> own) {
        return own.isEmpty() ? null : Map.of(CaptainProvider.VENDOR, FieldValue.of(own));
    }

    private static void checkNames(
            @Nullable Map<String, FieldValue> extensions, String path, Set<String> known, Writing faults) {
        if (extensions == null || !extensions.containsKey(CaptainProvider.VENDOR)) {
            return;
        }
        if (!(extensions.get(CaptainProvider.VENDOR) instanceof FieldValue.Entries entries)) {
            faults.refuse(path, "is not an object of names and values");
        } else if (!known.containsAll(entries.values().keySet())) {
            faults.refuse(
                    path,
                    "holds a name that Captain's pages do not take; known are "
                            + String.join(", ", new TreeSet<>(known)));
        }
    }
}
