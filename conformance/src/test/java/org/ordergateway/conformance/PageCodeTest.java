package org.ordergateway.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.testkit.PageCode;

class PageCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/testing.md"})
    void theCodeOfAPageIsCodeThatIsBuilt(String page) {
        assertThat(PageCode.holds(page)).isNotEmpty();
    }
}
