package org.ordergateway.sandbox.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ordergateway.sandbox.kapture.KaptureFixture.INVALID_KEY;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.sandbox.Caller;

/** What holds for every call: token, path, method, query, cookie, content type, one JSON object. */
class KaptureEveryCallTest {

    private static final String ADD = "{\"customer_info\":{\"customer_name\":\"Ida\"}}";

    private final KaptureFixture kapture = KaptureFixture.started();
    private final JsonNode before = kapture.held();

    @AfterEach
    void closeWithTheOrdersAsTheyWere() {
        assertThat(kapture.held()).isEqualTo(before);
        assertThat(kapture.sandbox().orderIds()).hasSize(1);
        kapture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {KaptureRules.ADD_UPDATE, KaptureRules.PULL})
    void aWrongTokenIsAnInvalidKeyButNoViolation(String path) throws IOException {
        Caller stranger = kapture.caller().with("Authorization", "Basic d3Jvbmc=");
        var answer = stranger.send("POST", path, ADD);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(INVALID_KEY);
        kapture.violated();
    }

    @Test
    void anInvalidKeyCanComeUnderHttp200() throws IOException {
        kapture.sandbox().authFailureStatus(200);
        var answer =
                kapture.caller().with("Authorization", "Basic d3Jvbmc=").send("POST", KaptureRules.ADD_UPDATE, ADD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(INVALID_KEY);
    }

    @Test
    void aMissingTokenIsAnInvalidKeyAndAViolation() throws IOException {
        var answer = kapture.caller().without("Authorization").send("POST", KaptureRules.ADD_UPDATE, ADD);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(INVALID_KEY);
        kapture.violated("authorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2FuZGJveDprYXB0dXJl", "Bearer c2FuZGJveDprYXB0dXJl", "Basic Basic c2FuZGJveDprYXB0dXJl"})
    void anotherSchemeThanBasicIsAViolation(String authorization) throws IOException {
        var answer = kapture.caller().with("Authorization", authorization).send("POST", KaptureRules.ADD_UPDATE, ADD);
        assertThat(answer.statusCode()).isEqualTo(401);
        kapture.violated("authorization");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/ms/customer/order/api/v1/add-update",
        "PUT,/ms/customer/order/api/v1/add-update",
        "PATCH,/ms/customer/order/api/v1/add-update",
        "POST,/ms/customer/order/api/v1/add-update/",
        "POST,/ms/customer/order/api/v2/add-update",
        "DELETE,/ms/customer-search/order-search/api/v1/pull-internal",
        "POST,/"
    })
    void aPathOrMethodThatNoPageShowsIsAViolation(String method, String path) throws IOException {
        assertThat(kapture.send(method, path, ADD).statusCode()).isEqualTo(404);
        kapture.violated(path);
    }

    @Test
    void aQueryIsAViolation() throws IOException {
        String path = KaptureRules.ADD_UPDATE + "?dry=true";
        assertThat(kapture.send("POST", path, ADD).statusCode()).isEqualTo(400);
        kapture.violated(path);
    }

    @Test
    void aCookieIsAViolation() throws IOException {
        Caller browser = kapture.caller().with("Cookie", "JSESSIONID=");
        assertThat(browser.send("POST", KaptureRules.ADD_UPDATE, ADD).statusCode())
                .isEqualTo(400);
        kapture.violated("cookie");
    }

    @Test
    void aBodyMustBeAnnouncedAsJson() throws IOException {
        Caller plain = kapture.caller().with("Content-Type", "text/plain");
        assertThat(plain.send("POST", KaptureRules.ADD_UPDATE, ADD).statusCode())
                .isEqualTo(400);
        kapture.violated("content-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"customer_info\":", "{} {}", "{\"order_info\":{},\"order_info\":{}}"})
    void aBodyMustBeOneJsonObject(String body) throws IOException {
        assertThat(kapture.addUpdate(body).statusCode()).isEqualTo(400);
        kapture.violated("");
    }

    @Test
    void theSettingsAreWhatAGatewayNeeds() {
        assertThat(kapture.sandbox().vendor()).isEqualTo("kapture");
        assertThat(kapture.sandbox().settings())
                .containsOnlyKeys("base-url", "token", "cm-id")
                .containsEntry("base-url", kapture.sandbox().baseUrl().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "007", ""})
    void onlyANumberCanBeAnOrdersId(String id) {
        assertThatThrownBy(() -> kapture.sandbox().seed(id, "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Kapture's order ids are numbers");
    }
}
