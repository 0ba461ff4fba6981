package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to change about one order: what {@code set} holds is set, what {@code clear} names is emptied, the line
 * changes touch single lines, and everything else stays as it is at the vendor. Absent and emptied never blur.
 *
 * <p>Sending the same update again sets the same values again; whether that is safe at a vendor is what
 * {@code OrderFailure.effect()} and the vendor's page in the documentation say.
 *
 * @param ref which order; never absent
 * @param set the values to set; absent for none
 * @param clear the fields, or keys of map fields, to empty, none of them also set; fields of a line are cleared by a
 *     line change; absent for none
 * @param lineChanges changes to single lines; not together with {@code set.lines}, which replaces them all;
 *     absent for none
 */
@RecordBuilder
public record OrderUpdate(OrderRef ref, Order set, Set<FieldPath> clear, List<LineChange> lineChanges) {

    public OrderUpdate {
        clear = clear == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(clear));
        lineChanges = lineChanges == null ? List.of() : List.copyOf(lineChanges);
        set = set == null ? Order.empty() : set;
        if (ref == null) {
            throw new IllegalArgumentException("an update names its order: give ref");
        }
        if (set.lines() != null && !lineChanges.isEmpty()) {
            throw new IllegalArgumentException(
                    "set.lines replaces all lines and lineChanges touch single ones: give one of them");
        }
        for (FieldPath path : clear) {
            if (path.field().inList()) {
                throw new IllegalArgumentException("clear does not say of which entry " + path.field()
                        + " is emptied; a list is sent as a whole in set, one line is changed by lineChanges");
            }
            path.refuseIfIn(set);
        }
    }

    /** An update that sets values only. */
    public static OrderUpdate of(OrderRef ref, Order set) {
        return new OrderUpdate(ref, set, Set.of(), List.of());
    }

    /** An update of single lines only. */
    public static OrderUpdate ofLines(OrderRef ref, List<LineChange> lineChanges) {
        return new OrderUpdate(ref, Order.empty(), Set.of(), lineChanges);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}
