package org.ordergateway.captain;

import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.http.AnswerTable;

/**
 * What Captain's answers mean. Its pages tie no body to a status but for 422, so HTTP's own meaning holds elsewhere.
 */
final class CaptainFailures {

    static final AnswerTable TABLE = AnswerTable.ofHttp()
            .status(422, Kind.REJECTED, "the vendor's client: a tree of fields and sentences")
            .code(
                    CaptainErrors.NUMBER_TAKEN,
                    Kind.CONFLICT,
                    "orders_create: a second order with the same partners_unique_internal_order_id is rejected");

    private CaptainFailures() {}
}
