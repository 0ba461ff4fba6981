package org.ordergateway.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a call for many answers to one entry.
 *
 * @param entityId the id of a new transaction
 * @param result the entry as it was understood
 */
record CapillaryBulkEntry(
        @Nullable String entityId,
        @Nullable JsonNode result,
        @Nullable JsonNode errors,
        @Nullable JsonNode warnings) {

    CapillaryReply reply() {
        return new CapillaryReply(errors, null, null, null);
    }

    boolean failed() {
        return reply().tells();
    }

    /** A name of the entry by which it is known again, or absent. */
    @Nullable String named(String member) {
        return result == null ? null : CapillaryNotice.text(result.path(member));
    }
}
