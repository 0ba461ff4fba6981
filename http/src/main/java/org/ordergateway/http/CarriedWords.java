package org.ordergateway.http;

import java.util.function.Consumer;

/**
 * Whether a short text may repeat what a request carried of a person, told without writing down any of the forms that
 * {@link CarriedValues} searches for: a request's id comes with every answer and hardly ever repeats anything. Each form
 * of a value holds its words, or is percent-encoded. For one text and one thread.
 */
final class CarriedWords implements Consumer<String> {

    private static final int PLAIN = 128;

    private final String text;
    private final long lettersBelow64;
    private final long lettersFrom64;
    private boolean found;

    private CarriedWords(String text) {
        this.text = text;
        this.found = text.length() >= CarriedValues.LONGEST || text.indexOf('%') >= 0;
        long below = 0;
        long from = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = small(text.charAt(i));
            boolean plain = letter < PLAIN; // any other may be one of these in another case, such as the sign of Kelvin
            below |= plain ? letter < Long.SIZE ? 1L << letter : 0 : -1;
            from |= plain ? letter < Long.SIZE ? 0 : 1L << letter : -1;
        }
        this.lettersBelow64 = below;
        this.lettersFrom64 = from;
    }

    /** Whether the text must be searched for what this call carries. */
    static boolean mayBeIn(String text, HttpCall call) {
        CarriedWords words = new CarriedWords(text);
        if (!words.found) {
            call.eachCarried(words);
        }
        return words.found;
    }

    @Override
    public void accept(String value) {
        found = found || mayHold(value.strip());
    }

    private boolean mayHold(String value) {
        boolean hasWord = false;
        int end = 0;
        for (int start = wordFrom(value, 0); start < value.length(); start = wordFrom(value, end)) {
            end = spaceFrom(value, start);
            if (end - start >= 2) {
                hasWord = true;
                if (holds(value, start, end - start)) {
                    return true;
                }
            }
        }
        return !hasWord && value.length() > 1;
    }

    private boolean holds(String value, int start, int length) {
        for (int at = start; at < start + length; at++) {
            char letter = small(value.charAt(at));
            if (letter < PLAIN && ((letter < Long.SIZE ? lettersBelow64 : lettersFrom64) >>> letter & 1) == 0) {
                return false; // nearly every word has a letter that the text has nowhere
            }
        }
        for (int at = 0; at <= text.length() - length; at++) {
            if (text.regionMatches(true, at, value, start, length)) {
                return true;
            }
        }
        return false;
    }

    private static char small(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
    }

    private static int wordFrom(String value, int from) {
        int at = from;
        while (at < value.length() && isSpace(value.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int spaceFrom(String value, int from) {
        int at = from;
        while (at < value.length() && !isSpace(value.charAt(at))) {
            at++;
        }
        return at;
    }

    /** As {@code \\s} has it. */
    private static boolean isSpace(char letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r';
    }
}
