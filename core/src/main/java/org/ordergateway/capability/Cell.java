package org.ordergateway.capability;

import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Shown;

/**
 * One cell of the table: what a vendor can do with a field under one kind of access.
 *
 * @param how for {@code TRANSFORMED} the other form; for {@code NO} the reason
 * @param evidence where the vendor says so; absent where no page names the field
 */
public record Cell(
        Support support,
        @Shown @Nullable String how,
        @Nullable Evidence evidence) {

    /** What holds where a table says nothing. */
    static final Cell UNDECLARED = new Cell(Support.NO, "no page of the vendor names it", null);

    public Cell {
        if (support == Support.TRANSFORMED && how == null) {
            throw new IllegalArgumentException("a transformed field says how");
        }
    }

    /** Whether the field can be used at all. */
    public boolean possible() {
        return support != Support.NO;
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}
