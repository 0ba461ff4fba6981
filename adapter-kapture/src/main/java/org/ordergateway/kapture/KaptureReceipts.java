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
            Map<String, String> vendorIds = new LinkedHashMap<>();
            put(vendorIds, "customer", ids.get("customer_id"));
            put(vendorIds, "enquiry", ids.get("enquiry_id"));
            put(vendorIds, "contact", ids.get("contact_id"));
            String id = KaptureOrderReader.id(ids.get("order_id"));
            OrderRef ref = new OrderRef(id == null ? asked.id() : id, asked.number(), null, null);
            return new OrderReceipt(
                    ref,
                    null,
                    vendorIds,
                    warnings(ids, ref, event),
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
        return switch (body.verdict()) {
            case SUCCEEDED -> Either.right(body);
            case FAILED -> Either.left(answer.refused(KaptureErrors.of(body)));
            case UNCLEAR -> Either.left(answer.unreadable("a body that shows neither success nor failure"));
        };
    }

    private static List<Warning> warnings(Map<?, ?> ids, OrderRef ref, String event) {
        List<Warning> warnings = new ArrayList<>();
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

    private static void put(Map<String, String> vendorIds, String name, @Nullable Object value) {
        String id = KaptureOrderReader.id(value);
        if (id != null) {
            vendorIds.put(name, id);
        }
    }
}
