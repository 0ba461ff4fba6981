package org.ordergateway.captain;

import java.util.List;
import java.util.Set;
import org.ordergateway.capability.PlannedRequest;
import org.ordergateway.http.PathId;
import org.ordergateway.http.RedactedJson;

/** Shows requests without sending them, persons' data masked. */
final class CaptainPlans {

    /** What no person is known by. */
    private static final Set<String> SAFE = Set.of(
            "uuid",
            "partners_uuid",
            "partners_unique_internal_order_id",
            "kind",
            "status",
            "scheduled_for",
            "placed_at_time",
            "estimated_preparation_time",
            "estimated_preparation_start_time",
            "estimated_preparation_duration",
            "auto_prepare",
            "channel_slug",
            "contains",
            "min_age",
            "promised_delivery_minutes",
            "disable_dropoff_geoverification",
            "opted_out_of_SMS",
            "opted_out_of_email",
            "category",
            "addons_type",
            "quantity",
            "display_on_kds",
            "price",
            "cookable",
            "preparation_status",
            "payment_method",
            "payment_status",
            "delivery_fee",
            "grand_total_including_tax",
            "grand_total_including_tax_excluding_tips",
            "items_subtotal",
            "payment_amount_received",
            "remaining_balance",
            "pre_delivery_driver_tip",
            "post_delivery_driver_tip_by_card",
            "card_charges",
            "total_tip_left_for_driver",
            "tax_type",
            "credit",
            "deposit",
            "discount",
            "disable_kds_notifications");

    private CaptainPlans() {}

    static List<PlannedRequest> of(List<CaptainStep> steps, String account, PathId id) {
        return steps.stream()
                .map(step ->
                        new PlannedRequest("PATCH", step.path(account, id), RedactedJson.ofBody(step.body(), SAFE)))
                .toList();
    }

    static PlannedRequest of(CaptainOrder created, String account) {
        return new PlannedRequest("POST", "/v1/accounts/" + account + "/orders", RedactedJson.ofBody(created, SAFE));
    }
}
