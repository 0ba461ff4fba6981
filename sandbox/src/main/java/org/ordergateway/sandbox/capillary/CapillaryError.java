package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.ordergateway.sandbox.server.Answer;
import org.ordergateway.sandbox.server.Breach;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.shape.Shape;

/**
 * One error or warning of an answer, with the code that Capillary's pages give it.
 *
 * @param breach what the page does not allow, or null when only the vendor's state refuses
 */
record CapillaryError(int code, String message, @Nullable Breach breach) {

    /** What the page allows but the state does not. */
    static CapillaryError told(int code, String message) {
        return new CapillaryError(code, message, null);
    }

    /** What the page does not allow. */
    static CapillaryError breached(int code, String rule, String where) {
        return new CapillaryError(code, rule, new Breach(rule, where, rule));
    }

    /** All that a body breaches of its shape, each with the code for its place. */
    static List<CapillaryError> of(Shape shape, JsonNode body, ToIntFunction<String> codes) {
        List<CapillaryError> errors = new ArrayList<>();
        for (Breach breach : shape.breaches(body)) {
            errors.add(breached(codes.applyAsInt(breach.where()), breach.rule(), breach.where()));
        }
        return errors;
    }

    /** The errors as the array that every answer has. */
    static ArrayNode array(List<CapillaryError> errors) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (CapillaryError error : errors) {
            array.addObject().put("status", false).put("code", error.code).put("message", error.message);
        }
        return array;
    }

    /** The breaches among the errors. */
    static List<Breach> breaches(List<CapillaryError> errors) {
        return errors.stream()
                .map(CapillaryError::breach)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A call refused as a whole. */
    static Answer refused(int status, List<CapillaryError> errors) {
        var body = ExactJson.object();
        body.set("errors", array(errors));
        body.putArray("warnings");
        return Answer.json(status, body).breaching(breaches(errors));
    }

    /** A call refused as a whole for one reason. */
    static Answer refused(int status, CapillaryError error) {
        return refused(status, List.of(error));
    }
}
