package org.ordergateway.capillary;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.Unrecognised;
import org.ordergateway.wire.Vocabulary;
import org.ordergateway.wire.Writing;

/** Capillary's words for the neutral ones, and its closed lists. */
final class CapillaryWords {

    /** The type where none is named. */
    static final String REGULAR = "REGULAR";

    static final Vocabulary<OrderType> TYPE = Vocabulary.of(
            "ref.type",
            Map.of(
                    OrderType.Known.SALE, REGULAR,
                    OrderType.Known.RETURN, "RETURN",
                    OrderType.Known.NOT_INTERESTED, "NOT_INTERESTED",
                    OrderType.Known.NOT_INTERESTED_RETURN, "NOT_INTERESTED_RETURN"),
            Unrecognised::new);

    static final Vocabulary<DeliveryStatus> DELIVERY_STATUS = Vocabulary.of(
            "delivery.status",
            Map.ofEntries(
                    entry(DeliveryStatus.Known.PLACED, "PLACED"),
                    entry(DeliveryStatus.Known.PROCESSED, "PROCESSED"),
                    entry(DeliveryStatus.Known.SHIPPED, "SHIPPED"),
                    entry(DeliveryStatus.Known.DELIVERED, "DELIVERED"),
                    entry(DeliveryStatus.Known.RETURNED, "RETURNED")),
            Unrecognised::new);

    /** What kind of identifier names a customer, as the update page spells them. */
    static final List<String> IDENTIFIERS = List.of(
            "mobile", "email", "externalId", "id", "wechat", "martjackid", "fbId", "cardnumber", "cardExternalId");

    /** The same, as the add page spells them. */
    static final List<String> IDENTIFIERS_OF_NEW = List.of(
            "mobile", "email", "externalId", "id", "wechat", "martjackId", "fbId", "cardnumber", "cardExternalId");

    /** Those by which a customer's transactions can be listed. */
    static final List<String> IDENTIFIERS_OF_LIST =
            List.of("mobile", "email", "externalId", "id", "wechat", "cardnumber", "cardExternalId");

    /** What a transaction, sent anew, may be marked as. */
    static final List<String> OUTLIERS =
            List.of("NORMAL", "INTERNAL", "FRAUD", "OUTLIER", "TEST", "DELETED", "FAILED", "OTHER");

    /** How much a return gives back. */
    static final List<String> RETURNS = List.of("AMOUNT", "FULL", "LINE_ITEM", "CANCELLED");

    /** How much a line of a return gives back. */
    static final List<String> RETURNS_OF_LINE = List.of("AMOUNT", "FULL", "LINE_ITEM");

    /** Where a customer is known from. */
    static final List<String> SOURCES = List.of(
            "INSTORE",
            "WECHAT",
            "MARTJACK",
            "WEB_ENGAGE",
            "ECOMMERCE",
            "JD",
            "TAOBAO",
            "TMALL",
            "FACEBOOK",
            "WEBSITE",
            "OTHERS");

    private CapillaryWords() {}

    /** A word of a closed list as it is, or a refusal that shows the list. */
    static @Nullable String write(@Nullable String word, List<String> known, String path, Writing faults) {
        return word == null || known.contains(word)
                ? word
                : faults.refuse(path, "is none of " + String.join(", ", known));
    }

    /** The page's spelling of a source; other pages answer in lower case. */
    static @Nullable String source(String given) {
        String upper = given.toUpperCase(Locale.ROOT);
        return SOURCES.contains(upper) ? upper : null;
    }

    /** Whether a type records a business of nobody the vendor knows. */
    static boolean isAnonymous(@Nullable OrderType type) {
        return type == OrderType.Known.NOT_INTERESTED || type == OrderType.Known.NOT_INTERESTED_RETURN;
    }

    /** Whether a type gives something back. */
    static boolean isReturn(@Nullable OrderType type) {
        return type == OrderType.Known.RETURN || type == OrderType.Known.NOT_INTERESTED_RETURN;
    }
}
