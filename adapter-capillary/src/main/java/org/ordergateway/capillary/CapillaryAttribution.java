package org.ordergateway.capillary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/**
 * For whom the caller acts, when not for its own till: headers of every call.
 *
 * @param headers by name; empty for the caller's own till
 */
record CapillaryAttribution(Map<String, String> headers) {

    private static final List<String> ENTITY_TYPES = List.of(
            "TILL", "STORE_CODE", "STORE_NAME", "STORE_EXTERNAL_ID", "STORE_EXTERNAL_ID_1", "STORE_EXTERNAL_ID_2");

    private static final Setting<String> ENTITY_TYPE = Setting.text(
                    "attribution-entity-type", "what 'attribution-entity-code' names; the page's default is TILL")
            .checked("one of " + String.join(", ", ENTITY_TYPES), CapillaryAttribution::entityType);
    private static final Setting<String> ENTITY_CODE =
            Setting.text("attribution-entity-code", "the till or store that transactions are attributed to");
    private static final Setting<String> LOOKUP_TYPE =
            Setting.text("attribution-lookup-type", "how 'attribution-lookup' names another till to act for; needs it");
    private static final Setting<String> LOOKUP =
            Setting.text("attribution-lookup", "the other till to act for; upper and lower case count");

    static final List<Setting<?>> ALL = List.of(ENTITY_TYPE, ENTITY_CODE, LOOKUP_TYPE, LOOKUP);

    static CapillaryAttribution of(Settings bound) {
        Map<String, String> headers = new LinkedHashMap<>();
        put(headers, "X-CAP-API-ATTRIBUTION-ENTITY-TYPE", bound, ENTITY_TYPE);
        put(headers, "X-CAP-API-ATTRIBUTION-ENTITY-CODE", bound, ENTITY_CODE);
        put(headers, "X-CAP-API-ATTRIBUTION-LOOKUP-TYPE", bound, LOOKUP_TYPE);
        put(headers, "X-CAP-API-ATTRIBUTION-LOOKUP", bound, LOOKUP);
        return new CapillaryAttribution(headers);
    }

    /** Why these cannot go together. */
    List<String> faults() {
        boolean lone = headers.containsKey("X-CAP-API-ATTRIBUTION-LOOKUP-TYPE")
                && !headers.containsKey("X-CAP-API-ATTRIBUTION-LOOKUP");
        return lone ? List.of("'attribution-lookup-type' needs 'attribution-lookup'") : List.of();
    }

    private static void put(Map<String, String> headers, String name, Settings bound, Setting<String> setting) {
        String value = bound.find(setting);
        if (value != null) {
            headers.put(name, value);
        }
    }

    private static String entityType(String word) {
        if (!ENTITY_TYPES.contains(word)) {
            throw new IllegalArgumentException("unknown entity type");
        }
        return word;
    }
}
