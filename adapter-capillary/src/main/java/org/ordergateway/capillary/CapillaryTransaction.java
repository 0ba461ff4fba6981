package org.ordergateway.capillary;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as an answer shows it: read whole; or, answering an update, as the echo of the page's sample, the same
 * by the snake_case names of its table, or neither. Blocks that pages describe now as an object and now as a list are
 * read as they come.
 *
 * @param number where an update is answered; otherwise it stands in the details
 * @param billDetails where the transaction is read
 */
record CapillaryTransaction(
        @Nullable String id,
        @Nullable String number,
        @Nullable String type,
        @Nullable String customerId,
        @JsonAlias("delivery_status") @Nullable String deliveryStatus,
        @Nullable String outlierStatus,
        @Nullable CapillaryBillDetails billDetails,
        @JsonAlias("extended_fields") @Nullable Object extendedFields,
        @JsonAlias("custom_fields") @Nullable Object customFields,
        @Nullable List<CapillaryPayment> paymentModes,
        @JsonAlias("line_items") @Nullable List<CapillaryLine> lineItems,
        @Nullable JsonNode errors,
        @Nullable JsonNode warnings) {

    /** The merchant's number, wherever it stands. */
    @Nullable String billNumber() {
        return number == null && billDetails != null ? billDetails.billNumber() : number;
    }
}
