package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether what is returned was bought and is still there to return. */
final class CapillaryReturnRules {

    private CapillaryReturnRules() {}

    /** Why the bills that are held stand against this return. */
    static List<CapillaryError> errors(CapillaryBills bills, JsonNode sent, long customer) {
        String number = sent.path("billNumber").asText();
        List<ObjectNode> sales = bills.matching(bill -> bill.path("customerId").asLong() == customer
                && CapillaryBills.numberOf(bill).equals(number)
                && CapillaryBills.isOfType(bill, "REGULAR")
                && (!sent.has("id")
                        || bill.path("id").asText().equals(sent.path("id").asText())));
        if (sales.isEmpty()) {
            return List.of(CapillaryError.told(625, "no bill with this number was sold to this customer"));
        }
        if (sales.size() > 1) {
            return List.of(CapillaryError.told(603, "the number names several bills: send the id"));
        }
        List<ObjectNode> before = bills.matching(bill -> bill.path("customerId").asLong() == customer
                && CapillaryBills.numberOf(bill).equals(number)
                && CapillaryBills.typeOf(bill).equals("RETURN"));
        return errors(sales.get(0), before, sent);
    }

    private static List<CapillaryError> errors(ObjectNode sale, List<ObjectNode> before, JsonNode sent) {
        List<CapillaryError> errors = new ArrayList<>();
        if (before.stream().anyMatch(bill -> returnTypeOf(bill).matches("FULL|CANCELLED"))) {
            errors.add(CapillaryError.told(633, "the bill was returned already"));
        } else if (!before.isEmpty() && sent.path("returnType").asText().equals("FULL")) {
            errors.add(CapillaryError.told(639, "a part of the bill was returned already"));
        }
        if (decimal(sent.path("billAmount")).compareTo(decimal(sale.at("/billDetails/amount"))) > 0) {
            errors.add(CapillaryError.told(630, "the return is worth more than the bill"));
        }
        for (JsonNode line : sent.path("lineItemsV2")) {
            String code = line.path("itemCode").asText();
            BigDecimal bought = quantityOf(sale, code);
            BigDecimal returned =
                    before.stream().map(bill -> quantityOf(bill, code)).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (bought.signum() == 0) {
                errors.add(CapillaryError.told(688, "no line of the bill is of " + code));
            } else if (decimal(line.path("qty")).add(returned).compareTo(bought) > 0) {
                errors.add(CapillaryError.told(returned.signum() == 0 ? 626 : 629, "more of " + code + " than bought"));
            }
        }
        return errors;
    }

    /** What a return returned: all, an amount or lines; empty when unknown. */
    static String returnTypeOf(JsonNode bill) {
        return bill.path(CapillaryNewBill.WRITTEN).path("returnType").asText();
    }

    private static BigDecimal quantityOf(ObjectNode bill, String code) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : bill.path("lineItems")) {
            if (line.at("/details/itemCode").asText().equals(code)) {
                sum = sum.add(decimal(line.at("/details/qty")));
            }
        }
        return sum;
    }

    private static BigDecimal decimal(JsonNode value) {
        return new BigDecimal(value.asText("0"));
    }
}
