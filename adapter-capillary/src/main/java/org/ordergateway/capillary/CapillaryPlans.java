package org.ordergateway.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import org.ordergateway.capability.PlannedRequest;
import org.ordergateway.http.Json;
import org.ordergateway.http.RedactedUrl;

/** Shows requests without sending them, persons' data masked. */
final class CapillaryPlans {

    private static final Set<String> SAFE_QUERY =
            Set.of("identifierName", "source", "use_asynch", "use_async", "rawSideEffects");

    /** What no person is known by. */
    private static final Set<String> SAFE = Set.of(
            "id",
            "number",
            "type",
            "billNumber",
            "billAmount",
            "billingDate",
            "grossAmount",
            "discount",
            "returnType",
            "purchaseTime",
            "deliveryStatus",
            "outlierStatus",
            "itemCode",
            "qty",
            "rate",
            "value",
            "amount",
            "mode",
            "currencyCode");

    /** Blocks whose names are the merchant's: one of them may be called "number". */
    private static final Set<String> OPEN = Set.of("extendedFields", "customFields", "attributes");

    private CapillaryPlans() {}

    static PlannedRequest of(CapillaryChange change) {
        return request("PUT", change.customer().query(), change.body());
    }

    static PlannedRequest of(CapillaryCreation creation, CapillarySettings settings) {
        String query = creation.customer().query();
        if (settings.useAsynch()) {
            query += (query.isEmpty() ? "?" : "&") + settings.asynchParameter() + "=true";
        }
        if (settings.rawSideEffects()) {
            query += (query.isEmpty() ? "?" : "&") + "rawSideEffects=true";
        }
        return request("POST", query, creation.body());
    }

    private static PlannedRequest request(String method, String query, Object body) {
        JsonNode document = Json.mapper().valueToTree(body);
        return new PlannedRequest(
                method,
                RedactedUrl.of("/v2/transactions" + query, SAFE_QUERY),
                masked(document, false, false).toString());
    }

    private static JsonNode masked(JsonNode value, boolean safe, boolean open) {
        if (value instanceof ObjectNode object) {
            ObjectNode shown = Json.mapper().createObjectNode();
            object.properties()
                    .forEach(field -> shown.set(
                            field.getKey(),
                            masked(
                                    field.getValue(),
                                    !open && SAFE.contains(field.getKey()),
                                    open || OPEN.contains(field.getKey()))));
            return shown;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode shown = Json.mapper().createArrayNode();
            array.forEach(each -> shown.add(masked(each, safe, open)));
            return shown;
        }
        return safe || value.isNull() ? value : TextNode.valueOf("***");
    }
}
