package org.ordergateway.testkit.rule;

import java.lang.management.ManagementFactory;

/** How much this thread has allocated, for calls that read their answers on the caller's thread. */
record Memory(long allocated) {

    /** Many times what an answer of the largest size that is taken needs, and far less than a gigabyte. */
    private static final long MUCH = 400L << 20;

    static Memory now() {
        return new Memory(
                ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                        ? threads.getCurrentThreadAllocatedBytes()
                        : 0);
    }

    void checkLittleTaken() {
        long taken = now().allocated - allocated;
        Breach.unless(taken < MUCH, "less than " + (MUCH >> 20) + " MiB to be taken", (taken >> 20) + " MiB were");
    }
}
