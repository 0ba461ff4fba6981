package org.ordergateway.capillary;

import static java.util.Map.entry;
import static org.ordergateway.capillary.CapillaryShape.BLOCK;
import static org.ordergateway.capillary.CapillaryShape.DECIMAL;
import static org.ordergateway.capillary.CapillaryShape.FLAG;
import static org.ordergateway.capillary.CapillaryShape.PLAIN_BLOCK;
import static org.ordergateway.capillary.CapillaryShape.TEXT;
import static org.ordergateway.capillary.CapillaryShape.TIME;
import static org.ordergateway.capillary.CapillaryShape.WHOLE;
import static org.ordergateway.capillary.CapillaryShape.block;
import static org.ordergateway.capillary.CapillaryShape.either;
import static org.ordergateway.capillary.CapillaryShape.listOf;
import static org.ordergateway.capillary.CapillaryShape.text;
import static org.ordergateway.capillary.CapillaryShape.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldValue;
import org.ordergateway.wire.CustomData;
import org.ordergateway.wire.Reading;
import org.ordergateway.wire.Writing;

/** What Capillary alone knows, under {@code extensions.capillary}; every name and value is held against the add page. */
final class CapillaryExtensions {

    private static final CapillaryShape PARTS = listOf(block(Map.of(
            "itemCode", TEXT,
            "description", TEXT,
            "quantity", DECIMAL,
            "rate", DECIMAL,
            "value", DECIMAL,
            "comboType", words("COMBO_PARENT", "COMBO_ITEM", "ADD_ON_ITEM", "SPLIT"))));

    private static final CapillaryShape ENTITY = block(Map.of(
            "code",
            TEXT,
            "type",
            words("ZONE", "CONCEPT", "STORE", "TILL", "STR_SERVER", "ADMIN_USER", "ASSOCIATE", "RULE", "OU")));

    private static final Map<String, CapillaryShape> OF_ORDER = Map.ofEntries(
            entry("notInterestedReason", text(255)),
            entry("currencyCode", TEXT),
            entry("addWithLocalCurrency", FLAG),
            entry("userGroup2Id", WHOLE),
            entry("userGroup2PrimaryUserId", WHOLE),
            entry("userGroup2ExternalId", TEXT),
            entry("promotionEvaluationId", TEXT),
            entry("appliedPromotionIdentifiers", listOf(TEXT)),
            entry("loyaltyPromotionIdentifiers", listOf(TEXT)),
            entry("attribution", block(Map.of("createDate", TIME, "createdBy", ENTITY))),
            entry(
                    "redemptions",
                    block(Map.of("pointsRedemptions", listOf(WHOLE), "couponRedemptions", listOf(WHOLE)))));

    private static final Map<String, CapillaryShape> OF_LINE = Map.ofEntries(
            entry("imgUrl", TEXT),
            entry("serial", either(TEXT, WHOLE)),
            entry("returnable", FLAG),
            entry("returnableDays", WHOLE),
            entry("type", words("REGULAR", "NOT_INTERESTED", "RETURN", "NOT_INTERESTED_RETURN")),
            entry("parentBillNumber", TEXT),
            entry("attributes", BLOCK),
            entry("customFields", PLAIN_BLOCK),
            entry("comboDetails", PARTS),
            entry("addOnDetails", PARTS),
            entry("splitDetails", PARTS),
            entry("appliedPromotionIdentifiers", listOf(TEXT)));

    private CapillaryExtensions() {}

    /** Capillary's own fields of a new transaction, in plain values; refuses what the page does not have. */
    static Map<String, @Nullable Object> ofOrder(@Nullable Map<String, FieldValue> extensions, Writing faults) {
        return checked(extensions, "extensions.capillary", OF_ORDER, faults);
    }

    /** The same of one line. */
    static Map<String, @Nullable Object> ofLine(@Nullable Map<String, FieldValue> extensions, Writing faults) {
        return checked(extensions, "lines[].extensions.capillary", OF_LINE, faults);
    }

    private static Map<String, @Nullable Object> checked(
            @Nullable Map<String, FieldValue> extensions,
            String path,
            Map<String, CapillaryShape> known,
            Writing faults) {
        FieldValue own = extensions == null ? null : extensions.get(CapillaryProvider.VENDOR);
        if (own == null) {
            return Map.of();
        }
        if (!(own instanceof FieldValue.Entries entries)) {
            faults.refuse(path, "is not a block of names and values");
            return Map.of();
        }
        entries.values().forEach((name, value) -> {
            CapillaryShape shape = known.get(name);
            if (shape == null) {
                faults.refuse(
                        path,
                        "holds a name that Capillary's add page does not have, or that has a neutral field; known are "
                                + String.join(", ", new TreeSet<>(known.keySet())));
                return;
            }
            String problem = shape.problem(value);
            if (problem != null) {
                faults.refuse(path + "." + name, problem);
            }
        });
        return Objects.requireNonNull(CustomData.write(entries.values()));
    }

    /** A line's own fields, of a transaction that was read. */
    static @Nullable Map<String, FieldValue> read(@Nullable CapillaryLineDetails details, Reading in) {
        if (details == null) {
            return null;
        }
        Map<String, FieldValue> own = new LinkedHashMap<>();
        put(own, "serial", details.serial(), in);
        put(own, "returnable", details.returnable(), in);
        put(own, "returnableDays", details.returnableDays(), in);
        put(own, "attributes", details.attributes(), in);
        return own.isEmpty() ? null : Map.of(CapillaryProvider.VENDOR, FieldValue.of(own));
    }

    private static void put(Map<String, FieldValue> own, String name, @Nullable Object value, Reading in) {
        if (value != null) {
            try {
                own.put(name, CustomData.read(value));
            } catch (IllegalArgumentException e) {
                in.unreadable("field of a line");
            }
        }
    }
}
