package org.ordergateway.sandbox.server;

import java.util.ArrayDeque;
import java.util.List;

/** The newest entries in the order they came; the oldest make room, so that no number of requests fills the memory. */
final class BoundedLog<T> {

    private final int kept;
    private final ArrayDeque<T> entries = new ArrayDeque<>();

    BoundedLog(int kept) {
        this.kept = kept;
    }

    synchronized void add(T entry) {
        if (entries.size() == kept) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    synchronized List<T> all() {
        return List.copyOf(entries);
    }

    synchronized void forget() {
        entries.clear();
    }
}
