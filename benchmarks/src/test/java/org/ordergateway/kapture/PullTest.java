package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.benchmarks.AnswerServer;

class PullTest {

    /** So many that they would not fit, were they kept: 40,000 rows of a KiB, and the orders read from them. */
    private static final int ORDERS = 40_000;

    @ParameterizedTest
    @ValueSource(strings = {"LIBRARY", "BY_HAND"})
    void manyOrdersAreReadInASmallHeap(String client) throws Exception {
        try (AnswerServer server = AnswerServer.pages(ORDERS)) {
            assertThat(Pulls.pull(client, server, ORDERS, 500).split(" ")).hasSize(4);
        }
    }
}
