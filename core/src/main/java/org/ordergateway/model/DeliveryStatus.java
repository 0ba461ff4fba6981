package org.ordergateway.model;

/** Where the delivery of an order stands. */
public sealed interface DeliveryStatus extends Term permits DeliveryStatus.Known, Unrecognised {

    /** The word's constant, or an {@link Unrecognised} that keeps the text. */
    static DeliveryStatus of(String word) {
        for (Known known : Known.values()) {
            if (known.word().equals(word)) {
                return known;
            }
        }
        return new Unrecognised(word);
    }

    /** The neutral vocabulary. */
    enum Known implements DeliveryStatus {
        PLACED,
        PROCESSED,
        UNASSIGNED,
        ASSIGNED,
        ACCEPTED,
        SHIPPED,
        DELIVERED,
        RETURNING,
        RETURNED,
        FAILED,
        CANCELLED,
        CLOSED;

        private final String word = Term.spell(this);

        @Override
        public String word() {
            return word;
        }
    }
}
