package org.ordergateway.model;

/** How the goods reach the customer. */
public sealed interface OrderKind extends Term permits OrderKind.Known, Unrecognised {

    /** The word's constant, or an {@link Unrecognised} that keeps the text. */
    static OrderKind of(String word) {
        for (Known known : Known.values()) {
            if (known.word().equals(word)) {
                return known;
            }
        }
        return new Unrecognised(word);
    }

    /** The neutral vocabulary. */
    enum Known implements OrderKind {
        DELIVERY,
        COLLECTION,
        WALK_IN,
        DRIVE_THRU,
        THIRD_PARTY_DELIVERY;

        private final String word = Term.spell(this);

        @Override
        public String word() {
            return word;
        }
    }
}
