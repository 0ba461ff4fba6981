package org.ordergateway.kapture;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.Party;
import org.ordergateway.model.Unrecognised;
import org.ordergateway.wire.Vocabulary;
import org.ordergateway.wire.Writing;

/** Kapture's words for the neutral ones. */
final class KaptureWords {

    private static final Vocabulary<Party> PARTY = Vocabulary.of(
            "customer.party",
            Map.of(
                    Party.Known.PERSON, "individual",
                    Party.Known.ORGANISATION, "organization",
                    Party.Known.CHANNEL_PARTNER, "channel_partner"),
            Unrecognised::new);

    private KaptureWords() {}

    /** Whether a party is what one of the page's three flags says; absent for an absent party. */
    static @Nullable Boolean isParty(String flag, @Nullable Party party, Writing out) {
        String word = PARTY.write(party, out);
        return word == null ? null : word.equals(flag);
    }

    /** The account's codes, which stand in the settings since no page lists them. */
    static Vocabulary<DeliveryStatus> deliveryStatus(KaptureSettings settings) {
        return Vocabulary.of("delivery.status", settings.deliveryStatus(), Unrecognised::new);
    }
}
