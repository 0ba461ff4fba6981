package org.ordergateway.settings;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a gateway: its name, how its text is read, whether it must be given, and a sentence for people.
 *
 * @param name as in a configuration, without any prefix; a name that ends in {@code .*} stands for a table of keys
 * @param allowed what may be written, for people
 * @param fallback the text that counts when the setting is absent
 * @param secret whether its value must never be shown
 * @param parser reads the text; its {@link IllegalArgumentException} says what is wrong without repeating the value
 * @param keys of a table, else none
 */
public record Setting<T>(
        String name,
        String description,
        String allowed,
        boolean required,
        @Nullable String fallback,
        boolean secret,
        Function<String, T> parser,
        List<String> keys) {

    /** What is said of text that could break out of a header. */
    static final String CONTROL = "holds a line break or another control character";

    private static final String TABLE = ".*";

    public Setting {
        keys = List.copyOf(keys);
        if (name.endsWith(TABLE) == keys.isEmpty()) {
            throw new IllegalArgumentException("a table has a name that ends in .* and at least one key: " + name);
        }
    }

    /** A setting that is no table. */
    public Setting(
            String name,
            String description,
            String allowed,
            boolean required,
            @Nullable String fallback,
            boolean secret,
            Function<String, T> parser) {
        this(name, description, allowed, required, fallback, secret, parser, List.of());
    }

    /** Text that is not blank. */
    public static Setting<String> text(String name, String description) {
        return new Setting<>(name, description, "text", false, null, false, Setting::noControlCharacters);
    }

    /** A credential; see {@link Settings#secret}. */
    public static Setting<Secret> secret(String name, String description) {
        return new Setting<>(
                name, description, "text", false, null, true, text -> Secret.of(noControlCharacters(text)));
    }

    /** The currency of an account's amounts, where no answer of the vendor names one. */
    public static Setting<String> currency() {
        return text("currency", "the currency of the account's amounts; another one is refused, nothing is converted")
                .checked("an ISO 4217 code of three capital letters, such as EUR", code -> {
                    if (code.length() != 3 || !code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
                        throw new IllegalArgumentException("no currency code");
                    }
                    return code;
                });
    }

    /** True or false. */
    public static Setting<Boolean> flag(String name, boolean fallback, String description) {
        return new Setting<>(
                name, description, "true or false", false, Boolean.toString(fallback), false, Setting::readFlag);
    }

    /** A whole number within bounds. */
    public static Setting<Long> number(String name, long fallback, long least, long most, String description) {
        String allowed = "a whole number from " + least + " to " + most;
        return new Setting<>(name, description, allowed, false, Long.toString(fallback), false, text -> {
            long number = Long.parseLong(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException("out of bounds");
            }
            return number;
        });
    }

    /** A duration such as {@code 500ms}, {@code 10s}, {@code 2m} or ISO 8601's {@code PT10S}; longer than nothing. */
    public static Setting<Duration> duration(String name, String fallback, String description) {
        return new Setting<>(
                name,
                description,
                "a duration such as 500ms, 10s, 2m or PT10S",
                false,
                fallback,
                false,
                Setting::readDuration);
    }

    /** One word of several. */
    public static <E extends Enum<E>> Setting<E> choice(
            String name, Class<E> words, @Nullable E fallback, String description) {
        String allowed = Stream.of(words.getEnumConstants())
                .map(Setting::spell)
                .collect(Collectors.joining(", ", "one of ", ""));
        return new Setting<>(
                name,
                description,
                allowed,
                false,
                fallback == null ? null : spell(fallback),
                false,
                text -> Stream.of(words.getEnumConstants())
                        .filter(word -> spell(word).equals(text.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("unknown word")));
    }

    /** A time zone such as {@code Asia/Kolkata} or {@code UTC}. */
    public static Setting<ZoneId> zone(String name, String fallback, String description) {
        return new Setting<>(
                name, description, "a time zone such as UTC or Asia/Kolkata", false, fallback, false, ZoneId::of);
    }

    /** A base URL: https, or http to the machine itself; no user-info, query or fragment. */
    public static Setting<URI> baseUrl(String name, @Nullable String fallback, String description) {
        return new Setting<>(name, description, BaseUrl.ALLOWED, false, fallback, false, BaseUrl::read);
    }

    /** A table: every key {@code name.<key>} with {@code <key>} of the given ones. */
    public static Setting<String> table(String name, List<String> keys, String description) {
        return new Setting<>(
                name + TABLE,
                description,
                "text, by key: " + String.join(", ", keys),
                false,
                null,
                false,
                Setting::noControlCharacters,
                keys);
    }

    /** The same setting, which must be given. */
    public Setting<T> asRequired() {
        return new Setting<>(name, description, allowed, true, fallback, secret, parser, keys);
    }

    /** The same setting with another reading of its text. */
    public Setting<T> checked(String what, Function<T, T> check) {
        return new Setting<>(
                name, description, what, required, fallback, secret, text -> check.apply(parser.apply(text)), keys);
    }

    /** Whether it stands for a table of keys. */
    public boolean isTable() {
        return !keys.isEmpty();
    }

    /** The name alone. */
    @Override
    public String toString() {
        return "Setting[" + name + "]";
    }

    private static <E extends Enum<E>> String spell(E word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String noControlCharacters(String text) {
        if (text.chars().anyMatch(letter -> letter < ' ' || letter == 127)) {
            throw new IllegalArgumentException(CONTROL);
        }
        return text;
    }

    private static Boolean readFlag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Duration readDuration(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Duration read;
        if (lower.startsWith("p")) {
            read = Duration.parse(text);
        } else if (lower.endsWith("ms")) {
            read = Duration.ofMillis(Long.parseLong(lower.substring(0, lower.length() - 2)));
        } else if (lower.endsWith("s")) {
            read = Duration.ofSeconds(Long.parseLong(lower.substring(0, lower.length() - 1)));
        } else if (lower.endsWith("m")) {
            read = Duration.ofMinutes(Long.parseLong(lower.substring(0, lower.length() - 1)));
        } else {
            throw new IllegalArgumentException("no unit");
        }
        if (read.isZero() || read.isNegative() || read.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("not between nothing and a day");
        }
        return read;
    }
}
