package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    record Wire(@Nullable BigDecimal total, @Nullable String name) {}

    private static final JsonReader<Wire> READER = Json.reader(Wire.class);

    @Test
    void decimalsAreReadAsTheyWereWritten() throws Exception {
        assertThat(read("{\"total\":2.50}").total()).hasToString("2.50");
        JsonNode tree = Json.tree().read("{\"total\":2.50,\"big\":0.1234567890123456789}".getBytes());
        assertThat(tree).hasToString("{\"total\":2.50,\"big\":0.1234567890123456789}");
    }

    @Test
    @Tag("case-22")
    void unknownFieldsAreTolerated() throws Exception {
        assertThat(read("{\"new\":{\"deep\":[1,{\"x\":null}]},\"name\":\"a\"}").name())
                .isEqualTo("a");
    }

    @Test
    @Tag("case-22")
    void theLastOfDoubledKeysCounts() throws Exception {
        assertThat(read("{\"name\":\"a\",\"name\":\"b\"}").name()).isEqualTo("b");
    }

    @ParameterizedTest
    @Tag("case-22")
    @ValueSource(strings = {"unknown", "name", "total"})
    void deepNestingEndsInAnOrdinaryFailure(String field) {
        String arrays = "{\"" + field + "\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        String objects = "{\"" + field + "\":" + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000) + "}";
        for (String deep : new String[] {arrays, objects}) {
            assertThatThrownBy(() -> read(deep)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> Json.tree().read(deep.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IOException.class);
            assertThat(RedactedJson.of(deep.getBytes(StandardCharsets.UTF_8), Set.of()))
                    .startsWith("***");
        }
    }

    @Test
    @Tag("case-22")
    void aNumberOfAMegabyteEndsInAnOrdinaryFailure() {
        assertThatThrownBy(() -> read("{\"total\":" + "9".repeat(1_000_000) + "}"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("{\"" + "n".repeat(1_000_000) + "\":1}")).isInstanceOf(IOException.class);
    }

    @Test
    @Tag("case-22")
    void anExponentThatNoDecimalHoldsEndsInAnOrdinaryFailure() {
        String document = "{\"total\":1e99999999999}";
        assertThatThrownBy(() -> read(document)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Json.tree().read(document.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "01", "1.", "'a'", "undefined"})
    void whatIsNoJsonIsRefused(String value) {
        assertThatThrownBy(() -> read("{\"total\":" + value + "}")).isInstanceOf(IOException.class);
    }

    @Test
    void aByteOrderMarkIsTolerated() throws Exception {
        assertThat(read("\uFEFF{\"name\":\"é\"}").name()).isEqualTo("é");
    }

    @Test
    void whatIsNotUtf8IsRefusedAlsoInFieldsThatNobodyReads() throws Exception {
        assertThatThrownBy(() -> READER.read("{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> READER.read("{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(IOException.class);
        var overlong = new ByteArrayOutputStream();
        overlong.write("{\"unknown\":\"".getBytes());
        overlong.write(new byte[] {(byte) 0xC0, (byte) 0xAF});
        overlong.write("\"}".getBytes());
        assertThatThrownBy(() -> READER.read(overlong.toByteArray())).isInstanceOf(IOException.class);
        var cut = "{\"name\":\"" + "é".repeat(5000) + "\"}";
        assertThat(READER.read(cut.getBytes(StandardCharsets.UTF_8)).name()).hasSize(5000);
    }

    @Test
    void absentFieldsAreNotWrittenAndDecimalsArePlain() throws Exception {
        assertThat(Json.writer().writeValueAsString(new Wire(new BigDecimal("1E+3"), null)))
                .isEqualTo("{\"total\":1000}");
    }

    @Test
    void aTimeInAWireRecordIsItsText() {
        Map<String, Object> time = Map.of("time", java.time.OffsetDateTime.parse("2026-03-01T12:00:00+05:30"));
        assertThatThrownBy(() -> Json.writer().writeValueAsString(time)).isInstanceOf(JsonProcessingException.class);
    }

    private static Wire read(String json) throws IOException {
        return READER.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
