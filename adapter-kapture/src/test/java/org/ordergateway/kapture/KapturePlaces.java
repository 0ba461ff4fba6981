package org.ordergateway.kapture;

import static org.ordergateway.capability.Access.CREATE;
import static org.ordergateway.capability.Access.READ;
import static org.ordergateway.capability.Access.UPDATE;
import static org.ordergateway.testkit.harness.Encodings.comparing;
import static org.ordergateway.testkit.harness.Encodings.count;
import static org.ordergateway.testkit.harness.Encodings.epochMillis;
import static org.ordergateway.testkit.harness.Encodings.number;
import static org.ordergateway.testkit.harness.Encodings.of;
import static org.ordergateway.testkit.harness.Encodings.same;
import static org.ordergateway.testkit.harness.Encodings.time;
import static org.ordergateway.testkit.harness.Encodings.words;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ordergateway.capability.Access;
import org.ordergateway.testkit.harness.Encoding;
import org.ordergateway.testkit.harness.FieldPlaces;

/** Where each neutral field stands in an order at Kapture, as its pages name the fields. */
final class KapturePlaces {

    /** The account's codes, as the harness's settings say. */
    static final Map<String, String> CODES = Map.of(
            "placed", "AP",
            "shipped", "SH",
            "delivered", "DL",
            "cancelled", "CN");

    static final String ZONE = "Asia/Kolkata";

    static final List<String> READ_IDS = List.of(
            "cmId",
            "enquiryId",
            "creatorId",
            "unitId",
            "blockId",
            "zoneId",
            "subOfficeId",
            "parentOrderId",
            "builderInvoiceId",
            "enquiryAssignedTo",
            "parentCustomerId",
            "channelId",
            "deliveredOrderId",
            "onwardCruiseId",
            "returnCruiseId",
            "approvedByEmployeeId");

    static final List<String> READ_NUMBERS = List.of(
            "productQuantity",
            "productValue",
            "basePrice",
            "serviceTax",
            "bookingAmount",
            "retainerFrequency",
            "retainerAmount",
            "retainerCreditPeriod",
            "commissionAmount",
            "totalSaleableArea",
            "sellingPrice",
            "cess",
            "extraCharges",
            "warrantyInDays",
            "commissionPaidAmount",
            "vatamount");

    static final List<String> READ_FLAGS = List.of("invoiceSent", "checkedIn", "includeInterest");

    /** Three flags, of which the first is looked at; the other two change with it. */
    private static final Map<String, String> PARTY_FLAGS =
            Map.of("person", "individual", "organisation", "organization", "channel_partner", "channel_partner");

    /** One of three flags is true. */
    private static final Encoding PARTY = words(
            PARTY_FLAGS.keySet(),
            comparing(
                    of(neutral -> JsonNodeFactory.instance
                            .objectNode()
                            .put(PARTY_FLAGS.getOrDefault(neutral.asText(), "unknown"), true)),
                    (neutral, held) -> PARTY_FLAGS.entrySet().stream()
                            .allMatch(flag -> held.path(flag.getValue()).asBoolean()
                                    == flag.getKey().equals(neutral.asText()))));

    private static final Set<Access> WRITTEN = EnumSet.of(CREATE, UPDATE);
    private static final Set<Access> READ_ONLY = EnumSet.of(READ);

    private KapturePlaces() {}

    static FieldPlaces table() {
        FieldPlaces table = FieldPlaces.table();
        order(table);
        customer(table);
        contacts(table);
        row(table);
        return table.restless(
                "/row/lastModificationTime",
                "/answered",
                "/order_info/update",
                "/order_info/order_id",
                "/customer_info/update",
                "/contact_info/0/update",
                "/contact_info/1/update",
                "/enquiry_info/update");
    }

    private static void order(FieldPlaces table) {
        table.at(WRITTEN, "note", "/order_info/remarks", same())
                .touching("note", "/row/remarks")
                .at(WRITTEN, "placedAt", "/order_info/create_date", time("yyyy-MM-dd HH:mm", ZONE))
                .at(WRITTEN, "extendedFields", "/order_info/associate_fields", same())
                .at(WRITTEN, "assignee.name", "/order_info/assign_emp_name", same())
                .at(WRITTEN, "assignee.code", "/order_info/assign_emp_code", same())
                .at(WRITTEN, "assignee.email", "/order_info/assign_emp_email", same())
                .at(WRITTEN, "delivery.status", "/order_info/delivery_status", words(CODES))
                .touching("delivery.status", "/row/deliveryStatus")
                .at(WRITTEN, "payment.method", "/order_info/payment_mode", same())
                .at(WRITTEN, "invoice.number", "/order_info/invoice_no", same())
                .at(WRITTEN, "invoice.date", "/order_info/invoice_date", same())
                .at(WRITTEN, "invoice.erpNumber", "/order_info/erp_invoice_no", same());
        for (String name : List.of("unit_name", "block_name", "ticket_id", "encryptOrder", "dealDetails")) {
            table.at(WRITTEN, "extensions.kapture." + name, "/order_info/" + name, same());
        }
        table.at(EnumSet.of(UPDATE), "extensions.kapture.erp_order_id", "/order_info/erp_order_id", same());
        for (String name : List.of(
                "enquiry_id",
                "assign_emp_name",
                "assign_emp_code",
                "assign_emp_email",
                "round_robin_key",
                "next_follow_up_date",
                "action",
                "subStatus",
                "remarks",
                "additional_fields",
                "associate_fields")) {
            table.at(WRITTEN, "extensions.kapture.enquiry_info." + name, "/enquiry_info/" + name, same());
        }
    }

