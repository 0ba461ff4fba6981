package org.ordergateway.captain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Address;
import org.ordergateway.wire.Writing;

/**
 * The drop-off block, which the update page wants complete: what a shorter one leaves out may be lost at the vendor.
 */
final class CaptainAddress {

    /** The neutral parts of the page's block. */
    static final List<String> PARTS = List.of(
            "id",
            "name",
            "line1",
            "line2",
            "apartment",
            "city",
            "state",
            "postcode",
            "country",
            "latitude",
            "longitude",
            "instructions");

    /** The parts that no empty text stands for. */
    private static final Set<String> VALUES = Set.of("id", "latitude", "longitude");

    private static final String NO_PLACE =
            "is needed of the drop-off of a new order, or set require-complete-address=false";

    private CaptainAddress() {}

    /** Refuses an update's address that lacks parts of the block, and says how each of them is come by. */
    static void checkComplete(Address address, Writing faults) {
        List<String> missing = missing(address);
        if (missing.isEmpty()) {
            return;
        }
        List<String> advice = new ArrayList<>();
        if (missing.contains("id")) {
            advice.add("the id is the one that get shows of the order");
        }
        if (missing.contains("latitude") || missing.contains("longitude")) {
            advice.add("latitude and longitude are numbers of their own");
        }
        if (!VALUES.containsAll(missing)) {
            advice.add("a text that there is none of is sent as an empty text");
        }
        faults.refuse(
                "delivery.address",
                "lacks " + String.join(", ", missing) + "; Captain replaces the block as a whole, so give every part ("
                        + String.join("; ", advice) + "), or set require-complete-address=false");
    }

    /** Refuses a new order's address without its position, which is what Captain is known to ask for. */
    static void checkPlace(Address address, Writing faults) {
        if (address.latitude() == null) {
            faults.refuse("delivery.address.latitude", NO_PLACE);
        }
        if (address.longitude() == null) {
            faults.refuse("delivery.address.longitude", NO_PLACE);
        }
    }

    private static List<String> missing(Address address) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("id", "".equals(address.id()) ? null : address.id());
        parts.put("name", address.name());
        parts.put("line1", address.line1());
        parts.put("line2", address.line2());
        parts.put("apartment", address.apartment());
        parts.put("city", address.city());
        parts.put("state", address.state());
        parts.put("postcode", address.postcode());
        parts.put("country", address.country());
        parts.put("latitude", address.latitude());
        parts.put("longitude", address.longitude());
        parts.put("instructions", address.instructions());
        List<String> missing = new ArrayList<>();
        parts.forEach((name, value) -> {
            if (value == null) {
                missing.add(name);
            }
        });
        return missing;
    }
}
