package org.ordergateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.DeliveryStatus.Known;
import org.ordergateway.model.Unrecognised;

class VocabularyTest {

    private static final Vocabulary<DeliveryStatus> WORDS =
            Vocabulary.of("delivery.status", words(), Unrecognised::new);

    private final Writing out = new Writing(null);

    private static Map<DeliveryStatus, String> words() {
        Map<DeliveryStatus, String> words = new LinkedHashMap<>();
        words.put(Known.SHIPPED, "collected");
        words.put(Known.DELIVERED, "dropped_off");
        return words;
    }

    @Test
    void aWordIsWrittenAndReadBothWays() {
        assertThat(WORDS.write(Known.SHIPPED, out)).isEqualTo("collected");
        assertThat(WORDS.read("dropped_off")).isEqualTo(Known.DELIVERED);
        assertThat(out.faulty()).isFalse();
    }

    @Test
    void aWordThatTheVendorLacksIsRefusedWithThoseItHas() {
        assertThat(WORDS.write(Known.FAILED, out)).isNull();
        assertThat(WORDS.write(new Unrecognised("collected"), out)).isNull();
        assertThat(out.violations())
                .containsExactly(new FieldViolation("delivery.status", "is none of shipped, delivered"));
    }

    @Test
    void aVocabularyThatNoSettingFilledSaysSo() {
        Vocabulary<DeliveryStatus> none = Vocabulary.of("delivery.status", Map.of(), Unrecognised::new);
        assertThat(none.write(Known.FAILED, out)).isNull();
        assertThat(out.violations())
                .containsExactly(new FieldViolation(
                        "delivery.status", "is none of the words that the settings name (they name none)"));
    }

    @Test
    void aWordOfTheVendorThatIsNotInItIsKept() {
        assertThat(WORDS.read("returned_to_sender")).isEqualTo(new Unrecognised("returned_to_sender"));
        assertThat(WORDS.read("shipped")).isEqualTo(new Unrecognised("shipped"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void nothingMeansNothing(String word) {
        assertThat(WORDS.read(word)).isNull();
        assertThat(WORDS.write(null, out)).isNull();
        assertThat(out.faulty()).isFalse();
    }

    @Test
    void theNeutralWordsAreThoseThatTheVendorHas() {
        assertThat(WORDS.neutral()).containsExactly(Known.SHIPPED, Known.DELIVERED);
    }
}
