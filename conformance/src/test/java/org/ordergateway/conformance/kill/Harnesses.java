package org.ordergateway.conformance.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ordergateway.conformance.Vendor;
import org.ordergateway.testkit.harness.AdapterHarness;

/** Sound harnesses, used one run after another, since starting a sandbox takes longer than most runs. */
public final class Harnesses implements AutoCloseable {

    private final Map<String, Queue<AdapterHarness>> free = new ConcurrentHashMap<>();
    private final List<AdapterHarness> started = new ArrayList<>();

    /** A harness for one thread, until it is given back. */
    public AdapterHarness take(Vendor vendor) {
        AdapterHarness idle = queue(vendor).poll();
        return idle == null ? start(vendor) : idle;
    }

    public void giveBack(Vendor vendor, AdapterHarness harness) {
        queue(vendor).add(harness);
    }

    private Queue<AdapterHarness> queue(Vendor vendor) {
        return free.computeIfAbsent(vendor.name(), any -> new ConcurrentLinkedQueue<>());
    }

    private synchronized AdapterHarness start(Vendor vendor) {
        AdapterHarness harness = vendor.harness().get();
        started.add(harness);
        return harness;
    }

    @Override
    public synchronized void close() throws Exception {
        for (AdapterHarness each : started) {
            each.close();
        }
    }
}
