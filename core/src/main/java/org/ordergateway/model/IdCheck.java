package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be checked at the door.
 *
 * @param contains what the order holds that needs the check, such as {@code alcohol}
 * @param minimumAge in years
 */
@RecordBuilder
public record IdCheck(
        @Shown @Nullable List<String> contains,
        @Shown @Nullable Integer minimumAge) {

    public IdCheck {
        contains = Copies.list(contains);
        if (minimumAge != null && minimumAge < 0) {
            throw new IllegalArgumentException("a minimum age is not negative");
        }
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}
