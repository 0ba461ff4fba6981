package org.ordergateway.model;

/** Where an order stands in its life. */
public sealed interface OrderStatus extends Term permits OrderStatus.Known, Unrecognised {

    /** The word's constant, or an {@link Unrecognised} that keeps the text. */
    static OrderStatus of(String word) {
        for (Known known : Known.values()) {
            if (known.word().equals(word)) {
                return known;
            }
        }
        return new Unrecognised(word);
    }

    /** The neutral vocabulary. */
    enum Known implements OrderStatus {
        CREATED,
        IN_PROGRESS,
        PREPARING,
        PREPARED,
        COMPLETED,
        CANCELLED,
        FAILED,
        CLOSED,
        NOT_DISPATCHED;

        private final String word = Term.spell(this);

        @Override
        public String word() {
            return word;
        }
    }
}
