package org.ordergateway;

import io.vavr.control.Either;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The pages of a pull, fetched one by one as they are asked for; nothing is kept of a page that was handed out. A
 * failure is the last element. Closing it early fetches nothing more. For one thread at a time.
 */
public interface OrderPages extends Iterator<Either<FindFailure, OrderPage>>, AutoCloseable {

    @Override
    void close();

    /** The orders one by one, each page fetched when its first order is asked for. Closing the stream closes the pages. */
    default Stream<Either<FindFailure, OrderSnapshot>> orders() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .<Either<FindFailure, OrderSnapshot>>flatMap(page -> page.isLeft()
                        ? Stream.of(Either.left(page.getLeft()))
                        : page.get().orders().stream().map(Either::right))
                .onClose(this::close);
    }

    /** A pull that failed before its first page. */
    static OrderPages failed(FindFailure failure) {
        Iterator<Either<FindFailure, OrderPage>> only = java.util.List.<Either<FindFailure, OrderPage>>of(
                        Either.left(failure))
                .iterator();
        return new OrderPages() {
            @Override
            public boolean hasNext() {
                return only.hasNext();
            }

            @Override
            public Either<FindFailure, OrderPage> next() {
                return only.next();
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }
}
