package org.ordergateway.sandbox.kapture;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ordergateway.sandbox.server.ExactJson;

/** How Kapture words a failure: the form on its pages, and the others that its sibling calls are known for. */
public enum FailureForm {
    /** {@code {"message":"…","status":"failed"}}, as the pages show it. */
    TEXT,
    /** The message as an array of texts. */
    ARRAY,
    /** The message as an object of texts. */
    OBJECT,
    /** {@code Message} and {@code Status} with capitals. */
    CAPITALISED,
    /** A status of success that only {@code Order.result} contradicts. */
    RESULT_FALSE,
    /** {@code {"success":"false"}}, the opposite of a pull's success. */
    SUCCESS_FALSE;

    /** The body that says this message, ready for a {@link org.ordergateway.sandbox.Fault} too. */
    public String body(String message) {
        return ExactJson.write(document(message));
    }

    ObjectNode document(String message) {
        ObjectNode document = ExactJson.object();
        switch (this) {
            case TEXT -> document.put("message", message).put("status", "failed");
            case ARRAY -> document.put("status", "failed").putArray("message").add(message);
            case OBJECT -> document.put("status", "failed").putObject("message").put("error", message);
            case CAPITALISED -> document.put("Message", message).put("Status", "failed");
            case RESULT_FALSE ->
                document.put("status", "success")
                        .put("message", message)
                        .putObject("Order")
                        .put("result", false);
            case SUCCESS_FALSE -> document.put("success", "false").put("message", message);
        }
        return document;
    }
}
