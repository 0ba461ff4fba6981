package org.ordergateway.resolve;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.OrderField;

/** Compares the entries of lists, each by the components that were asked for and come back. */
final class Elements {

    private final Fields fields;

    Elements(Fields fields) {
        this.fields = fields;
    }

    /** Whether the held list is the one that was asked for; in another order it is neither that nor another. */
    Sameness lists(OrderField list, List<?> asked, @Nullable List<?> held) {
        if (held == null || asked.size() != held.size()) {
            return asked.isEmpty() && held == null ? Sameness.YES : Sameness.NO;
        }
        Sameness inOrder = Sameness.YES;
        Iterator<?> others = held.iterator();
        for (Object each : asked) {
            inOrder = inOrder.and(element(list, (Record) each, others.next()));
        }
        boolean someoneIsMissing = asked.stream()
                .anyMatch(each -> held.stream().allMatch(other -> element(list, (Record) each, other) == Sameness.NO));
        return inOrder == Sameness.NO && !someoneIsMissing ? Sameness.UNCLEAR : inOrder;
    }

    /** How many of these entries may be, or are, the one that was asked for. */
    long count(OrderField list, Record asked, @Nullable List<?> held, Sameness wanted) {
        return held == null
                ? 0
                : held.stream()
                        .filter(other -> element(list, asked, other) == wanted)
                        .count();
    }

    private Sameness element(OrderField list, Record asked, @Nullable Object held) {
        Sameness parts = parts(list.path() + "[].", asked, held);
        return parts == null ? Sameness.UNCLEAR : parts;
    }

    /** Absent when nothing of it can be compared. */
    private @Nullable Sameness parts(String prefix, Record asked, @Nullable Object held) {
        Sameness all = null;
        for (RecordComponent component : asked.getClass().getRecordComponents()) {
            Object wanted = Fields.read(component, asked);
            if (wanted == null) {
                continue;
            }
            String path = prefix + component.getName();
            Object there = Fields.read(component, held);
            Sameness one = OrderField.exists(path)
                    ? leaf(OrderField.of(path), wanted, there)
                    : parts(path + ".", (Record) wanted, there);
            if (one != null) {
                all = all == null ? one : all.and(one);
            }
        }
        return all;
    }

    private @Nullable Sameness leaf(OrderField field, Object asked, @Nullable Object held) {
        if (fields.obstacle(field.path(), field) != null) {
            return null;
        }
        Sameness same = Sameness.of(asked, held);
        return same == Sameness.NO && !fields.isPlain(field) ? Sameness.UNCLEAR : same;
    }
}
