package org.ordergateway.sandbox.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ordergateway.sandbox.captain.CaptainFixture.ORDERS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.sandbox.Caller;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.Violation;

/** What holds for every call: keys, path, method, query, content type, one JSON object. */
class CaptainEveryCallTest {

    private static final String NOTE = "{\"note\":\"n\"}";

    private final CaptainFixture captain = CaptainFixture.started();
    private final JsonNode before = captain.held();

    @AfterEach
    void closeWithTheOrderAsItWas() {
        assertThat(captain.held()).isEqualTo(before);
        captain.close();
    }

    private int status(Caller caller, String method, String path, String body) throws IOException {
        return caller.send(method, path, body).statusCode();
    }

    private void violated(String where) {
        assertThat(captain.sandbox().violations()).extracting(Violation::where).containsExactly(where);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-integration-key", "x-developer-key"})
    void aMissingKeyIsAViolationAWrongOneIsNot(String key) throws IOException {
        Caller caller = captain.caller();
        assertThat(status(caller.with(key, "wrong"), "PATCH", captain.first(), NOTE))
                .isEqualTo(401);
        assertThat(captain.sandbox().violations()).isEmpty();
        assertThat(status(caller.without(key), "PATCH", captain.first(), NOTE)).isEqualTo(401);
        violated(key);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/orders,404",
        "GET,/v1/accounts/5e10c2a97b34/orders/,404",
        "GET,/v1/accounts/5e10c2a97b34/orders/0b7e21c4d9a6/items,404",
        "PUT,/v1/accounts/5e10c2a97b34/orders/0b7e21c4d9a6,405",
        "POST,/v1/accounts/5e10c2a97b34/orders/0b7e21c4d9a6,405",
        "DELETE,/v1/accounts/5e10c2a97b34/orders/0b7e21c4d9a6,405",
        "PATCH,/v1/accounts/5e10c2a97b34/orders,405",
        "PATCH,/v1/order-status/,404",
        "PUT,/v1/order-status/0b7e21c4d9a6,405",
        "POST,/test/auth,405"
    })
    void aPathOrMethodThatNoPageShowsIsAViolation(String method, String path, int status) throws IOException {
        assertThat(status(captain.caller(), method, path, "")).isEqualTo(status);
        assertThat(captain.sandbox().violations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH,/v1/accounts/5e10c2a97b34/orders/aaaaaaaaaaaa",
        "PATCH,/v1/accounts/aaaaaaaaaaaa/orders/0b7e21c4d9a6",
        "GET,/v1/accounts/5e10c2a97b34/orders/a%2Fb",
        "GET,/v1/accounts/aaaaaaaaaaaa/orders"
    })
    void anUnknownAccountOrOrderIsNotFoundAndNoViolation(String method, String path) throws IOException {
        assertThat(status(captain.caller(), method, path, method.equals("GET") ? "" : NOTE))
                .isEqualTo(404);
        assertThat(captain.sandbox().violations()).isEmpty();
    }

    @Test
    void anUnknownOrderHasNoStatusToChange() throws IOException {
        var answer = captain.send("PATCH", "/v1/order-status/aaaaaaaaaaaa", "{'status':'prepared'}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(captain.sandbox().violations()).isEmpty();
    }

    @Test
    void aQueryParameterIsAViolation() throws IOException {
        assertThat(status(captain.caller(), "GET", ORDERS + "?page=2", "")).isEqualTo(400);
        violated("page");
    }

    @Test
    void aBodyMustBeAnnouncedAsJson() throws IOException {
        Caller plain = captain.caller().with("Content-Type", "text/plain");
        assertThat(status(plain, "PATCH", captain.first(), NOTE)).isEqualTo(415);
        violated("content-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"note\":", "{\"note\":\"a\",\"note\":\"b\"}", "{\"note\":\"a\"} {}"})
    void aBodyMustBeOneJsonObject(String body) throws IOException {
        assertThat(status(captain.caller(), "PATCH", captain.first(), body)).isEqualTo(400);
        violated("");
    }

    @Test
    void aReadHasNoBody() throws IOException {
        assertThat(status(captain.caller(), "GET", captain.first(), NOTE)).isEqualTo(400);
        violated("");
    }

    @Test
    void everyAnswerNamesItsRequestAndItsTime() throws IOException {
        var answer = captain.send("GET", captain.first(), "");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.headers().firstValue("X-Runtime")).get().asString().matches("[0-9]+\\.[0-9]+");
    }

    @Test
    void anInjectedFaultStrikesAndItsRequestIsRecorded() throws IOException {
        captain.sandbox().inject(Fault.answer(503, "{}"));
        assertThat(status(captain.caller(), "PATCH", captain.first(), NOTE)).isEqualTo(503);
        assertThat(captain.sandbox().requests())
                .singleElement()
                .extracting(RecordedRequest::body)
                .isEqualTo(NOTE);
    }

    @Test
    void onceClosedNobodyAnswers() {
        CaptainSandbox other = CaptainSandbox.start();
        other.close();
        assertThatThrownBy(() -> new Caller(other.baseUrl(), Map.of()).send("GET", "/test/auth", ""))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theSettingsAreWhatAGatewayNeeds() {
        assertThat(captain.sandbox().settings())
                .containsEntry("base-url", captain.sandbox().baseUrl().toString())
                .containsKeys("account", "integration-key", "developer-key");
        assertThat(captain.sandbox().vendor()).isEqualTo("captain");
    }
}
