package org.ordergateway.wire;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Term;

/**
 * A vendor's words for a neutral vocabulary, both ways. A word of the vendor that is not in it is read as unrecognised;
 * a neutral word that the vendor does not have is refused. Immutable.
 */
public final class Vocabulary<T extends Term> {

    private final String path;
    private final Map<Term, String> words;
    private final Map<String, T> meanings;
    private final Function<String, T> unrecognised;

    private Vocabulary(
            String path, Map<Term, String> words, Map<String, T> meanings, Function<String, T> unrecognised) {
        this.path = path;
        this.words = words;
        this.meanings = meanings;
        this.unrecognised = unrecognised;
    }

    /**
     * A vocabulary of these words.
     *
     * @param path the neutral path, for messages
     * @param words the vendor's word of each neutral one that it has
     * @param unrecognised keeps a word as it came
     */
    public static <T extends Term> Vocabulary<T> of(
            String path, Map<? extends T, String> words, Function<String, ? extends T> unrecognised) {
        Map<Term, String> written = new LinkedHashMap<>(words);
        Map<String, T> read = new LinkedHashMap<>();
        words.forEach((meaning, word) -> read.put(word, meaning));
        return new Vocabulary<>(path, written, read, unrecognised::apply);
    }

    /** What a word of the vendor means. */
    public @Nullable T read(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        T meaning = meanings.get(word);
        return meaning == null ? unrecognised.apply(word) : meaning;
    }

    /** The vendor's word, or a refusal that lists what the vendor has. */
    public @Nullable String write(@Nullable T meaning, Writing out) {
        if (meaning == null) {
            return null;
        }
        String word = words.get(meaning);
        return word == null ? out.refuse(path, "is none of " + spelled(words.keySet())) : word;
    }

    /** The neutral words that the vendor has. */
    public Collection<Term> neutral() {
        return words.keySet();
    }

    private static String spelled(Collection<Term> terms) {
        return terms.isEmpty()
                ? "the words that the settings name (they name none)"
                : terms.stream().map(Term::word).collect(Collectors.joining(", "));
    }
}
