package org.ordergateway.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestTargetTest {

    @Test
    void aPathIsItsDecodedSegments() {
        assertThat(RequestTarget.of("/a%2Fb/c+d/%zz/").segments()).containsExactly("a/b", "c+d", "%zz", "");
        assertThat(RequestTarget.of("/a").query()).isEmpty();
        assertThat(RequestTarget.of("/a?").query()).isEmpty();
    }

    @Test
    void aQueryIsItsDecodedParametersEachWithAllItsValues() {
        assertThat(RequestTarget.of("/a?x=1&y=a+b%26&x=&z&=v").query())
                .isEqualTo(Map.of("x", List.of("1", ""), "y", List.of("a b&"), "z", List.of(""), "", List.of("v")));
    }
}
