package org.ordergateway.resolve;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.FieldFinding.Standing;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;

/** Holds changes of single lines against the lines that there are now, and were. For one use. */
final class LineComparison {

    private static final OrderField LINES = OrderField.of("lines");

    private final Comparison comparison;
    private final List<LineChange> changes;
    private final List<OrderLine> held;
    private final @Nullable List<OrderLine> before;

    LineComparison(Comparison comparison, List<LineChange> changes, Order held, @Nullable Order before) {
        this.comparison = comparison;
        this.changes = changes;
        this.held = lines(held);
        this.before = before == null ? null : lines(before);
    }

    void run() {
        for (int i = 0; i < changes.size(); i++) {
            LineChange change = changes.get(i);
            String label = "lineChanges[" + i + "]";
            String obstacle = comparison
                    .fields()
                    .obstacle("lineChanges." + change.operation().word(), LINES);
            if (obstacle != null) {
                comparison.add(label, Standing.NOT_COMPARABLE, obstacle);
            } else if (change instanceof LineChange.Change named) {
                changed(label, named);
            } else if (change instanceof LineChange.Add add) {
                added(label, add.line());
            } else if (change instanceof LineChange.Remove remove) {
                removed(label, remove.line());
            }
        }
    }

    private void changed(String label, LineChange.Change change) {
        List<OrderLine> now = named(change.line(), held);
        if (now.size() != 1) {
            comparison.add(
                    label,
                    Standing.NOT_COMPARABLE,
                    now.isEmpty() ? "no such line is read back" : "several such lines are read back");
            return;
        }
        List<OrderLine> then = before == null ? List.of() : named(change.line(), before);
        boolean known = then.size() == 1;
        OrderLine was = known ? then.get(0) : null;
        comparison.walk(change.set(), now.get(0), was, known, "lines[].", label + " ");
        for (FieldPath path : change.clear()) {
            comparison.cleared(path, now.get(0), was, known, label + " ");
        }
    }

    private void added(String label, OrderLine line) {
        Elements elements = comparison.elements();
        long now = elements.count(LINES, line, held, Sameness.YES);
        boolean unclear = elements.count(LINES, line, held, Sameness.UNCLEAR) > 0;
        long then = elements.count(LINES, line, before, Sameness.YES);
        boolean more = before == null ? now > 0 : now > then;
        Sameness found = more ? Sameness.YES : unclear ? Sameness.UNCLEAR : Sameness.NO;
        comparison.tell(label, found, before == null ? null : Boolean.FALSE, now == then);
    }

    private void removed(String label, LineRef line) {
        boolean readable = !named(line, held).isEmpty() || comparison.fields().obstacle("", key(line)) == null;
        if (!readable) {
            comparison.add(label, Standing.NOT_COMPARABLE, "lines are not read back with what names this one");
            return;
        }
        boolean gone = named(line, held).isEmpty();
        Boolean had = before == null ? null : named(line, before).isEmpty();
        comparison.tell(label, gone ? Sameness.YES : Sameness.NO, had, !gone);
    }

    /** A field of one line. */
    static List<Object> values(FieldPath path, Record line) {
        Order around = OrderBuilder.builder().lines(List.of((OrderLine) line)).build();
        return path.field().values(around);
    }

    private static List<OrderLine> lines(Order order) {
        List<OrderLine> lines = order.lines();
        return lines == null ? List.of() : lines;
    }

    private static OrderField key(LineRef ref) {
        return OrderField.of(
                ref.id() != null ? "lines[].id" : ref.merchantId() != null ? "lines[].merchantId" : "lines[].sku");
    }

    private static List<OrderLine> named(LineRef ref, List<OrderLine> lines) {
        return lines.stream().filter(line -> isNamed(ref, line)).toList();
    }

    private static boolean isNamed(LineRef ref, OrderLine line) {
        if (ref.id() != null) {
            return ref.id().equals(line.id());
        }
        return ref.merchantId() != null
                ? ref.merchantId().equals(line.merchantId())
                : Objects.equals(ref.sku(), line.sku());
    }
}
