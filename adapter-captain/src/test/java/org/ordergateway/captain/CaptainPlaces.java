package org.ordergateway.captain;

import static org.ordergateway.capability.Access.CREATE;
import static org.ordergateway.capability.Access.READ;
import static org.ordergateway.capability.Access.UPDATE;
import static org.ordergateway.testkit.harness.Encodings.comparing;
import static org.ordergateway.testkit.harness.Encodings.count;
import static org.ordergateway.testkit.harness.Encodings.decimalText;
import static org.ordergateway.testkit.harness.Encodings.entries;
import static org.ordergateway.testkit.harness.Encodings.isoTime;
import static org.ordergateway.testkit.harness.Encodings.same;
import static org.ordergateway.testkit.harness.Encodings.words;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ordergateway.capability.Access;
import org.ordergateway.testkit.harness.Encoding;
import org.ordergateway.testkit.harness.Encodings;
import org.ordergateway.testkit.harness.Encodings.Words;
import org.ordergateway.testkit.harness.FieldPlaces;
import org.ordergateway.testkit.harness.Json;

/** Where each neutral field stands in an order at Captain, as its pages name the fields. */
final class CaptainPlaces {

    private static final Set<Access> READ_ONLY = EnumSet.of(READ);
    private static final Set<Access> UPDATE_ONLY = EnumSet.of(UPDATE);
    private static final Set<Access> BOTH_WRITTEN = EnumSet.of(CREATE, UPDATE);

    private static final Words DELIVERY_STATUS = words(Map.of(
            "unassigned", "unassigned_to_driver",
            "assigned", "assigned_to_driver",
            "accepted", "assigned_and_accepted_by_driver",
            "shipped", "collected",
            "delivered", "dropped_off",
            "returning", "returning_to_pickup_with_delivery",
            "failed", "failed",
            "cancelled", "cancelled",
            "closed", "auto_closed"));

    private static final Map<String, String> SETTABLE =
            Map.of("preparing", "being_prepared", "prepared", "prepared", "cancelled", "cancelled");

    private CaptainPlaces() {}

    static FieldPlaces table() {
        FieldPlaces table = FieldPlaces.table();
        order(table);
        customer(table);
        delivery(table);
        payment(table);
        lines(table);
        return table;
    }

    private static void order(FieldPlaces table) {
        table.at("reference", "/store_order_reference_description", same())
                .at("placedAt", "/placed_at_time", isoTime())
                .at("createdAt", "/created_at", isoTime())
                .at(UPDATE_ONLY, "status", "/status", words(SETTABLE))
                .at(READ_ONLY, "status", "/status", readableStatus())
                .at("statusHistory", "/status_history", count())
                .at("statusHistory[].status", "/status_history/{i}/order_status", readableStatus())
                .at("statusHistory[].at", "/status_history/{i}/recorded_at", isoTime())
                .at(
                        "kind",
                        "/kind",
                        words(Map.of(
                                "delivery", "delivery",
                                "collection", "collection",
                                "walk_in", "walk_in",
                                "drive_thru", "drive_thru",
                                "third_party_delivery", "third_party_delivery")))
                .at("channel.code", "/channel/slug", same())
                .touching("channel.code", "/channel")
                .at("channel.name", "/channel/name", same())
                .at("channel.logo", "/channel/logo_cloudinary_url", same())
                .at("scheduledFor", "/scheduled_for", isoTime())
                .at("note", "/note", same())
                .at("instructions", "/special_instructions", same())
                .at("internalNotes", "/internal_notes", count())
                .at("internalNotes[].text", "/internal_notes/{i}/note", same())
                .at("internalNotes[].at", "/internal_notes/{i}/date", isoTime())
                .at("internalNotes[].author", "/internal_notes/{i}/user", same())
                .at("kitchenFields", "/kds_custom_fields", count())
                .at("kitchenFields[].name", "/kds_custom_fields/{i}/key", same())
                .at("kitchenFields[].value", "/kds_custom_fields/{i}/value", same())
                .at("customFields", "/custom_fields", entries())
                .at("trackingLink", "/tracking_link", same())
                .at("idCheck.contains", "/id_verification_info/contains", same())
                .at("idCheck.minimumAge", "/id_verification_info/min_age", same())
                .at("preparation.estimatedStart", "/preparation/estimated_preparation_start_time", isoTime())
                .at("preparation.estimatedDuration", "/preparation/estimated_preparation_duration", same())
                .at("preparation.automatic", "/preparation/auto_prepare", same())
                .at("preparation.estimate", "/estimated_preparation_time", same())
                .at(UPDATE_ONLY, "extensions.captain.cancellation_reason", "/cancellation_reason", same())
                .at(UPDATE_ONLY, "extensions.captain.disable_kds_notifications", "/disable_kds_notifications", same());
        for (String name : List.of("remake_order", "remake_order_uuid", "promised_minutes", "promised_time_at")) {
            table.at(READ_ONLY, "extensions.captain." + name, "/" + name, same());
        }
        for (String name : List.of(
                "pickup_eta", "dropoff_eta", "driver_summary", "signature_photo_url", "proof_of_delivery_photo_urls")) {
            table.at(READ_ONLY, "extensions.captain.delivery_job." + name, "/delivery_job/" + name, same());
        }
    }

