package org.ordergateway.bulk;

import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The results of a run for a stream; never split, since a part for another thread would be taken in advance. */
record BulkResults<I, R>(BulkRun<I, R> run) implements Spliterator<BulkResult<I, R>> {

    @Override
    public boolean tryAdvance(Consumer<? super BulkResult<I, R>> action) {
        boolean more = run.hasNext();
        if (more) {
            action.accept(run.next());
        }
        return more;
    }

    @Override
    public @Nullable Spliterator<BulkResult<I, R>> trySplit() {
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
