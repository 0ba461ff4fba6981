package org.ordergateway.bulk;

import java.util.ArrayList;
import java.util.List;

/** An input on its way. Guarded by the lock of its run. */
final class BulkEntry<I> {

    final long index;
    final I input;
    final List<String> names;
    final int batchSize;
    /** Those of the same order that came later. */
    final List<BulkEntry<I>> followers = new ArrayList<>(0);
    /** How many of the same order came before and are not settled. */
    int waitsFor;

    private boolean wasRefused;
    private long refusedSince;

    BulkEntry(long index, I input, List<String> names, int batchSize) {
        this.index = index;
        this.input = input;
        this.names = names;
        this.batchSize = Math.max(1, batchSize);
    }

    /** The vendor was too busy for it. */
    void refused(long now) {
        refusedSince = wasRefused ? refusedSince : now;
        wasRefused = true;
    }

    /** When the vendor was first too busy for it. */
    long refusedSince() {
        return refusedSince;
    }
}
