package org.ordergateway.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A token, or why there is none. */
record CapillaryTokenAnswer(@Nullable Data data, @Nullable JsonNode errors) {

    /** @param ttlSeconds how long the token is good for */
    record Data(@Nullable String accessToken, @Nullable Long ttlSeconds) {

        @Override
        public String toString() {
            return "Data[***]";
        }
    }

    @Nullable String accessToken() {
        return data == null || data.accessToken() == null || data.accessToken().isBlank() ? null : data.accessToken();
    }

    @Nullable Long ttlSeconds() {
        return data == null ? null : data.ttlSeconds();
    }
}
