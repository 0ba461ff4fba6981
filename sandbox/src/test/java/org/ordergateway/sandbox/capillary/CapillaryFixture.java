package org.ordergateway.sandbox.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.ordergateway.sandbox.Caller;
import org.ordergateway.sandbox.Violation;
import org.ordergateway.sandbox.server.ExactJson;

/** A Capillary sandbox and a client with its till's credentials; JSON may be written with single quotes. */
record CapillaryFixture(CapillarySandbox sandbox, Caller caller) implements AutoCloseable {

    static final String TRANSACTIONS = "/v2/transactions";
    static final String CUSTOMER = "identifierName=mobile&identifierValue=15550104477";
    static final String OURS = TRANSACTIONS + "?" + CUSTOMER;

    /** {@code till.sandbox.one} with the lower-case hexadecimal MD5 of {@code sandbox-till-password}. */
    static final String BASIC = "Basic dGlsbC5zYW5kYm94Lm9uZTpkMmRiYmVkMGViZTU5NWZhZWFkNWIyNDA0Y2Q4YjA4YQ==";

    static CapillaryFixture started() {
        CapillarySandbox sandbox = CapillarySandbox.start();
        return new CapillaryFixture(
                sandbox,
                new Caller(
                        sandbox.baseUrl(),
                        Map.of(
                                "Authorization", BASIC,
                                "Content-Type", "application/json",
                                "Accept", "application/json")));
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException {
        return caller.send(method, path, body.replace('\'', '"'));
    }

    /** Sends a request that the pages allow, and gives what was answered with 200. */
    JsonNode sent(String method, String path, String body) throws IOException {
        HttpResponse<String> answer = send(method, path, body);
        assertThat(sandbox.violations()).isEmpty();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    /** Sends an update of the first bill that the page allows, and gives the bill as it then is. */
    JsonNode updated(String fields) throws IOException {
        sent("PUT", OURS, "{'id':" + sandbox.seededOrderId() + "," + fields + "}");
        return held();
    }

    /** Sends what the vendor's state refuses although the page allows it, and gives the code of the only error. */
    int told(int status, String method, String path, String body) throws IOException {
        String before = everything();
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(sandbox.violations()).isEmpty();
        assertThat(everything()).isEqualTo(before);
        JsonNode errors = json(answer.body()).path("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.at("/0/status").isBoolean()).isTrue();
        assertThat(errors.at("/0/message").asText()).isNotBlank();
        return errors.at("/0/code").intValue();
    }

    /** Sends what the page does not allow: it is recorded as a violation there and changes nothing. */
    HttpResponse<String> refused(int status, String method, String path, String body, String where) throws IOException {
        String before = everything();
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(sandbox.violations()).extracting(Violation::where).contains(where);
        assertThat(sandbox.violations())
                .allSatisfy(violation -> assertThat(violation.rule()).isNotBlank());
        assertThat(everything()).isEqualTo(before);
        assertThat(json(answer.body()).path("errors")).isNotEmpty();
        return answer;
    }

    JsonNode held() {
        return held(sandbox.seededOrderId());
    }

    JsonNode held(String id) {
        return json(sandbox.order(id).orElseThrow());
    }

    /** All that the vendor holds, as text. */
    String everything() {
        return sandbox.orderIds().stream()
                .map(id -> sandbox.order(id).orElseThrow())
                .toList()
                .toString();
    }

    static JsonNode json(String text) {
        return ExactJson.read(text)
                .or(() -> ExactJson.read(text.replace('\'', '"')))
                .orElseThrow(() -> new AssertionError("no JSON: " + text));
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
