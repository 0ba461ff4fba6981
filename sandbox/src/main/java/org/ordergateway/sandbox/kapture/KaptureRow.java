package org.ordergateway.sandbox.kapture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ordergateway.sandbox.server.ExactJson;

/** The row by which a pull shows an order: every field of the page's sample in its order, 0 where nothing is stored. */
final class KaptureRow {

    /** Whoever the token belongs to; adds orders and has them assigned. */
    static final long EMPLOYEE = 310_455;

    /** The status in the pull's sample of an order that was added with an empty one. */
    private static final String FIRST_STATUS = "AP";

    private static final String EMPTY = """
            {"id":0,"cmId":0,"customerId":0,"enquiryId":0,"createDate":0,"creatorId":0,
             "productQuantity":0,"productValue":0,"discount":0,"remarks":"","deliveryStatus":"",
             "lastModificationTime":0,"unitId":0,"blockId":0,"zoneId":0,"basePrice":0,"serviceTax":0,
             "bookingAmount":0,"retainerFrequency":0,"retainerAmount":0,"subOfficeId":0,
             "retainerCreditPeriod":0,"parentOrderId":0,"assignedToId":0,"invoiceSent":false,
             "commissionAmount":0,"totalSaleableArea":0,"builderInvoiceId":0,"enquiryAssignedTo":0,
             "sellingPrice":0,"cess":0,"extraCharges":0,"warrantyInDays":0,"parentCustomerId":0,
             "checkedIn":false,"includeInterest":false,"channelId":0,"deliveredOrderId":0,
             "commissionPaidAmount":0,"onwardCruiseId":0,"returnCruiseId":0,"approvedByEmployeeId":0,
             "vatamount":0}
            """;

    private KaptureRow() {}

    /** A row that stores nothing but whose order it is. */
    static ObjectNode empty(long id) {
        return ExactJson.readObject(EMPTY).put("id", id).put("cmId", KaptureSandbox.CM_ID);
    }

    /** The row of an order that is added now. */
    static ObjectNode added(long id, long customer, long enquiry, JsonNode orderInfo) {
        long now = System.currentTimeMillis();
        ObjectNode row = empty(id)
                .put("customerId", customer)
                .put("enquiryId", enquiry)
                .put("createDate", now)
                .put("lastModificationTime", now)
                .put("creatorId", EMPLOYEE)
                .put("assignedToId", EMPLOYEE);
        write(row, orderInfo);
        if (row.path("deliveryStatus").asText().isBlank()) {
            row.put("deliveryStatus", FIRST_STATUS);
        }
        return row;
    }

    /** Writes what the row shows of these fields, blank ones too; fields that were not sent stay. */
    static void write(ObjectNode row, JsonNode orderInfo) {
        if (orderInfo.has("remarks")) {
            row.set("remarks", orderInfo.path("remarks"));
        }
        if (orderInfo.has("delivery_status")) {
            row.set("deliveryStatus", orderInfo.path("delivery_status"));
        }
    }
}
