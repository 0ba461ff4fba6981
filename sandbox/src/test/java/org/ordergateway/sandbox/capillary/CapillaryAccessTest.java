package org.ordergateway.sandbox.capillary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.OURS;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.sandbox.Caller;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.Violation;

/** Credentials, tokens, headers, paths and rates: what holds for every call. */
class CapillaryAccessTest {

    private static final String GENERATE = "/v3/oauth/token/generate";
    private static final String TOKEN = "X-CAP-API-OAUTH-TOKEN";
    private static final String CREDENTIALS = "{\"key\":\"sandbox-client-key\",\"secret\":\"sandbox-client-secret\"}";
    private static final String UPDATE = "{\"id\":700123456,\"deliveryStatus\":\"SHIPPED\"}";

    private final CapillaryFixture capillary = CapillaryFixture.started();
    private final CapillarySandbox sandbox = capillary.sandbox();
    private final Caller anonymous = capillary.caller().without("Authorization");
    private final String before = capillary.everything();

    @AfterEach
    void close() {
        capillary.close();
    }

    private HttpResponse<String> update(Caller caller) throws IOException {
        return caller.send("PUT", OURS, UPDATE);
    }

    private JsonNode generated() throws IOException {
        HttpResponse<String> answer = anonymous.send("POST", GENERATE, CREDENTIALS);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer.body());
    }

    /** The request was refused with this status, recorded as a violation there, and not applied. */
    private void violated(HttpResponse<String> answer, int status, String where) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(sandbox.violations()).extracting(Violation::where).containsExactly(where);
        assertThat(capillary.everything()).isEqualTo(before);
    }

    @Test
    void theSettingsAreWhatAGatewayNeeds() {
        assertThat(sandbox.settings())
                .containsEntry("base-url", sandbox.baseUrl().toString())
                .containsEntry("till", "till.sandbox.one")
                .containsEntry("password", "sandbox-till-password");
        assertThat(sandbox.oauthSettings()).containsKeys("base-url", "key", "secret");
        assertThat(sandbox.vendor()).isEqualTo("capillary");
    }

    @Test
    void aTillAndAReadyTokenMayCall() throws IOException {
        assertThat(update(capillary.caller()).statusCode()).isEqualTo(200);
        assertThat(update(anonymous.with(TOKEN, sandbox.readyToken())).statusCode())
                .isEqualTo(200);
        assertThat(sandbox.violations()).isEmpty();
        assertThat(sandbox.tokenRequests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "till.sandbox.one:sandbox-till-password",
                "till.sandbox.one:D2DBBED0EBE595FAEAD5B2404CD8B08A",
                "other:x"
            })
    void wrongCredentialsAre401AndNoViolation(String pair) throws IOException {
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        assertThat(update(anonymous.with("Authorization", basic)).statusCode()).isEqualTo(401);
        assertThat(update(anonymous.with(TOKEN, "other")).statusCode()).isEqualTo(401);
        assertThat(sandbox.violations()).isEmpty();
        assertThat(capillary.everything()).isEqualTo(before);
    }

    @Test
    void noCredentialsAreAViolation() throws IOException {
        violated(update(anonymous), 401, "authorization");
    }

    @Test
    void bothCredentialsAtOnceAreAViolation() throws IOException {
        violated(update(capillary.caller().with(TOKEN, sandbox.readyToken())), 401, "authorization");
    }

    @Test
    void aTokenAsBearerIsAViolation() throws IOException {
        violated(update(anonymous.with("Authorization", "Bearer " + sandbox.readyToken())), 401, "authorization");
    }

    @Test
    void aTokenIsGeneratedCountedAndGoodForItsTime() throws IOException {
        sandbox.switches().tokenSeconds(120);
        JsonNode answer = generated();
        assertThat(answer.path("errors").isNull()).isTrue();
        assertThat(answer.at("/data/ttlSeconds").asInt()).isEqualTo(120);
        Caller bearer = anonymous.with(TOKEN, answer.at("/data/accessToken").asText());
        assertThat(update(bearer).statusCode()).isEqualTo(200);
        sandbox.switches().tokenSeconds(0);
        Caller late = anonymous.with(TOKEN, generated().at("/data/accessToken").asText());
        assertThat(update(late).statusCode()).isEqualTo(401);
        assertThat(sandbox.tokenRequests()).isEqualTo(2);
        assertThat(sandbox.violations()).isEmpty();
    }

    @Test
    void revokedTokensAre401UntilANewOneOrAReset() throws IOException {
        Caller ready = anonymous.with(TOKEN, sandbox.readyToken());
        sandbox.revokeTokens();
        assertThat(update(ready).statusCode()).isEqualTo(401);
        Caller renewed =
                anonymous.with(TOKEN, generated().at("/data/accessToken").asText());
        assertThat(update(renewed).statusCode()).isEqualTo(200);
        sandbox.reset();
        assertThat(update(ready).statusCode()).isEqualTo(200);
        assertThat(update(renewed).statusCode()).isEqualTo(401);
        assertThat(sandbox.tokenRequests()).isZero();
    }

    @Test
    void aWrongKeyGeneratesNoTokenAndIsNoViolation() throws IOException {
        var answer = anonymous.send("POST", GENERATE, CREDENTIALS.replace("client-key", "other"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer.body()).path("data").isNull()).isTrue();
        assertThat(json(answer.body()).at("/errors/0/message").asText()).isEqualTo("failed to generate");
        assertThat(sandbox.violations()).isEmpty();
        assertThat(sandbox.tokenRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"key":"k"}                        | /secret
            {"key":1,"secret":"s"}             | /key
            {"key":"k","secret":"s","ttl":9}   | /ttl
            """)
    void theCallForATokenHasKeyAndSecretOnly(String body, String where) throws IOException {
        violated(anonymous.send("POST", GENERATE, body), 400, where);
    }

    @Test
    void theCallForATokenHasNoQuery() throws IOException {
        violated(anonymous.send("POST", GENERATE + "?a=b", CREDENTIALS), 400, "query");
    }

    @Test
    void theCallForATokenCarriesNoCredentials() throws IOException {
        violated(capillary.caller().send("POST", GENERATE, CREDENTIALS), 400, "authorization");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            Content-Type,       none,             415
            Content-Type,       text/plain,       415
            Accept,             none,             400
            Accept,             */*,              400
            Cookie,             _cfuvid=x,        400
            X-CAP-OTHER,        x,                400
            SKIP-DOWNSTREAM,    yes,              400
            SKIP-DOWNSTREAM,    TRUE,             400
            skipDownstream,     true,             400
            X-CAP-API-ATTRIBUTION-ENTITY-TYPE, SHOP, 400
            """)
    void aHeaderThatThePagesDoNotAllowIsAViolation(String name, String value, int status) throws IOException {
        Caller caller = capillary.caller().without(name);
        violated(update(value == null ? caller : caller.with(name, value)), status, name.toLowerCase(Locale.ROOT));
    }

    @Test
    void aHeaderOfWritesIsAViolationOnARead() throws IOException {
        Caller caller = capillary.caller().with("SKIP-DOWNSTREAM", "true");
        violated(caller.send("GET", "/v2/transactions/700123456", ""), 400, "skip-downstream");
    }

    @Test
    void anAttributionLookUpNeedsItsValue() throws IOException {
        Caller half = capillary.caller().with("X-CAP-API-ATTRIBUTION-LOOKUP-TYPE", "TILL");
        violated(update(half), 400, "x-cap-api-attribution-lookup");
        sandbox.reset();
        Caller whole = half.with("X-CAP-API-ATTRIBUTION-LOOKUP", "t")
                .with("X-CAP-API-ATTRIBUTION-ENTITY-TYPE", "STORE_CODE")
                .with("X-CAP-API-ATTRIBUTION-ENTITY-CODE", "s");
        assertThat(update(whole).statusCode()).isEqualTo(200);
        assertThat(sandbox.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/,404",
        "GET,/v2/transaction/700123456,404",
        "PUT,/v1/transactions,404",
        "GET,/v2/customers/41500071,404",
        "GET,/v2/customers/41500071/orders,404",
        "GET,/v2/customers//transactions,404",
        "GET,/v2/transactions/,404",
        "GET,/v2/transactions,405",
        "PATCH,/v2/transactions,405",
        "DELETE,/v2/transactions/700123456,405",
        "GET,/v2/transactions/bulk,405",
        "POST,/v2/customers/lookup/transactions,405"
    })
    void anUnknownPathOrMethodIsAViolation(String method, String path, int status) throws IOException {
        violated(capillary.caller().send(method, path, ""), status, path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/transactions/700123456",
                "/v2/transactions/getByBillNumber/POS-8841",
                "/v2/customers/41500071/transactions"
            })
    void aReadHasNoBody(String path) throws IOException {
        violated(capillary.caller().send("GET", path, "{}"), 400, "");
    }

    @Test
    void everyAnswerNamesItsRequest() throws IOException {
        assertThat(update(capillary.caller()).headers().firstValue("X-CAP-REQUEST-ID"))
                .isPresent();
        assertThat(update(anonymous).headers().firstValue("X-CAP-REQUEST-ID")).isPresent();
        assertThat(update(anonymous).headers().firstValue("till")).hasValue("till.sandbox.one");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 517})
    void aCallOverTheRateIsToldSoOnceAndNotApplied(int status) throws IOException {
        sandbox.inject(CapillarySandbox.overRate(status).withHeader("Retry-After", "1"));
        HttpResponse<String> answer = update(capillary.caller());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer.body()).at("/errors/0/code").asInt()).isEqualTo(517);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(capillary.everything()).isEqualTo(before);
        assertThat(update(capillary.caller()).statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultMayStrikeAfterTheChangeWasMade() throws IOException {
        sandbox.inject(Fault.answer(500, "").afterApplying());
        assertThat(update(capillary.caller()).statusCode()).isEqualTo(500);
        assertThat(capillary.held().path("deliveryStatus").asText()).isEqualTo("SHIPPED");
    }

    @Test
    void aResetBringsBackTheFirstBills() throws IOException {
        update(capillary.caller());
        sandbox.seed("5", "{}");
        assertThat(capillary.held("5")).isEqualTo(json("{'type':'REGULAR','customerId':41500071,'id':5}"));
        sandbox.reset();
        assertThat(capillary.everything()).isEqualTo(before);
        assertThat(sandbox.requests()).isEmpty();
        assertThat(sandbox.orderIds()).startsWith(sandbox.seededOrderId()).hasSize(7);
    }
}
