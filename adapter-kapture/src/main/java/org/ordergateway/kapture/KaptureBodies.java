package org.ordergateway.kapture;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Contact;
import org.ordergateway.model.Customer;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.wire.Phones;
import org.ordergateway.wire.Vocabulary;
import org.ordergateway.wire.Writing;

/**
 * Turns a change into the one body that Kapture's add and update have. Blocks and fields that the change does not set
 * are left out. Everything that is wrong is told at once.
 */
final class KaptureBodies {

    private static final String NAMELESS = "is mandatory at Kapture (customer_name)";

    private final KaptureSettings settings;
    private final KaptureTimes times;
    private final Vocabulary<DeliveryStatus> deliveryStatus;
    private final Phones phones;

    KaptureBodies(KaptureSettings settings, KaptureTimes times, Vocabulary<DeliveryStatus> deliveryStatus) {
        this.settings = settings;
        this.times = times;
        this.deliveryStatus = deliveryStatus;
        this.phones = new Phones(settings.defaultRegion(), settings.phoneFormat());
    }

    /** The body of a new order. */
    Either<OrderFailure, KaptureOrder> of(NewOrder order) {
        Writing faults = new Writing(settings.currency());
        requireName(order.order(), faults);
        String number = order.ref().number();
        if (number != null && KaptureIds.isUnfit(number)) {
            faults.refuse("ref.number", KaptureIds.NUMBER_ALLOWED);
        }
        KaptureFlags flags = KaptureFlags.of(order.order(), KaptureFlags.NONE);
        return body(order.order(), KaptureFlags.NONE, outgoing(faults, order.order(), flags, null, number));
    }

    /** The body of an update of the order with this id. */
    Either<OrderFailure, KaptureOrder> of(String id, OrderUpdate update) {
        Writing faults = new Writing(settings.currency());
        if (settings.requireCustomerNameOnUpdate()) {
            requireName(update.set(), faults);
        }
        KaptureFlags otherwise = KaptureFlags.of(settings);
        KaptureFlags flags = KaptureFlags.of(update.set(), otherwise);
        return body(update.set(), otherwise, outgoing(faults, update.set(), flags, id, null));
    }

    private KaptureOutgoing outgoing(
            Writing faults, Order order, KaptureFlags flags, @Nullable String id, @Nullable String number) {
        return new KaptureOutgoing(faults, phones, times, deliveryStatus, order, flags, id, number);
    }

    private Either<OrderFailure, KaptureOrder> body(Order order, KaptureFlags otherwise, KaptureOutgoing out) {
        KaptureOrderWriter writer = KaptureOrderWriter.INSTANCE;
        Customer customer = order.customer();
        KaptureOrder body = new KaptureOrder(
                customer == null ? null : writer.customer(customer, out),
                contacts(order, otherwise, out),
                enquiry(order, out.flags()),
                writer.orderInfo(order, out));
        out.faults().currencies(order);
        out.faults().refuseNulls("extendedFields", order.extendedFields());
        if (customer != null) {
            out.faults().refuseNulls("customer.extendedFields", customer.extendedFields());
            out.faults().refuseNulls("customer.customFields", customer.customFields());
        }
        return out.faults().result(settings.sendBlankFields() ? KaptureBlanks.fill(body) : body);
    }

    private static @Nullable List<KaptureContact> contacts(Order order, KaptureFlags otherwise, KaptureOutgoing out) {
        List<Contact> contacts = order.contacts();
        if (contacts == null) {
            return null;
        }
        if (contacts.isEmpty()) {
            return out.faults().refuse("contacts", "is empty; no page says what an empty list does");
        }
        List<KaptureContact> written = new ArrayList<>();
        for (int place = 0; place < contacts.size(); place++) {
            written.add(KaptureOrderWriter.INSTANCE
                    .contact(contacts.get(place), out)
                    .flagged(
                            KaptureFlags.ofContact(order, place, otherwise),
                            KaptureExtensions.contactFlag(order, place, KaptureExtensions.MATCH_EMAIL_PHONE)));
        }
        return written;
    }

    private static @Nullable Map<String, @Nullable Object> enquiry(Order order, KaptureFlags flags) {
        Map<String, @Nullable Object> enquiry = KaptureExtensions.enquiry(order);
        if (enquiry != null) {
            enquiry.put(KaptureExtensions.UPDATE, flags.enquiry());
        }
        return enquiry;
    }

    private static void requireName(Order order, Writing faults) {
        Customer customer = order.customer();
        if (customer == null || customer.name() == null || customer.name().isBlank()) {
            faults.refuse("customer.name", NAMELESS);
        }
    }
}
