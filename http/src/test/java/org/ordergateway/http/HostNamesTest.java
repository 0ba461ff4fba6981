package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.ordergateway.http.HostNames.LookUp;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class HostNamesTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final InetAddress[] HERE = {InetAddress.getLoopbackAddress()};

    @Test
    void aNameIsLookedUpAnewEachTime() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HostNames names = new HostNames(name -> {
            asked.incrementAndGet();
            return HERE;
        });

        names.lookUp("vendor.example", Deadline.in(LONG));
        names.lookUp("vendor.example", Deadline.in(LONG));

        assertThat(asked).hasValue(2);
        assertThat(names.resolve("vendor.example")).isEqualTo(HERE);
        assertThatThrownBy(() -> names.resolve("other.example")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void aLookUpThatFailsEndsAtOnceAndTheNextOneBeginsAnew() throws Exception {
        for (Throwable fault : new Throwable[] {
            new UnknownHostException("nowhere"),
            new IllegalStateException("a fault"),
            new LinkageError("a broken class")
        }) {
            HostNames names = new HostNames(failingFirst(fault));

            assertThatThrownBy(() -> names.lookUp("vendor.example", Deadline.in(LONG)))
                    .isInstanceOf(UnknownHostException.class);
            names.lookUp("vendor.example", Deadline.in(LONG));

            assertThat(names.resolve("vendor.example")).isEqualTo(HERE);
        }
    }

    private static LookUp failingFirst(Throwable fault) {
        AtomicInteger asked = new AtomicInteger();
        return name -> {
            if (asked.getAndIncrement() == 0) {
                throw HostNamesTest.<RuntimeException>unchecked(fault);
            }
            return HERE;
        };
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E unchecked(Throwable fault) throws E {
        throw (E) fault;
    }
}
