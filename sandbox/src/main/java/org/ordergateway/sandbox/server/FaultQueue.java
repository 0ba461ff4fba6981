package org.ordergateway.sandbox.server;

import java.util.ArrayDeque;
import java.util.Optional;
import org.ordergateway.sandbox.Fault;

/** The faults that wait for requests, first come first served; each meets exactly as many requests as it says. */
final class FaultQueue {

    private final ArrayDeque<Fault> waiting = new ArrayDeque<>();

    synchronized void add(Fault fault) {
        waiting.addLast(fault);
    }

    synchronized Optional<Fault> next() {
        Fault fault = waiting.pollFirst();
        if (fault != null && fault.times() > 1) {
            waiting.addFirst(fault.times(fault.times() - 1));
        }
        return Optional.ofNullable(fault);
    }

    synchronized void forget() {
        waiting.clear();
    }
}
