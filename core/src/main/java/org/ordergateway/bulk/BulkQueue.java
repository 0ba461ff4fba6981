package org.ordergateway.bulk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Inputs that wait: one is ready when those of the same order before it are settled. Guarded by the lock of its run.
 */
final class BulkQueue<I> {

    private final boolean holdBack;
    private final Map<String, BulkEntry<I>> last = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final Set<BulkEntry<I>> waiting = new LinkedHashSet<>();
    private final Deque<BulkEntry<I>> alone = new ArrayDeque<>();
    private final Deque<BulkEntry<I>> together = new ArrayDeque<>();
    private final Deque<BulkEntry<I>> heldBack = new ArrayDeque<>();
    private int followers;

    BulkQueue(boolean holdBack) {
        this.holdBack = holdBack;
    }

    /** Takes in an input, in the order of the stream. */
    void add(BulkEntry<I> entry) {
        waiting.add(entry);
        for (String name : entry.names) {
            BulkEntry<I> before = last.put(name, entry);
            if (before != null && !before.followers.contains(entry)) {
                before.followers.add(entry);
                entry.waitsFor++;
            }
        }
        if (entry.waitsFor == 0) {
            ready(entry);
        } else {
            followers++;
        }
    }

    /** Takes inputs of a call in again that are to be tried once more, before all others. */
    void putBack(List<BulkEntry<I>> entries) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            BulkEntry<I> entry = entries.get(i);
            waiting.add(entry);
            readyOnes(entry).addFirst(entry);
        }
    }

    /** Whether any could be sent. */
    boolean hasReady() {
        return !alone.isEmpty() || !together.isEmpty();
    }

    /** How many wait for an earlier one of the same order. */
    int followers() {
        return followers;
    }

    /**
     * The inputs of the next call; empty when none is ready.
     *
     * @param partly whether a call for many may go out with fewer than fit into it
     */
    List<BulkEntry<I>> take(boolean partly) {
        BulkEntry<I> head = together.peekFirst();
        if (head != null && together.size() >= head.batchSize || alone.isEmpty() && partly) {
            return takeTogether();
        }
        return alone.isEmpty() ? List.of() : List.of(started(alone.removeFirst()));
    }

    /** The next input that is not to be sent, since an earlier one of the same order failed. */
    @Nullable BulkEntry<I> takeHeldBack() {
        BulkEntry<I> entry = heldBack.pollFirst();
        return entry == null ? null : started(entry);
    }

    /** Lets those wait no longer that came after this one. */
    void settled(BulkEntry<I> entry, boolean applied) {
        for (String name : entry.names) {
            last.remove(name, entry);
            if (!applied && holdBack) {
                failed.add(name);
            }
        }
        for (BulkEntry<I> follower : entry.followers) {
            if (--follower.waitsFor == 0 && waiting.contains(follower)) {
                followers--;
                ready(follower);
            }
        }
    }

    /** Every input that was not taken; none is left. */
    List<BulkEntry<I>> drain() {
        List<BulkEntry<I>> all = List.copyOf(waiting);
        waiting.clear();
        alone.clear();
        together.clear();
        heldBack.clear();
        followers = 0;
        return all;
    }

    private void ready(BulkEntry<I> entry) {
        if (!failed.isEmpty() && entry.names.stream().anyMatch(failed::contains)) {
            heldBack.addLast(entry);
        } else {
            readyOnes(entry).addLast(entry);
        }
    }

    private Deque<BulkEntry<I>> readyOnes(BulkEntry<I> entry) {
        return entry.batchSize == 1 ? alone : together;
    }

    private List<BulkEntry<I>> takeTogether() {
        List<BulkEntry<I>> batch = new ArrayList<>();
        int most = Integer.MAX_VALUE;
        while (!together.isEmpty()) {
            most = Math.min(most, together.getFirst().batchSize);
            if (batch.size() >= most) {
                break;
            }
            batch.add(started(together.removeFirst()));
        }
        return batch;
    }

    private BulkEntry<I> started(BulkEntry<I> entry) {
        waiting.remove(entry);
        return entry;
    }
}
