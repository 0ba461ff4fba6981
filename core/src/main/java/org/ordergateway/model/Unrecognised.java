package org.ordergateway.model;

import java.util.Objects;

/** A vendor's word that the neutral vocabulary does not have, kept as it came. */
public record Unrecognised(@Shown String text) implements OrderStatus, DeliveryStatus, OrderKind, OrderType, Party {

    public Unrecognised {
        Objects.requireNonNull(text, "a word that is absent is no word: leave the component out");
    }

    @Override
    public String word() {
        return text;
    }
}
