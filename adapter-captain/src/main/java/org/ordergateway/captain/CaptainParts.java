package org.ordergateway.captain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.ordergateway.RawDocument;
import org.ordergateway.http.Json;

/**
 * Several answers about one order as one document. Captain may answer a change with the changed part alone, so a later
 * answer says nothing of what it leaves out. Lists and values of many parts, such as custom fields, are the later one's.
 */
final class CaptainParts {

    /** The blocks of an order of which an answer may show a part. */
    private static final Set<String> BLOCKS = Set.of("recipient", "financial_record", "preparation", "delivery_job");

    private CaptainParts() {}

    /** All that the answers say, in their order; each was read before. */
    static JsonNode joined(List<RawDocument> answers) {
        ObjectNode all = Json.mapper().createObjectNode();
        for (RawDocument answer : answers) {
            tree(answer).properties().forEach(field -> {
                JsonNode held = all.get(field.getKey());
                if (BLOCKS.contains(field.getKey())
                        && held instanceof ObjectNode block
                        && field.getValue() instanceof ObjectNode part) {
                    block.setAll(part);
                } else {
                    all.set(field.getKey(), field.getValue());
                }
            });
        }
        return all;
    }

    private static JsonNode tree(RawDocument answer) {
        try {
            return Json.tree().read(answer.bytes());
        } catch (IOException e) {
            return Json.mapper().createObjectNode();
        }
    }
}
