package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The JDK's strict decoder says what is right. */
class Utf8Test {

    @Property(tries = 5000)
    void bytesAreTextWhereTheJdkDecodesThemAndNoneIsNul(@ForAll("pieces") List<byte[]> pieces) {
        var bytes = new ByteArrayOutputStream();
        pieces.forEach(bytes::writeBytes);
        assertSame(bytes.toByteArray());
    }

    @Property(tries = 2000)
    void anyBytesAreTextWhereTheJdkDecodesThem(@ForAll byte[] bytes) {
        assertSame(bytes);
    }

    @Test
    @Tag("long")
    void everyPairAndEveryTripleThatBeginsALetterIsJudgedAsTheJdkDoes() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                assertSame(new byte[] {(byte) first, (byte) second});
                for (int third : new int[] {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF}) {
                    assertSame(new byte[] {(byte) first, (byte) second, (byte) third});
                    assertSame(new byte[] {(byte) first, (byte) second, (byte) 0x80, (byte) third});
                }
            }
        }
    }

    private static void assertSame(byte[] bytes) {
        if (Utf8.isText(bytes) != decodes(bytes)) {
            assertThat(Utf8.isText(bytes)).as(java.util.Arrays.toString(bytes)).isEqualTo(decodes(bytes));
        }
    }

    private static boolean decodes(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                            .indexOf('\0')
                    < 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Provide
    Arbitrary<List<byte[]>> pieces() {
        Arbitrary<byte[]> letters = Arbitraries.of("a", "plain text of some length", "é", "€", "😀", "\u0000", "\uFFFF")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> odd = Arbitraries.of(0x80, 0xC0, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xF5, 0xFF)
                .map(value -> new byte[] {(byte) (int) value});
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, letters), net.jqwik.api.Tuple.of(1, odd))
                .list()
                .ofMaxSize(8);
    }
}
