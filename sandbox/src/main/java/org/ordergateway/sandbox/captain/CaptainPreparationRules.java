package org.ordergateway.sandbox.captain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.ordergateway.sandbox.server.Breach;

/** What the page on the preparation asks beyond the shape of each field. */
final class CaptainPreparationRules {

    private static final String START = "estimated_preparation_start_time";

    private CaptainPreparationRules() {}

    /** What is wrong with the preparation of a body, or with none. */
    static List<Breach> breaches(JsonNode body) {
        JsonNode preparation = body.path("preparation");
        boolean automatic = preparation.path("auto_prepare").asText().equals("true");
        return automatic && !preparation.has(START)
                ? List.of(new Breach(
                        "a preparation with auto_prepare has its estimated_preparation_start_time",
                        "/preparation/" + START,
                        "must be filled"))
                : List.of();
    }
}
