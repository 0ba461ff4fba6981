package org.ordergateway.bulk;

import java.util.Spliterator;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stream of inputs. One thread reads it, any may close it: a stream that is being read is closed by its reader, who is
 * interrupted for that. What it throws ends it and is kept.
 */
final class BulkInput<I> {

    private final Stream<? extends @Nullable I> stream;
    private final Lock lock = new ReentrantLock();
    private @Nullable Spliterator<? extends @Nullable I> elements;
    private @Nullable Thread reader;
    /** Whether the reader was interrupted by closing. */
    private boolean woken;

    private boolean closing;
    private boolean closed;
    private volatile @Nullable Throwable thrown;

    BulkInput(Stream<? extends @Nullable I> stream) {
        this.stream = stream;
    }

    /** Hands over one further element; false when there is none, and the stream is closed then. */
    boolean next(Consumer<@Nullable I> taker) {
        return read(() -> {
            if (elements == null) {
                elements = stream.spliterator();
            }
            return elements.tryAdvance(taker);
        });
    }

    /** Hands over every element as long as more are wanted, and closes the stream. */
    void all(Predicate<@Nullable I> taker) {
        // Pushed by the stream: pulling from it would hold back what one element of a flatMap brings until all of it
        // came.
        read(() -> {
            boolean unused = stream.sequential().allMatch(taker);
            return false;
        });
    }

    /** Closes the stream, once, or has its reader do so. */
    void close() {
        lock.lock();
        try {
            closing = true;
            if (reader != null) {
                wake(reader);
            }
        } finally {
            lock.unlock();
        }
        closeStream();
    }

    /** Throws what the stream threw, if it did. */
    void rethrow() {
        Throwable told = thrown;
        if (told != null) {
            BulkInput.<RuntimeException>raise(told);
        }
    }

    private boolean read(BooleanSupplier step) {
        if (!begins()) {
            return false;
        }
        boolean more = false;
        try {
            more = step.getAsBoolean();
        } catch (Throwable e) {
            thrown = e;
        } finally {
            ends(more);
        }
        closeStream();
        return more;
    }

    private boolean begins() {
        lock.lock();
        try {
            if (closing) {
                return false;
            }
            reader = Thread.currentThread();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void ends(boolean more) {
        lock.lock();
        try {
            reader = null;
            if (woken) {
                // The mark is the run's own, and so is what the stream made of it.
                Thread.interrupted();
                thrown = null;
            } else if (thrown instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            closing |= !more;
        } finally {
            lock.unlock();
        }
    }

    private void wake(Thread other) {
        if (other != Thread.currentThread() && !other.isInterrupted()) {
            woken = true;
            other.interrupt();
        }
    }

    private void closeStream() {
        lock.lock();
        try {
            if (!closing || closed || reader != null) {
                return;
            }
            closed = true;
        } finally {
            lock.unlock();
        }
        try {
            stream.close();
        } catch (Throwable e) {
            Throwable first = thrown;
            if (first == null) {
                thrown = e;
            } else if (first != e) {
                first.addSuppressed(e);
            }
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void raise(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
