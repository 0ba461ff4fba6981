package org.ordergateway.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.http.Json;

/** A comparison is one only if every client does the same. */
class SameWorkTest {

    /** What the vendor sees of a request. */
    private record Seen(String method, String path, Set<String> query, JsonNode body) {}

    private final List<Seen> requests = new ArrayList<>();
    private HttpServer vendor;
    private byte[] answer;

    @BeforeEach
    void start() throws IOException {
        vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        vendor.createContext("/", this::answer);
        vendor.start();
    }

    @AfterEach
    void stop() {
        vendor.stop(0);
    }

    static Stream<Arguments> peers() {
        return Stream.of(Work.values())
                .flatMap(work -> work.clients().stream()
                        .filter(kind -> kind != ClientKind.LIBRARY)
                        .map(kind -> Arguments.of(work, kind)));
    }

    @ParameterizedTest
    @MethodSource("peers")
    void everyClientSendsWhatTheLibrarySendsAndEndsWithTheSame(Work work, ClientKind peer) throws IOException {
        Updated expected = update(work, ClientKind.LIBRARY);
        assertThat(update(work, peer)).isEqualTo(expected);
        assertThat(requests).hasSize(2);
        assertThat(requests.get(1)).isEqualTo(requests.get(0));
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    void whatAnUpdateEndsWithIsReadFromTheAnswer(Work work) throws IOException {
        Updated updated = update(work, ClientKind.LIBRARY);
        assertThat(updated.order() != null || !updated.vendorIds().isEmpty()).isTrue();
        assertThat(requests.get(0).body()).isNotEmpty();
    }

    private Updated update(Work work, ClientKind kind) {
        answer = Answers.of(work.answer());
        URI url = URI.create("http://127.0.0.1:" + vendor.getAddress().getPort());
        try (OrderClient client = work.open(kind, url)) {
            return client.update(work.update());
        }
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            requests.add(new Seen(
                    exchange.getRequestMethod(),
                    uri.getPath(),
                    uri.getQuery() == null ? Set.of() : Set.of(uri.getQuery().split("&")),
                    Json.tree().read(exchange.getRequestBody().readAllBytes())));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
