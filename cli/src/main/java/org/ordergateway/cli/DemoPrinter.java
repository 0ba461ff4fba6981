package org.ordergateway.cli;

import io.vavr.control.Either;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Plan;
import org.ordergateway.capability.PlannedRequest;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderField;
import org.ordergateway.sandbox.Violation;

/** Shows the demonstration to a person; everything is masked but what identifies the order. */
final class DemoPrinter {

    private static final int WIDTH = 110;

    private final PrintWriter out;
    private final boolean colours = System.console() != null && System.getenv("NO_COLOR") == null;

    DemoPrinter(PrintWriter out) {
        this.out = out;
    }

    void opening() {
        out.println(
                "One integration, three vendors: the same code, another configuration. Values of persons are masked.");
    }

    void vendor(String vendor, Capabilities table) {
        out.println();
        out.println(bold(vendor) + "  can "
                + table.operations().stream().map(Operation::word).collect(Collectors.joining(", ")));
    }

    void said(String step, String text) {
        out.println(step(step) + text);
    }

    void sent(String step, Plan plan) {
        String name = step;
        for (PlannedRequest request : plan.requests()) {
            out.println(step(name) + "-> "
                    + cut(request.method() + " " + request.target()
                            + (request.body() == null ? "" : " " + request.body())));
            name = "";
        }
        if (plan.refusal() != null) {
            out.println(step(name) + "refused before anything was sent: "
                    + plan.refusal().message());
        }
    }

    boolean came(Either<OrderFailure, OrderReceipt> result) {
        return result.fold(this::failed, receipt -> {
            out.println(step("") + good("<- done") + ", order " + receipt.ref().id()
                    + (receipt.vendorIds().isEmpty()
                            ? ""
                            : ", further ids " + receipt.vendorIds().keySet())
                    + (receipt.order() == null
                            ? ""
                            : ", " + OrderField.setIn(receipt.order()).size() + " fields came back")
                    + (receipt.leftOut().isEmpty() ? "" : ", left out: " + paths(receipt.leftOut())));
            return true;
        });
    }

    boolean read(Either<OrderFailure, OrderSnapshot> result) {
        return result.fold(this::failed, snapshot -> {
            var fields = OrderField.setIn(snapshot.order());
            out.println(
                    step("") + good("<- found") + ", order " + snapshot.ref().id() + ", " + fields.size() + " fields: "
                            + cut(fields.stream().map(OrderField::path).collect(Collectors.joining(", "))));
            return true;
        });
    }

    void lost(Plan plan) {
        String name = "cannot hold";
        for (FieldFate field : plan.lost()) {
            out.println(step(name) + field.path() + ": " + cut(String.valueOf(field.how())));
            name = "";
        }
        name = "changes";
        for (FieldFate field : plan.fields()) {
            if (field.fate() == FieldFate.Fate.TRANSFORMED) {
                out.println(step(name) + field.path() + ": " + cut(String.valueOf(field.how())));
                name = "";
            }
        }
    }

    boolean violations(List<Violation> violations) {
        violations.forEach(each -> out.println(
                step("") + bad("violation") + " of the vendor's page at " + each.where() + ": " + each.rule()));
        return violations.isEmpty();
    }

    void closing(boolean good) {
        out.println();
        out.println(
                good
                        ? good("All of it worked, and no sandbox saw anything that its vendor's page does not allow.")
                        : bad("Something did not work; see above."));
        out.flush();
    }

    private boolean failed(OrderFailure failure) {
        out.println(step("")
                + bad("<- " + failure.kind().word() + ", effect "
                        + failure.effect().word()) + ": " + failure.message());
        return false;
    }

    private static String paths(List<FieldFate> fates) {
        return fates.stream().map(FieldFate::path).collect(Collectors.joining(", "));
    }

    private static String step(String name) {
        return String.format("  %-12s", name);
    }

    private static String cut(String text) {
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
    }

    private String bold(String text) {
        return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    private String good(String text) {
        return colours ? "\u001b[32m" + text + "\u001b[0m" : text;
    }

    private String bad(String text) {
        return colours ? "\u001b[31m" + text + "\u001b[0m" : text;
    }
}
