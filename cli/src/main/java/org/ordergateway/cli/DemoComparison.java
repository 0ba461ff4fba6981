package org.ordergateway.cli;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.Plan;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.Term;

/** What became of each field of an update: what the plan said, and what the vendor gave when it was read back. */
final class DemoComparison {

    private final Capabilities capabilities;
    private final DemoPrinter printer;

    DemoComparison(Capabilities capabilities, DemoPrinter printer) {
        this.capabilities = capabilities;
        this.printer = printer;
    }

    /** Prints a line for each field; false when one that should have been kept came back otherwise. */
    boolean print(Order asked, @Nullable Order found, Plan plan) {
        boolean good = true;
        String label = "outcome";
        for (FieldFate fate : plan.fields()) {
            if (fate.fate() == FieldFate.Fate.NOT_NEEDED || !OrderField.exists(fate.path())) {
                continue;
            }
            OrderField field = OrderField.of(fate.path());
            String how = fate.how() == null ? "" : " (" + fate.how() + ")";
            if (fate.fate() == FieldFate.Fate.LOST) {
                printer.row(label, fate.path(), "left out" + how);
            } else if (isSame(field, asked, found)) {
                printer.row(label, fate.path(), "kept, read back " + shown(field, found) + how);
            } else if (found == null || !capabilities.cell(field, Access.READ).possible()) {
                printer.row(label, fate.path(), "kept" + how + ", not shown by a read");
            } else {
                printer.bad(label, fate.path(), " should be there" + how + ", but did not come back");
                good = false;
            }
            label = "";
        }
        return good;
    }

    private static boolean isSame(OrderField field, Order asked, @Nullable Order found) {
        if (found == null) {
            return false;
        }
        List<Object> sent = field.values(asked);
        List<Object> came = field.values(found);
        if (sent.size() != came.size()) {
            return false;
        }
        for (int i = 0; i < sent.size(); i++) {
            if (!isSame(sent.get(i), came.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A time may come back in another zone, and a map with what was there before. */
    private static boolean isSame(Object sent, Object came) {
        if (sent instanceof OffsetDateTime time && came instanceof OffsetDateTime other) {
            return time.isEqual(other);
        }
        if (sent instanceof Map<?, ?> some && came instanceof Map<?, ?> all) {
            return all.entrySet().containsAll(some.entrySet());
        }
        return sent.equals(came);
    }

    private static String shown(OrderField field, @Nullable Order found) {
        Object value = found == null ? "" : field.values(found).get(0);
        if (value instanceof Term term) {
            return term.word();
        }
        return value instanceof Number || value instanceof OffsetDateTime ? value.toString() : "as ***";
    }
}
