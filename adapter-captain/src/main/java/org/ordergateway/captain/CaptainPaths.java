package org.ordergateway.captain;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The neutral path of a field that Captain complains about; lists are named without an index. */
final class CaptainPaths {

    static final Map<String, String> NEUTRAL = Map.ofEntries(
            entry("partners_unique_internal_order_id", "ref.number"),
            entry("store_order_reference_description", "reference"),
            entry("placed_at_time", "placedAt"),
            entry("special_instructions", "instructions"),
            entry("channel_slug", "channel.code"),
            entry("scheduled_for", "scheduledFor"),
            entry("status", "status"),
            entry("kind", "kind"),
            entry("note", "note"),
            entry("estimated_preparation_time", "preparation.estimate"),
            entry("preparation", "preparation"),
            entry("preparation.estimated_preparation_start_time", "preparation.estimatedStart"),
            entry("preparation.estimated_preparation_duration", "preparation.estimatedDuration"),
            entry("preparation.auto_prepare", "preparation.automatic"),
            entry("payment_gateway_id", "payment.reference"),
            entry("custom_fields", "customFields"),
            entry("internal_notes", "internalNotes"),
            entry("internal_notes.note", "internalNotes[].text"),
            entry("internal_notes.date", "internalNotes[].at"),
            entry("internal_notes.user", "internalNotes[].author"),
            entry("kds_custom_fields", "kitchenFields"),
            entry("kds_custom_fields.key", "kitchenFields[].name"),
            entry("kds_custom_fields.value", "kitchenFields[].value"),
            entry("id_verification_info", "idCheck"),
            entry("id_verification_info.contains", "idCheck.contains"),
            entry("id_verification_info.min_age", "idCheck.minimumAge"),
            entry("recipient", "customer"),
            entry("recipient.uuid", "customer.id"),
            entry("recipient.full_name", "customer.name"),
            entry("recipient.first_name", "customer.firstName"),
            entry("recipient.last_name", "customer.lastName"),
            entry("recipient.email", "customer.email"),
            entry("recipient.phone_number", "customer.phone"),
            entry("recipient.landline_number", "customer.landline"),
            entry("recipient.opted_out_of_SMS", "customer.smsOptOut"),
            entry("recipient.opted_out_of_email", "customer.emailOptOut"),
            entry("recipient.partners_internal_recipient_id", "customer.code"),
            entry("recipient.send_tracking_link_by_sms", "customer.trackingBySms"),
            entry("recipient.send_tracking_link_by_email", "customer.trackingByEmail"),
            entry("delivery_job", "delivery"),
            entry("delivery_job.promised_delivery_minutes", "delivery.promisedWithin"),
            entry("delivery_job.disable_dropoff_geoverification", "delivery.geoCheckDisabled"),
            entry("delivery_job.dropoff_location", "delivery.address"),
            entry("delivery_job.dropoff_location.uuid", "delivery.address.id"),
            entry("delivery_job.dropoff_location.name", "delivery.address.name"),
            entry("delivery_job.dropoff_location.line_1", "delivery.address.line1"),
            entry("delivery_job.dropoff_location.line_2", "delivery.address.line2"),
            entry("delivery_job.dropoff_location.apartment_number", "delivery.address.apartment"),
            entry("delivery_job.dropoff_location.city", "delivery.address.city"),
            entry("delivery_job.dropoff_location.state", "delivery.address.state"),
            entry("delivery_job.dropoff_location.postcode", "delivery.address.postcode"),
            entry("delivery_job.dropoff_location.country", "delivery.address.country"),
            entry("delivery_job.dropoff_location.latitude", "delivery.address.latitude"),
            entry("delivery_job.dropoff_location.longitude", "delivery.address.longitude"),
            entry(
                    "delivery_job.dropoff_location.address_specific_instructions_to_driver",
                    "delivery.address.instructions"),
            entry("financial_record", "payment"),
            entry("financial_record.uuid", "payment.recordId"),
            entry("financial_record.payment_method", "payment.method"),
            entry("financial_record.payment_status", "payment.status"),
            entry("financial_record.grand_total_including_tax", "payment.grandTotal"),
            entry("financial_record.grand_total_including_tax_excluding_tips", "payment.grandTotalExcludingTips"),
            entry("financial_record.items_subtotal", "payment.itemsSubtotal"),
            entry("financial_record.delivery_fee", "payment.deliveryFee"),
            entry("financial_record.payment_amount_received", "payment.received"),
            entry("financial_record.remaining_balance", "payment.remaining"),
            entry("financial_record.pre_delivery_driver_tip", "payment.tipBeforeDelivery"),
            entry("financial_record.post_delivery_driver_tip_by_card", "payment.tipAfterDeliveryByCard"),
            entry("financial_record.total_tip_left_for_driver", "payment.tipTotal"),
            entry("financial_record.card_charges", "payment.cardCharges"),
            entry("financial_record.discount", "payment.discount"),
            entry("financial_record.credit", "payment.credit"),
            entry("financial_record.deposit", "payment.deposit"),
            entry("financial_record.tax_type", "payment.taxType"),
            entry("items", "lines"),
            entry("items.uuid", "lines[].id"),
            entry("items.partners_uuid", "lines[].merchantId"),
            entry("items.name", "lines[].name"),
            entry("items.category", "lines[].category"),
            entry("items.addons", "lines[].addons"),
            entry("items.addons_type", "lines[].addons"),
            entry("items.quantity", "lines[].quantity"),
            entry("items.price", "lines[].price"),
            entry("items.special_instructions", "lines[].instructions"),
            entry("items.preparation_status", "lines[].preparationStatus"),
            entry("items.display_on_kds", "lines[].showInKitchen"),
            entry("items.cookable", "lines[].cookable"),
            entry("items.display_names", "lines[].extensions.captain.display_names"),
            entry("items.addons_display_names", "lines[].extensions.captain.addons_display_names"),
            entry("cancellation_reason", "extensions.captain.cancellation_reason"),
            entry("disable_kds_notifications", "extensions.captain.disable_kds_notifications"),
            entry("items.payment_gateway_id", "lines[].paymentReference"));

    /** Anything else may hold a person's data. */
    private static final Pattern NAMES =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,60}(\\.[A-Za-z_][A-Za-z0-9_]{0,60}){0,9}");

    private CaptainPaths() {}

    /**
     * The neutral path; Captain's own for a field without one, as far as it looks like one; {@code order} for the whole.
     */
    static String neutral(String wire) {
        @Nullable String known = NEUTRAL.get(wire);
        if (known != null) {
            return known;
        }
        return wire.isEmpty() ? "order" : NAMES.matcher(wire).matches() ? wire : "a field without a name to be shown";
    }
}
