package org.ordergateway.http;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Knows well-formed UTF-8 (RFC 3629) without decoding it: eight plain letters at a time. */
final class Utf8 {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;

    private Utf8() {}

    /**
     * Whether the bytes are UTF-8 without NUL: a JSON text never holds one, while UTF-16 and UTF-32, which Jackson would
     * detect, do.
     */
    static boolean isText(byte[] text) {
        int at = 0;
        while (at < text.length) {
            if (at + Long.BYTES <= text.length && isPlain((long) WORDS.get(text, at))) {
                at += Long.BYTES;
                continue;
            }
            int length = letter(text, at);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** Whether none of eight bytes is NUL or beyond ASCII. */
    private static boolean isPlain(long eight) {
        return ((eight | (eight - ONES)) & HIGH) == 0;
    }

    /** How many bytes the letter has that begins here; 0 when none does. */
    private static int letter(byte[] text, int at) {
        int first = text[at] & 0xFF;
        if (first < 0x80) {
            return first == 0 ? 0 : 1;
        }
        if (first < 0xC2 || first > 0xF4) {
            return 0; // a byte that only continues, an overlong form, or beyond Unicode
        }
        if (first < 0xE0) {
            return continues(text, at + 1, 0x80, 0xBF) ? 2 : 0;
        }
        if (first < 0xF0) {
            int least = first == 0xE0 ? 0xA0 : 0x80; // no overlong form
            int most = first == 0xED ? 0x9F : 0xBF; // no surrogate
            return continues(text, at + 1, least, most) && continues(text, at + 2, 0x80, 0xBF) ? 3 : 0;
        }
        int least = first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xF4 ? 0x8F : 0xBF;
        return continues(text, at + 1, least, most)
                        && continues(text, at + 2, 0x80, 0xBF)
                        && continues(text, at + 3, 0x80, 0xBF)
                ? 4
                : 0;
    }

    private static boolean continues(byte[] text, int at, int least, int most) {
        return at < text.length && (text[at] & 0xFF) >= least && (text[at] & 0xFF) <= most;
    }
}
