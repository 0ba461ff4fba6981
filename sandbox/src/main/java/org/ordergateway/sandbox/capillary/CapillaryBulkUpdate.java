package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ordergateway.sandbox.server.Answer;

/** {@code PUT /v2/transactions/bulk}: changes many regular bills, each by itself. */
final class CapillaryBulkUpdate {

    private final CapillaryBills bills;
    private final CapillarySwitches switches;

    CapillaryBulkUpdate(CapillaryBills bills, CapillarySwitches switches) {
        this.bills = bills;
        this.switches = switches;
    }

    Answer answer(CapillaryQuery query, ArrayNode body) {
        List<CapillaryError> errors = new ArrayList<>(CapillaryBulk.errors(query, body, switches));
        errors.addAll(CapillaryError.of(CapillaryShapes.BULK_UPDATE, body, CapillaryBulkUpdate::codeAt));
        for (int i = 0; i < body.size(); i++) {
            JsonNode update = body.path(i);
            errors.addAll(CapillaryShapes.identifierErrors(
                    update.path("identifierType").asText(),
                    update.path("identifierValue").asText(),
                    "/" + i + "/identifierValue"));
            for (int line = 0; line < update.path("lineItems").size(); line++) {
                errors.addAll(CapillaryUpdate.lineErrors(
                        update.path("lineItems").path(line), "/" + i + "/lineItems/" + line));
            }
        }
        if (!errors.isEmpty()) {
            return CapillaryError.refused(400, errors);
        }
        return bills.atomically(() -> applied(body));
    }

    /** Looks at all entries before the first is applied, since a breach in one of them leaves everything as it was. */
    private Answer applied(ArrayNode body) {
        List<CapillaryBulk.Entry> entries = new ArrayList<>();
        List<CapillaryError> breaches = new ArrayList<>();
        for (JsonNode update : body) {
            List<CapillaryError> errors = entryErrors(update);
            errors.stream().filter(error -> error.breach() != null).forEach(breaches::add);
            entries.add(new CapillaryBulk.Entry(
                    0, echo((ObjectNode) update), errors, CapillaryChange.warnings(update, switches)));
        }
        if (!breaches.isEmpty()) {
            return CapillaryError.refused(400, breaches);
        }
        for (int i = 0; i < body.size(); i++) {
            ObjectNode update = (ObjectNode) body.path(i);
            if (entries.get(i).errors().isEmpty()) {
                ObjectNode known = CapillaryChange.known(update, switches);
                bills.find(update.path("id").asText())
                        .ifPresent(bill -> bills.put(CapillaryChange.applied(bill.deepCopy(), known, switches)));
            }
        }
        return CapillaryBulk.answer(entries, false, switches);
    }

    private List<CapillaryError> entryErrors(JsonNode update) {
        var customer = CapillaryCustomer.named(
                update.path("identifierType").asText(),
                update.path("identifierValue").asText(),
                update.path("source").asText(),
                null);
        if (customer.isEmpty()) {
            return List.of(CapillaryError.told(8015, "no customer for these identifiers"));
        }
        List<ObjectNode> found = bills.named(update, "REGULAR", customer.get().id());
        return found.isEmpty()
                ? List.of(CapillaryUpdate.notFound())
                : CapillaryChange.errors(found.get(0), update, switches);
    }

    private ObjectNode echo(ObjectNode update) {
        ObjectNode echo = CapillaryChange.known(update, switches);
        if (switches.bulkEchoDiffers()) {
            echo.put("identifierValue", "0" + update.path("identifierValue").asText());
            for (JsonNode line : echo.path("lineItems")) {
                if (line.get("extendedFields") instanceof ObjectNode fields) {
                    CapillaryChange.names(fields).stream()
                            .filter(name -> fields.path(name).asText().matches("-?[0-9]+(\\.[0-9]+)?"))
                            .forEach(name -> fields.put(
                                    name, new BigDecimal(fields.path(name).asText())));
                }
            }
        }
        return echo;
    }

    private static int codeAt(String where) {
        return where.endsWith("/identifierType") || where.endsWith("/identifierValue") ? 8084 : CapillaryUpdate.FAILED;
    }
}
