package org.ordergateway.testkit.rule;

import static org.ordergateway.failure.Effect.NONE;
import static org.ordergateway.failure.Effect.UNKNOWN;
import static org.ordergateway.failure.OrderFailure.Kind.CONFLICT;
import static org.ordergateway.failure.OrderFailure.Kind.FORBIDDEN;
import static org.ordergateway.failure.OrderFailure.Kind.IN_DOUBT;
import static org.ordergateway.failure.OrderFailure.Kind.NOT_FOUND;
import static org.ordergateway.failure.OrderFailure.Kind.REJECTED;
import static org.ordergateway.failure.OrderFailure.Kind.THROTTLED;
import static org.ordergateway.failure.OrderFailure.Kind.UNAUTHENTICATED;
import static org.ordergateway.failure.OrderFailure.Kind.UNAVAILABLE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.testkit.rule.FailureRow.Provocation;
import org.ordergateway.testkit.rule.FailureRow.Told;

/** Scenario by operation: the outcome, its effect, and the hits at the server. The page and the code are this table. */
final class FailureTable {

    private static final Set<Operation> ALL = EnumSet.allOf(Operation.class);
    private static final Set<Operation> CHANGES = EnumSet.of(Operation.CREATE, Operation.UPDATE);
    private static final Set<Operation> NAMED = EnumSet.of(Operation.UPDATE, Operation.GET);

    private static final List<FailureRow> ROWS = rows();

    private FailureTable() {}

    static List<FailureRow> all() {
        return ROWS;
    }

    private static List<FailureRow> rows() {
        List<FailureRow> rows = new ArrayList<>();
        same(rows, "F-1", "An order that the vendor does not have is not found.", NAMED, NOT_FOUND, Provoked::unknown);
        same(
                rows,
                "F-2",
                "Credentials that the vendor does not know are unauthenticated.",
                ALL,
                UNAUTHENTICATED,
                Provoked::credentials);
        same(rows, "F-3", "A 403 is forbidden.", ALL, FORBIDDEN, Provoked.answer(403));
        same(
                rows,
                "F-4",
                "A change that the vendor refuses is rejected, and its code is told.",
                CHANGES,
                REJECTED,
                Provoked::rejected);
        same(
                rows,
                "F-5",
                "A state or a number that the vendor will not have is a conflict, and is not sent again.",
                CHANGES,
                CONFLICT,
                Provoked::conflict);
        same(
                rows,
                "F-6",
                "A 2xx whose body says that the vendor refused is a failure, never a success.",
                CHANGES,
                REJECTED,
                Provoked::refusedWithSuccess);
        same(rows, "F-7", "Too many calls are throttled, and not sent again.", ALL, THROTTLED, Provoked::throttled);
        split(
                rows,
                "F-8",
                "A 503 is unavailable; a change that met it may have been made, and is not sent again.",
                UNAVAILABLE,
                UNKNOWN,
                UNAVAILABLE,
                Provoked.answer(503));
        split(
                rows,
                "F-9",
                "A 503 that asks to try again at once is not sent again.",
                UNAVAILABLE,
                UNKNOWN,
                UNAVAILABLE,
                Provoked::unavailableAtOnce);
        doubt(rows, "F-10", "A 500 after a change leaves it in doubt.", Provoked.answer(500));
        doubt(rows, "F-11", "A 502 after a change leaves it in doubt.", Provoked.answer(502));
        doubt(rows, "F-12", "A 504 after a change leaves it in doubt.", Provoked.answer(504));
        doubt(rows, "F-13", "A 408 after a change leaves it in doubt.", Provoked.answer(408));
        doubt(
                rows,
                "F-14",
                "A connection reset after the request was read leaves a change in doubt; it is not sent again.",
                Provoked::reset);
        doubt(
                rows,
                "F-15",
                "A connection closed without an answer leaves a change in doubt; it is not sent again.",
                Provoked::closed);
        doubt(rows, "F-16", "An answer that comes after the deadline leaves a change in doubt.", Provoked::late);
        doubt(rows, "F-17", "A success whose body breaks off is no success: a change is in doubt.", Provoked::cutOff);
        doubt(
                rows,
                "F-18",
                "A success whose body stalls ends at the deadline: a change is in doubt.",
                Provoked::stalled);
        doubt(
                rows,
                "F-19",
                "A success with half a JSON document is no success: a change is in doubt.",
                Provoked::halfDocument);
        doubt(
                rows,
                "F-20",
                "A success with a web page is no success: a change is in doubt.",
                Provoked.answer(200, "<html><body>Welcome</body></html>"));
        doubt(
                rows,
                "F-21",
                "A success with nothing in it, where the vendor sends a document, is no success: a change is in doubt.",
                Provoked.answer(200, ""));
        doubt(
                rows,
                "F-22",
                "A kept connection that takes a request and then closes leaves a change in doubt; it is not sent again.",
                Provoked::stale);
        split(
                rows,
                "F-23",
                "A redirect with 307 is not followed.",
                IN_DOUBT,
                UNKNOWN,
                UNAVAILABLE,
                Provoked.redirected(307));
        unsent(rows, "F-24", "A vendor where nobody listens is unavailable, and nothing was done.", Provoked::nobody);
        unsent(rows, "F-25", "A host that does not exist is unavailable, and nothing was done.", Provoked::noHost);
        unsent(
                rows,
                "F-26",
                "A server whose certificate nobody trusts is unavailable, and nothing was done.",
                Provoked::untrusted);
        unsent(
                rows,
                "F-27",
                "A server with another host's certificate is unavailable, and nothing was done.",
                Provoked::anotherHost);
        doubt(
                rows,
                "F-28",
                "An answer whose headers never come ends at the deadline: a change is in doubt.",
                Provoked::silent);
        doubt(
                rows,
                "F-29",
                "An answer that dribbles in ends at the deadline: a change is in doubt.",
                Provoked::dribbled);
        int id = 30;
        for (int status : new int[] {301, 302, 303, 308}) {
            split(
                    rows,
                    "F-" + id++,
                    "A redirect with " + status + " is not followed.",
                    IN_DOUBT,
                    UNKNOWN,
                    UNAVAILABLE,
                    Provoked.redirected(status));
        }
        same(rows, "F-34", "A 409 is a conflict, and is not sent again.", CHANGES, CONFLICT, Provoked.answer(409));
        same(rows, "F-35", "A 412 is a conflict, and is not sent again.", CHANGES, CONFLICT, Provoked.answer(412));
        return List.copyOf(rows);
    }

    /** Changes and reads end alike: the vendor did nothing, and said so. */
    private static void same(
            List<FailureRow> rows, String id, String sentence, Set<Operation> operations, Kind kind, Provocation how) {
        Told told = new Told(kind, NONE, 1);
        rows.add(new FailureRow(id, sentence, operations, told, told, how));
    }

    private static void doubt(List<FailureRow> rows, String id, String sentence, Provocation how) {
        split(rows, id, sentence, IN_DOUBT, UNKNOWN, UNAVAILABLE, how);
    }

    /** A change may have been made; a read did nothing. */
    private static void split(
            List<FailureRow> rows, String id, String sentence, Kind change, Effect effect, Kind read, Provocation how) {
        rows.add(new FailureRow(id, sentence, ALL, new Told(change, effect, 1), new Told(read, NONE, 1), how));
    }

    private static void unsent(List<FailureRow> rows, String id, String sentence, Provocation how) {
        Told told = new Told(UNAVAILABLE, NONE, 0);
        rows.add(new FailureRow(id, sentence, ALL, told, told, how));
    }
}
