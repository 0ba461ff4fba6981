package org.ordergateway.testkit.fake;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawDocument;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.sandbox.server.ExactJson;

/** The fake vendor's pages. */
final class FakePages implements OrderPages {

    private final Function<String, Either<OrderFailure, FakeCalls.Good>> fetch;
    private final FakeGateway gateway;
    private final Set<Flaw> flaws;
    private final int size;
    private long left;
    private int offset;
    private int pages;
    private boolean done;
    private @Nullable String firstOfLast;

    FakePages(
            OrderQuery query,
            Function<String, Either<OrderFailure, FakeCalls.Good>> fetch,
            FakeGateway gateway,
            Set<Flaw> flaws) {
        this.fetch = fetch;
        this.gateway = gateway;
        this.flaws = flaws;
        this.size = query.pageSize() == null ? 100 : query.pageSize();
        this.left = query.limit() == null ? Long.MAX_VALUE : query.limit();
        this.offset = query.startAt() == null ? 0 : Integer.parseInt(query.startAt());
    }

    @Override
    public boolean hasNext() {
        return !done;
    }

    @Override
    public Either<FindFailure, OrderPage> next() {
        if (done) {
            throw new NoSuchElementException();
        }
        String position = String.valueOf(offset);
        return fetch.apply("/orders?offset=" + offset + "&limit=" + size)
                .flatMap(this::page)
                .peekLeft(failure -> done = true)
                .mapLeft(failure -> new FindFailure(failure, position));
    }

    private Either<OrderFailure, OrderPage> page(FakeCalls.Good good) {
        List<OrderSnapshot> orders = new ArrayList<>();
        boolean lost = flaws.contains(Flaw.RAW_DOCUMENT_LOST);
        for (JsonNode order : good.document().path("orders")) {
            String raw = lost ? "" : raw(order, good);
            orders.add(gateway.snapshot(order, RawDocument.of(raw.getBytes(StandardCharsets.UTF_8)), warnings(good)));
        }
        String first = orders.isEmpty() ? null : orders.get(0).ref().id();
        if (first != null && first.equals(firstOfLast) && !flaws.contains(Flaw.PAGES_WITHOUT_END)) {
            return Either.left(new OrderFailure.Unavailable(
                    org.ordergateway.failure.Effect.NONE, null, FailureDetail.of("fake", "fake repeats a page")));
        }
        firstOfLast = first;
        pages++;
        boolean again = flaws.contains(Flaw.PAGE_DOUBLED) && pages == 1;
        firstOfLast = again ? null : first;
        offset += again ? 0 : flaws.contains(Flaw.PAGE_SKIPPED) && pages == 1 ? 2 * size : size;
        List<OrderSnapshot> wanted = orders.stream().limit(left).toList();
        left -= wanted.size();
        done = orders.size() < size || left == 0;
        return Either.right(new OrderPage(wanted, done ? null : String.valueOf(offset)));
    }

    /** The order's own part, or the whole answer where a number of it cannot be written out. */
    private static String raw(JsonNode order, FakeCalls.Good good) {
        try {
            return ExactJson.write(order);
        } catch (IllegalStateException e) {
            return good.text();
        }
    }

    private List<org.ordergateway.Warning> warnings(FakeCalls.Good good) {
        List<org.ordergateway.Warning> found = new ArrayList<>();
        if (!flaws.contains(Flaw.WARNING_LOST)) {
            good.document()
                    .path("warnings")
                    .forEach(each -> found.add(
                            new org.ordergateway.Warning(each.path("code").asText(), "fake warns")));
        }
        return found;
    }

    @Override
    public void close() {
        done = true;
    }
}
