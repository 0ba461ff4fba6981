package org.ordergateway.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A change to one line of an order that leaves every other line alone. */
public sealed interface LineChange {

    /**
     * Sets what {@code set} holds and empties what {@code clear} names; everything else of the line stays as it is.
     *
     * @param set the values to set; absent for none
     * @param clear fields of a line, by paths such as {@code lines[].instructions}; absent for none
     */
    record Change(LineRef line, OrderLine set, Set<FieldPath> clear) implements LineChange {
        public Change {
            line = named(line);
            set = set == null ? OrderLine.empty() : set;
            clear = clear == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(clear));
            for (FieldPath path : clear) {
                if (!path.field().ofLine()) {
                    throw new IllegalArgumentException(
                            "a line change clears fields of a line, such as lines[].instructions, not "
                                    + path.field().path());
                }
                path.refuseIfIn(set);
            }
        }

        @Override
        public String toString() {
            return Masked.toString(this);
        }
    }

    /** Adds a line. */
    record Add(OrderLine line) implements LineChange {
        public Add {
            if (line == null) {
                throw new IllegalArgumentException("give the line that is added");
            }
        }

        @Override
        public String toString() {
            return Masked.toString(this);
        }
    }

    /** Takes a line out of the order. */
    record Remove(LineRef line) implements LineChange {
        public Remove {
            line = named(line);
        }

        @Override
        public String toString() {
            return Masked.toString(this);
        }
    }

    /** Changes one line. */
    static LineChange change(LineRef line, OrderLine set) {
        return new Change(line, set, Set.of());
    }

    /** Adds one line. */
    static LineChange add(OrderLine line) {
        return new Add(line);
    }

    /** Removes one line. */
    static LineChange remove(LineRef line) {
        return new Remove(line);
    }

    /** What kind of change this is. */
    default LineOperation operation() {
        if (this instanceof Change) {
            return LineOperation.CHANGE;
        }
        return this instanceof Add ? LineOperation.ADD : LineOperation.REMOVE;
    }

    private static LineRef named(@Nullable LineRef line) {
        if (line == null) {
            throw new IllegalArgumentException("a line change names its line: give line, by its id, merchantId or sku");
        }
        return line;
    }

    /** What of a line the change carries; absent for a removal. */
    default @Nullable OrderLine carried() {
        if (this instanceof Change change) {
            return change.set();
        }
        return this instanceof Add add ? add.line() : null;
    }
}
