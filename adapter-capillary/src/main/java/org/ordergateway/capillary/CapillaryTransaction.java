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
 * @param customer where an update is answered; the page does not say what is in it
 * @param loyaltyDetails where an update is answered in the older form
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
        @Nullable JsonNode customer,
        @Nullable JsonNode loyaltyDetails,
        @Nullable JsonNode errors,
        @Nullable JsonNode warnings,
        @Nullable JsonNode status,
        @Nullable JsonNode code,
        @Nullable JsonNode message) {

    CapillaryReply reply() {
        return new CapillaryReply(errors, status, code, message);
    }

    /** Whether an answer to an update has anything of what a page describes. */
    boolean saysAnything() {
        return id != null
                || number != null
                || type != null
                || deliveryStatus != null
                || extendedFields != null
                || customFields != null
                || lineItems != null
                || customer != null
                || loyaltyDetails != null
                || CapillaryNotice.isList(errors)
                || CapillaryNotice.isList(warnings);
    }

    /** The merchant's number, wherever it stands. */
    @Nullable String billNumber() {
        return number == null && billDetails != null ? billDetails.billNumber() : number;
    }
}
