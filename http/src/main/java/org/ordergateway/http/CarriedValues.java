package org.ordergateway.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes what a request carried of a person out of the words that came back. A vendor's sentence may repeat a name or a
 * street, which look like any other word: only who sent them can know them.
 */
final class CarriedValues {

    /** Shorter ones are in every other word; of letters that need few for a name, two are enough. */
    private static final int SHORTEST = 3;

    /** From here on a value is taken out of the middle of a word, too. */
    private static final int LONG = 6;

    private static final int MOST_WORDS = 4;
    static final int LONGEST = 300;
    private static final Pattern DENSE =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private CarriedValues() {}

    /** The text with a mask in place of each of these values, of their single words, and of their encoded forms. */
    static String masked(String text, Set<String> values) {
        Set<String> forms = new LinkedHashSet<>();
        values.forEach(value -> addForms(value.strip(), forms));
        if (forms.isEmpty()) {
            return text;
        }
        String any = forms.stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(CarriedValues::pattern)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?iu)" + any).matcher(text).replaceAll(Redactor.MASK);
    }

    private static void addForms(String value, Set<String> forms) {
        add(value, forms);
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        add(encoded, forms);
        add(encoded.replace("+", "%20"), forms);
        List<String> words = List.of(SPACE.split(value));
        if (words.size() <= MOST_WORDS) {
            words.forEach(word -> add(word, forms));
        }
    }

    /** Of a value without end its beginning counts. */
    private static void add(String form, Set<String> forms) {
        if (form.length() >= SHORTEST
                || form.length() == 2 && DENSE.matcher(form).find()) {
            forms.add(form.length() > LONGEST ? form.substring(0, LONGEST) : form);
        }
    }

    private static String pattern(String form) {
        String words = Pattern.quote(SPACE.matcher(form).replaceAll(" ")).replace(" ", "\\E\\s+\\Q");
        return form.length() >= LONG || DENSE.matcher(form).find()
                ? words
                : "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])";
    }
}
