package org.ordergateway.kapture;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderQuery;

/**
 * A pull, one request for each page. A page that has fewer orders than asked for is the last one.
 * What is kept between two pages are the ids of two of them: a page that repeats them ends the pull with a failure, and an
 * order among them is not given twice. An order that no id names ends the pull too, behind the others of its page; the
 * failure names its place, and its position is the one behind that page.
 */
final class KapturePages implements OrderPages {

    /** One request. */
    interface Fetch {
        Either<OrderFailure, List<OrderSnapshot>> page(int limit, long offset);
    }

    private static final int MOST_PLACES = 10;

    private final Fetch fetch;
    private final int pageSize;
    private long offset;
    private long wanted;
    private long page;
    private boolean done;
    private @Nullable FindFailure waiting;
    private Set<String> previous = Set.of();

    /** The ids of the page at the last power of two, so that a pager that goes in any circle is seen. */
    private Set<String> landmark = Set.of();

    private KapturePages(Fetch fetch, int pageSize, long offset, long wanted) {
        this.fetch = fetch;
        this.pageSize = pageSize;
        this.offset = offset;
        this.wanted = wanted;
    }

    static OrderPages of(OrderQuery query, int pageSize, Fetch fetch) {
        String start = query.startAt() == null ? "0" : query.startAt();
        if (!start.matches("[0-9]{1,15}")) {
            return OrderPages.failed(
                    new FindFailure(OrderFailure.Invalid.of("startAt", "is no position of a pull at kapture"), "0"));
        }
        return OrderPages.ahead(new KapturePages(
                fetch,
                query.pageSize() == null ? pageSize : query.pageSize(),
                Long.parseLong(start),
                query.limit() == null ? Long.MAX_VALUE : query.limit()));
    }

    @Override
    public boolean hasNext() {
        return !done;
    }

    @Override
    public Either<FindFailure, OrderPage> next() {
        if (done) {
            throw new NoSuchElementException("the pull is at its end");
        }
        FindFailure behindThePage = waiting;
        int asked = (int) Math.min(pageSize, wanted);
        Either<FindFailure, OrderPage> next = behindThePage == null
                ? fetch.page(asked, offset).mapLeft(this::here).flatMap(rows -> handedOut(rows, asked))
                : Either.left(behindThePage);
        done |= next.isLeft();
        return next;
    }

    @Override
    public void close() {
        done = true;
    }

    /** The orders of a page that were not given before; those that no id names are told behind it. */
    private Either<FindFailure, OrderPage> handedOut(List<OrderSnapshot> rows, int asked) {
        Set<String> ids = new HashSet<>(2 * rows.size());
        BitSet again = new BitSet(0);
        for (int i = 0; i < rows.size(); i++) {
            String id = rows.get(i).ref().id();
            if (id != null && !ids.add(id)) {
                again.set(i);
            }
        }
        boolean last = rows.size() < asked;
        if (isAgain(ids, previous, last) || isAgain(ids, landmark, last)) {
            return Either.left(here(unavailable("kapture gave orders of an earlier page again instead of the page at "
                    + offset + "; the pull is not complete")));
        }
        List<OrderSnapshot> given = new ArrayList<>(rows.size());
        List<Long> nameless = new ArrayList<>();
        for (int i = 0; i < rows.size() && given.size() < wanted; i++, offset++) {
            String id = rows.get(i).ref().id();
            if (id == null) {
                nameless.add(offset);
            } else if (!again.get(i) && !previous.contains(id) && !landmark.contains(id)) {
                given.add(rows.get(i));
            }
        }
        remember(ids);
        wanted -= given.size();
        if (!nameless.isEmpty()) {
            return before(withoutId(nameless), given);
        }
        done |= last || wanted == 0;
        return Either.right(new OrderPage(given, last ? null : Long.toString(offset)));
    }

    /** The good orders of a page first, where there are any. */
    private Either<FindFailure, OrderPage> before(FindFailure failure, List<OrderSnapshot> given) {
        waiting = failure;
        return given.isEmpty() ? Either.left(failure) : Either.right(new OrderPage(given, failure.position()));
    }

    private FindFailure withoutId(List<Long> places) {
        String where = places.stream().limit(MOST_PLACES).map(String::valueOf).collect(Collectors.joining(", "));
        return here(unavailable("kapture gave orders without a usable id, at " + where
                + (places.size() > MOST_PLACES ? ", …" : "") + " of this pull; every other one of their page was"
                + " handed out, and the pull can go on behind it"));
    }

    /** Whether a page was there before. The last one may be a part of the one before, when orders moved up meanwhile. */
    private static boolean isAgain(Set<String> ids, Set<String> earlier, boolean last) {
        return !ids.isEmpty() && earlier.containsAll(ids) && (!last || ids.size() == earlier.size());
    }

    private void remember(Set<String> ids) {
        page++;
        previous = ids;
        if (Long.bitCount(page) == 1) {
            landmark = ids;
        }
    }

    private FindFailure here(OrderFailure failure) {
        return new FindFailure(failure, Long.toString(offset));
    }

    private static OrderFailure unavailable(String message) {
        return new OrderFailure.Unavailable(Effect.NONE, null, FailureDetail.of(KaptureProvider.VENDOR, message));
    }
}
