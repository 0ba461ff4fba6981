package org.ordergateway.sandbox.captain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ordergateway.sandbox.server.Answer;
import org.ordergateway.sandbox.server.Breach;
import org.ordergateway.sandbox.server.ExactJson;

/** Captain's refusals: a tree of messages for what is wrong in a body, one line for everything else. */
final class CaptainErrors {

    /** Where a message stands that is about an object as a whole. */
    private static final String WHOLE = "base";

    private CaptainErrors() {}

    /** A refused body: 422 with the messages at the places they are about. */
    static Answer unprocessable(List<Breach> breaches) {
        return Answer.json(422, tree(breaches)).breaching(breaches);
    }

    /** The messages as Captain nests them. */
    static ObjectNode tree(List<Breach> breaches) {
        ObjectNode root = ExactJson.object();
        ObjectNode errors = root.putObject("errors");
        for (Breach breach : breaches) {
            place(errors, breach);
        }
        return root;
    }

    /** A refusal whose body the page does not show. */
    static Answer refused(int status, String message) {
        return Answer.json(status, ExactJson.object().put("error", message));
    }

    private static void place(ObjectNode errors, Breach breach) {
        ObjectNode node = errors;
        String[] steps = breach.where().split("/", -1);
        for (int i = 1; i < steps.length - 1; i++) {
            node = opened(node, plain(steps[i]));
        }
        String last = steps.length > 1 ? plain(steps[steps.length - 1]) : WHOLE;
        JsonNode there = node.path(last);
        if (there instanceof ObjectNode object) {
            object.withArray(WHOLE).add(breach.message());
        } else {
            node.withArray(last).add(breach.message());
        }
    }

    private static ObjectNode opened(ObjectNode parent, String step) {
        JsonNode there = parent.path(step);
        if (there instanceof ObjectNode object) {
            return object;
        }
        ObjectNode object = parent.putObject(step);
        if (there.isArray()) {
            object.set(WHOLE, there);
        }
        return object;
    }

    private static String plain(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
