package org.ordergateway.captain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderLine;
import org.ordergateway.wire.CustomData;
import org.ordergateway.wire.Writing;

/** What Captain alone knows, under {@code extensions.captain}; every name is checked. */
final class CaptainExtensions {

    static final String CANCELLATION_REASON = "cancellation_reason";
    static final String DISABLE_KDS_NOTIFICATIONS = "disable_kds_notifications";
    static final String DISPLAY_NAMES = "display_names";
    static final String ADDONS_DISPLAY_NAMES = "addons_display_names";

    private static final Set<String> OF_ORDER = Set.of(CANCELLATION_REASON, DISABLE_KDS_NOTIFICATIONS);
    private static final Set<String> OF_LINE = Set.of(DISPLAY_NAMES, ADDONS_DISPLAY_NAMES);

    private CaptainExtensions() {}

    /** Captain's own block of an order, or nothing. */
    static Map<String, FieldValue> own(@Nullable Map<String, FieldValue> extensions) {
        return extensions != null && extensions.get(CaptainProvider.VENDOR) instanceof FieldValue.Entries entries
                ? entries.values()
                : Map.of();
    }

    /** Refuses names that Captain's pages do not have, and values of the wrong kind. */
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
        if (order.lines() != null) {
            order.lines().forEach(line -> check(line, faults));
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

    /** An object of a line's extensions, in plain values. */
    static @Nullable Map<String, @Nullable Object> map(@Nullable Map<String, FieldValue> extensions, String name) {
        return own(extensions).get(name) instanceof FieldValue.Entries entries
                ? CustomData.write(entries.values())
                : null;
    }

    /** A line's extensions, of an answered item. */
    static @Nullable Map<String, FieldValue> ofItem(CaptainItem item) {
        if (item.displayNames() == null && item.addonsDisplayNames() == null) {
            return null;
        }
        Map<String, FieldValue> own = new LinkedHashMap<>();
        put(own, DISPLAY_NAMES, item.displayNames());
        put(own, ADDONS_DISPLAY_NAMES, item.addonsDisplayNames());
        return Map.of(CaptainProvider.VENDOR, FieldValue.of(own));
    }

    private static void put(Map<String, FieldValue> own, String name, @Nullable Map<String, @Nullable Object> values) {
        if (values != null) {
            own.put(name, CustomData.read((Object) values));
        }
    }

    private static void checkNames(
            @Nullable Map<String, FieldValue> extensions, String path, Set<String> known, Writing faults) {
        if (extensions == null || !extensions.containsKey(CaptainProvider.VENDOR)) {
            return;
        }
        if (!(extensions.get(CaptainProvider.VENDOR) instanceof FieldValue.Entries entries)) {
            faults.refuse(path, "is not an object of names and values");
            return;
        }
        for (String name : entries.values().keySet()) {
            if (!known.contains(name)) {
                faults.refuse(
                        path,
                        "holds a name that Captain's pages do not have; known are "
                                + String.join(", ", new java.util.TreeSet<>(known)));
            }
        }
    }
}
