package org.ordergateway.conformance;

import java.util.List;
import java.util.function.Supplier;
import org.ordergateway.capillary.CapillaryHarness;
import org.ordergateway.captain.CaptainHarness;
import org.ordergateway.kapture.KaptureHarness;
import org.ordergateway.testkit.harness.AdapterHarness;

/**
 * A vendor whose adapter is held to the contract, and what its faulty adapters need to know of its requests.
 *
 * @param dropped a member of an update's body, as a JSON pointer, that can be left out
 * @param emptied that member's value when it is empty, in JSON
 * @param swapped two members of an update's body
 * @param droppedOfNew a member of a new order's body that can be left out
 * @param swappedOfNew two members of a new order's body
 */
public record Vendor(
        String name,
        Supplier<AdapterHarness> harness,
        String dropped,
        String emptied,
        List<String> swapped,
        String droppedOfNew,
        List<String> swappedOfNew) {

    /** Every vendor that there is an adapter for. */
    public static List<Vendor> all() {
        return List.of(captain(), kapture(), capillary());
    }

    private static Vendor captain() {
        List<String> names = List.of("/recipient/first_name", "/recipient/last_name");
        return new Vendor("captain", CaptainHarness::new, "/note", "\"\"", names, "/special_instructions", names);
    }

    private static Vendor kapture() {
        List<String> assignee = List.of("/order_info/assign_emp_name", "/order_info/assign_emp_code");
        String remarks = "/order_info/remarks";
        return new Vendor("kapture", KaptureHarness::new, remarks, "\"\"", assignee, remarks, assignee);
    }

    private static Vendor capillary() {
        return new Vendor(
                "capillary",
                CapillaryHarness::new,
                "/customFields",
                "{}",
                List.of("/extendedFields", "/customFields"),
                "/note",
                List.of("/grossAmount", "/discount"));
    }

    @Override
    public String toString() {
        return name;
    }
}
