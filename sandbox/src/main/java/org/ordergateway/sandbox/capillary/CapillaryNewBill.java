package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongSupplier;
import org.ordergateway.sandbox.server.ExactJson;

/** A new bill, in the form in which Capillary reads a bill back. */
final class CapillaryNewBill {

    /** Where a held bill keeps the body it was added with, of which no answer shows anything. */
    static final String WRITTEN = "written";

    private static final BigDecimal NONE = new BigDecimal("0.0");

    private CapillaryNewBill() {}

    /** The bill that this body makes; nothing may stand against it. */
    static ObjectNode of(
            long id, ObjectNode sent, long customer, String source, CapillarySwitches switches, LongSupplier ids) {
        OffsetDateTime billed = sent.has("billingDate")
                ? OffsetDateTime.parse(sent.path("billingDate").asText())
                : OffsetDateTime.now(ZoneOffset.UTC);
        ObjectNode bill = ExactJson.object().put("id", id).put("customerId", customer);
        bill.put("type", type(sent)).put("source", source);
        copy(sent, bill, "deliveryStatus");
        bill.put("outlierStatus", sent.path("outlierStatus").asText("NORMAL"));
        putDetails(bill.putObject("billDetails"), sent, billed);
        putAttribution(bill.putObject("attribution"), sent.path("attribution"), billed);
        BigDecimal basket = NONE;
        var lines = bill.putArray("lineItems");
        for (JsonNode line : sent.path("lineItemsV2")) {
            putLine(lines.addObject().put("id", ids.getAsLong()), line, switches);
            basket = basket.add(new BigDecimal(line.path("qty").asText("0")));
        }
        bill.set("customFields", fields(sent, "customFields"));
        CapillaryChange.retain(bill.path("customFields"), switches::hasCustomField);
        bill.set("extendedFields", fields(sent, "extendedFields"));
        CapillaryChange.retain(bill.path("extendedFields"), switches::hasExtendedField);
        putPayments(bill, sent.path("paymentModes"), ids);
        List.of("loyaltiesPointDetails", "billPointsBreakup").forEach(bill::putArray);
        bill.putObject("returnDetails").put("canceled", false);
        bill.putObject("niReturnDetails");
        bill.put("basketSize", basket).put("lifeTimePurchases", 0);
        List.of("useDefaultFleetGroup", "async", "useV2", "simulation", "ignorePoints", "retroTxn")
                .forEach(name -> bill.put(name, false));
        bill.put("addWithLocalCurrency", sent.path("addWithLocalCurrency").asBoolean());
        bill.putArray("warnings");
        bill.set(WRITTEN, sent.deepCopy());
        return bill;
    }

    /** A sale with a line that is returned is of mixed type. */
    private static String type(JsonNode sent) {
        String type = sent.path("type").asText();
        boolean returns = false;
        for (JsonNode line : sent.path("lineItemsV2")) {
            returns |= line.path("type").asText().endsWith("RETURN");
        }
        if (!returns || type.endsWith("RETURN")) {
            return type;
        }
        return type.equals("REGULAR") ? "MIXED" : "NI_MIXED";
    }

    private static void putDetails(ObjectNode details, JsonNode sent, OffsetDateTime billed) {
        details.put("amount", decimal(sent, "billAmount"))
                .put("discount", decimal(sent, "discount"))
                .put("grossAmount", decimal(sent, "grossAmount"))
                .put("billNumber", sent.path("billNumber").asText())
                .put("note", sent.path("note").asText())
                .put("billingTime", CapillaryBills.text(billed.withOffsetSameInstant(ZoneOffset.UTC)))
                .put("billingTimeInputOffset", offset(billed))
                .set("billingStore", till());
        details.putObject("returnDetails").put("canceled", false);
        details.putObject("niReturnDetails");
        details.put("invalidBill", false);
    }

