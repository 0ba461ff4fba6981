package org.ordergateway.model;

import java.util.Locale;

/**
 * A word of a closed vocabulary, or a vendor's word that is not in it: {@link Unrecognised} keeps such a word as it
 * came, so that it is never taken for another one. Written to a vendor, an unrecognised word is refused.
 */
public sealed interface Term permits OrderStatus, DeliveryStatus, OrderKind, OrderType, Party {

    /** The word as the neutral JSON spells it: lower case, words joined by underscores; or the vendor's own text. */
    String word();

    /** How the constants of a vocabulary are spelled. */
    static String spell(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
