package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.ordergateway.sandbox.server.Answer;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.shape.ObjectShape;

/** What the two bulk calls share: one body of many entries, one answer with a result for each. */
final class CapillaryBulk {

    private CapillaryBulk() {}

    /** Why the call is refused as a whole before any entry is looked at. */
    static List<CapillaryError> errors(CapillaryQuery query, ArrayNode body, CapillarySwitches switches) {
        List<CapillaryError> errors = new ArrayList<>(query.errors(ObjectShape.object()));
        if (body.size() > switches.bulkLimit()) {
            errors.add(CapillaryError.told(672, "the batch is too big"));
        }
        return errors;
    }

    /** The answer with these results. */
    static Answer answer(List<Entry> entries, boolean lies, CapillarySwitches switches) {
        ObjectNode answer = ExactJson.object();
        ArrayNode response = answer.putArray("response");
        int failures = 0;
        for (Entry entry : entries) {
            ObjectNode told = response.addObject();
            if (entry.entityId() > 0) {
                told.put("entityId", entry.entityId());
            }
            told.set("result", entry.result());
            told.set("errors", CapillaryError.array(entry.errors()));
            told.set("warnings", CapillaryError.array(entry.warnings()));
            failures += entry.errors().isEmpty() ? 0 : 1;
        }
        answer.put("totalCount", entries.size()).put("failureCount", lies ? 0 : failures);
        return Answer.json(failures == 0 ? 200 : switches.bulkFailureStatus(), answer);
    }

    /**
     * What came of one entry.
     *
     * @param entityId 0 where the answer has none
     */
    record Entry(long entityId, JsonNode result, List<CapillaryError> errors, List<CapillaryError> warnings) {}
}
