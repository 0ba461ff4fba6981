package org.ordergateway.sandbox.captain;

import static org.ordergateway.sandbox.shape.ObjectShape.object;
import static org.ordergateway.sandbox.shape.Shapes.anyObject;
import static org.ordergateway.sandbox.shape.Shapes.bool;
import static org.ordergateway.sandbox.shape.Shapes.decimal;
import static org.ordergateway.sandbox.shape.Shapes.decimalText;
import static org.ordergateway.sandbox.shape.Shapes.either;
import static org.ordergateway.sandbox.shape.Shapes.integer;
import static org.ordergateway.sandbox.shape.Shapes.listOf;
import static org.ordergateway.sandbox.shape.Shapes.mapOf;
import static org.ordergateway.sandbox.shape.Shapes.oneOf;
import static org.ordergateway.sandbox.shape.Shapes.text;
import static org.ordergateway.sandbox.shape.Shapes.timestamp;

import org.ordergateway.sandbox.shape.ObjectShape;
import org.ordergateway.sandbox.shape.Shape;

/** The bodies that Captain's pages allow, field by field; what depends on the order held is checked elsewhere. */
final class CaptainShapes {

    private static final Shape FILLED = text("(?s).+", "must be filled");

    private static final Shape KIND = oneOf("delivery", "collection", "walk_in", "drive_thru", "third_party_delivery");

    private static final Shape PHONE = text("\\+[0-9]+", "must be an international number with a leading +");

    private static final ObjectShape RECIPIENT = object().withAll(
                    text(), "first_name", "last_name", "full_name", "email", "partners_internal_recipient_id")
            .with("phone_number", PHONE)
            .with("landline_number", either("must be an international number or empty", PHONE, oneOf("")))
            .withAll(bool(), "opted_out_of_SMS", "opted_out_of_email")
            .withAll(bool(), "send_tracking_link_by_sms", "send_tracking_link_by_email");

    private static final ObjectShape DROPOFF = object().withAll(
                    text(), "name", "line_1", "line_2", "city", "state", "country", "postcode", "apartment_number")
            .with("address_specific_instructions_to_driver", text())
            .withAll(decimalText(), "latitude", "longitude");

    private static final ObjectShape DELIVERY_JOB =
            object().with("promised_delivery_minutes", integer()).with("disable_dropoff_geoverification", bool());

    private static final ObjectShape PREPARATION = object().with(
                    "auto_prepare", either("must be a boolean", bool(), oneOf("true", "false")))
            .with("estimated_preparation_duration", integer())
            .with("estimated_preparation_start_time", timestamp());

    private static final Shape INTERNAL_NOTES = listOf(object().with("note", text())
            .with("date", timestamp())
            .with("user", text())
            .mandatory("note"));

    private static final ObjectShape FINANCIAL_RECORD = object().withAll(
                    decimal(), "delivery_fee", "grand_total_including_tax", "items_subtotal")
            .withAll(decimal(), "grand_total_including_tax_excluding_tips", "payment_amount_received")
            .withAll(decimal(), "remaining_balance", "card_charges", "pre_delivery_driver_tip")
            .withAll(decimal(), "post_delivery_driver_tip_by_card", "total_tip_left_for_driver")
            .withAll(decimal(), "credit", "deposit", "discount")
            .withAll(text(), "tax_type", "payment_method", "payment_status");

    private static final Shape HALVES = object().withAll(listOf(text()), "whole", "left", "right");

    private static final Shape DISPLAY_NAMES = object().withAll(mapOf(text()), "customer", "internal");

    private static final ObjectShape ITEM = object().with("name", FILLED)
            .withAll(text(), "partners_uuid", "category", "special_instructions")
            .with("addons_type", oneOf("pizza", ""))
            .with(
                    "addons",
                    either(
                            "must be an array of strings, or whole, left and right with arrays of strings",
                            listOf(text()),
                            HALVES))
            .with("quantity", integer())
            .withAll(bool(), "display_on_kds", "cookable")
            .with("price", decimal())
            .with("display_names", DISPLAY_NAMES)
            .with("addons_display_names", mapOf(DISPLAY_NAMES));

    private static final Shape ITEM_CHANGE = ITEM.with("uuid", FILLED)
            .with("preparation_status", oneOf("not_being_prepared", "being_prepared", "prepared"))
            .with("payment_gateway_id", text());

    private static final Shape KDS_FIELDS = listOf(object().with("key", FILLED)
            .with("value", either("must be boolean or string", bool(), text()))
            .mandatory("key", "value"));

    private static final Shape ID_VERIFICATION =
            object().with("contains", listOf(text())).with("min_age", integer());

    /** The body of an update. */
    static final Shape UPDATE = object().with("uuid", FILLED)
            .with("delivery_job", DELIVERY_JOB.with("dropoff_location", DROPOFF.with("uuid", FILLED)))
            .with("internal_notes", INTERNAL_NOTES)
            .with("kds_custom_fields", KDS_FIELDS)
            .with("items", listOf(ITEM_CHANGE))
            .with("recipient", RECIPIENT.with("uuid", FILLED))
            .with("financial_record", FINANCIAL_RECORD.with("uuid", FILLED))
            .with("scheduled_for", timestamp())
            .with("preparation", PREPARATION)
            .with("note", text())
            .with("channel_slug", text("[a-z0-9_]+", "must be a slug"))
            .with("estimated_preparation_time", integer())
            .with("kind", KIND)
            .with("payment_gateway_id", text())
            .with("id_verification_info", ID_VERIFICATION);

    /** The body of a new order. */
    static final Shape CREATE = object().withAll(
                    FILLED, "partners_unique_internal_order_id", "store_order_reference_description")
            .with("placed_at_time", timestamp())
            .with("kind", KIND)
            .with("recipient", RECIPIENT)
            .with("special_instructions", text())
            .with("scheduled_for", timestamp())
            .with("internal_notes", INTERNAL_NOTES)
            .with("items", listOf(ITEM.mandatory("name")))
            .with("financial_record", FINANCIAL_RECORD)
            .with("preparation", PREPARATION)
            .with("custom_fields", anyObject())
            .with("delivery_job", DELIVERY_JOB.with("dropoff_location", DROPOFF.mandatory("latitude", "longitude")))
            .mandatory("placed_at_time", "partners_unique_internal_order_id", "store_order_reference_description")
            .mandatory("kind", "recipient");

    /** The body of a change of status. */
    static final Shape STATUS = object().with("status", oneOf("being_prepared", "prepared", "cancelled"))
            .with("scheduled_for", timestamp())
            .with("cancellation_reason", text())
            .with("disable_kds_notifications", bool())
            .mandatory("status");

    private CaptainShapes() {}
}
