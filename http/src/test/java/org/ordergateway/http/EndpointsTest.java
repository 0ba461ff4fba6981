package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Body;
import feign.HeaderMap;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.http.FaultServer.Hit;

class EndpointsTest {

    @Headers("X-Fixed: on all")
    interface Declared {
        @Headers({"X-Own: of one", "Accept: application/vnd.acme+json"})
        @RequestLine("POST /orders")
        Answer post(byte[] body, HttpCall call);
    }

    interface NoLine {
        Answer get(HttpCall call);
    }

    interface Form {
        @RequestLine("POST /orders")
        Answer post(@Param("name") String name, HttpCall call);
    }

    interface BodyTemplate {
        @RequestLine("POST /orders")
        @Body("name={name}")
        Answer post(@Param("name") String name, HttpCall call);
    }

    interface FixedBody {
        @RequestLine("POST /orders")
        @Body("name")
        Answer post(HttpCall call);
    }

    interface AnyUrl {
        @RequestLine("GET /orders")
        Answer get(URI url, HttpCall call);
    }

    interface AnyHeaders {
        @RequestLine("GET /orders")
        Answer get(@HeaderMap Map<String, Object> headers, HttpCall call);
    }

    interface HeaderTemplate {
        @RequestLine("GET /orders")
        @Headers("X-Name: {name}")
        Answer get(@Param("name") String name, HttpCall call);
    }

    interface BrokenHeader {
        @RequestLine("GET /orders")
        @Headers("X-Name: a\nX-Other: b")
        Answer get(HttpCall call);
    }

    interface Expander {
        @RequestLine("GET /orders/{id}")
        Answer get(@Param(value = "id", expander = Upper.class) String id, HttpCall call);
    }

    static final class Upper implements Param.Expander {
        @Override
        public String expand(Object value) {
            return value.toString().toUpperCase(java.util.Locale.ROOT);
        }
    }

    interface TwoBodies {
        @RequestLine("POST /orders")
        Answer post(String one, String two, HttpCall call);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                NoLine.class,
                Form.class,
                BodyTemplate.class,
                FixedBody.class,
                AnyUrl.class,
                AnyHeaders.class,
                HeaderTemplate.class,
                BrokenHeader.class,
                Expander.class,
                TwoBodies.class
            })
    void whatIsNotSentSafelyHereIsRefusedWhenTheInterfaceIsOpened(Class<?> api) {
        HttpSettings settings = HttpSettings.at(URI.create("http://localhost:1"));
        assertThatThrownBy(() -> HttpApi.of("acme", api, settings).open())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(api.getSimpleName());
    }

    @Test
    void declaredHeadersAreSentAndTheAdaptersOwnWinOverThem() throws Exception {
        try (FaultServer server = FaultServer.start(FaultServer.answer(200, "{}"));
                HttpApi<Declared> http = HttpApi.of("acme", Declared.class, Vendor.settings(server.url(), 1, 1000))
                        .headers((call, headers) -> headers.accept("x-own", "of the adapter"))
                        .open()) {
            HttpCall call = Vendor.change();
            assertThat(http.send(call, api -> api.post("{}".getBytes(), call)).isRight())
                    .isTrue();
            Hit hit = server.hits().get(0);
            assertThat(hit.headers())
                    .containsEntry("x-fixed", "on all")
                    .containsEntry("x-own", "of the adapter")
                    .containsEntry("accept", "application/vnd.acme+json");
            assertThat(hit.body()).isEqualTo("{}");
        }
    }

    @Test
    void aCallWithoutItsCallOrItsBodyIsTheCallersBug() {
        try (HttpApi<Declared> http = HttpApi.of(
                        "acme", Declared.class, HttpSettings.at(URI.create("http://localhost:1")))
                .open()) {
            assertThatThrownBy(() -> http.send(Vendor.change(), api -> api.post(new byte[0], null)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> http.send(Vendor.change(), api -> api.post(null, Vendor.change())))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theInterfaceIsAnObjectLikeAnyOther() {
        try (HttpApi<Declared> http = HttpApi.of(
                        "acme", Declared.class, HttpSettings.at(URI.create("http://localhost:1")))
                .open()) {
            http.send(Vendor.read(), api -> {
                assertThat(api).isNotEqualTo("Declared").hasToString("Declared");
                assertThat(java.util.Set.of(api)).contains(api);
                throw new NoAnswerException(NoAnswerException.Reach.REFUSED, "enough");
            });
        }
    }
}
