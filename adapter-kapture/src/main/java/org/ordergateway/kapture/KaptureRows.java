package org.ordergateway.kapture;

import io.vavr.control.Either;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawDocument;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Json;
import org.ordergateway.http.JsonPage;
import org.ordergateway.http.JsonReader;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;
import org.ordergateway.wire.Reading;
import org.ordergateway.wire.Vocabulary;

/** Reads the orders of a pull's answer. */
final class KaptureRows {

    private static final JsonReader<KaptureRow> ROW = Json.reader(KaptureRow.class);

    private final @Nullable String currency;
    private final Vocabulary<DeliveryStatus> deliveryStatus;

    /** @param currency the currency of the account's amounts; absent when nobody named one */
    KaptureRows(@Nullable String currency, Vocabulary<DeliveryStatus> deliveryStatus) {
        this.currency = currency;
        this.deliveryStatus = deliveryStatus;
    }

    /**
     * The orders of an answer; the reference of one without a usable id names no order. An answer that shows no success is
     * that failure, whatever its rows look like.
     */
    Either<OrderFailure, List<OrderSnapshot>> of(Answer answer) {
        return JsonPage.of(answer, "order_details", KaptureErrors.ANSWER, ROW, this::snapshot)
                .fold(
                        odd -> KaptureReceipts.succeeded(answer).flatMap(any -> Either.left(odd)),
                        page -> KaptureReceipts.succeeded(answer, page.head()).map(any -> page.elements()));
    }

    private OrderSnapshot snapshot(KaptureRow row, RawDocument raw) {
        Reading reading = new Reading(currency);
        String id = KaptureIds.read(row.id(), reading);
        Order order = KaptureOrderReader.INSTANCE.order(row, new KaptureIncoming(reading, deliveryStatus));
        for (int i = 0; i < row.odd(); i++) {
            reading.unreadable("field of an order");
        }
        return new OrderSnapshot(new OrderRef(id, null, null, null), order, reading.warnings(), raw);
    }
}
