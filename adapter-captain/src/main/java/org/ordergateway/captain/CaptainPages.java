package org.ordergateway.captain;

import io.vavr.control.Either;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawDocument;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Json;
import org.ordergateway.http.JsonElements;
import org.ordergateway.http.JsonReader;
import org.ordergateway.model.OrderQuery;

/** Captain's list, which is one page: no page of its documentation says how to ask for a second one. */
final class CaptainPages implements OrderPages {

    private static final String BEGINNING = "0";
    private static final JsonReader<CaptainOrder> ORDER = Json.reader(CaptainOrder.class);

    private final Supplier<Either<OrderFailure, Answer>> fetch;
    private final BiFunction<CaptainOrder, RawDocument, OrderSnapshot> snapshot;
    private final long limit;
    private boolean done;

    private CaptainPages(
            Supplier<Either<OrderFailure, Answer>> fetch,
            BiFunction<CaptainOrder, RawDocument, OrderSnapshot> snapshot,
            long limit) {
        this.fetch = fetch;
        this.snapshot = snapshot;
        this.limit = limit;
    }

    static OrderPages of(
            OrderQuery query,
            Either<OrderFailure, ?> ready,
            Supplier<Either<OrderFailure, Answer>> fetch,
            BiFunction<CaptainOrder, RawDocument, OrderSnapshot> snapshot) {
        if (ready.isLeft()) {
            return OrderPages.failed(new FindFailure(ready.getLeft(), BEGINNING));
        }
        List<FieldViolation> unknown = query.filters().stream()
                .map(filter ->
                        new FieldViolation(filter, "no page of Captain says that its list can be narrowed or sorted"))
                .toList();
        if (!unknown.isEmpty()) {
            return OrderPages.failed(new FindFailure(
                    OrderFailure.Unsupported.of(CaptainProvider.VENDOR, "captain cannot answer this query", unknown),
                    BEGINNING));
        }
        if (query.startAt() != null && !query.startAt().equals(BEGINNING)) {
            return OrderPages.failed(new FindFailure(
                    OrderFailure.Invalid.of("startAt", "is no position of a pull at captain"), BEGINNING));
        }
        return new CaptainPages(fetch, snapshot, query.limit() == null ? Long.MAX_VALUE : query.limit());
    }

    @Override
    public boolean hasNext() {
        return !done;
    }

    @Override
    public Either<FindFailure, OrderPage> next() {
        if (done) {
            throw new NoSuchElementException("the pull is at its end");
        }
        done = true;
        return fetch.get()
                .flatMap(answer -> JsonElements.of(answer, null, ORDER))
                .map(elements -> new OrderPage(
                        elements.stream()
                                .limit(limit)
                                .map(each -> snapshot.apply(each.value(), each.raw()))
                                .toList(),
                        null))
                .mapLeft(failure -> new FindFailure(failure, BEGINNING));
    }

    @Override
    public void close() {
        done = true;
    }
}
