package org.ordergateway.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure.Kind;

/**
 * What a vendor's answers mean: HTTP status, and code found in the body, to a kind of failure. It is the data that the
 * code runs on and that the documentation is written from. A row with a code wins over one without, a narrower range of
 * statuses over a wider one, and a later row over an earlier one of the same width. Immutable.
 */
public final class AnswerTable {

    private static final String HTTP = "HTTP semantics (RFC 9110)";

    private final List<AnswerRow> rows;

    private AnswerTable(List<AnswerRow> rows) {
        this.rows = rows;
    }

    /** What the HTTP statuses mean when no page of the vendor says otherwise. */
    public static AnswerTable ofHttp() {
        return new AnswerTable(List.of())
                .statuses(0, 999, Kind.IN_DOUBT, "a status without a meaning says nothing of what was done")
                .statuses(200, 299, Kind.REJECTED, "a 2xx whose body says that the vendor refused")
                .statuses(300, 399, Kind.IN_DOUBT, "never followed; no page says that a redirecting host did not act")
                .statuses(400, 499, Kind.REJECTED, HTTP)
                .status(401, Kind.UNAUTHENTICATED, HTTP)
                .status(403, Kind.FORBIDDEN, HTTP)
                .status(404, Kind.NOT_FOUND, HTTP)
                .status(408, Kind.IN_DOUBT, "the vendor stopped waiting; what it had read by then is not known")
                .status(409, Kind.CONFLICT, HTTP)
                .status(412, Kind.CONFLICT, HTTP)
                .status(429, Kind.THROTTLED, "RFC 6585: the request was not handled")
                .statuses(500, 599, Kind.IN_DOUBT, "a server that failed may have acted before")
                .status(503, Kind.UNAVAILABLE, "no page says that a 503 comes before the vendor acted");
    }

    /** The same table, where this status means this kind, whatever the body says. */
    public AnswerTable status(int status, Kind kind, String because) {
        return statuses(status, status, kind, because);
    }

    /** The same table, where these statuses mean this kind. */
    public AnswerTable statuses(int from, int to, Kind kind, String because) {
        return with(new AnswerRow(from, to, null, kind, null, because));
    }

    /** The same table, where this code means this kind under every status. */
    public AnswerTable code(String code, Kind kind, String because) {
        return with(new AnswerRow(0, 999, code, kind, null, because));
    }

    /** The same table, where this code under this status means this kind. */
    public AnswerTable statusAndCode(int status, String code, Kind kind, String because) {
        return with(new AnswerRow(status, status, code, kind, null, because));
    }

    /** The same table with one more row; for rows that say what an unavailable vendor did to a change. */
    public AnswerTable with(AnswerRow row) {
        List<AnswerRow> more = new ArrayList<>();
        more.add(row);
        rows.stream().filter(old -> !old.matchesTheSameAs(row)).forEach(more::add);
        more.sort(Comparator.comparing((AnswerRow each) -> each.code() == null).thenComparing(AnswerRow::width));
        return new AnswerTable(List.copyOf(more));
    }

    /** The row that an answer falls under. */
    public AnswerRow rowFor(int status, @Nullable String code) {
        for (AnswerRow row : rows) {
            if (row.matches(status, code)) {
                return row;
            }
        }
        return new AnswerRow(0, 999, null, Kind.IN_DOUBT, Effect.UNKNOWN, "no row of the table");
    }

    /** Whether a row is about this code. */
    boolean hasCode(String code) {
        return rows.stream().anyMatch(row -> code.equalsIgnoreCase(row.code()));
    }

    /** All rows, the one that wins first. */
    public List<AnswerRow> rows() {
        return rows;
    }

    /** The table for a documentation page. */
    public String toMarkdown() {
        var text = new StringBuilder(
                "| HTTP status | vendor's code | failure | effect of a change | effect of a read | because |\n"
                        + "|---|---|---|---|---|---|\n");
        rows.forEach(row -> text.append(row.toMarkdown()).append('\n'));
        return text.toString();
    }
}
