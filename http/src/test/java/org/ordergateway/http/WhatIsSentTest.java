package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.RequestLine;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.ordergateway.http.FaultServer.Hit;

class WhatIsSentTest {

    @Test
    void patchIsSentAsPatch() throws Exception {
        Hit hit = hitOf((api, call) -> api.patch(Vendor.ID, Vendor.BODY, call), Vendor.change());
        assertThat(hit.method()).isEqualTo("PATCH");
        assertThat(hit.target()).isEqualTo("/v1/orders/a1");
        assertThat(hit.body()).isEqualTo("{\"note\":\"ring twice\"}");
        assertThat(hit.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("accept", "application/json")
                .doesNotContainKeys("expect", "upgrade", "cookie", "authorization", "transfer-encoding");
    }

    @Test
    void getWithABodyIsSentAsGetWithTheBody() throws Exception {
        Hit hit = hitOf((api, call) -> api.getWithBody(Vendor.BODY, call), Vendor.read());
        assertThat(hit.method()).isEqualTo("GET");
        assertThat(hit.body()).isEqualTo("{\"note\":\"ring twice\"}");
    }

    @Test
    void aDeleteAndAPostWithoutABodySayThatTheyHaveNone() throws Exception {
        assertThat(hitOf((api, call) -> api.delete(Vendor.ID, call), Vendor.change())
                        .headers())
                .containsEntry("content-length", "0")
                .doesNotContainKey("content-type");
    }

    @Test
    void valuesOfTheQueryAreEncoded() throws Exception {
        Hit hit = hitOf((api, call) -> api.find("+91 98/76&x=1#{y}é\r\n", call), Vendor.read());
        assertThat(hit.target()).isEqualTo("/v1/find?name=%2B91%2098/76%26x%3D1%23%7By%7D%C3%A9%0D%0A");
    }

    @Test
    void bracesInBodiesAndHeadersStayAsTheyAre() throws Exception {
        var body = new LinkedHashMap<String, Object>();
        body.put("note", "{id} {{x}} %7Bid%7D");
        Hit hit = hitOf(
                (api, call) -> api.put(Vendor.ID, body, call),
                Vendor.change().withHeader("X-Braces", "{id} {\"a\":1}"));
        assertThat(hit.body()).isEqualTo("{\"note\":\"{id} {{x}} %7Bid%7D\"}");
        assertThat(hit.headers()).containsEntry("x-braces", "{id} {\"a\":1}");
    }

    @Test
    void decimalsAreWrittenPlainAndAbsentFieldsNotAtAll() throws Exception {
        var body = new LinkedHashMap<String, Object>();
        body.put("amount", new BigDecimal("1E+3"));
        body.put("record", new Wire(new BigDecimal("2.50"), null));
        assertThat(hitOf((api, call) -> api.post(body, call), Vendor.change()).body())
                .isEqualTo("{\"amount\":1000,\"record\":{\"total\":2.50}}");
    }

    @Test
    void credentialsAreAskedForAtEachRequest() throws Exception {
        var key = new AtomicReference<>("old");
        try (FaultServer server = FaultServer.start(FaultServer.answer(200, "{}"));
                Vendor vendor =
                        Vendor.at(server.url(), with -> with.headers((call, put) -> put.accept("X-Key", key.get())))) {
            vendor.get();
            key.set("new");
            vendor.get();
            assertThat(server.hits())
                    .extracting(hit -> hit.headers().get("x-key"))
                    .containsExactly("old", "new");
        }
    }

    @Test
    void aConnectionIsUsedAgain() throws Exception {
        try (FaultServer server = FaultServer.start(FaultServer.answer(200, "{}"));
                Vendor vendor = Vendor.at(server.url())) {
            for (int i = 0; i < 20; i++) {
                assertThat(vendor.patch().isRight()).isTrue();
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void anInterfaceWhoseMethodsCannotBeSentSafelyIsRefusedAtOnce() {
        HttpSettings settings = HttpSettings.at(URI.create("http://localhost:1"));
        assertThatThrownBy(() -> HttpApi.of("acme", Uncalled.class, settings).open())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HttpCall");
        assertThatThrownBy(() -> HttpApi.of("acme", Decoded.class, settings).open())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an Answer");
    }

    @Test
    void aBodyThatCannotBeWrittenIsTheCallersBugAndQuotesNothing() throws Exception {
        try (FaultServer server = FaultServer.start(FaultServer.answer(200, "{}"));
                Vendor vendor = Vendor.at(server.url())) {
            HttpCall call = Vendor.change();
            assertThatThrownBy(() ->
                            vendor.send(call, api -> api.post(Map.of("phone", "98765", "broken", new Broken()), call)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasNoCause()
                    .hasMessageNotContaining("98765");
            assertThat(server.connections()).isZero();
        }
    }

    private static Hit hitOf(java.util.function.BiFunction<VendorApi, HttpCall, Answer> request, HttpCall call)
            throws Exception {
        try (FaultServer server = FaultServer.start(FaultServer.answer(200, "{}"));
                Vendor vendor = Vendor.at(URI.create(server.url() + "/v1"))) {
            assertThat(vendor.send(call, api -> request.apply(api, call)).isRight())
                    .isTrue();
            assertThat(server.hits()).hasSize(1);
            return server.hits().get(0);
        }
    }

    record Wire(
            BigDecimal total,
            @org.jspecify.annotations.Nullable String note) {}

    static final class Broken {
        @SuppressWarnings("unused")
        public String getValue() {
            throw new IllegalStateException("98765");
        }
    }

    interface Uncalled {
        @RequestLine("GET /")
        Answer get();
    }

    interface Decoded {
        @RequestLine("GET /")
        String get(HttpCall call);
    }
}
