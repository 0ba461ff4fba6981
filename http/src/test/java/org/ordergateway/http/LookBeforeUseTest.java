package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LookBeforeUseTest {

    private final LookBeforeUse look = new LookBeforeUse();

    @Test
    void aConnectionThatLayIdleIsLookedAt() {
        assertThat(look.isDueAfter(TimeUnit.MICROSECONDS.toNanos(999))).isFalse();
        assertThat(look.isDueAfter(TimeUnit.MILLISECONDS.toNanos(1))).isTrue();
    }

    @Test
    void onceAConnectionBrokeInUseEveryOneIsLookedAt() {
        look.broke();
        assertThat(look.isDueAfter(0)).isTrue();
    }
}
