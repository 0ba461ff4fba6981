package org.ordergateway.stream;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an iterator for a stream, read one by one as they are asked for. Never split: a part for another thread
 * would be read in advance, by the thousand, where a parallel stream is made of it.
 */
public final class OneByOne<T> implements Spliterator<T> {

    private final Iterator<? extends T> elements;

    private OneByOne(Iterator<? extends T> elements) {
        this.elements = elements;
    }

    /** A stream of the elements. */
    public static <T> Stream<T> stream(Iterator<? extends T> elements) {
        return StreamSupport.stream(new OneByOne<T>(elements), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        boolean more = elements.hasNext();
        if (more) {
            action.accept(elements.next());
        }
        return more;
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
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
