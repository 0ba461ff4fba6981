package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ordergateway.CallOptions;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.RecordedRequest;

/** What settings and switches make of the headers and the query of an update. */
class CapillaryUpdateHeadersTest extends CapillaryFixture {

    @Test
    void theDefaultSourceStandsInForAMissingOne() {
        gateway.close();
        gateway = open(Map.of("default-source", "INSTORE"));
        RecordedRequest request =
                sent(anyUpdate(OrderRef.id(sandbox.seededOrderId()).of(new CustomerRef("mobile", MOBILE, null, null))));

        assertThat(request.path()).isEqualTo("/v2/transactions" + QUERY);
    }

    @Test
    void skipDownstreamIsAHeaderWhenTheSettingSaysSo() {
        gateway.close();
        gateway = open(Map.of("skip-downstream", "true"));

        assertThat(header(sent(anyUpdate()), "skip-downstream")).isEqualTo("true");
    }

    @Test
    void skipDownstreamIsAHeaderWhenTheCallSaysSo() {
        RecordedRequest request =
                sent(anyUpdate(), CallOptions.DEFAULT.withSwitch("capillary.skip-downstream", "true"));

        assertThat(header(request, "skip-downstream")).isEqualTo("true");
    }

    @Test
    void aCallTurnsTheSettingOff() {
        gateway.close();
        gateway = open(Map.of("skip-downstream", "true"));
        RecordedRequest request =
                sent(anyUpdate(), CallOptions.DEFAULT.withSwitch("capillary.skip-downstream", "false"));

        assertThat(request.headers()).doesNotContainKey("skip-downstream");
    }

    @Test
    void theNameOfTheSkipDownstreamHeaderIsASetting() {
        sandbox.switches().skipDownstreamName("skipDownstream");
        gateway.close();
        gateway = open(Map.of("skip-downstream", "true", "skip-downstream-header", "skipDownstream"));
        RecordedRequest request = sent(anyUpdate());
        sandbox.switches().skipDownstreamName("SKIP-DOWNSTREAM");

        assertThat(header(request, "skipdownstream")).isEqualTo("true");
        assertThat(request.headers()).doesNotContainKey("skip-downstream");
    }

    @Test
    void switchesOfOtherVendorsCountForNothing() {
        RecordedRequest request = sent(anyUpdate(), CallOptions.DEFAULT.withSwitch("captain.anything", "x"));

        assertThat(request.method()).isEqualTo("PUT");
    }

    @Test
    void aReadyTokenGoesOutInsteadOfBasicAuthentication() {
        gateway.close();
        gateway = open(Map.of("base-url", sandbox.baseUrl().toString()), Map.of("access-token", sandbox::readyToken));
        RecordedRequest request = sent(anyUpdate());

        assertThat(header(request, "x-cap-api-oauth-token")).isEqualTo(sandbox.readyToken());
        assertThat(request.headers()).doesNotContainKey("authorization");
    }

    @Test
    void basicAuthenticationCarriesTheTillAndTheHashOfItsPassword() {
        sandbox.inject(Fault.answer(200, "{\"id\":1}").times(2));
        gateway.close();
        List<String> passwords = new java.util.ArrayList<>(List.of("one", "two"));
        gateway = open(
                Map.of("base-url", sandbox.baseUrl().toString(), "till", "store.1"),
                Map.of("password", () -> passwords.get(0)));
        gateway.update(anyUpdate());
        passwords.remove(0);
        gateway.update(anyUpdate());

        // base64 of store.1:md5("one") and store.1:md5("two"), by hand
        assertThat(sandbox.requests())
                .extracting(request -> header(request, "authorization"))
                .containsExactly(
                        "Basic c3RvcmUuMTpmOTdjNWQyOTk0MWJmYjFiMmZkYWIwODc0OTA2YWI4Mg==",
                        "Basic c3RvcmUuMTpiOGE5ZjcxNWRiYjY0ZmQ1YzU2ZTc3ODNjNjgyMGE2MQ==");
    }
}
