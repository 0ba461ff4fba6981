package org.ordergateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;

/** Whatever somebody hands in as neutral JSON is read or refused. CONTRIBUTING.md says how it is run for long. */
class NeutralFuzzTest {

    private static final String ORDER = """
            {"note":"ring twice","placedAt":"2031-03-04T18:21:00-05:00","status":"completed","kind":"delivery",
             "customer":{"name":"Bo Example","phone":"+16135550199","email":"bo@example.com","address":{"line1":"1 A St"}},
             "payment":{"grandTotal":{"value":12.50,"currency":"EUR"},"discount":1e3,"method":"cash"},
             "lines":[{"sku":"a","quantity":1.5,"price":"2.50","addons":["lime"]}],
             "customFields":{"a":[1,{"b":null}],"c":true},"extensions":{"captain":{"x":"y"}},
             "trackingLink":"https://example.com/t","invoice":{"date":"2031-03-04"}}""";

    static Stream<byte[]> documents() {
        return Stream.of(
                        "o" + ORDER,
                        "u{\"ref\":{\"id\":\"a1\"},\"set\":" + ORDER + ",\"clear\":[\"note\",\"customFields.a\"],"
                                + "\"lineChanges\":[{\"change\":\"change\",\"line\":{\"sku\":\"a\"},\"set\":{\"quantity\":2}},"
                                + "{\"change\":\"remove\",\"line\":{\"id\":\"b\"}},{\"change\":\"add\",\"set\":{\"sku\":\"c\"}}]}",
                        "n{\"ref\":{\"number\":\"A-1\",\"type\":\"sale\"},\"order\":" + ORDER + "}",
                        "r{\"id\":\"a1\",\"customer\":{\"scheme\":\"mobile\",\"value\":\"6135550199\"}}",
                        "q{\"phone\":\"+16135550199\",\"createdFrom\":\"2031-03-04T18:21:00Z\",\"pageSize\":10}",
                        "o{\"payment\":{\"grandTotal\":1e999999999}}",
                        "o{\"payment\":{\"grandTotal\":\"1e-999999999\"}}",
                        "o{\"customFields\":{\"a\":0e999999999}}",
                        "o{\"lines\":[{\"quantity\":1e2147483647}]}",
                        "o{\"payment\":{\"grandTotal\":1e99999999999}}",
                        "o{\"customFields\":{\"a\":[1e99999999999]}}",
                        "o{\"placedAt\":\"+999999999-12-31T23:59:59.999999999+18:00\"}",
                        "o{\"note\":\"a\",\"note\":\"b\"}",
                        "o\ufeff{}",
                        "o{\"note\":NaN}",
                        "o" + "[".repeat(2_000),
                        "o{\"customFields\":" + "{\"a\":".repeat(70) + "1" + "}".repeat(70) + "}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("documents")
    @FuzzTest(maxDuration = "10m")
    void aDocument(byte[] bytes) {
        String json = new String(bytes, StandardCharsets.UTF_8);
        String rest = json.isEmpty() ? "" : json.substring(1);
        switch (json.isEmpty() ? 'o' : json.charAt(0)) {
            case 'u' -> check(rest, OrderJson::readUpdate, OrderJson::write);
            case 'n' -> check(rest, OrderJson::readNewOrder, OrderJson::write);
            case 'r' -> check(rest, OrderJson::readRef, OrderJson::write);
            case 'q' -> check(rest, OrderJson::readQuery, OrderJson::write);
            default -> check(rest, OrderJson::readOrder, OrderJson::write);
        }
    }

    private static <T> void check(
            String json, Function<String, Either<OrderFailure, T>> read, Function<T, String> write) {
        Either<OrderFailure, T> first = read.apply(json);
        if (first.isLeft()) {
            assertThat(first.getLeft().effect()).isEqualTo(Effect.NONE);
            assertThat(first.getLeft().toString()).hasLineCount(1).hasSizeLessThan(20_000);
            return;
        }
        String written = write.apply(first.get());
        assertThat(read.apply(written).get()).isEqualTo(first.get());
        assertThat(first.get().toString()).doesNotContain("\n", "\r");
    }
}
