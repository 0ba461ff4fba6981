package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Order;
import org.ordergateway.testkit.harness.Sample;

/** Neutral values in the words of a report. */
final class Neutral {

    private Neutral() {}

    static Order order(JsonNode json) {
        return Sample.order(json);
    }

    /** A failure's kind, effect and message. */
    static String shown(OrderFailure failure) {
        return failure.kind().word() + " (effect " + failure.effect().word() + "): " + failure.message();
    }
}
