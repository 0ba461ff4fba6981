package org.ordergateway.conformance;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capillary.CapillaryHarness;
import org.ordergateway.captain.CaptainHarness;
import org.ordergateway.kapture.KaptureHarness;
import org.ordergateway.memory.MemoryHarness;
import org.ordergateway.testkit.harness.AdapterHarness;

/**
 * A vendor whose adapter is held to the contract.
 *
 * @param members what its faulty adapters damage in a request; absent where there are no requests
 */
public record Vendor(
        String name,
        Supplier<AdapterHarness> harness,
        @Nullable Members members) {

    /**
     * Members of a request's body, as JSON pointers.
     *
     * @param dropped one of an update's that can be left out
     * @param emptied its value when it is empty, in JSON
     * @param swapped two of an update's
     * @param droppedOfNew one of a new order's that can be left out
     * @param swappedOfNew two of a new order's
     */
    public record Members(
            String dropped, String emptied, List<String> swapped, String droppedOfNew, List<String> swappedOfNew) {}

    /** Every vendor that there is an adapter for. */
    public static List<Vendor> all() {
        return List.of(captain(), kapture(), capillary(), new Vendor("memory", MemoryHarness::new, null));
    }

    private static Vendor captain() {
        List<String> names = List.of("/recipient/first_name", "/recipient/last_name");
        return new Vendor(
                "captain", CaptainHarness::new, new Members("/note", "\"\"", names, "/special_instructions", names));
    }

    private static Vendor kapture() {
        List<String> assignee = List.of("/order_info/assign_emp_name", "/order_info/assign_emp_code");
        String remarks = "/order_info/remarks";
        return new Vendor("kapture", KaptureHarness::new, new Members(remarks, "\"\"", assignee, remarks, assignee));
    }

    private static Vendor capillary() {
        return new Vendor(
                "capillary",
                CapillaryHarness::new,
                new Members(
                        "/customFields",
                        "{}",
                        List.of("/extendedFields", "/customFields"),
                        "/note",
                        List.of("/grossAmount", "/discount")));
    }

    @Override
    public String toString() {
        return name;
    }
}
