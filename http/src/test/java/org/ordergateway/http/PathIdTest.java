package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Reactions;

class PathIdTest {

    static Stream<String> unsafeIds() {
        return Stream.of(
                "a/b",
                "..",
                ".",
                "%2F",
                "?x#y",
                "{x}",
                "",
                "a".repeat(10_240),
                "a\u0000b",
                " a",
                "a b",
                "a\r\nb",
                "../a",
                "a;b",
                "ä",
                "-a",
                "a\n",
                "http://evil",
                "@evil",
                "a:b",
                "a\\b",
                "*");
    }

    @ParameterizedTest
    @Tag("case-19")
    @NullSource
    @MethodSource("unsafeIds")
    void anIdThatIsNoSafeSegmentIsRefusedByItsNeutralPathAndNotRepeated(@Nullable String id) {
        OrderFailure failure = PathId.of("ref.id", id).getLeft();
        assertThat(failure).isInstanceOf(OrderFailure.Invalid.class);
        assertThat(((OrderFailure.Invalid) failure).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.path()).isEqualTo("ref.id"));
        assertThat(failure.message()).doesNotContain("evil").hasSizeLessThan(200);
    }

    @ParameterizedTest
    @MethodSource("unsafeIds")
    void noUnsafeIdCanBeMade(String id) {
        assertThatThrownBy(() -> new PathId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5f1a2b3c", "3584a197b5a9", "123", "a.b_c~d-e", "A", "0"})
    void whatVendorsIssueIsAccepted(String id) throws Exception {
        try (FaultServer server = FaultServer.start(Reactions.answer(200, "{}"));
                Vendor vendor = Vendor.at(server.url())) {
            PathId path = PathId.of("ref.id", id).get();
            HttpCall call = Vendor.read();
            assertThat(vendor.send(call, api -> api.get(path, call)).isRight()).isTrue();
            assertThat(server.hits())
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.target()).isEqualTo("/orders/" + id));
        }
    }
}
