package org.ordergateway.kapture;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ordergateway.capability.Admitted;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.Guard;
import org.ordergateway.capability.OnLoss;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.wire.Writing;

/**
 * Lets through what Kapture can take. What an update may change depends on the flags that it carries itself; the fields
 * of an enquiry, which stand in the extensions, are told one by one.
 */
final class KaptureGuard {

    private final KaptureSettings settings;
    private final KaptureCapabilities capabilities;
    private final Guard guard;

    KaptureGuard(KaptureSettings settings, KaptureCapabilities capabilities) {
        this.settings = settings;
        this.capabilities = capabilities;
        this.guard = new Guard(capabilities.table(), settings.onLoss());
    }

    Either<OrderFailure, Admitted<NewOrder>> admit(NewOrder order) {
        return checked(order.order(), false).flatMap(any -> guard.admit(order));
    }

    Either<OrderFailure, Admitted<OrderUpdate>> admit(OrderUpdate update) {
        return possiblePart(update).flatMap(KaptureGuard::unlessHollow);
    }

    private Either<OrderFailure, Admitted<OrderUpdate>> possiblePart(OrderUpdate update) {
        return checked(update.set(), true).flatMap(any -> {
            KaptureFlags flags = flags(update);
            Guard allowed = guard.over(capabilities.table(flags));
            List<FieldFate> lost = lostOfEnquiry(update, flags);
            if (lost.isEmpty()) {
                return allowed.admit(update);
            }
            OrderUpdate rest = withoutEnquiry(update);
            Either<OrderFailure, Admitted<OrderUpdate>> admitted = allowed.admit(rest);
            if (settings.onLoss() == OnLoss.REFUSE || admitted.isLeft()) {
                return Either.left(refusal(admitted, lost));
            }
            return admitted.map(kept -> new Admitted<>(kept.change(), kept.fields(), joined(kept.leftOut(), lost)));
        });
    }

    /** Flags alone would be sent without a field, and told as a success. */
    private static Either<OrderFailure, Admitted<OrderUpdate>> unlessHollow(Admitted<OrderUpdate> admitted) {
        if (KaptureExtensions.isMoreThanFlags(admitted.change().set())) {
            return Either.right(admitted);
        }
        return Either.left(
                admitted.leftOut().isEmpty()
                        ? OrderFailure.Invalid.of(
                                KaptureExtensions.path(null), "holds no field; the update changes nothing")
                        : refusal(Either.right(admitted), admitted.leftOut()));
    }

    List<FieldFate> fates(NewOrder order) {
        return guard.fates(order);
    }

    List<FieldFate> fates(OrderUpdate update) {
        KaptureFlags flags = flags(update);
        List<FieldFate> lost = lostOfEnquiry(update, flags);
        OrderUpdate rest = lost.isEmpty() ? update : withoutEnquiry(update);
        List<FieldFate> fates = joined(guard.over(capabilities.table(flags)).fates(rest), lost);
        if (flags.enquiry()) {
            for (String name : KaptureExtensions.enquiryNames(update.set())) {
                fates.add(new FieldFate(
                        enquiryPath(name), FieldFate.Fate.TRANSFORMED, "sent with enquiry_info.update=true"));
            }
        }
        return fates;
    }

    private KaptureFlags flags(OrderUpdate update) {
        return KaptureFlags.of(update.set(), KaptureFlags.of(settings));
    }

    private static Either<OrderFailure, Order> checked(Order order, boolean update) {
        Writing faults = new Writing(null);
        KaptureExtensions.check(order, update, faults);
        return faults.result(order);
    }

    private static List<FieldFate> lostOfEnquiry(OrderUpdate update, KaptureFlags flags) {
        if (flags.enquiry()) {
            return List.of();
        }
        String why = KaptureCapabilities.unflagged(KaptureExtensions.ENQUIRY);
        return KaptureExtensions.enquiryNames(update.set()).stream()
                .map(name -> new FieldFate(enquiryPath(name), FieldFate.Fate.LOST, why))
                .toList();
    }

    private static String enquiryPath(String name) {
        return "extensions." + KaptureProvider.VENDOR + "." + KaptureExtensions.ENQUIRY + "." + name;
    }

    private static OrderUpdate withoutEnquiry(OrderUpdate update) {
        Map<String, FieldValue> own =
                new LinkedHashMap<>(KaptureExtensions.own(update.set().extensions()));
        own.remove(KaptureExtensions.ENQUIRY);
        Map<String, FieldValue> extensions = new LinkedHashMap<>();
        if (update.set().extensions() != null) {
            extensions.putAll(update.set().extensions());
        }
        if (own.isEmpty()) {
            extensions.remove(KaptureProvider.VENDOR);
        } else {
            extensions.put(KaptureProvider.VENDOR, FieldValue.of(own));
        }
        Order set = OrderBuilder.builder(update.set())
                .extensions(extensions.isEmpty() ? null : extensions)
                .build();
        return new OrderUpdate(update.ref(), set, update.clear(), update.lineChanges());
    }

    /** One refusal for these fields and whatever else cannot be taken. */
    private static OrderFailure refusal(Either<OrderFailure, Admitted<OrderUpdate>> rest, List<FieldFate> lostFields) {
        List<FieldViolation> fields = new ArrayList<>();
        if (rest.isLeft() && rest.getLeft() instanceof OrderFailure.Unsupported more) {
            fields.addAll(more.fields());
        }
        lostFields.forEach(lost -> fields.add(new FieldViolation(lost.path(), String.valueOf(lost.how()))));
        return OrderFailure.Unsupported.of(
                KaptureProvider.VENDOR,
                "kapture cannot take every field of this update; take these out, or set on-loss=report to send the"
                        + " rest",
                fields);
    }

    private static List<FieldFate> joined(List<FieldFate> some, List<FieldFate> more) {
        List<FieldFate> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
