package org.ordergateway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {

    @ParameterizedTest
    @MethodSource("org.ordergateway.model.OrderFieldTest#all")
    void everyFieldIsReadAsItIsWritten(OrderField field) {
        FieldPath path = new FieldPath(field, null);

        assertThat(FieldPath.parse(path.toString())).isEqualTo(path);
    }

    @Property
    void aKeyIsReadAsItIsWritten(@ForAll @From("maps") OrderField map, @ForAll @From("keys") String key) {
        FieldPath path = new FieldPath(map, key);

        assertThat(FieldPath.parse(path.toString())).isEqualTo(path);
    }

    @Provide
    Arbitrary<OrderField> maps() {
        return Arbitraries.of(OrderField.all().stream()
                .filter(field -> field.shape() == OrderField.Shape.MAP)
                .toList());
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("a.[]").ofMinLength(1).ofMaxLength(6),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customFields[gift.wrap]",
                "customFields[a]b]",
                "customFields[a[]",
                "lines[].extendedFields[x[]]",
                "payment.tenders[].attributes[card]",
                "extensions[kapture]"
            })
    void keysMayHoldDotsAndBrackets(String text) {
        FieldPath path = FieldPath.parse(text);

        assertThat(path.key()).isNotNull();
        assertThat(path).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "]",
                "[]",
                "[x]",
                "note[x]",
                "customFields[]",
                "customFields[",
                "lines[0].sku",
                "secret",
                "secret[secret]"
            })
    void whatIsNoPathIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> FieldPath.parse(text))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aFieldThatIsNoMapHasNoKeys() {
        assertThatThrownBy(() -> new FieldPath(OrderField.of("note"), "gift"))
                .hasMessage("note is no map and has no keys");
        assertThatThrownBy(() -> new FieldPath(OrderField.of("customFields"), ""))
                .hasMessageContaining("empty");
    }
}
