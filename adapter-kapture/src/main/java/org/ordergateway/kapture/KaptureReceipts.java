package org.ordergateway.kapture;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderReceipt;
import org.ordergateway.RawDocument;
import org.ordergateway.Warning;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.model.OrderRef;
import org.ordergateway.wire.Reading;

/** Reads what Kapture answers to an add or an update: ids, and the name of the event. */
final class KaptureReceipts {

    /** What the add page's answer calls the event. */
    static final String ADDED = "ADD_ORDER";

    /** What the update page's answer calls the event. */
    static final String UPDATED = "ORDER_FIELD_UPDATION";

    private static final Set<String> EVENTS = Set.of(ADDED, UPDATED);

    private KaptureReceipts() {}

    /**
     * The receipt, when the answer shows success; a failure when it shows one, whatever its HTTP status; in doubt when it
     * shows neither.
     *
     * @param asked the order as the caller named it; an update's answer names none
     * @param event what the page's answer calls the event
     */
    static Either<OrderFailure, OrderReceipt> of(Answer answer, OrderRef asked, String event) {
        return succeeded(answer).map(body -> {
            Map<?, ?> ids = body.ids();
            Reading reading = new Reading(null);
            Map<String, String> vendorIds = new LinkedHashMap<>();
            put(vendorIds, "customer", ids.get("customer_id"), reading);
            put(vendorIds, "enquiry", ids.get("enquiry_id"), reading);
            put(vendorIds, "contact", ids.get("contact_id"), reading);
            String id = KaptureIds.read(ids.get("order_id"), reading);
            OrderRef ref = new OrderRef(id == null ? asked.id() : id, asked.number(), null, null);
            return new OrderReceipt(
                    ref,
                    null,
                    vendorIds,
                    warnings(reading, ids, ref, event),
                    List.of(),
                    List.of(),
                    answer.requestId(),
                    RawDocument.of(answer.body()));
        });
    }

    /** The answer, when it shows success. */
    static Either<OrderFailure, KaptureAnswer> succeeded(Answer answer) {
        return answer.read(KaptureErrors.ANSWER).flatMap(body -> succeeded(answer, body));
    }

    /** What an answer says of itself, when it shows success. */
    static Either<OrderFailure, KaptureAnswer> succeeded(Answer answer, KaptureAnswer body) {
        if (KaptureErrors.refusesTheKey(body)) {
            return Either.left(answer.refused(KaptureErrors.of(body)));
        }
        return switch (body.verdict()) {
            case SUCCEEDED -> Either.right(body);
            case FAILED -> Either.left(naming(body.ids(), answer.refused(KaptureErrors.of(body))));
            case UNCLEAR -> Either.left(naming(body.ids(), unclear(answer, body.text())));
        };
    }

    private static OrderFailure unclear(Answer answer, @Nullable String text) {
        String said = answer.shown(text);
        return answer.unreadable(
                "a body that shows neither success nor failure" + (said.isEmpty() ? "" : " and says: " + said));
    }

    /** A doubt, with the order's id when the answer names one; no other id of it is shown. */
    private static OrderFailure naming(Map<?, ?> ids, OrderFailure failure) {
        String id = KaptureIds.read(ids.get("order_id"), new Reading(null));
        return id != null && failure instanceof OrderFailure.InDoubt open
                ? new OrderFailure.InDoubt(
                        open.doubt(), open.detail().withMessage(open.message() + "; it names the order_id " + id))
                : failure;
    }

    private static List<Warning> warnings(Reading reading, Map<?, ?> ids, OrderRef ref, String event) {
        List<Warning> warnings = new ArrayList<>(reading.warnings());
        if (ref.id() == null) {
            warnings.add(new Warning(null, "Kapture says that the order was added, but not under which order_id"));
        }
        @Nullable Object told = ids.get("action_event");
        if (told != null && !told.equals(event)) {
            warnings.add(new Warning(
                    told instanceof String text && EVENTS.contains(text) ? text : null,
                    "Kapture calls what it did by another event than " + event + ", which its page shows"));
        }
        return warnings;
    }

    private static void put(Map<String, String> vendorIds, String name, @Nullable Object value, Reading reading) {
        String id = KaptureIds.read(value, reading);
        if (id != null) {
            vendorIds.put(name, id);
        }
    }
}
