package org.ordergateway.testkit.rule;

import io.vavr.control.Either;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;

/** The pages of a pull, up to far more than any case puts into a sandbox: one that does not end is a breach, not a hang. */
final class Pull implements AutoCloseable {

    private static final int MOST = 1_000;

    private final OrderPages pages;
    private int elements;

    Pull(OrderPages pages) {
        this.pages = pages;
    }

    boolean hasNext() {
        return pages.hasNext();
    }

    Either<FindFailure, OrderPage> next() {
        elements++;
        Breach.unless(elements <= MOST, "an end of the pull", "there is none after " + MOST + " pages");
        return pages.next();
    }

    @Override
    public void close() {
        pages.close();
    }
}
