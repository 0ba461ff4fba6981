package org.ordergateway.sandbox.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ordergateway.sandbox.server.Breach;

/** What a vendor's page allows as one JSON value. Immutable, so it may be a constant. */
@FunctionalInterface
public interface Shape {

    /**
     * Reports each thing in the value that the page does not allow.
     *
     * @param at the value's JSON pointer in the whole body
     */
    void check(JsonNode value, String at, Consumer<Breach> breaches);

    /** All that the page does not allow in a whole body; empty when it is as the page says. */
    default List<Breach> breaches(JsonNode body) {
        List<Breach> found = new ArrayList<>();
        check(body, "", found::add);
        return found;
    }

    /** The JSON pointer of a member of what this pointer names. */
    static String inside(String at, String member) {
        return at + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    /** How a sentence calls the value at this pointer: the pointer, or "the body". */
    static String called(String at) {
        return at.isEmpty() ? "the body" : at;
    }
}
