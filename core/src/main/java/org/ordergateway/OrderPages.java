package org.ordergateway;

import io.vavr.control.Either;
import java.util.Iterator;
import java.util.stream.Stream;
import org.ordergateway.stream.OneByOne;

/**
 * The pages of a pull. None is fetched before one is asked for; then at most one ahead of the caller, while it reads
 * the page before. Nothing is kept of a page that was handed out. A failure is the last element, in its place among the
 * pages. Closing it early ends what is being fetched and fetches nothing more. For one thread at a time.
 *
 * <p>A page is read whole before its first order is handed out. An answer that breaks off in its middle is therefore the
 * failure of that page: none of its orders came, and its position goes on with them.
 */
public interface OrderPages extends Iterator<Either<FindFailure, OrderPage>>, AutoCloseable {

    @Override
    void close();

    /**
     * The orders one by one, each page fetched when its first order is asked for. Closing the stream closes the pages. A
     * parallel stream reads them one by one all the same.
     */
    default Stream<Either<FindFailure, OrderSnapshot>> orders() {
        return OneByOne.<Either<FindFailure, OrderSnapshot>>stream(new OrdersOfPages(this))
                .onClose(this::close);
    }

    /**
     * The same pages, the next one fetched in a thread of the pull's own while the caller reads the one before. Interrupting
     * the caller, or closing the pages, interrupts it.
     *
     * @param pages are asked for one page at a time, from two threads
     */
    static OrderPages ahead(OrderPages pages) {
        return new PagesAhead(pages);
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
