package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.ordergateway.sandbox.server.ExactJson;

/** A bill as one row of a list: without its lines, and with only those parts that were asked for. */
final class CapillaryRow {

    /** The parts that can be asked for, as a pattern. */
    static final String EMBEDS = "BILL_CF|BILL_EF|ATTRIBUTION|PAYMENT_MODES|CREDIT_NOTES|BILL_STORE_DETAILS|BILL_POINTS"
            + "|TRANSACTION_IDENTIFIER";

    private CapillaryRow() {}

    static ObjectNode of(ObjectNode bill, Set<String> embeds, boolean localCurrency, ZoneOffset zone) {
        JsonNode details = bill.path("billDetails");
        ObjectNode row = ExactJson.object();
        row.set("id", bill.path("id"));
        row.set("customerId", bill.path("customerId"));
        row.put("loyaltyLogId", 0);
        row.put("billingTime", CapillaryRead.billingTime(bill, zone));
        row.put("billNumber", CapillaryBills.numberOf(bill)).put("type", CapillaryBills.typeOf(bill));
        String returnType = CapillaryReturnRules.returnTypeOf(bill);
        if (!returnType.isEmpty()) {
            row.put("returnType", returnType);
        }
        row.put("notes", details.path("note").asText());
        List.of("amount", "grossAmount", "discount").forEach(name -> copy(details, row, name, name));
        copy(bill, row, "outlierStatus", "outlierStatus");
        embed(row, bill, embeds);
        if (localCurrency) {
            putCurrency(row.putObject("currencyLogDto"), bill);
        }
        return row;
    }

    private static void embed(ObjectNode row, ObjectNode bill, Set<String> embeds) {
        JsonNode details = bill.path("billDetails");
        for (String part : embeds) {
            switch (part) {
                case "BILL_CF" -> copy(bill, row, "customFields", "customFields");
                case "BILL_EF" -> {
                    copy(bill, row, "extendedFields", "extendedFields");
                    copy(details, row, "billingTimeInputOffset", "billingTimeInputOffset");
                }
                case "ATTRIBUTION" -> copy(bill, row, "attribution", "attribution");
                case "PAYMENT_MODES" -> putPayments(row, bill);
                case "CREDIT_NOTES" -> putCreditNotes(row, bill.path("creditNote"));
                case "BILL_STORE_DETAILS" -> copy(details, row, "billingStore", "billingStore");
                case "BILL_POINTS" -> {
                    ObjectNode points = row.putObject("billPoints");
                    List.of(
                                    "pointsBreakup",
                                    "aggregatedBillPoints",
                                    "alternateCurrenciesBreakup",
                                    "aggregatedBillAlternateCurrencies")
                            .forEach(points::putArray);
                }
                case "TRANSACTION_IDENTIFIER" -> row.putArray("txnIdentifiers");
                default -> {}
            }
        }
    }

    private static void putPayments(ObjectNode row, ObjectNode bill) {
        var modes = row.putArray("paymentModes");
        for (JsonNode mode : bill.path("paymentModes")) {
            ObjectNode one = modes.addObject();
            List.of("id", "orgPaymentModeId", "amount", "mode", "notes").forEach(name -> copy(mode, one, name, name));
        }
    }

    private static void putCreditNotes(ObjectNode row, JsonNode note) {
        var notes = row.putArray("creditNotes");
        if (note.isObject()) {
            ObjectNode one = notes.addObject();
            List.of("number", "notes", "amount").forEach(name -> copy(note, one, name, name));
            one.put("referenceId", 0);
        }
    }

    private static void putCurrency(ObjectNode log, ObjectNode bill) {
        JsonNode details = bill.path("billDetails");
        log.put("id", 1).put("orgId", CapillaryRules.ORG).put("addedBy", 50_601);
        log.set("refId", bill.path("id"));
        log.put("refType", "BILL").put("addedOn", "2031-01-01T00:00:00Z");
        log.put("autoUpdateTimestamp", "2031-01-01T00:00:00Z").put("ratio", new BigDecimal("1.0"));
        copy(details, log, "amount", "value");
        copy(details, log, "amount", "localValue");
        copy(details, log, "discount", "localDiscount");
        copy(details, log, "grossAmount", "localGrossAmount");
        log.put("baseCurrencyId", 1).put("transactionCurrencyId", 1);
        for (String name : List.of("baseCurrency", "transactionCurrency")) {
            log.putObject(name)
                    .put("id", 1)
                    .put("name", "Euro")
                    .put("symbol", "€")
                    .put("isoCode", "EUR")
                    .put("refId", 1)
                    .put("ratio", new BigDecimal("1.0"));
        }
    }

    private static void copy(JsonNode from, ObjectNode to, String name, String as) {
        if (from.has(name)) {
            to.set(as, from.path(name));
        }
    }
}