    private static void customer(FieldPlaces table) {
        String block = "/customer_info/";
        table.at(WRITTEN, "customer.id", block + "customer_id", same())
                .at(WRITTEN, "customer.code", block + "customer_code", same())
                .at(WRITTEN, "customer.name", block + "customer_name", same())
                .at(WRITTEN, "customer.email", block + "email_id", same())
                .at(WRITTEN, "customer.phone", block + "phone", same())
                .at(WRITTEN, "customer.address.line1", block + "address", same())
                .at(WRITTEN, "customer.address.locality", block + "locality", same())
                .at(WRITTEN, "customer.address.city", block + "city", same())
                .at(WRITTEN, "customer.address.state", block + "state", same())
                .at(WRITTEN, "customer.address.country", block + "country", same())
                .at(WRITTEN, "customer.address.postcode", block + "pincode", same())
                .at(WRITTEN, "customer.address.zone", block + "zone", same())
                .at(WRITTEN, "customer.party", "/customer_info", PARTY)
                .at(WRITTEN, "customer.type", block + "type", same())
                .at(WRITTEN, "customer.classification", block + "classification", same())
                .at(WRITTEN, "customer.remarks", block + "customer_remarks", same())
                .at(WRITTEN, "customer.note", block + "remarks", same())
                .at(WRITTEN, "customer.assignee.name", block + "customer_assign_emp_name", same())
                .at(WRITTEN, "customer.assignee.code", block + "customer_assign_emp_code", same())
                .at(WRITTEN, "customer.assignee.email", block + "customer_assign_emp_email", same())
                .at(WRITTEN, "customer.sources.primary", block + "primary_source", same())
                .at(WRITTEN, "customer.sources.secondary", block + "secondary_source", same())
                .at(WRITTEN, "customer.sources.tertiary", block + "tertiary_source", same())
                .at(WRITTEN, "customer.extendedFields", block + "associate_fields", same())
                .at(WRITTEN, "customer.customFields", block + "additional_fields", same());
    }

    private static void contacts(FieldPlaces table) {
        String block = "/contact_info/{i}/";
        table.at(WRITTEN, "contacts", "/contact_info", count())
                .at(EnumSet.of(CREATE), "contacts[].id", block + "contact_id", same())
                .addresses(UPDATE, "contacts[].id", block + "contact_id", same())
                .at(WRITTEN, "contacts[].title", block + "title", same())
                .at(WRITTEN, "contacts[].firstName", block + "first_name", same())
                .at(WRITTEN, "contacts[].lastName", block + "last_name", same())
                .at(WRITTEN, "contacts[].name", block + "contact_person_name", same())
                .at(WRITTEN, "contacts[].phone", block + "contact_person_phone", same())
                .at(WRITTEN, "contacts[].countryCode", block + "country_code", same())
                .at(WRITTEN, "contacts[].additionalPhone", block + "additional_contact_phone", same())
                .at(WRITTEN, "contacts[].email", block + "contact_person_email", same())
                .at(WRITTEN, "contacts[].birthDate", block + "dob", same())
                .at(WRITTEN, "contacts[].gender", block + "gender", same());
    }

    private static void row(FieldPlaces table) {
        table.at(READ_ONLY, "note", "/row/remarks", same())
                .at(READ_ONLY, "createdAt", "/row/createDate", epochMillis())
                .at(READ_ONLY, "updatedAt", "/row/lastModificationTime", epochMillis())
                .at(READ_ONLY, "delivery.status", "/row/deliveryStatus", words(CODES))
                .at(READ_ONLY, "customer.id", "/row/customerId", id())
                .at(READ_ONLY, "assignee.id", "/row/assignedToId", id())
                .at(READ_ONLY, "payment.discount", "/row/discount", number());
        for (List<String> names : List.of(READ_IDS, READ_NUMBERS, READ_FLAGS)) {
            names.forEach(name -> table.at(READ_ONLY, "extensions.kapture." + name, "/row/" + name, same()));
        }
    }

    private static Encoding id() {
        return of(neutral -> JsonNodeFactory.instance.numberNode(Long.parseLong(neutral.asText())));
    }
}
