package org.ordergateway.captain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Address;
import org.ordergateway.wire.Writing;

/** The drop-off block, which the page wants complete: what a shorter one leaves out may be lost at the vendor. */
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

    private CaptainAddress() {}

    /** Refuses an address that lacks parts of the block. A new order's place has no id yet. */
    static void checkComplete(Address address, boolean known, Writing faults) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        if (known) {
            parts.put("id", address.id());
        }
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
        if (!missing.isEmpty()) {
            faults.refuse(
                    "delivery.address",
                    "lacks " + String.join(", ", missing)
                            + "; Captain replaces the block as a whole, so give every part"
                            + " (an empty text where there is none), or set require-complete-address=false");
        }
    }
}
