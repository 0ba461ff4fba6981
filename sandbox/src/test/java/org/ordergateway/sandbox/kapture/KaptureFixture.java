package org.ordergateway.sandbox.kapture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.ordergateway.sandbox.Caller;
import org.ordergateway.sandbox.Violation;
import org.ordergateway.sandbox.server.ExactJson;

/** A Kapture sandbox and a client with its token; JSON may be written with single quotes. */
record KaptureFixture(KaptureSandbox sandbox, Caller caller) implements AutoCloseable {

    static final String INVALID_KEY = "{\"message\":\"Invalid Auth Key\",\"status\":\"failed\"}";

    static KaptureFixture started() {
        KaptureSandbox sandbox = KaptureSandbox.start();
        return new KaptureFixture(
                sandbox,
                new Caller(
                        sandbox.baseUrl(),
                        Map.of(
                                "Authorization",
                                "Basic " + sandbox.settings().get("token"),
                                "Content-Type",
                                "application/json")));
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException {
        return caller.send(method, path, body.replace('\'', '"'));
    }

    HttpResponse<String> addUpdate(String body) throws IOException {
        return send("POST", KaptureRules.ADD_UPDATE, body);
    }

    HttpResponse<String> addUpdate(JsonNode body) throws IOException {
        return caller.send("POST", KaptureRules.ADD_UPDATE, ExactJson.write(body));
    }

    /** Sends a body that the page allows and that succeeds, and gives the answer. */
    JsonNode accepted(JsonNode body) throws IOException {
        HttpResponse<String> answer = addUpdate(body);
        assertThat(sandbox.violations()).isEmpty();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).path("status").asText()).isEqualTo("success");
        return json(answer.body());
    }

    /** Pulls with these fields beside the account's cmId. */
    JsonNode pull(String fields) throws IOException {
        HttpResponse<String> answer = send("POST", KaptureRules.PULL, pullBody(fields));
        assertThat(sandbox.violations()).isEmpty();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).path("success")).isEqualTo(json("'true'"));
        return json(answer.body()).path("order_details");
    }

    static String pullBody(String fields) {
        return "{'cmId':" + KaptureSandbox.CM_ID + "," + fields + "}";
    }

    void violated(String... where) {
        assertThat(sandbox.violations()).extracting(Violation::where).containsExactly(where);
    }

    JsonNode held(String id) {
        return json(sandbox.order(id).orElseThrow());
    }

    JsonNode held() {
        return held(sandbox.seededOrderId());
    }

    static JsonNode json(String text) {
        return ExactJson.read(text.replace('\'', '"')).orElseThrow();
    }

    /** An add with every field of the page's sample, each with a value of its own. */
    static ObjectNode everyField() {
        try (InputStream file = KaptureFixture.class.getResourceAsStream("every-field.json")) {
            return ExactJson.readObject(
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
