package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.benchmarks.AnswerServer;
import org.ordergateway.benchmarks.Jvm;

class PullTest {

    /** So many that they would not fit, were they kept: 40,000 rows of a KiB, and the orders read from them. */
    private static final int ORDERS = 40_000;

    @ParameterizedTest
    @ValueSource(strings = {"LIBRARY", "BY_HAND"})
    void manyOrdersAreReadInASmallHeap(String client) throws Exception {
        try (AnswerServer server = AnswerServer.pages(ORDERS);
                Jvm pull = Pull.start(client, server.url())) {
            assertThat(pull.ask("pull 700").split(" ")).hasSize(4);
            assertThat(pull.ask("watch " + ORDERS).split(" ")).hasSize(4);
        }
    }
}
