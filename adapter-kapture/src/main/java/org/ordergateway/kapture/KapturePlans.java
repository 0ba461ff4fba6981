package org.ordergateway.kapture;

import java.util.List;
import java.util.Set;
import org.ordergateway.capability.PlannedRequest;
import org.ordergateway.http.RedactedJson;

/** Shows the request without sending it, persons' data masked. */
final class KapturePlans {

    /** What no person is known by, and what custom data is hardly named. */
    private static final Set<String> SAFE = Set.of(
            "order_id",
            "erp_order_id",
            "delivery_status",
            "create_date",
            "invoice_no",
            "invoice_date",
            "erp_invoice_no",
            "payment_mode",
            "ticket_id",
            "enquiry_id",
            "matchEmailPhone",
            "update");

    private KapturePlans() {}

    static List<PlannedRequest> of(KaptureOrder body) {
        return List.of(new PlannedRequest("POST", KapturePaths.ADD_UPDATE, RedactedJson.ofBody(body, SAFE)));
    }
}
