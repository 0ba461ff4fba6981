package org.ordergateway.sandbox.captain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.ordergateway.sandbox.Caller;
import org.ordergateway.sandbox.server.ExactJson;

/** A Captain sandbox and a client with its keys; JSON may be written with single quotes. */
record CaptainFixture(CaptainSandbox sandbox, Caller caller) implements AutoCloseable {

    static final String ORDERS = "/v1/accounts/" + CaptainSandbox.ACCOUNT + "/orders";

    static CaptainFixture started() {
        CaptainSandbox sandbox = CaptainSandbox.start();
        return new CaptainFixture(
                sandbox,
                new Caller(
                        sandbox.baseUrl(),
                        Map.of(
                                "x-integration-key", CaptainSandbox.INTEGRATION_KEY,
                                "x-developer-key", CaptainSandbox.DEVELOPER_KEY,
                                "Content-Type", "application/json")));
    }

    String first() {
        return ORDERS + "/" + sandbox.seededOrderId();
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException {
        return caller.send(method, path, body.replace('\'', '"'));
    }

    HttpResponse<String> patch(String body) throws IOException {
        return send("PATCH", first(), body);
    }

    /** Sends an update that the page allows, and gives the order as it then is. */
    JsonNode patched(String body) throws IOException {
        HttpResponse<String> answer = patch(body);
        assertThat(sandbox.violations()).isEmpty();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body())).isEqualTo(held());
        return held();
    }

    JsonNode held() {
        return json(sandbox.order(sandbox.seededOrderId()).orElseThrow());
    }

    static JsonNode json(String text) {
        return ExactJson.read(text.replace('\'', '"')).orElseThrow();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