    private static Words readableStatus() {
        Map<String, String> all = new HashMap<>(SETTABLE);
        all.putAll(Map.of(
                "created", "created",
                "in_progress", "in_progress",
                "completed", "completed",
                "failed", "failed",
                "closed", "auto_closed",
                "not_dispatched", "not_dispatched"));
        return words(all);
    }

    private static void customer(FieldPlaces table) {
        table.at("customer.code", "/recipient/partners_internal_recipient_id", same())
                .at("customer.name", "/recipient/full_name", same())
                .at("customer.firstName", "/recipient/first_name", same())
                .at("customer.lastName", "/recipient/last_name", same())
                .at("customer.email", "/recipient/email", same())
                .at(BOTH_WRITTEN, "customer.phone", "/recipient/phone_number", withoutBlanks())
                .at(READ_ONLY, "customer.phone", "/recipient/phone_number", same())
                .at(BOTH_WRITTEN, "customer.landline", "/recipient/landline_number", withoutBlanks())
                .at(READ_ONLY, "customer.landline", "/recipient/landline_number", same())
                .at("customer.smsOptOut", "/recipient/opted_out_of_SMS", same())
                .at("customer.emailOptOut", "/recipient/opted_out_of_email", same())
                .at("customer.trackingBySms", "/recipient/send_tracking_link_by_sms", same())
                .at("customer.trackingByEmail", "/recipient/send_tracking_link_by_email", same())
                .at(READ_ONLY, "customer.id", "/recipient/uuid", same())
                .addresses(UPDATE, "customer.id", "/recipient/uuid", same());
    }

    private static Encoding withoutBlanks() {
        return Encodings.of(
                neutral -> JsonNodeFactory.instance.textNode(neutral.asText().replaceAll("[ ()-]", "")));
    }

    private static void delivery(FieldPlaces table) {
        String place = "/delivery_job/dropoff_location/";
        table.at("delivery.id", "/delivery_job/uuid", same())
                .at("delivery.status", "/delivery_job/delivery_status", DELIVERY_STATUS)
                .at("delivery.history", "/delivery_job/delivery_status_history", count())
                .at(
                        "delivery.history[].status",
                        "/delivery_job/delivery_status_history/{i}/delivery_status",
                        DELIVERY_STATUS)
                .at("delivery.history[].at", "/delivery_job/delivery_status_history/{i}/recorded_at", isoTime())
                .at("delivery.promisedWithin", "/delivery_job/promised_delivery_minutes", same())
                .at("delivery.promisedAt", "/delivery_job/promised_delivery_time_at", isoTime())
                .at("delivery.geoCheckDisabled", "/delivery_job/disable_dropoff_geoverification", same())
                .at("delivery.driver", "/assigned_driver", same())
                .at(READ_ONLY, "delivery.address.id", place + "uuid", same())
                .addresses(UPDATE, "delivery.address.id", place + "uuid", same())
                .at("delivery.address.name", place + "name", same())
                .at("delivery.address.line1", place + "line_1", same())
                .at("delivery.address.line2", place + "line_2", same())
                .at("delivery.address.apartment", place + "apartment_number", same())
                .at("delivery.address.city", place + "city", same())
                .at("delivery.address.state", place + "state", same())
                .at("delivery.address.postcode", place + "postcode", same())
                .at("delivery.address.country", place + "country", same())
                .at("delivery.address.latitude", place + "latitude", decimalText())
                .at("delivery.address.longitude", place + "longitude", decimalText())
                .at("delivery.address.instructions", place + "address_specific_instructions_to_driver", same());
    }

