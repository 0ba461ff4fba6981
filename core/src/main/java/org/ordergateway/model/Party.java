package org.ordergateway.model;

/** What kind of customer it is. */
public sealed interface Party extends Term permits Party.Known, Unrecognised {

    /** The word's constant, or an {@link Unrecognised} that keeps the text. */
    static Party of(String word) {
        for (Known known : Known.values()) {
            if (known.word().equals(word)) {
                return known;
            }
        }
        return new Unrecognised(word);
    }

    /** The neutral vocabulary. */
    enum Known implements Party {
        PERSON,
        ORGANISATION,
        CHANNEL_PARTNER;

        private final String word = Term.spell(this);

        @Override
        public String word() {
            return word;
        }
    }
}
