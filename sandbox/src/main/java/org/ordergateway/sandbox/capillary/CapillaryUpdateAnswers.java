package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ordergateway.sandbox.server.ExactJson;

/** The three forms in which an update is answered. */
final class CapillaryUpdateAnswers {

    private CapillaryUpdateAnswers() {}

    /**
     * The answer to an update that was made.
     *
     * @param update what was written of the request
     */
    static ObjectNode answer(
            UpdateAnswer form,
            ObjectNode bill,
            ObjectNode update,
            Optional<CapillaryCustomer> customer,
            boolean skipsDownstream) {
        return switch (form) {
            case ECHO -> echo(bill, update);
            case SNAKE_CASE -> table(bill, update, customer);
            case LOYALTY -> loyalty(skipsDownstream || customer.isEmpty());
        };
    }

    private static ObjectNode echo(ObjectNode bill, ObjectNode update) {
        ObjectNode answer = ExactJson.object();
        answer.set("id", bill.path("id"));
        update.remove("id");
        return answer.setAll(update);
    }

    private static ObjectNode table(ObjectNode bill, ObjectNode update, Optional<CapillaryCustomer> customer) {
        ObjectNode answer = ExactJson.object();
        answer.putObject("extended_fields").setAll(object(update, "extendedFields"));
        answer.putObject("custom_fields").setAll(object(update, "customFields"));
        answer.set("id", bill.path("id"));
        answer.put("number", CapillaryBills.numberOf(bill)).put("type", CapillaryBills.typeOf(bill));
        ObjectNode who = answer.putObject("customer");
        customer.ifPresent(known ->
                who.put("id", known.id()).put("firstName", known.firstName()).put("lastName", known.lastName()));
        return answer;
    }

    private static ObjectNode loyalty(boolean none) {
        ObjectNode answer = ExactJson.object();
        answer.putArray("warnings");
        answer.putArray("errors");
        var all = answer.putArray("loyaltyDetails");
        if (!none) {
            ObjectNode details = all.addObject();
            List.of("redeemed", "expired", "returned", "adjusted", "delayedPoints")
                    .forEach(name -> details.put(name, BigDecimal.ZERO));
            details.put("lifetimePoints", new BigDecimal("310.00"))
                    .put("loyaltyPoints", new BigDecimal("120.50"))
                    .put("cumulativePurchases", new BigDecimal("4871.25"))
                    .put("loyaltyId", 88_014L)
                    .put("programId", 7)
                    .put("currentSlab", "Copper")
                    .put("nextSlab", "Brass")
                    .put("programTitle", "Sandbox Club")
                    .put("slabExpiryDate", "2032-01-31T00:00:00Z");
        }
        return answer;
    }

    private static ObjectNode object(ObjectNode update, String name) {
        return update.get(name) instanceof ObjectNode fields ? fields : ExactJson.object();
    }
}
