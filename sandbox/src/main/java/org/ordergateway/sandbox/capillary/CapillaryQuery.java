package org.ordergateway.sandbox.capillary;

import static org.ordergateway.sandbox.shape.ObjectShape.object;
import static org.ordergateway.sandbox.shape.Shapes.oneOf;
import static org.ordergateway.sandbox.shape.Shapes.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ordergateway.sandbox.server.Breach;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.shape.ObjectShape;
import org.ordergateway.sandbox.shape.Shape;

/** The query parameters of a call, checked against those that the call's page knows. */
record CapillaryQuery(Map<String, List<String>> sent) {

    static final Shape FLAG = oneOf("true", "false");

    static final Shape SOURCE = oneOf(CapillaryShapes.SOURCES);

    /** The parameters of an update. */
    static final ObjectShape UPDATE = object().with("identifierName", oneOf(CapillaryShapes.IDENTIFIERS))
            .with("identifierValue", text("(?s).+", "must be filled"))
            .with("source", SOURCE)
            .with("accountId", text("(?s).+", "must be filled"));

    /** The parameters of an add; the pages spell the asynchronous one in two ways. */
    static final ObjectShape ADD = UPDATE.withAll(FLAG, "use_asynch", "use_async", "rawSideEffects");

    /** The parameters of reading one bill. */
    static final ObjectShape GET = object().with("type", oneOf(CapillaryShapes.TYPES))
            .withAll(FLAG, "tenders", "credit_notes", "mlp", "points_breakup");

    /** What was sent for the parameter, once it is known to be sent once. */
    Optional<String> get(String name) {
        return Optional.ofNullable(sent.get(name)).map(values -> values.get(0));
    }

    boolean isTrue(String name) {
        return get(name).filter("true"::equals).isPresent();
    }

    /** All that the page does not allow: a parameter it does not know, one sent twice, a value of another form. */
    List<CapillaryError> errors(ObjectShape allowed) {
        List<CapillaryError> errors = new ArrayList<>();
        ObjectNode values = ExactJson.object();
        sent.forEach((name, all) -> {
            values.put(name, all.get(0));
            if (all.size() > 1) {
                errors.add(CapillaryError.breached(400, "query " + name + " is sent once", name));
            }
        });
        for (Breach breach : allowed.breaches(values)) {
            String name = breach.where().substring(1);
            errors.add(CapillaryError.breached(400, "query " + name + " " + breach.message(), name));
        }
        return errors;
    }

    /**
     * All that the pages do not allow in the parameters that name a customer.
     *
     * @param needed whether the call asks for a customer
     */
    List<CapillaryError> customerErrors(boolean needed, boolean sourceNeeded) {
        List<CapillaryError> errors = new ArrayList<>();
        for (String name : List.of("identifierName", "identifierValue")) {
            boolean other = sent.containsKey("identifierName") || sent.containsKey("identifierValue");
            if ((needed || other) && !sent.containsKey(name)) {
                errors.add(CapillaryError.breached(606, "the call names its customer", name));
            }
        }
        errors.addAll(CapillaryShapes.identifierErrors(
                get("identifierName").orElse(""), get("identifierValue").orElse("0"), "identifierValue"));
        if (sourceNeeded && !sent.containsKey("source")) {
            errors.add(CapillaryError.breached(8003, "the call names the customer's source", "source"));
        }
        if (sent.containsKey("accountId")
                && get("source").filter("INSTORE"::equals).isPresent()) {
            errors.add(CapillaryError.breached(400, "INSTORE has no accounts", "accountId"));
        }
        return errors;
    }

    /** The customer that the parameters name. */
    Optional<CapillaryCustomer> customer() {
        return CapillaryCustomer.named(
                get("identifierName").orElse(""),
                get("identifierValue").orElse(""),
                get("source").orElse(null),
                get("accountId").orElse(null));
    }
}
