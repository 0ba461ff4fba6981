package org.ordergateway.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages of generated orders in the form of Kapture's pull: one page is made once, and only the ids in it change. Needs
 * nothing but the JDK. For one connection.
 */
final class OrderPagesAnswer {

    /** How an id of a generated order begins; the position follows in as many digits as the zeros have. */
    private static final String ID = "1000000000";

    private static final String ROW = "{\"id\":" + ID + ",\"cmId\":1000021,\"customerId\":600000001,\"enquiryId\":4711,"
            + "\"createDate\":1930000000000,\"creatorId\":310455,\"productQuantity\":2,\"productValue\":10.50,"
            + "\"discount\":1.25,\"remarks\":\"ring twice, the gate is green\",\"deliveryStatus\":\"AP\","
            + "\"lastModificationTime\":1930000001000,\"unitId\":0,\"blockId\":0,\"zoneId\":7,\"basePrice\":21.00,"
            + "\"serviceTax\":0,\"bookingAmount\":0,\"retainerFrequency\":0,\"retainerAmount\":0,\"subOfficeId\":0,"
            + "\"retainerCreditPeriod\":0,\"parentOrderId\":0,\"assignedToId\":310455,\"invoiceSent\":false,"
            + "\"commissionAmount\":0,\"totalSaleableArea\":0,\"builderInvoiceId\":0,\"enquiryAssignedTo\":310455,"
            + "\"sellingPrice\":21.00,\"cess\":0,\"extraCharges\":0,\"warrantyInDays\":0,\"parentCustomerId\":0,"
            + "\"checkedIn\":false,\"includeInterest\":false,\"channelId\":3,\"deliveredOrderId\":0,"
            + "\"commissionPaidAmount\":0,\"onwardCruiseId\":0,\"returnCruiseId\":0,\"approvedByEmployeeId\":0,"
            + "\"vatamount\":0}";

    private static final Pattern OFFSET = Pattern.compile("\"offset\":\"?(\\d+)");
    private static final Pattern LIMIT = Pattern.compile("\"limit\":\"?(\\d+)");

    private final long count;
    private byte[] page = new byte[0];
    private int rows = -1;
    private int firstId;
    private int apart;

    /** @param count how many orders there are */
    OrderPagesAnswer(long count) {
        this.count = count;
    }

    void write(byte[] query, OutputStream out) throws IOException {
        String text = new String(query, StandardCharsets.UTF_8);
        long offset = number(OFFSET, text);
        make((int) Math.max(0, Math.min(number(LIMIT, text), count - offset)));
        for (int i = 0; i < rows; i++) {
            byte[] id = Long.toString(Long.parseLong(ID) + offset + i).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(id, 0, page, firstId + i * apart, id.length);
        }
        out.write(page);
    }

    private void make(int wanted) {
        if (wanted == rows) {
            return;
        }
        rows = wanted;
        String before = "{\"success\":\"true\",\"order_details\":[";
        String body = before + String.join(",", java.util.Collections.nCopies(wanted, ROW)) + "]}";
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        page = (head + body).getBytes(StandardCharsets.US_ASCII);
        firstId = head.length() + before.length() + ROW.indexOf(ID);
        apart = ROW.length() + 1;
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("the query has no " + pattern);
        }
        return Long.parseLong(found.group(1));
    }
}
