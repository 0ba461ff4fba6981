package org.ordergateway.conformance.flip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ordergateway.OrderGateway;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.conformance.Vendor;
import org.ordergateway.testkit.harness.AdapterHarness;

/** A table that declares one thing too few, or one too many, does not pass: the failing case names it. */
class CapabilitiesFlippedTest {

    private static final int THREADS = 2;

    @TestFactory
    @DisplayName("the contract names each capability that a table lacks, and each that it has too many")
    Stream<DynamicTest> eachFlipIsNoticed() {
        return Vendor.all().stream().map(vendor -> DynamicTest.dynamicTest(vendor.name(), () -> flipped(vendor)));
    }

    private static void flipped(Vendor vendor) throws Exception {
        Capabilities table;
        try (AdapterHarness harness = vendor.harness().get();
                OrderGateway gateway = harness.open(Map.of())) {
            table = gateway.capabilities();
        }
        List<Flip> flips = Flip.all(table);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<FlipRun> runs = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int from = flips.size() * i / THREADS;
                runs.add(new FlipRun(vendor, table, flips.subList(from, flips.size() * (i + 1) / THREADS)));
            }
            List<String> unnoticed = new ArrayList<>();
            for (Future<List<String>> each : threads.invokeAll(runs)) {
                unnoticed.addAll(each.get());
            }
            assertThat(unnoticed).isEmpty();
        } finally {
            threads.shutdownNow();
        }
        long removed = flips.stream().filter(Flip::removed).count();
        System.out.println("capabilities of " + vendor + ": " + removed + " removed and " + (flips.size() - removed)
                + " added, one after another; the contract named each");
    }
}
