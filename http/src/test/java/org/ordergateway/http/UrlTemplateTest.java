package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.DefaultContract;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;

class UrlTemplateTest {

    interface Declared {
        @RequestLine(value = "GET /v1/orders/{id}/lines-{line}?fixed=a&name={name}&again={name}", decodeSlash = false)
        void call(
                @Param("id") @Nullable String id,
                @Param("line") @Nullable String line,
                @Param("name") @Nullable String name,
                @QueryMap Map<String, @Nullable String> more);
    }

    private static final UrlTemplate URL = UrlTemplate.of(
            new DefaultContract().parseAndValidateMetadata(Declared.class).get(0));

    @Test
    void valuesStandWhereTheyAreNamed() {
        Map<String, @Nullable String> more = new LinkedHashMap<>();
        more.put("a b", "{id}é😀");
        more.put("absent", null);
        assertThat(URL.of(new Object[] {"a1", "2", "x/y", more}))
                .isEqualTo("/v1/orders/a1/lines-2?fixed=a&name=x%2Fy&again=x%2Fy&a%20b=%7Bid%7D%C3%A9%F0%9F%98%80");
    }

    @Test
    void anAbsentValueIsLeftOutWithItsName() {
        assertThat(URL.of(new Object[] {"a1", "2", null, Map.of()})).isEqualTo("/v1/orders/a1/lines-2?fixed=a");
    }

    @ParameterizedTest
    @Tag("case-19")
    @NullSource
    @MethodSource("org.ordergateway.http.PathIdTest#unsafeIds")
    void aValueThatIsNoSafeSegmentIsSentAsOneOrRefused(@Nullable String value) {
        // Wider than PathId: what PathId refuses for a vendor's sake may still be one safe segment.
        assertOneSegmentOrRefused(value);
    }

    @Property(tries = 3000)
    void whateverIsPutIntoThePathItIsOneSegmentOrRefused(@ForAll("hostile") String value) {
        assertOneSegmentOrRefused(value);
    }

    @Property(tries = 3000)
    void whateverIsPutIntoTheQueryComesOutOfItAgain(@ForAll("hostile") String value, @ForAll("hostile") String name) {
        String url = URL.of(new Object[] {"a1", "2", value, Map.of(name, value)});
        assertThat(SafePath.isSafe(url)).isTrue();
        List<String> values = new ArrayList<>();
        for (String parameter : url.substring(url.indexOf('?') + 1).split("&")) {
            values.add(URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), StandardCharsets.UTF_8));
        }
        assertThat(values).containsExactly("a", value, value, value);
    }

    @Test
    void anExpressionThatIsNoParametersNameIsRefusedWhenTheInterfaceIsOpened() {
        interface Pattern {
            @RequestLine("GET /orders/{id:[0-9]+}")
            void call(@Param("id") String id);
        }
        interface Unsafe {
            @RequestLine("GET /orders//{id}")
            void call(@Param("id") String id);
        }
        for (Class<?> api : List.of(Pattern.class, Unsafe.class)) {
            assertThatThrownBy(() -> UrlTemplate.of(
                            new DefaultContract().parseAndValidateMetadata(api).get(0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("call(String)");
        }
    }

    private static void assertOneSegmentOrRefused(@Nullable String value) {
        String url;
        try {
            url = URL.of(new Object[] {value, "2", null, Map.of()});
        } catch (NoAnswerException e) {
            assertThat(e.reach()).isEqualTo(NoAnswerException.Reach.REFUSED);
            return;
        }
        assertThat(SafePath.isSafe(url)).isTrue();
        assertThat(url).isEqualTo("/v1/orders/" + value + "/lines-2?fixed=a");
        assertThat(url.split("[/?]")).hasSize(6);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> near = Arbitraries.strings()
                .withChars("/.%?#{}&=+;:@\\ \r\n\u0000aZ09-_~*'é")
                .ofMaxLength(8);
        return Arbitraries.oneOf(
                near,
                near,
                Arbitraries.strings().withCharRange('\u0000', '\uD7FF').ofMaxLength(20));
    }
}
