package org.ordergateway.event;

/**
 * Remembers which events were handed over, so that a vendor's repeated delivery is not acted upon twice. An application
 * whose instances share a database implements it there (a table with the id as its key), best in the transaction that
 * does the work. Implementations are safe for use by many threads; an exception of theirs reaches the caller, who then
 * answers nothing that acknowledges.
 */
public interface SeenEvents {

    /** Remembers the event; true for exactly one caller until it is forgotten. */
    boolean firstTime(String eventId);

    /** Lets the next delivery of the event through: what was done with it failed. */
    void forget(String eventId);

    /** The last so many events of this process; forgets the oldest first, and all of them when the process ends. */
    static SeenEvents inMemory(int most) {
        return new RecentEvents(most);
    }
}
