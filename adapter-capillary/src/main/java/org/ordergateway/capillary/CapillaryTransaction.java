package org.ordergateway.capillary;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as an answer shows it: the echo of the update page's sample, the same by the snake_case names of its
 * table, or neither. Blocks that pages describe now as an object and now as a list are read as they come.
 */
record CapillaryTransaction(
        @Nullable String id,
        @Nullable String number,
        @Nullable String type,
        @JsonAlias("delivery_status") @Nullable String deliveryStatus,
        @JsonAlias("extended_fields") @Nullable Object extendedFields,
        @JsonAlias("custom_fields") @Nullable Object customFields,
        @JsonAlias("line_items") @Nullable List<CapillaryLine> lineItems,
        @Nullable JsonNode errors,
        @Nullable JsonNode warnings) {}
