package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ordergateway.sandbox.server.Answer;

/** {@code POST /v2/transactions/bulk}: takes many bills, each by itself. */
final class CapillaryBulkAdd {

    private static final List<String> AMOUNTS = List.of("billAmount", "grossAmount", "discount");

    private final CapillaryBills bills;
    private final CapillaryAdd adds;
    private final CapillarySwitches switches;

    CapillaryBulkAdd(CapillaryBills bills, CapillaryAdd adds, CapillarySwitches switches) {
        this.bills = bills;
        this.adds = adds;
        this.switches = switches;
    }

    Answer answer(CapillaryQuery query, ArrayNode body) {
        List<CapillaryError> errors = new ArrayList<>(CapillaryBulk.errors(query, body, switches));
        errors.addAll(CapillaryError.of(CapillaryShapes.BULK_ADD, body, CapillaryBulkAdd::codeAt));
        for (int i = 0; errors.isEmpty() && i < body.size(); i++) {
            JsonNode bill = body.path(i);
            errors.addAll(CapillaryAddRules.errors(bill, "/" + i));
            errors.addAll(CapillaryShapes.identifierErrors(
                    bill.path("identifierType").asText(),
                    bill.path("identifierValue").asText(),
                    "/" + i + "/identifierValue"));
            if (bill.has("accountId") && bill.path("source").asText().equals("INSTORE")) {
                errors.add(CapillaryError.breached(400, "INSTORE has no accounts", "/" + i + "/accountId"));
            }
        }
        if (!errors.isEmpty()) {
            return CapillaryError.refused(400, errors);
        }
        List<CapillaryBulk.Entry> entries = bills.atomically(() -> {
            List<CapillaryBulk.Entry> all = new ArrayList<>();
            body.forEach(bill -> all.add(entry((ObjectNode) bill)));
            return all;
        });
        return CapillaryBulk.answer(entries, switches.failureCountLies(), switches);
    }

    private CapillaryBulk.Entry entry(ObjectNode sent) {
        Optional<CapillaryCustomer> customer = CapillaryCustomer.named(
                sent.path("identifierType").asText(),
                sent.path("identifierValue").asText(),
                sent.path("source").asText(),
                sent.has("accountId") ? sent.path("accountId").asText() : null);
        CapillaryAdd.Added added = adds.add(sent, customer, sent.path("source").asText());
        ObjectNode result = sent.deepCopy();
        for (String name : AMOUNTS) {
            if (sent.has(name)) {
                result.put(name, new BigDecimal(sent.path(name).asText()));
            }
        }
        if (!result.has("accountId")) {
            result.put("accountId", "");
        }
        result.putArray("sideEffects");
        result.put("useDefaultFleetGroup", false);
        long id = added.id() == 0 && switches.failureCountLies() ? bills.newId() : added.id();
        return new CapillaryBulk.Entry(id, result, added.errors(), added.warnings());
    }

    private static int codeAt(String where) {
        return where.endsWith("/identifierType") || where.endsWith("/identifierValue")
                ? 8084
                : CapillaryAddRules.codeAt(where);
    }
}
