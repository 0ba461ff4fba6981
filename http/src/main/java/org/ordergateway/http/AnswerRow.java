package org.ordergateway.http;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure.Kind;

/**
 * One row of an {@link AnswerTable}.
 *
 * @param from the lowest HTTP status it is about
 * @param to the highest
 * @param code the vendor's code, compared without regard to case; absent for any or none
 * @param kind what it becomes; {@code IN_DOUBT} becomes {@code UNAVAILABLE} with no effect when nothing was to change
 * @param changeEffect what an unavailable vendor did to a change; absent for unknown
 * @param because the page or the fact that it follows
 */
public record AnswerRow(
        int from,
        int to,
        @Nullable String code,
        Kind kind,
        @Nullable Effect changeEffect,
        String because) {

    private static final Set<Kind> ANSWERS =
            EnumSet.complementOf(EnumSet.of(Kind.INVALID, Kind.UNSUPPORTED, Kind.PARTLY_APPLIED));

    public AnswerRow {
        if (!ANSWERS.contains(kind)) {
            throw new IllegalArgumentException(kind + " is no meaning of an answer");
        }
        if (from > to) {
            throw new IllegalArgumentException("no status is from " + from + " to " + to);
        }
    }

    /** The failure's kind for this call. */
    Kind kindFor(boolean change) {
        return kind == Kind.IN_DOUBT && !change ? Kind.UNAVAILABLE : kind;
    }

    /** What the call did at the vendor. */
    Effect effectFor(boolean change) {
        if (!change) {
            return Effect.NONE;
        }
        return switch (kind) {
            case IN_DOUBT -> Effect.UNKNOWN;
            case UNAVAILABLE -> changeEffect == null ? Effect.UNKNOWN : changeEffect;
            default -> Effect.NONE;
        };
    }

    boolean matches(int status, @Nullable String given) {
        return status >= from && status <= to && (code == null || code.equalsIgnoreCase(given));
    }

    boolean matchesTheSameAs(AnswerRow other) {
        return from == other.from
                && to == other.to
                && (code == null ? other.code == null : code.equalsIgnoreCase(other.code));
    }

    int width() {
        return to - from;
    }

    String toMarkdown() {
        String status = from == to ? "" + from : from == 0 && to == 999 ? "any other" : from + "-" + to;
        return "| " + (from == 0 && to == 999 && code != null ? "any" : status)
                + " | " + (code == null ? "" : "`" + code.replace("|", "\\|") + "`")
                + " | " + spell(kind)
                + " | " + effectFor(true).word()
                + " | " + effectFor(false).word() + (kind == Kind.IN_DOUBT ? " (unavailable)" : "")
                + " | " + because.replace("|", "\\|").replaceAll("\\s+", " ") + " |";
    }

    private static String spell(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
