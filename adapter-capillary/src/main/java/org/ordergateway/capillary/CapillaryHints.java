package org.ordergateway.capillary;

import java.util.Locale;
import java.util.Map;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;

/** What to do about a refused update, where its page says so; other calls have the same codes for other things. */
final class CapillaryHints {

    private static final String UNKNOWN = "there is no such transaction for this customer";
    private static final String SEVERAL = "the number matches several transactions: give ref.id";

    private static final Map<String, String> HINTS = Map.of(
            "667", UNKNOWN,
            "ERR_TRANSACTION_ID_NUMBER_INVALID", UNKNOWN,
            "668", SEVERAL,
            "ERR_DUPLICATE_BILL_NUMBER_USE_ID", SEVERAL);

    private CapillaryHints() {}

    /** The failure of an update, with its hint. */
    static OrderFailure ofUpdate(OrderFailure failure) {
        String code = failure.detail().vendorCode();
        String hint = code == null ? null : HINTS.get(code.toUpperCase(Locale.ROOT));
        if (hint == null) {
            return failure;
        }
        FailureDetail detail = failure.detail().withMessage(failure.message() + "; " + hint);
        if (failure instanceof OrderFailure.NotFound) {
            return new OrderFailure.NotFound(detail);
        }
        return failure instanceof OrderFailure.Conflict ? new OrderFailure.Conflict(detail) : failure;
    }
}
