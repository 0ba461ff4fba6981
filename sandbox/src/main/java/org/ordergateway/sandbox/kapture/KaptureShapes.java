package org.ordergateway.sandbox.kapture;

import static org.ordergateway.sandbox.shape.ObjectShape.object;
import static org.ordergateway.sandbox.shape.Shapes.bool;
import static org.ordergateway.sandbox.shape.Shapes.integer;
import static org.ordergateway.sandbox.shape.Shapes.listOf;
import static org.ordergateway.sandbox.shape.Shapes.objectWithoutNulls;
import static org.ordergateway.sandbox.shape.Shapes.text;

import org.ordergateway.sandbox.server.Breach;
import org.ordergateway.sandbox.shape.ObjectShape;
import org.ordergateway.sandbox.shape.Shape;

/** The bodies of Kapture's pages, field by field; inside the associate and additional fields anything goes but null. */
final class KaptureShapes {

    private static final ObjectShape CUSTOMER = object().withAll(
                    text(), "customer_name", "phone", "email_id", "locality", "city", "state", "country", "address")
            .withAll(text(), "type", "classification", "pincode", "customer_code", "customer_id", "zone")
            .withAll(text(), "customer_assign_emp_name", "customer_assign_emp_code", "customer_assign_emp_email")
            .withAll(text(), "customer_remarks", "remarks", "primary_source", "secondary_source", "tertiary_source")
            .withAll(bool(), "individual", "organization", "channel_partner", "update")
            .withAll(objectWithoutNulls(), "additional_fields", "associate_fields");

    private static final ObjectShape CONTACT = object().withAll(
                    text(), "contact_id", "title", "first_name", "last_name", "contact_person_name", "country_code")
            .withAll(text(), "contact_person_phone", "contact_person_email", "additional_contact_phone")
            .withAll(text(), "dob", "gender")
            .withAll(bool(), "update", "matchEmailPhone");

    private static final ObjectShape ENQUIRY = object().withAll(
                    text(), "enquiry_id", "assign_emp_name", "assign_emp_code", "assign_emp_email", "round_robin_key")
            .withAll(text(), "next_follow_up_date", "action", "subStatus", "remarks")
            .withAll(objectWithoutNulls(), "additional_fields", "associate_fields")
            .with("update", bool());

    private static final ObjectShape ORDER = object().withAll(
                    text(), "order_id", "assign_emp_name", "assign_emp_code", "assign_emp_email", "delivery_status")
            .withAll(text(), "erp_order_id", "erp_invoice_no", "create_date", "remarks", "invoice_no", "invoice_date")
            .withAll(text(), "unit_name", "block_name", "ticket_id", "encryptOrder", "payment_mode", "dealDetails")
            .with("associate_fields", objectWithoutNulls())
            .with("update", bool());

    /** The body that adds or updates an order. */
    static final Shape ADD_UPDATE = object().with("customer_info", CUSTOMER)
            .with("contact_info", listOf(CONTACT))
            .with("enquiry_info", ENQUIRY)
            .with("order_info", ORDER);

    private static final Shape DIGITS = text("[0-9]{0,9}", "must be digits in a string, or empty");

    /** No page shows a date in a pull; these two forms are what its sibling pages take. */
    private static final Shape DATE = (value, at, breaches) -> {
        if (!value.isTextual() || !PullDates.known(value.textValue())) {
            String message = "must be yyyy-MM-dd HH:mm, yyyy-MM-dd or empty";
            breaches.accept(new Breach(at + " " + message, at, message));
        }
    };

    /** The body of a pull. */
    static final Shape PULL = object().with("cmId", integer())
            .withAll(text(), "name", "phone", "email", "customerIds", "leadIdStr", "enquiryIds", "clientReferenceIds")
            .withAll(text(), "attr1", "attr2", "attr3", "attr4", "attr5", "attr6", "attr7", "attr8", "attr9", "attr10")
            .withAll(text(), "attr11", "attr12", "attr13", "attr14", "attr15", "viewId", "orderIds", "erpOrderId")
            .withAll(DATE, "createStartDate", "createEndDate")
            .withAll(text(), "bookingStatus", "bookingSubStatus", "bookingStartDate", "bookingEndDate")
            .withAll(text(), "creatorIdStr", "assignIdStr", "zoneIdStr", "blockId", "unitId", "approvalDesignationIds")
            .withAll(text(), "agreementStartDate", "agreementEndDate", "erpInvoiceId", "sortParam")
            .withAll(DIGITS, "limit", "offset")
            .mandatory("cmId");

    private KaptureShapes() {}
}
