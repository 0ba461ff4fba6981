package org.ordergateway.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ordergateway.sandbox.Caller;
import org.ordergateway.sandbox.RecordedRequest;

class SandboxServerTest {

    private final SandboxServer server = SandboxServer.start(0, SandboxServerTest::echo);
    private final Caller caller = new Caller(server.baseUrl(), Map.of("X-Sent", "yes"));

    private static Answer echo(RecordedRequest request) {
        if (request.path().equals("/fails")) {
            throw new IllegalStateException("no rule for this");
        }
        Answer answer =
                Answer.json(201, ExactJson.object().put("got", request.body())).withHeader("X-Back", "here");
        return request.path().equals("/wrong") ? answer.breaching("nobody goes there", "/wrong") : answer;
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aRequestIsRecordedAsItWasOnTheWire() throws IOException {
        caller.send("PATCH", "/a%20b/c?d=e%2Ff&g", "{\"name\":\"Zoë\"}");
        RecordedRequest request = server.requests().get(0);
        assertThat(request.method()).isEqualTo("PATCH");
        assertThat(request.path()).isEqualTo("/a%20b/c?d=e%2Ff&g");
        assertThat(request.headers()).containsEntry("x-sent", List.of("yes"));
        assertThat(request.body()).isEqualTo("{\"name\":\"Zoë\"}");
    }

    @Test
    void theRulesAnswerGoesBackWithStatusHeadersAndBody() throws IOException {
        var answer = caller.send("POST", "/", "hello");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"got\":\"hello\"}");
        assertThat(answer.headers().firstValue("X-Back")).contains("here");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void aGetArrivesWithItsBody() throws IOException {
        assertThat(caller.send("GET", "/orders", "{\"from\":1}").body()).contains("{\\\"from\\\":1}");
    }

    @Test
    void aBreachBecomesAViolationOfThatRequest() throws IOException {
        caller.send("GET", "/right", "");
        caller.send("GET", "/wrong", "");
        assertThat(server.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("nobody goes there");
            assertThat(violation.where()).isEqualTo("/wrong");
            assertThat(violation.request().path()).isEqualTo("/wrong");
        });
    }

    @Test
    void rulesThatFailAreAViolationTooSoThatNobodyMissesIt() throws IOException {
        assertThat(caller.send("GET", "/fails", "").statusCode()).isEqualTo(500);
        assertThat(server.violations().get(0).rule()).contains("no rule for this");
    }

    @Test
    void forgettingLeavesNoRequestAndNoViolation() throws IOException {
        caller.send("GET", "/wrong", "");
        server.forget();
        assertThat(server.requests()).isEmpty();
        assertThat(server.violations()).isEmpty();
    }

    @Test
    void onlyTheNewestRequestsAreKept() throws IOException {
        try (SandboxServer small = SandboxServer.start(0, 2, SandboxServerTest::echo)) {
            for (String path : List.of("/1", "/2", "/3")) {
                new Caller(small.baseUrl(), Map.of()).send("GET", path, "");
            }
            assertThat(small.requests()).extracting(RecordedRequest::path).containsExactly("/2", "/3");
        }
    }

    @Test
    void aPortCanBeChosen() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (SandboxServer fixed = SandboxServer.start(free, SandboxServerTest::echo)) {
            assertThat(fixed.baseUrl()).hasToString("http://127.0.0.1:" + free);
            assertThat(new Caller(fixed.baseUrl(), Map.of())
                            .send("GET", "/", "")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void sixtyFourCallersAreServedAtTheSameTime() throws Exception {
        CyclicBarrier allHere = new CyclicBarrier(64);
        VendorRules waitForAll = request -> {
            try {
                allHere.await(10, TimeUnit.SECONDS);
            } catch (Exception late) {
                throw new IllegalStateException(late);
            }
            return echo(request);
        };
        var pool = Executors.newFixedThreadPool(64);
        try (SandboxServer busy = SandboxServer.start(0, waitForAll)) {
            Caller many = new Caller(busy.baseUrl(), Map.of());
            Callable<Integer> call = () -> many.send("GET", "/", "").statusCode();
            for (Future<Integer> status :
                    pool.invokeAll(Stream.generate(() -> call).limit(64).toList())) {
                assertThat(status.get()).isEqualTo(201);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void nobodyAnswersAndNoThreadIsLeftOnceClosed() throws Exception {
        var before = Thread.getAllStackTraces().keySet();
        SandboxServer other = SandboxServer.start(0, SandboxServerTest::echo);
        new Caller(other.baseUrl(), Map.of()).send("GET", "/", "");
        other.close();
        assertThatThrownBy(() -> new Caller(other.baseUrl(), Map.of()).send("GET", "/", ""))
                .isInstanceOf(IOException.class);
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(
                        thread -> !before.contains(thread) && !thread.getName().startsWith("HttpClient")));
    }

    /** Fails when it is not so after a time in which the slowest machine gets there. */
    private static void await(BooleanSupplier so) throws InterruptedException {
        for (int i = 0; i < 1_000 && !so.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(so.getAsBoolean()).isTrue();
    }
}
