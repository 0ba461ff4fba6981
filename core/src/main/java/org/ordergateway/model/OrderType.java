package org.ordergateway.model;

/** What kind of business an order records. */
public sealed interface OrderType extends Term permits OrderType.Known, Unrecognised {

    /** The word's constant, or an {@link Unrecognised} that keeps the text. */
    static OrderType of(String word) {
        for (Known known : Known.values()) {
            if (known.word().equals(word)) {
                return known;
            }
        }
        return new Unrecognised(word);
    }

    /** The neutral vocabulary. */
    enum Known implements OrderType {
        SALE,
        RETURN,
        NOT_INTERESTED,
        NOT_INTERESTED_RETURN;

        private final String word = Term.spell(this);

        @Override
        public String word() {
            return word;
        }
    }
}