    private static void payment(FieldPlaces table) {
        String money = "/financial_record/";
        table.at("payment.reference", "/payment_gateway_id", same())
                .at(READ_ONLY, "payment.recordId", money + "uuid", same())
                .addresses(UPDATE, "payment.recordId", money + "uuid", same())
                .at("payment.method", money + "payment_method", same())
                .at("payment.status", money + "payment_status", same())
                .at("payment.taxType", money + "tax_type", same())
                .at("payment.grandTotal", money + "grand_total_including_tax", decimalText())
                .at(
                        "payment.grandTotalExcludingTips",
                        money + "grand_total_including_tax_excluding_tips",
                        decimalText())
                .at("payment.itemsSubtotal", money + "items_subtotal", decimalText())
                .at("payment.deliveryFee", money + "delivery_fee", decimalText())
                .at("payment.received", money + "payment_amount_received", decimalText())
                .at("payment.remaining", money + "remaining_balance", decimalText())
                .at("payment.tipBeforeDelivery", money + "pre_delivery_driver_tip", decimalText())
                .at("payment.tipAfterDeliveryByCard", money + "post_delivery_driver_tip_by_card", decimalText())
                .at("payment.tipTotal", money + "total_tip_left_for_driver", decimalText())
                .at("payment.cardCharges", money + "card_charges", decimalText())
                .at("payment.discount", money + "discount", decimalText())
                .at("payment.credit", money + "credit", decimalText())
                .at("payment.deposit", money + "deposit", decimalText());
    }

    private static void lines(FieldPlaces table) {
        table.at("lines", "/items", count())
                .at("lines[].id", "/items/{i}/uuid", same())
                .at("lines[].merchantId", "/items/{i}/partners_uuid", same())
                .at("lines[].name", "/items/{i}/name", same())
                .at("lines[].category", "/items/{i}/category", same())
                .at("lines[].quantity", "/items/{i}/quantity", same())
                .at("lines[].price", "/items/{i}/price", decimalText())
                .at(BOTH_WRITTEN, "lines[].addons", "/items/{i}/addons", Encodings.of(neutral -> neutral.path("items")))
                .at(READ_ONLY, "lines[].addons", "/items/{i}", itemWithAddons())
                .at("lines[].instructions", "/items/{i}/special_instructions", same())
                .at("lines[].preparationStatus", "/items/{i}/preparation_status", same())
                .at("lines[].showInKitchen", "/items/{i}/display_on_kds", same())
                .at("lines[].cookable", "/items/{i}/cookable", same())
                .at("lines[].paymentReference", "/items/{i}/payment_gateway_id", same())
                .at("lines[].extensions.captain.display_names", "/items/{i}/display_names", same())
                .at("lines[].extensions.captain.addons_display_names", "/items/{i}/addons_display_names", same());
    }

    /** An item with these add-ons and none of another kind. */
    private static Encoding itemWithAddons() {
        return comparing(
                Encodings.of(neutral -> {
                    ObjectNode item = JsonNodeFactory.instance.objectNode().put("name", "Soup");
                    return item.set("addons", neutral.path("items"));
                }),
                (neutral, held) -> Json.same(neutral.path("items"), held.path("addons")));
    }
}
