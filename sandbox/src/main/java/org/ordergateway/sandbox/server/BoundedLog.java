package org.ordergateway.sandbox.server;

import java.util.ArrayDeque;
import java.util.List;

/** The newest entries in the order they came; the oldest make room, so that no number of requests fills the memory. Thread-safe. */
public final class BoundedLog<T> {

    private final int kept;
    private final ArrayDeque<T> entries = new ArrayDeque<>();

    /** Keeps so many. */
    public BoundedLog(int kept) {
        this.kept = kept;
    }

    /** One more, in place of the oldest when there is no room. */
    public synchronized void add(T entry) {
        if (entries.size() == kept) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    /** What is kept, oldest first; a copy. */
    public synchronized List<T> all() {
        return List.copyOf(entries);
    }

    /** Keeps nothing of what was added before. */
    public synchronized void forget() {
        entries.clear();
    }
}
