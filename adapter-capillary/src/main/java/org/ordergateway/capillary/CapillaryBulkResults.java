package org.ordergateway.capillary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ordergateway.http.JsonElements;

/**
 * Which result is whose. It is known by the id or the number that it repeats, never by its place; only a failed one that
 * repeats neither, and that is left over alone, belongs to the only transaction that is left over.
 */
final class CapillaryBulkResults {

    private final Map<String, List<JsonElements<CapillaryBulkEntry>>> byKey;
    private final boolean anyFailed;

    private CapillaryBulkResults(Map<String, List<JsonElements<CapillaryBulkEntry>>> byKey, boolean anyFailed) {
        this.byKey = byKey;
        this.anyFailed = anyFailed;
    }

    /** @param key the member that names a result */
    static CapillaryBulkResults of(
            List<JsonElements<CapillaryBulkEntry>> entries, String key, List<CapillaryPart> parts) {
        Map<String, List<JsonElements<CapillaryBulkEntry>>> byKey = new HashMap<>();
        parts.forEach(part -> byKey.put(part.key(), new ArrayList<>()));
        List<JsonElements<CapillaryBulkEntry>> left = new ArrayList<>();
        for (JsonElements<CapillaryBulkEntry> entry : entries) {
            byKey.getOrDefault(String.valueOf(entry.value().named(key)), left).add(entry);
        }
        List<List<JsonElements<CapillaryBulkEntry>>> without =
                byKey.values().stream().filter(List::isEmpty).toList();
        if (without.size() == 1 && left.size() == 1) {
            CapillaryBulkEntry one = left.get(0).value();
            if (one.named(key) == null && one.failed()) {
                without.get(0).addAll(left);
            }
        }
        return new CapillaryBulkResults(
                byKey, entries.stream().anyMatch(entry -> entry.value().failed()));
    }

    /** The results of one transaction, of which there should be one. */
    List<JsonElements<CapillaryBulkEntry>> of(CapillaryPart part) {
        return byKey.getOrDefault(part.key(), List.of());
    }

    /** Whether any result has an error. */
    boolean anyFailed() {
        return anyFailed;
    }
}
