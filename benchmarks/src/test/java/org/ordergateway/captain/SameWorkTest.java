package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ordergateway.benchmarks.AnswerServer;
import org.ordergateway.benchmarks.Answers;
import org.ordergateway.http.Json;
import org.ordergateway.model.Order;

/** A comparison is one only if every client does the same. */
class SameWorkTest {

    private static AnswerServer server;

    @BeforeAll
    static void start() {
        server = AnswerServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(OrderClient.Kind.class)
    void everyClientReadsTheWholeAnswer(OrderClient.Kind kind) throws IOException {
        Order expected = HandMapping.read(Wire.READER.readValue(Answers.order()));
        try (OrderClient client = kind.open(server.url())) {
            assertThat(client.update(Orders.update())).isEqualTo(expected);
        }
    }

    @Test
    void bothMappersWriteAndReadTheSame() throws IOException {
        MappingBenchmark byHand = mapping(OrderClient.Kind.BY_HAND);
        MappingBenchmark library = mapping(OrderClient.Kind.LIBRARY);
        assertThat(Json.tree().read(library.toJson())).isEqualTo(Json.tree().read(byHand.toJson()));
        assertThat(library.fromJson()).isEqualTo(byHand.fromJson());
    }

    private static MappingBenchmark mapping(OrderClient.Kind kind) throws IOException {
        MappingBenchmark mapping = new MappingBenchmark();
        mapping.client = kind;
        mapping.lines = 2;
        mapping.write();
        return mapping;
    }
}
