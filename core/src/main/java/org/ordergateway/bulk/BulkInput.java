package org.ordergateway.bulk;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stream of inputs. One thread reads it, any may close it: a stream that is being read is closed by its reader. What
 * it throws ends it and is kept.
 */
final class BulkInput<I> {

    private final Stream<? extends @Nullable I> stream;
    private final Iterator<? extends @Nullable I> elements;
    private final AtomicReference<Use> use = new AtomicReference<>(Use.NONE);
    private volatile @Nullable Throwable thrown;

    private enum Use {
        NONE,
        READ,
        READ_THEN_CLOSE,
        CLOSED
    }

    BulkInput(Stream<? extends @Nullable I> stream) {
        this.stream = stream;
        this.elements = stream.iterator();
    }

    /** Whether there is another element; at the end the stream is closed. */
    boolean hasNext() {
        if (!use.compareAndSet(Use.NONE, Use.READ)) {
            return false;
        }
        boolean more = false;
        try {
            more = elements.hasNext();
        } catch (RuntimeException | Error e) {
            thrown = e;
        }
        if (!use.compareAndSet(Use.READ, more ? Use.NONE : Use.CLOSED)) {
            use.set(Use.CLOSED);
            closeStream();
        } else if (!more) {
            closeStream();
        }
        return more;
    }

    /** The next element after {@link #hasNext} said so. */
    @Nullable I next() {
        return elements.next();
    }

    /** Closes the stream, once. */
    void close() {
        Use before = use.getAndUpdate(
                now -> now == Use.READ || now == Use.READ_THEN_CLOSE ? Use.READ_THEN_CLOSE : Use.CLOSED);
        if (before == Use.NONE) {
            closeStream();
        }
    }

    /** Throws what the stream threw, if it did. */
    void rethrow() {
        Throwable told = thrown;
        if (told instanceof Error error) {
            throw error;
        }
        if (told instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private void closeStream() {
        try {
            stream.close();
        } catch (RuntimeException | Error e) {
            Throwable first = thrown;
            if (first == null) {
                thrown = e;
            } else {
                first.addSuppressed(e);
            }
        }
    }
}
