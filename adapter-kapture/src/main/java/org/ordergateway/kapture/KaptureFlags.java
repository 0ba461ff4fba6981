package org.ordergateway.kapture;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Order;

/**
 * The {@code update} flags of the blocks beside the order itself, which say whether an update may change them: those
 * that the extensions set, or all of them by the setting {@code update-customer}. A flag that is set to false counts
 * more than the setting. In a new order they are false unless the extensions say otherwise, as in the page's sample.
 *
 * @param contacts whether every contact has its flag
 */
record KaptureFlags(boolean customer, boolean contacts, boolean enquiry) {

    /** Nothing but what the extensions say. */
    static final KaptureFlags NONE = new KaptureFlags(false, false, false);

    /** What an update without flags of its own may change. */
    static KaptureFlags of(KaptureSettings settings) {
        return settings.updateCustomer() ? new KaptureFlags(true, true, true) : NONE;
    }

    /** What this order's extensions say, and otherwise what holds anyway. */
    static KaptureFlags of(Order order, KaptureFlags otherwise) {
        int contacts = order.contacts() == null ? 0 : order.contacts().size();
        return new KaptureFlags(
                or(flag(order, KaptureExtensions.CUSTOMER), otherwise.customer),
                contacts == 0
                        ? otherwise.contacts
                        : IntStream.range(0, contacts).allMatch(place -> ofContact(order, place, otherwise)),
                or(flag(order, KaptureExtensions.ENQUIRY), otherwise.enquiry));
    }

    /** The flag of the contact at this place. */
    static boolean ofContact(Order order, int place, KaptureFlags otherwise) {
        return or(KaptureExtensions.contactFlag(order, place, KaptureExtensions.UPDATE), otherwise.contacts);
    }

    private static @Nullable Boolean flag(Order order, String block) {
        return KaptureExtensions.flag(order, block, KaptureExtensions.UPDATE);
    }

    private static boolean or(@Nullable Boolean flag, boolean otherwise) {
        return flag == null ? otherwise : flag;
    }
}
