package org.ordergateway.cli;

import java.util.ArrayList;
import java.util.List;
import org.ordergateway.capability.Plan;
import org.ordergateway.capability.PlannedRequest;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.VendorSandbox;

/** What really arrived at a sandbox, step by step, shown as the plan foretold it: masked. */
final class DemoRequests {

    private final VendorSandbox sandbox;
    private final DemoPrinter printer;
    private int seen;

    DemoRequests(VendorSandbox sandbox, DemoPrinter printer) {
        this.sandbox = sandbox;
        this.printer = printer;
        this.seen = sandbox.requests().size();
    }

    /** Prints what arrived since the last step; false when a request that was planned did not. */
    boolean of(String step, Plan plan) {
        List<PlannedRequest> planned = new ArrayList<>(plan.requests());
        String label = step;
        for (RecordedRequest request : arrived()) {
            PlannedRequest same = planned.stream()
                    .filter(each -> each.method().equals(request.method())
                            && path(each.target()).equals(path(request.path())))
                    .findFirst()
                    .orElse(null);
            planned.remove(same);
            String body = same == null ? null : same.body();
            printer.request(
                    label,
                    request.method() + " " + (same == null ? masked(request.path()) : same.target()),
                    body == null ? "" : body);
            label = "";
        }
        for (PlannedRequest missing : planned) {
            printer.bad(label, "never arrived", ": " + missing.method() + " " + missing.target());
        }
        return planned.isEmpty();
    }

    /** Prints what arrived since the last step, for which there is no plan. */
    void of(String step) {
        String label = step;
        for (RecordedRequest request : arrived()) {
            printer.request(label, request.method() + " " + masked(request.path()), "");
            label = "";
        }
    }

    private List<RecordedRequest> arrived() {
        List<RecordedRequest> all = sandbox.requests();
        List<RecordedRequest> fresh = all.subList(seen, all.size());
        seen = all.size();
        return fresh;
    }

    private static String path(String target) {
        return target.replaceFirst("\\?.*", "");
    }

    private static String masked(String target) {
        return target.replaceAll("=[^&]*", "=***");
    }
}
