package org.ordergateway.testkit.harness;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a vendor spells a neutral value. Written by hand from the vendor's page, never taken from the adapter, so that
 * adapter and contract cannot share a mistake. See {@link Encodings} for the usual ones.
 */
@FunctionalInterface
public interface Encoding {

    /** What the vendor's state holds for a value in its neutral JSON form. */
    JsonNode write(JsonNode neutral);

    /** Whether what the state holds means the value; exactly what {@link #write} gives, unless said otherwise. */
    default boolean holds(JsonNode neutral, JsonNode held) {
        return Json.same(write(neutral), held);
    }
}
