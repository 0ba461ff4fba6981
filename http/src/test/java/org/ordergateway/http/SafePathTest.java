package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a",
                "/a/",
                "/a/b",
                "/a.",
                "/.a",
                "/...",
                "/a..b/c",
                "/azAZ09-._~&=,:;@!$'()*+",
                "/?",
                "/a?b=/../%2F..",
                "/a?//"
            })
    void aPathThatEveryServerReadsAlikeIsSafe(String path) {
        assertThat(SafePath.isSafe(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "?a",
                "//",
                "//a",
                "/a//b",
                "/.",
                "/..",
                "/./a",
                "/a/../b",
                "/a/..",
                "/a/.",
                "/a%2Fb",
                "/%",
                "/a/b%",
                "/a#b",
                "/a b",
                "/a\\b",
                "/a{b}",
                "/a`b",
                "/a[b",
                "/é",
                "/a\u0000",
                "/a?b\n",
                "/a?b#c"
            })
    void anyOtherPathIsNot(String path) {
        assertThat(SafePath.isSafe(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.b", ".a", "a.", "...", "a&b=c"})
    void aSegmentIsTakenAsItIs(String text) {
        assertThat(SafePath.isSafeInSegment(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "/", "/a", "a/", "?", "?a", "a?", "%", "a%2F", "a b", "a#"})
    void aSegmentIsNeitherEmptyNorDotsNorMoreThanOne(String text) {
        assertThat(SafePath.isSafeInSegment(text)).isFalse();
    }

    @Test
    void aQueryIsNotReadAsAPath() {
        assertThat(SafePath.isSafe("/a?x=%2E%2E")).isTrue();
        assertThat(SafePath.isSafe("/%2E%2E?x=a")).isFalse();
    }
}
