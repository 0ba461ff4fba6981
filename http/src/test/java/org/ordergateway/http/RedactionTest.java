package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.settings.Secret;

class RedactionTest {

    private final Redactor redactor = new Redactor(List.of(() -> Secret.of("s3cret-key"), () -> Secret.of("")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asha.rao@example.com",
                "asha%40example.com",
                "ASHA+x@mail.example",
                "आशा@उदाहरण.भारत",
                "asha@localhost",
                "9876543210",
                "+91 98765 43210",
                "(022) 2345-6789",
                "98765-43210",
                "९८७६५४३२१०",
                "s3cret-key",
                "czNjcmV0LWtleQ==",
                "Basic dXNlcjpwYXNz",
                "bearer abcdefgh",
                "Authorization: Basic dXNlcjpwYXNz",
                "api_key=abc123",
                "\"password\": \"hunter2\"",
                "token: abcd",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc",
                "0123456789abcdef0123456789abcdef01234567"
            })
    void whatBelongsToAPersonOrAGatewayIsMasked(String text) {
        String shown = redactor.redact("before " + text + " after", 300);
        assertThat(shown).startsWith("before").endsWith("after").contains("***");
        assertThat(shown.replaceAll("(?i)(authorization|api_key|\"password\"|token)", ""))
                .doesNotContain(
                        text.replaceAll("(?i)(authorization|api_key|\"password\"|token|basic|bearer)[:= ]*", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bill number is taken", "status must be one of: prepared, cancelled", "code 604", "a-1b2c3"})
    void ordinaryTextStays(String text) {
        assertThat(redactor.redact(text, 300)).isEqualTo(text);
    }

    @Test
    void textIsOneLineAndShort() {
        assertThat(redactor.redact("a\r\nb\u0000c\u202Ed\u001B[31m", 300)).isEqualTo("a b c d [31m");
        assertThat(redactor.redact("x".repeat(30), 10)).isEqualTo("x".repeat(9) + "…");
        assertThat(redactor.redact(" \n ", 10)).isNull();
        assertThat(redactor.redact(null, 10)).isNull();
        assertThat(redactor.redact("a ".repeat(1_000_000), 10)).hasSize(10);
    }

    @Test
    void aSecretThatCannotBeHadMasksTheWholeText() {
        var broken = new Redactor(List.of(() -> {
            throw new IllegalStateException();
        }));
        assertThat(broken.redact("anything", 300)).isEqualTo("***");
    }

    @Test
    void hostileTextIsRedactedInLinearTime() {
        for (String piece : List.of("a.", "1 ", "+1-", "token=", "@", "eyJ", "a@a.", "\"", "%40")) {
            long start = System.nanoTime();
            redactor.redact(piece.repeat(20_000), 300);
            assertThat(System.nanoTime() - start).as(piece).isLessThan(5_000_000_000L);
        }
    }

    @Test
    void aDocumentShowsItsNamesAndWhatIsSafe() {
        String json =
                "{\"status\":\"prepared\",\"total\":2.50,\"customer\":{\"name\":\"Asha\",\"age\":41,\"vip\":true},"
                        + "\"tags\":[\"a\",1,null],\"status_history\":[],\"note\":null,\"items\":[{\"sku\":\"x1\"}]}";
        assertThat(RedactedJson.of(json.getBytes(), Set.of("status", "total", "sku")))
                .isEqualTo(
                        "{\"status\":\"prepared\",\"total\":2.50,\"customer\":{\"name\":\"***\",\"age\":\"***\",\"vip\":\"***\"},"
                                + "\"tags\":[\"***\",\"***\",null],\"status_history\":[],\"note\":null,\"items\":[{\"sku\":\"x1\"}]}");
        assertThat(RedactedJson.of("[\"Asha\",[7]]".getBytes(), Set.of())).isEqualTo("[\"***\",[\"***\"]]");
        assertThat(RedactedJson.of("{\"tags\":[\"a\",[1]]}".getBytes(), Set.of("tags")))
                .isEqualTo("{\"tags\":[\"a\",[1]]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asha", "{\"name\":\"Asha", "<Asha/>"})
    void whatIsNoDocumentShowsItsLengthAlone(String text) {
        assertThat(RedactedJson.of(text.getBytes(), Set.of("name"))).isEqualTo("*** (" + text.length() + " bytes)");
        assertThat(RedactedJson.of(new byte[0], Set.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v2/orders, /v2/orders",
        "/v2/o?source=X&identifierValue=98765, /v2/o?source=X&identifierValue=***",
        "/v2/o?98765, /v2/o?***",
        "/v2/o?a=1&source=&b, /v2/o?a=***&source=&***"
    })
    void aUrlShowsOnlyWhatIsSafeOfItsQuery(String url, String shown) {
        assertThat(RedactedUrl.of(url, Set.of("source"))).isEqualTo(shown);
    }
}
