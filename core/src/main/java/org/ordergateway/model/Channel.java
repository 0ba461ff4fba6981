package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the order was placed.
 *
 * @param code the vendor's code of the channel
 * @param name as shown to people
 * @param logo where its picture is
 */
@RecordBuilder
public record Channel(
        @Shown @Nullable String code,
        @Shown @Nullable String name,
        @Shown @Nullable URI logo) {

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}
