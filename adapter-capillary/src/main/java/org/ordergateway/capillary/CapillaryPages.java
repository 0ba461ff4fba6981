package org.ordergateway.capillary;

import io.vavr.control.Either;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.capillary.CapillarySettings.Offset;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;

/**
 * A customer's transactions, page by page. Pages that repeat, and a list that ends before the
 * number that it names, end with a failure instead of with too many or too few orders.
 */
final class CapillaryPages implements OrderPages {

    private final CapillaryQuery query;
    private final Function<Map<String, String>, Either<OrderFailure, CapillaryRows>> fetch;
    private Set<@Nullable String> last = Set.of();
    private long position;
    private boolean done;

    /** @param fetch the page of these parameters */
    CapillaryPages(CapillaryQuery query, Function<Map<String, String>, Either<OrderFailure, CapillaryRows>> fetch) {
        this.query = query;
        this.fetch = fetch;
        this.position = query.start();
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
        Either<FindFailure, OrderPage> page = fetch.apply(query.page(position))
                .flatMap(this::page)
                .mapLeft(failure -> new FindFailure(failure, String.valueOf(position)));
        done |= page.isLeft();
        return page;
    }

    private Either<OrderFailure, OrderPage> page(CapillaryRows rows) {
        List<OrderSnapshot> all = rows.orders();
        Set<@Nullable String> ids = new HashSet<>();
        all.forEach(order -> ids.add(order.ref().id()));
        long again = ids.stream().filter(last::contains).count();
        if (again > 0 && again * 2 >= ids.size()) {
            return odd("repeats the page before");
        }
        last = ids;
        long wanted = query.limit() - (position - query.start());
        List<OrderSnapshot> orders =
                all.stream().skip(query.before(position)).limit(wanted).toList();
        long behind = position + orders.size();
        boolean cut = query.before(position) + orders.size() < all.size();
        boolean more = cut || (rows.total() == null ? all.size() >= query.pageSize() : behind < rows.total());
        boolean shortPage = all.size() < query.pageSize();
        if (more && !cut && (orders.isEmpty() || (shortPage && query.offset() == Offset.PAGE))) {
            return odd("ends before the " + rows.total() + " transactions that it names");
        }
        position = behind;
        done = !more || orders.size() >= wanted;
        return Either.right(new OrderPage(orders, more ? String.valueOf(behind) : null));
    }

    private static Either<OrderFailure, OrderPage> odd(String what) {
        return Either.left(new OrderFailure.Unavailable(
                Effect.NONE,
                null,
                FailureDetail.of(
                        CapillaryProvider.VENDOR,
                        "capillary's list " + what + "; the setting lookup-offset says what an offset counts")));
    }

    @Override
    public void close() {
        done = true;
    }
}
