package org.ordergateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ordergateway.model.FieldValue;

class CustomDataTest {

    private static final Map<String, Object> PLAIN = new LinkedHashMap<>();
    private static final Map<String, FieldValue> NEUTRAL = new LinkedHashMap<>();

    static {
        PLAIN.put("text", "a");
        PLAIN.put("number", new BigDecimal("2.50"));
        PLAIN.put("yes", true);
        PLAIN.put("no", false);
        PLAIN.put("nothing", null);
        PLAIN.put("list", Arrays.asList("b", null, List.of(false)));
        PLAIN.put("entries", Map.of("c", Map.of("d", "e")));
        NEUTRAL.put("text", FieldValue.of("a"));
        NEUTRAL.put("number", FieldValue.of(new BigDecimal("2.50")));
        NEUTRAL.put("yes", FieldValue.of(true));
        NEUTRAL.put("no", FieldValue.of(false));
        NEUTRAL.put("nothing", FieldValue.Nothing.NOTHING);
        NEUTRAL.put(
                "list",
                FieldValue.of(List.of(
                        FieldValue.of("b"), FieldValue.Nothing.NOTHING, FieldValue.of(List.of(FieldValue.of(false))))));
        NEUTRAL.put("entries", FieldValue.of(Map.of("c", FieldValue.of(Map.of("d", FieldValue.of("e"))))));
    }

    @Test
    void everyKindOfValueIsWrittenAndReadAsItIs() {
        assertThat(CustomData.write(NEUTRAL)).isEqualTo(PLAIN);
        assertThat(CustomData.read(PLAIN)).isEqualTo(NEUTRAL);
    }

    @Test
    void namesKeepTheirOrder() {
        assertThat(CustomData.write(NEUTRAL)).containsOnlyKeys(PLAIN.keySet());
        assertThat(CustomData.write(NEUTRAL).keySet()).containsExactlyElementsOf(PLAIN.keySet());
        assertThat(CustomData.read(PLAIN).keySet()).containsExactlyElementsOf(PLAIN.keySet());
    }

    @Test
    void whatIsAbsentStaysAbsent() {
        assertThat(CustomData.write((Map<String, FieldValue>) null)).isNull();
        assertThat(CustomData.read((Map<String, Object>) null)).isNull();
    }

    @Test
    void wholeNumbersOfEveryWidthAreExact() {
        String large = "123456789012345678901234567890";
        assertThat(CustomData.read((Object) new BigInteger(large))).isEqualTo(FieldValue.of(new BigDecimal(large)));
        assertThat(CustomData.read((Object) 7)).isEqualTo(FieldValue.of(7));
        assertThat(CustomData.read((Object) Long.MIN_VALUE)).isEqualTo(FieldValue.of(Long.MIN_VALUE));
    }
}