    private static void putAttribution(ObjectNode attribution, JsonNode sent, OffsetDateTime billed) {
        String created = sent.path("createDate").asText(CapillaryBills.text(billed));
        ObjectNode by = till();
        sent.path("createdBy").properties().forEach(part -> by.set(part.getKey(), part.getValue()));
        attribution.put("createDate", created).put("modifiedDate", created).set("createdBy", by);
        attribution.putObject("modifiedBy").put("referenceId", -1).put("default", false);
    }

    private static void putLine(ObjectNode line, JsonNode sent, CapillarySwitches switches) {
        line.put("customerId", 0).put("outlierStatus", "NORMAL").put("valid", true);
        line.put("niReturn", sent.path("type").asText().equals("NOT_INTERESTED_RETURN"));
        line.putObject("returnDetails");
        List.of("returnLineItemsDtos", "niReturnLineItemsDtos").forEach(line::putArray);
        line.putArray("addonDetails")
                .addAll(sent.path("addOnDetails").valueStream().toList());
        line.putArray("splitItemsDetails")
                .addAll(sent.path("splitDetails").valueStream().toList());
        ObjectNode details = line.putObject("details");
        details.put("itemCode", sent.path("itemCode").asText())
                .put("description", sent.path("description").asText());
        for (String name : List.of("amount", "discount", "qty", "rate", "value")) {
            details.put(name, decimal(sent, name));
        }
        String serial = sent.path("serial").asText("0");
        if (serial.matches("[0-9]{1,18}")) {
            details.put("serial", Long.parseLong(serial));
        } else {
            details.put("serial", serial);
        }
        details.put("returnable", sent.path("returnable").asBoolean(true));
        details.put("returnableDays", sent.path("returnableDays").asInt(-1));
        details.set("attributes", fields(sent, "attributes"));
        details.set("extendedFields", fields(sent, "extendedFields"));
        CapillaryChange.retain(details.path("extendedFields"), switches::hasExtendedField);
        details.putObject("newExtendedFields");
        var set = details.putArray("attributesSet");
        sent.path("attributes").properties().forEach(one -> set.addObject().set(one.getKey(), one.getValue()));
    }

    private static void putPayments(ObjectNode bill, JsonNode sent, LongSupplier ids) {
        var payments = bill.putArray("paymentModes");
        for (JsonNode mode : sent) {
            ObjectNode payment = payments.addObject().put("id", ids.getAsLong());
            payment.put("mode", mode.path("mode").asText())
                    .put("amount", decimal(mode, "value"))
                    .put("notes", mode.path("notes").asText());
            var attributes = payment.putArray("attributes");
            mode.path("attributes")
                    .properties()
                    .forEach(one -> attributes.addObject().set(one.getKey(), one.getValue()));
            payment.put("orgPaymentModeId", 31);
        }
    }

    /** The till that the sandbox's credentials are of. */
    private static ObjectNode till() {
        return ExactJson.object()
                .put("id", 50_601)
                .put("code", CapillaryAuth.TILL)
                .put("description", "")
                .put("name", "Sandbox till one")
                .put("type", "TILL")
                .put("adminType", "GENERAL")
                .put("isActive", true)
                .put("isOuEnabled", false)
                .put("default", false)
                .put("referenceId", -1)
                .put("timeZoneId", 1)
                .put("currencyId", 1)
                .put("languageId", -1);
    }

    private static String offset(OffsetDateTime billed) {
        String offset = billed.getOffset().getId();
        return offset.equals("Z") ? "+00:00" : offset;
    }

    private static BigDecimal decimal(JsonNode object, String name) {
        return object.has(name) ? new BigDecimal(object.path(name).asText()) : NONE;
    }

    private static ObjectNode fields(JsonNode sent, String name) {
        return sent.get(name) instanceof ObjectNode fields ? fields.deepCopy() : ExactJson.object();
    }

    private static void copy(JsonNode from, ObjectNode to, String name) {
        if (from.has(name)) {
            to.set(name, from.path(name));
        }
    }
}
