package org.ordergateway.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What stands around the transactions of a list. */
record CapillaryList(
        @Nullable Pagination pagination,
        @Nullable JsonNode errors,
        @Nullable JsonNode warnings,
        @Nullable JsonNode status,
        @Nullable JsonNode code,
        @Nullable JsonNode message) {

    /** @param total how many there are in all; absent where the answer does not say */
    record Pagination(@Nullable Long total) {}

    CapillaryReply reply() {
        return new CapillaryReply(errors, status, code, message);
    }

    @Nullable Long total() {
        return pagination == null ? null : pagination.total();
    }
}
