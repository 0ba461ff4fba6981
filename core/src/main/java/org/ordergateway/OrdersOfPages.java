package org.ordergateway;

import io.vavr.control.Either;
import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The orders of pages one by one. It is never split and nothing is buffered: neither a parallel stream nor an iterator
 * over the stream reads further than it is asked to.
 */
final class OrdersOfPages implements Spliterator<Either<FindFailure, OrderSnapshot>> {

    private final OrderPages pages;
    private Iterator<OrderSnapshot> page = Collections.emptyIterator();

    OrdersOfPages(OrderPages pages) {
        this.pages = pages;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Either<FindFailure, OrderSnapshot>> action) {
        while (!page.hasNext()) {
            if (!pages.hasNext()) {
                return false;
            }
            Either<FindFailure, OrderPage> next = pages.next();
            if (next.isLeft()) {
                action.accept(Either.left(next.getLeft()));
                return true;
            }
            page = next.get().orders().iterator();
        }
        action.accept(Either.right(page.next()));
        return true;
    }

    @Override
    public @Nullable Spliterator<Either<FindFailure, OrderSnapshot>> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL;
    }
}
