package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.ordergateway.benchmarks.ClientKind;
import org.ordergateway.http.Json;

class MappingBenchmarkTest {

    @Test
    void bothMappersWriteAndReadTheSame() throws IOException {
        MappingBenchmark byHand = mapping(ClientKind.BY_HAND);
        MappingBenchmark library = mapping(ClientKind.LIBRARY);
        assertThat(Json.tree().read(library.toJson())).isEqualTo(Json.tree().read(byHand.toJson()));
        assertThat(library.fromJson()).isEqualTo(byHand.fromJson());
    }

    private static MappingBenchmark mapping(ClientKind kind) throws IOException {
        MappingBenchmark mapping = new MappingBenchmark();
        mapping.client = kind;
        mapping.lines = 2;
        mapping.write();
        return mapping;
    }
}
