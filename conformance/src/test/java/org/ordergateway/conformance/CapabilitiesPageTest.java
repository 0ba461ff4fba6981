package org.ordergateway.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Cell;
import org.ordergateway.capability.Operation;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.OrderField;
import org.ordergateway.testkit.GeneratedPage;

class CapabilitiesPageTest {

    /** Enough of a configuration to open a gateway; nothing is sent. */
    private static final Map<String, Map<String, String>> SETTINGS = Map.of(
            "captain", Map.of("account", "a", "integration-key", "i", "developer-key", "d"),
            "kapture", Map.of("base-url", "https://example.kapturecrm.com", "token", "t", "cm-id", "1"),
            "capillary", Map.of("base-url", "https://eu.api.capillarytech.com", "till", "t", "password", "p"),
            "memory", Map.of());

    @Test
    void thePageShowsWhatEveryVendorCanHold() {
        Map<String, String> configuration = new LinkedHashMap<>();
        OrderGateways.providers(null).keySet().forEach(vendor -> {
            configuration.put("orders.gateways." + vendor + ".vendor", vendor);
            SETTINGS.get(vendor)
                    .forEach((name, value) -> configuration.put("orders.gateways." + vendor + "." + name, value));
        });
        try (OrderGateways gateways = OrderGateways.open(configuration)) {
            GeneratedPage.holds("capabilities.md", page(gateways));
        }
    }

    private static String page(OrderGateways gateways) {
        var page = new StringBuilder("""
                # What each vendor can hold

                Written from the adapters' tables, with their default settings; `mvn verify -Dpages=write` writes it anew.
                The contract proves every cell both ways. c: given when an order is created, u: updated, r: read, x:
                cleared. A letter with ° is held in another form (below); one in *italics* was put together from partial
                pages of the vendor; what is blank is refused before anything is sent.

                | field |""");
        gateways.all()
                .keySet()
                .forEach(vendor -> page.append(' ').append(vendor).append(" |"));
        page.append("\n|---|").append("---|".repeat(gateways.all().size())).append('\n');
        for (Operation operation : Operation.values()) {
            page.append("| **").append(operation.word()).append("** |");
            for (OrderGateway gateway : gateways.all().values()) {
                page.append(gateway.capabilities().operations().contains(operation) ? " yes |" : "  |");
            }
            page.append('\n');
        }
        for (LineOperation operation : LineOperation.values()) {
            page.append("| **lines: ").append(operation.word()).append("** |");
            for (OrderGateway gateway : gateways.all().values()) {
                page.append(gateway.capabilities().cell(operation).possible() ? " yes |" : "  |");
            }
            page.append('\n');
        }
        for (OrderField field : OrderField.all()) {
            page.append("| `").append(field.path()).append("` |");
            for (OrderGateway gateway : gateways.all().values()) {
                page.append(' ').append(cells(gateway.capabilities(), field)).append(" |");
            }
            page.append('\n');
        }
        page.append("\n## In another form, and why not\n");
        gateways.all().forEach((vendor, gateway) -> reasons(vendor, gateway.capabilities(), page));
        return page.toString();
    }

    private static String cells(Capabilities table, OrderField field) {
        var text = new StringBuilder();
        for (Access access : Access.values()) {
            Cell cell = table.cell(field, access);
            if (cell.possible()) {
                String letter = access == Access.CLEAR ? "x" : access.word().substring(0, 1);
                boolean part = cell.evidence() != null && !cell.evidence().documented();
                String word = cell.how() == null ? letter : letter + "\u00b0";
                text.append(part ? "*" + word + "* " : word + " ");
            }
        }
        return text.toString().strip();
    }

    private static void reasons(String vendor, Capabilities table, StringBuilder page) {
        page.append("\n### ").append(vendor).append('\n');
        Map<String, String> seen = new LinkedHashMap<>();
        for (LineOperation operation : LineOperation.values()) {
            Cell cell = table.cell(operation);
            if (cell.how() != null) {
                seen.merge(cell.how(), "lines: " + operation.word(), (a, b) -> a + ", " + b);
            }
        }
        for (OrderField field : OrderField.all()) {
            for (Access access : Access.values()) {
                Cell cell = table.cell(field, access);
                boolean undeclared = !cell.possible()
                        && cell.evidence() == null
                        && cell.how() != null
                        && cell.how().startsWith("no page of the vendor names it");
                if (cell.how() != null && !undeclared) {
                    seen.merge(cell.how(), "`" + field.path() + "` " + access.word(), (a, b) -> a + ", " + b);
                }
            }
        }
        seen.forEach((how, where) ->
                page.append("- ").append(where).append(": ").append(how).append('\n'));
    }
}
