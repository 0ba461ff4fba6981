package org.ordergateway.kapture;

import io.vavr.control.Either;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderQuery;

/**
 * A pull, one request for each page. A page that has fewer orders than asked for is the last one.
 * What is kept between two pages are the ids of two of them: one that repeats them ends the pull with a failure.
 */
final class KapturePages implements OrderPages {

    /** One request. */
    interface Fetch {
        Either<OrderFailure, List<OrderSnapshot>> page(int limit, long offset);
    }

    private final Fetch fetch;
    private final int pageSize;
    private long offset;
    private long wanted;
    private long page;
    private boolean done;
    private Set<String> previous = Set.of();

    /** The ids of the page at the last power of two, so that a pager that goes in any circle is seen. */
    private Set<String> landmark = Set.of();

    private KapturePages(Fetch fetch, int pageSize, long offset, long wanted) {
        this.fetch = fetch;
        this.pageSize = pageSize;
        this.offset = offset;
        this.wanted = wanted;
    }

    static OrderPages of(OrderQuery query, int pageSize, Fetch fetch) {
        String start = query.startAt() == null ? "0" : query.startAt();
        if (!start.matches("[0-9]{1,15}")) {
            return OrderPages.failed(
                    new FindFailure(OrderFailure.Invalid.of("startAt", "is no position of a pull at kapture"), "0"));
        }
        return OrderPages.ahead(new KapturePages(
                fetch,
                query.pageSize() == null ? pageSize : query.pageSize(),
                Long.parseLong(start),
                query.limit() == null ? Long.MAX_VALUE : query.limit()));
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
        int asked = (int) Math.min(pageSize, wanted);
        Either<FindFailure, OrderPage> next = fetch.page(asked, offset)
                .flatMap(this::unlessRepeated)
                .map(orders -> handedOut(orders, asked))
                .mapLeft(failure -> new FindFailure(failure, Long.toString(offset)));
        done |= next.isLeft();
        return next;
    }

    @Override
    public void close() {
        done = true;
    }

    private OrderPage handedOut(List<OrderSnapshot> orders, int asked) {
        List<OrderSnapshot> given = orders.size() > wanted ? orders.subList(0, (int) wanted) : orders;
        boolean last = orders.size() < asked;
        offset += given.size();
        wanted -= given.size();
        done |= last || wanted == 0;
        return new OrderPage(given, last ? null : Long.toString(offset));
    }

    private Either<OrderFailure, List<OrderSnapshot>> unlessRepeated(List<OrderSnapshot> orders) {
        Set<String> ids = new HashSet<>(2 * orders.size());
        orders.forEach(order -> ids.add(String.valueOf(order.ref().id())));
        if (!ids.isEmpty() && (previous.containsAll(ids) || landmark.containsAll(ids))) {
            return Either.left(new OrderFailure.Unavailable(
                    Effect.NONE,
                    null,
                    FailureDetail.of(
                            KaptureProvider.VENDOR,
                            "kapture gave orders of an earlier page again instead of the page at " + offset
                                    + "; the pull is not complete")));
        }
        page++;
        previous = ids;
        if (Long.bitCount(page) == 1) {
            landmark = ids;
        }
        return Either.right(orders);
    }
}
