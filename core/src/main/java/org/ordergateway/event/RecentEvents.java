package org.ordergateway.event;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The last events of this process. Safe for use by many threads. */
final class RecentEvents implements SeenEvents {

    private final int most;
    private final Set<String> ids = new LinkedHashSet<>();

    RecentEvents(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one event is remembered");
        }
        this.most = most;
    }

    @Override
    public synchronized boolean firstTime(String eventId) {
        if (!ids.add(eventId)) {
            return false;
        }
        if (ids.size() > most) {
            Iterator<String> oldest = ids.iterator();
            oldest.next();
            oldest.remove();
        }
        return true;
    }

    @Override
    public synchronized void forget(String eventId) {
        ids.remove(eventId);
    }
}
