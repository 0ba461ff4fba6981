package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Which of a customer's bills a list asks for. */
final class CapillaryFilter {

    private CapillaryFilter() {}

    /** Whether the list has this bill, by all of its filters; dates without an offset are in the server's zone. */
    static boolean passes(JsonNode bill, CapillaryQuery query, ZoneOffset zone) {
        long id = bill.path("id").asLong();
        String number = CapillaryBills.numberOf(bill);
        String type = query.get("transactionType").orElse("ALL");
        OffsetDateTime billed = CapillaryRead.billedAt(bill);
        return (type.equals("ALL") || CapillaryBills.isOfType(bill, type))
                && query.get("transactionId")
                        .map(ids -> listed(ids, String.valueOf(id)))
                        .orElse(true)
                && query.get("number").map(number::equals).orElse(true)
                && query.get("transNos").map(all -> listed(all, number)).orElse(true)
                && query.get("startId").map(from -> id >= Long.parseLong(from)).orElse(true)
                && query.get("endId").map(to -> id <= Long.parseLong(to)).orElse(true)
                && query.get("startDate")
                        .map(from -> !billed.isBefore(time(from, zone, false)))
                        .orElse(true)
                && query.get("endDate")
                        .map(to -> !billed.isAfter(time(to, zone, true)))
                        .orElse(true)
                && isOfEntity(bill.at("/billDetails/billingStore"), query);
    }

    /** Whether a text has the form of a time but names none, such as a 31st of February. */
    static boolean isNoTime(String text) {
        try {
            time(text, ZoneOffset.UTC, false);
            return false;
        } catch (DateTimeParseException none) {
            return true;
        }
    }

    private static boolean isOfEntity(JsonNode store, CapillaryQuery query) {
        return query.get("entityType").map(store.path("type").asText()::equals).orElse(true)
                && query.get("entityCode")
                        .map(store.path("code").asText()::equals)
                        .orElse(true);
    }

    private static boolean listed(String list, String word) {
        return List.of(list.split(",")).contains(word);
    }

    private static OffsetDateTime time(String text, ZoneOffset zone, boolean end) {
        if (text.endsWith("Z")) {
            return OffsetDateTime.parse(text);
        }
        if (text.length() > "yyyy-MM-dd".length()) {
            return LocalDateTime.parse(text.replace(' ', 'T')).atOffset(zone);
        }
        LocalDate day = LocalDate.parse(text);
        return (end ? day.plusDays(1).atStartOfDay().minusNanos(1) : day.atStartOfDay()).atOffset(zone);
    }
}
