package org.ordergateway.memory;

import io.vavr.control.Either;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderQuery;

/** The pages of a pull; each is looked up when it is asked for, and a position is the number of orders before it. */
final class MemoryPages implements OrderPages {

    private static final int PAGE = 100;

    private final Supplier<Either<OrderFailure, List<OrderSnapshot>>> lookUp;
    private final int pageSize;
    private final long end;
    private long position;
    private boolean done;

    private MemoryPages(Supplier<Either<OrderFailure, List<OrderSnapshot>>> lookUp, OrderQuery query, long begin) {
        this.lookUp = lookUp;
        this.pageSize = query.pageSize() == null ? PAGE : query.pageSize();
        this.position = begin;
        this.end = query.limit() == null ? Long.MAX_VALUE : begin + query.limit();
    }

    static OrderPages of(OrderQuery query, Supplier<Either<OrderFailure, List<OrderSnapshot>>> lookUp) {
        String at = query.startAt() == null ? "0" : query.startAt();
        if (!at.matches("[0-9]{1,9}")) {
            return OrderPages.failed(
                    new FindFailure(OrderFailure.Invalid.of("startAt", "is no position of a pull in memory"), "0"));
        }
        return new MemoryPages(lookUp, query, Long.parseLong(at));
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
        Either<OrderFailure, List<OrderSnapshot>> found = lookUp.get();
        done = found.isLeft();
        return found.map(this::page).mapLeft(failure -> new FindFailure(failure, String.valueOf(position)));
    }

    private OrderPage page(List<OrderSnapshot> all) {
        int from = (int) Math.min(position, all.size());
        int to = (int) Math.min(Math.min((long) from + pageSize, end), all.size());
        position = Math.max(from, to);
        done = position >= all.size() || position >= end;
        return new OrderPage(all.subList(from, (int) position), done ? null : String.valueOf(position));
    }

    @Override
    public void close() {
        done = true;
    }
}
