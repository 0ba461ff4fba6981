package org.ordergateway.conformance.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.conformance.Vendor;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.OrderField;
import org.ordergateway.testkit.GeneratedPage;
import org.ordergateway.testkit.harness.AdapterHarness;

/** The matrix holds what was proven in this build, and the adapters' tables say the same. */
class CapabilitiesPageTest {

    @Test
    void thePageShowsWhatWasProven() throws Exception {
        List<CapabilitiesPage.Vendor> columns = new ArrayList<>();
        for (Vendor vendor : Vendor.all()) {
            columns.add(column(vendor));
        }
        GeneratedPage.holds("capabilities.md", new CapabilitiesPage(columns).text());
    }

    @TestFactory
    @DisplayName("the evidence proves every cell as the adapter's table has it")
    Stream<DynamicTest> theTablesSayWhatWasProven() {
        return Vendor.all().stream()
                .map(vendor -> DynamicTest.dynamicTest(
                        vendor.name(),
                        () -> assertThat(Proven.of(vendor.name()).cells())
                                .containsExactlyInAnyOrderEntriesOf(
                                        declared(column(vendor).table()))));
    }

    private static CapabilitiesPage.Vendor column(Vendor vendor) throws Exception {
        try (AdapterHarness harness = vendor.harness().get();
                OrderGateway gateway = harness.open(Map.of())) {
            return new CapabilitiesPage.Vendor(
                    Proven.of(vendor.name()),
                    gateway.capabilities(),
                    plain(harness),
                    List.copyOf(new TreeSet<>(harness.settings().keySet())));
        }
    }

    /** The table of a gateway that knows the sandbox's address and credentials, and nothing else. */
    private static Capabilities plain(AdapterHarness harness) {
        String vendor = harness.sandbox().vendor();
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.put("orders.gateways." + vendor + ".vendor", vendor);
        harness.sandbox()
                .settings()
                .forEach((name, value) -> configuration.put("orders.gateways." + vendor + "." + name, value));
        try (OrderGateways gateways = OrderGateways.open(configuration)) {
            return gateways.primary().capabilities();
        }
    }

    private static Map<String, Proven.Standing> declared(Capabilities table) {
        Map<String, Proven.Standing> cells = new LinkedHashMap<>();
        for (OrderField field : OrderField.all()) {
            for (Access access : Access.values()) {
                cells.put(
                        field.path() + " " + access.word(),
                        switch (CapabilitiesPage.cell(table, field, access).support()) {
                            case EXACT -> Proven.Standing.YES;
                            case TRANSFORMED -> Proven.Standing.TRANSFORMED;
                            case NO -> Proven.Standing.NO;
                        });
            }
        }
        for (LineOperation operation : LineOperation.values()) {
            cells.put(
                    "lineChanges." + operation.word(),
                    table.cell(operation).possible() ? Proven.Standing.YES : Proven.Standing.NO);
        }
        return cells;
    }
}
