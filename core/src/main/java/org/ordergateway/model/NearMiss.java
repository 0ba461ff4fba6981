package org.ordergateway.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which paths somebody may have meant who wrote another one. */
final class NearMiss {

    private static final int MOST_LETTERS = 100;
    private static final int MOST_WRONG = 2;
    private static final int MOST_GUESSES = 3;

    private NearMiss() {}

    /** The nearest paths, best first: those that differ by few letters, then those with the same last name. */
    static List<String> of(String text, Collection<String> paths) {
        if (text.length() > MOST_LETTERS) {
            return List.of();
        }
        String wanted = text.toLowerCase(Locale.ROOT);
        return paths.stream()
                .filter(path -> distance(wanted, path) < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(path -> distance(wanted, path)))
                .limit(MOST_GUESSES)
                .toList();
    }

    private static int distance(String wanted, String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        int whole = letters(wanted, lower);
        if (whole <= MOST_WRONG && whole < lower.length()) {
            return whole;
        }
        int last = letters(last(wanted), last(lower));
        return last <= 1 && last(lower).length() > 2 ? 10 + last : Integer.MAX_VALUE;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** How many letters have to be changed, added or taken away. */
    private static int letters(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
