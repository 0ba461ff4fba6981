package org.ordergateway.captain;

import io.vavr.control.Either;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.model.OrderQuery;

/** Captain's list, which is one page: no page of its documentation says how to ask for a second one. */
final class CaptainPages implements OrderPages {

    private static final String BEGINNING = "0";

    private final Supplier<Either<OrderFailure, Answer>> fetch;
    private final CaptainAnswers answers;
    private final long limit;
    private boolean done;

    private CaptainPages(Supplier<Either<OrderFailure, Answer>> fetch, CaptainAnswers answers, long limit) {
        this.fetch = fetch;
        this.answers = answers;
        this.limit = limit;
    }

    static OrderPages of(
            OrderQuery query,
            Either<OrderFailure, ?> ready,
            Supplier<Either<OrderFailure, Answer>> fetch,
            CaptainAnswers answers) {
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
        return new CaptainPages(fetch, answers, query.limit() == null ? Long.MAX_VALUE : query.limit());
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
                .flatMap(answer -> answers.snapshots(answer, limit))
                .map(orders -> new OrderPage(orders, null))
                .mapLeft(failure -> new FindFailure(failure, BEGINNING));
    }

    @Override
    public void close() {
        done = true;
    }
}
