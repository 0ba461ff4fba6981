package org.ordergateway;

import io.vavr.control.Either;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The orders of pages one by one; a page is fetched when one of its orders is asked for. */
final class OrdersOfPages implements Iterator<Either<FindFailure, OrderSnapshot>> {

    private final OrderPages pages;
    private Iterator<OrderSnapshot> page = Collections.emptyIterator();
    private @Nullable FindFailure failure;

    OrdersOfPages(OrderPages pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        while (failure == null && !page.hasNext()) {
            if (!pages.hasNext()) {
                return false;
            }
            Either<FindFailure, OrderPage> next = pages.next();
            failure = next.isLeft() ? next.getLeft() : null;
            page = next.isLeft() ? page : next.get().orders().iterator();
        }
        return true;
    }

    @Override
    public Either<FindFailure, OrderSnapshot> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the pull is at its end");
        }
        FindFailure failed = failure;
        failure = null;
        return failed == null ? Either.right(page.next()) : Either.left(failed);
    }
}
