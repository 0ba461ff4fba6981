package org.ordergateway.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ordergateway.settings.Secret;

/**
 * Makes text that came from outside fit to be shown: this gateway's secrets, credentials, e-mail addresses and runs of
 * seven or more digits (telephone numbers, and whatever looks like them) become {@code ***}; control characters become
 * spaces. Thread-safe.
 */
public final class Redactor {

    static final String MASK = "***";

    /** What is looked at; the rest is dropped, so that no pattern meets an endless text. */
    private static final int LONGEST_INPUT = 8_000;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\\uFFFD]+");
    private static final Pattern CREDENTIAL = Pattern.compile(
            "(?i)\\b(basic|bearer)\\s++[A-Za-z0-9+/=._~-]{4,}+|\\beyJ[A-Za-z0-9_-]{8,}+(?:\\.[A-Za-z0-9_-]*+){0,2}+"
                    + "|[A-Za-z0-9+/_=]{40,}+");
    private static final Pattern NAMED_CREDENTIAL = Pattern.compile(
            "(?i)(authorization|(?:api|integration|developer|access|auth)[-_ ]?(?:key|token)|password|passwd|secret"
                    + "|token)(\"?\\s{0,3}+[=:]\\s{0,3}+\"?)(?:(?:basic|bearer)\\s++)?[^\\s\",;&}]{1,400}+");
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}._+'-]{1,64}+(?:@|%40)[\\p{L}\\p{M}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{M}\\p{N}-]{1,63}+)*+");
    private static final Pattern DIGITS = Pattern.compile("\\+?\\p{Nd}(?:[\\s().\\-/]{0,3}+\\p{Nd}){6,}+");

    private final List<Supplier<Secret>> secrets;

    /** Masks these secrets wherever they stand, as they are now, plain or in Base64. */
    public Redactor(List<Supplier<Secret>> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** The text, redacted, in one line of at most so many characters; absent for an absent or blank text. */
    public @Nullable String redact(@Nullable String text, int longest) {
        return redact(text, longest, Set.of());
    }

    /**
     * The same, without what the request carried of a person either.
     *
     * @param carried the values, as {@link HttpCall#carried()} knows them
     */
    @Nullable String redact(@Nullable String text, int longest, Set<String> carried) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String clean = text.length() > LONGEST_INPUT ? text.substring(0, LONGEST_INPUT) : text;
        try {
            clean = INVISIBLE
                    .matcher(CarriedValues.masked(maskSecrets(clean), carried))
                    .replaceAll(" ");
        } catch (RuntimeException e) {
            return MASK; // a source of secrets fails: what must not be shown is not known
        }
        clean = NAMED_CREDENTIAL.matcher(clean).replaceAll("$1$2" + MASK);
        clean = CREDENTIAL.matcher(clean).replaceAll(MASK);
        clean = EMAIL.matcher(clean).replaceAll(MASK);
        clean = DIGITS.matcher(clean).replaceAll(MASK).strip();
        return clean.length() > longest ? clean.substring(0, longest - 1) + "…" : clean;
    }

    /** The text with a mask in place of this gateway's secrets and of what the request carried, and else as it is. */
    String masked(String text, Set<String> carried) {
        try {
            return CarriedValues.masked(maskSecrets(text), carried);
        } catch (RuntimeException e) {
            return MASK;
        }
    }

    private String maskSecrets(String text) {
        String masked = text;
        for (Supplier<Secret> supplier : secrets) {
            String secret = supplier.get().reveal();
            if (secret.length() >= 3 && secret.length() <= masked.length()) { // in Base64 it is longer
                masked = masked.replace(secret, MASK).replace(base64(secret), MASK);
            }
        }
        return masked;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
