package org.ordergateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.settings.Secret;

class EventHeadersTest {

    private static final Secret SECRET = Secret.of("s3cret-Ü");

    @ParameterizedTest
    @ValueSource(strings = {"Auth-Token", "auth-token", "AUTH-TOKEN", "aUTH-tOKEN"})
    void aNameIsFoundInAnyCase(String name) {
        EventHeaders headers = EventHeaders.of(Map.of(name, List.of("s3cret-Ü")));

        assertThat(headers.values("Auth-Token")).containsExactly("s3cret-Ü");
        assertThat(headers.proven("Auth-Token", SECRET).isRight()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "s",
                "s3cret-",
                "s3cret-Üx",
                "S3CRET-Ü",
                "s3cret-ü",
                " s3cret-Ü",
                "s3cret-Ü ",
                "s3cret-Ü\r\n",
                "s3cret-Ü\r\nX: y",
                "s3cret-Ü,s3cret-Ü",
                "s3cret-Ü\u0000",
                "s3cret-U\u0308",
                "***"
            })
    void nothingButTheSecretItselfIsAProof(String value) {
        EventFailure failure = EventHeaders.of(Map.of("Auth-Token", List.of(value)))
                .proven("Auth-Token", SECRET)
                .getLeft();

        assertThat(failure).isInstanceOf(EventFailure.Unauthenticated.class);
        assertThat(failure.httpStatus()).isEqualTo(401);
        assertThat(failure.toString()).doesNotContain("s3cret").doesNotContain("S3CRET");
    }

    @Test
    void aMissingHeaderIsNoProof() {
        Map<String, List<String>> odd = new HashMap<>();
        odd.put(null, List.of("s3cret-Ü"));
        odd.put("Auth-Token", null);
        odd.put("auth-token", Collections.singletonList(null));
        odd.put("Other", List.of("s3cret-Ü"));

        for (Map<String, List<String>> headers : List.of(odd, Map.<String, List<String>>of())) {
            assertThat(EventHeaders.of(headers)
                            .proven("Auth-Token", SECRET)
                            .getLeft()
                            .message())
                    .isEqualTo("the message has no header Auth-Token");
        }
    }

    @Test
    void amongSeveralValuesEachHasToHoldTheSecret() {
        assertThat(proven("s3cret-Ü", "s3cret-Ü")).isTrue();
        assertThat(proven("s3cret-Ü", "guess")).isFalse();
        assertThat(proven("guess", "s3cret-Ü")).isFalse();
        assertThat(EventHeaders.of(Map.of("Auth-Token", List.of("s3cret-Ü"), "auth-token", List.of("guess")))
                        .proven("AUTH-TOKEN", SECRET)
                        .isRight())
                .isFalse();
    }

    @Test
    void noValueIsPrinted() {
        assertThat(EventHeaders.of(Map.of("Auth-Token", List.of("s3cret-Ü"))).toString())
                .isEqualTo("EventHeaders[1]");
    }

    private static boolean proven(String... values) {
        return EventHeaders.of(Map.of("Auth-Token", Arrays.asList(values)))
                .proven("Auth-Token", SECRET)
                .isRight();
    }
}
