package org.ordergateway.bulk;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;

/** A clock that jumps on wherever somebody waits by it. */
final class FakeTime implements BulkTime {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
    private final long begin = now.get();

    @Override
    public long nanos() {
        return now.get();
    }

    @Override
    public boolean await(Condition condition, long nanos) {
        now.addAndGet(nanos);
        return false;
    }

    Duration passed() {
        return Duration.ofNanos(now.get() - begin);
    }
}
