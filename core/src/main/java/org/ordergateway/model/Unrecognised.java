package org.ordergateway.model;

/** A vendor's word that the neutral vocabulary does not have, kept as it came. */
public record Unrecognised(String text) implements OrderStatus, DeliveryStatus, OrderKind, OrderType, Party {

    @Override
    public String word() {
        return text;
    }
}
