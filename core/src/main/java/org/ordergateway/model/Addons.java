package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is added to an article: a plain list, or one for the whole of it and one for each half.
 *
 * @param type the vendor's word for such articles, such as {@code pizza}
 * @param items the plain list; absent when there are parts
 * @param whole for the whole article
 * @param left for its left half
 * @param right for its right half
 */
@RecordBuilder
public record Addons(
        @Shown @Nullable String type,
        @Nullable List<String> items,
        @Nullable List<String> whole,
        @Nullable List<String> left,
        @Nullable List<String> right) {

    public Addons {
        items = Copies.list(items);
        whole = Copies.list(whole);
        left = Copies.list(left);
        right = Copies.list(right);
        if (items != null && (whole != null || left != null || right != null)) {
            throw new IllegalArgumentException("addons are either items or whole, left and right, not both");
        }
    }

    /** A plain list. */
    public static Addons of(List<String> items) {
        return new Addons(null, items, null, null, null);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}
