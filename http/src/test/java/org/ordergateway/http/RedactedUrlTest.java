package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RedactedUrlTest {

    private static final Set<String> SAFE = Set.of("source", "flag");

    @Test
    void onlyParametersThatAreSafeAreShown() {
        assertThat(RedactedUrl.of("/v2/orders?source=INSTORE&mobile=15550104477&flag", SAFE))
                .isEqualTo("/v2/orders?source=INSTORE&mobile=***&flag");
    }

    @Test
    void aParameterWithoutANameOrAValueShowsNothing() {
        assertThat(RedactedUrl.of("/a?15550104477", SAFE)).isEqualTo("/a?***");
        assertThat(RedactedUrl.of("/a?=15550104477", SAFE)).isEqualTo("/a?=***");
        assertThat(RedactedUrl.of("?mobile=15550104477", SAFE)).isEqualTo("?mobile=***");
    }

    @Test
    void aUrlWithoutAQueryIsShownAsItIs() {
        assertThat(RedactedUrl.of("/v2/orders/7", SAFE)).isEqualTo("/v2/orders/7");
    }
}
