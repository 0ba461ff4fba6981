package org.ordergateway.capillary;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.PlannedRequest;
import org.ordergateway.http.Json;
import org.ordergateway.http.RedactedJson;
import org.ordergateway.http.RedactedUrl;

/** Shows requests without sending them, persons' data masked. */
final class CapillaryPlans {

    /** What no person is known by. */
    private static final Set<String> SAFE_QUERY = Set.of("identifierName", "source");

    private static final Set<String> SAFE =
            Set.of("id", "number", "type", "deliveryStatus", "itemCode", "outlierStatus");

    private CapillaryPlans() {}

    static PlannedRequest of(CapillaryChange change) {
        CapillaryUpdate body = change.body();
        // Names of custom data are the merchant's: one of them may be called "number".
        CapillaryUpdate masked = new CapillaryUpdate(
                body.id(),
                body.number(),
                body.type(),
                masked(body.extendedFields()),
                masked(body.customFields()),
                body.deliveryStatus(),
                body.lineItems() == null ? null : maskedLines(body.lineItems()));
        return new PlannedRequest(
                "PUT", RedactedUrl.of("/v2/transactions" + change.customer().query(), SAFE_QUERY), redacted(masked));
    }

    private static List<CapillaryLineUpdate> maskedLines(List<CapillaryLineUpdate> lines) {
        return lines.stream()
                .map(line -> new CapillaryLineUpdate(
                        line.id(), line.itemCode(), masked(line.extendedFields()), line.outlierStatus()))
                .toList();
    }

    private static @Nullable Map<String, @Nullable Object> masked(@Nullable Map<String, @Nullable Object> values) {
        if (values == null) {
            return null;
        }
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        values.keySet().forEach(name -> names.put(name, "***"));
        return names;
    }

    private static String redacted(Object body) {
        try {
            return RedactedJson.of(Json.writer().writeValueAsBytes(body), SAFE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + body.getClass().getSimpleName(), e);
        }
    }
}
