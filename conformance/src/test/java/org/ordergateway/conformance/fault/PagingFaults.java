package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import io.vavr.control.Either;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderQueryBuilder;

/** Pulls that miss orders, give them twice, or do not end. */
final class PagingFaults {

    private PagingFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                paging("a page is skipped", "G-1", Skipping::new).notAt(java.util.Set.of("captain"), ONE_PAGE),
                paging("the last order of each page is skipped", "G-1", LastLost::new),
                paging("a page is handed out twice", "G-2", Doubling::new),
                paging("a pager goes on without end", "G-3", Endless::new),
                paging("a page that fails ends a pull as if all were well", "G-4", Quiet::new),
                wrapped("a pull knows no limit", "G-5", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    protected OrderQuery asked(OrderQuery query) {
                        return OrderQueryBuilder.builder(query).limit(null).build();
                    }
                }),
                paging("all pages are fetched at once", "G-6", Eager::new),
                wrapped(
                        "a pull begins the caller's deadline anew for each page",
                        "G-7",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public OrderPages find(OrderQuery query, CallOptions options) {
                                return new Anew(
                                        position -> super.find(
                                                OrderQueryBuilder.builder(query)
                                                        .startAt(position)
                                                        .build(),
                                                options),
                                        query);
                            }
                        }));
    }

    private static final String ONE_PAGE = "Captain gives all orders in one page";

    private static FaultyAdapter paging(String name, String rule, UnaryOperator<OrderPages> change) {
        return wrapped(name, rule, (subject, sound) -> new FaultyGateway(sound) {
            @Override
            public OrderPages find(OrderQuery query, CallOptions options) {
                return change.apply(super.find(query, options));
            }
        });
    }

    /** A sound pull; a fault overrides what it does wrong. */
    private static class Wrapped implements OrderPages {

        final OrderPages sound;

        Wrapped(OrderPages sound) {
            this.sound = sound;
        }

        @Override
        public boolean hasNext() {
            return sound.hasNext();
        }

        @Override
        public Either<FindFailure, OrderPage> next() {
            return sound.next();
        }

        @Override
        public void close() {
            sound.close();
        }
    }

    private static final class Skipping extends Wrapped {

        Skipping(OrderPages sound) {
            super(sound);
        }

        @Override
        public Either<FindFailure, OrderPage> next() {
            Either<FindFailure, OrderPage> page = super.next();
            if (page.isRight() && sound.hasNext()) {
                var unused = sound.next();
            }
            return page;
        }
    }

    private static final class LastLost extends Wrapped {

        LastLost(OrderPages sound) {
            super(sound);
        }

        @Override
        public Either<FindFailure, OrderPage> next() {
            return super.next().map(page -> {
                List<OrderSnapshot> orders = page.orders();
                return new OrderPage(orders.subList(0, Math.max(0, orders.size() - 1)), page.next());
            });
        }
    }

    private static class Doubling extends Wrapped {

        private final Deque<Either<FindFailure, OrderPage>> more = new ArrayDeque<>();
        private boolean begun;

        Doubling(OrderPages sound) {
            super(sound);
        }

        @Override
        public boolean hasNext() {
            return !more.isEmpty() || super.hasNext();
        }

        @Override
        public Either<FindFailure, OrderPage> next() {
            if (!more.isEmpty()) {
                return more.pop();
            }
            Either<FindFailure, OrderPage> page = super.next();
            if (!begun && page.isRight()) {
                more.push(page);
            }
            begun = true;
            return page;
        }
    }

    private static final class Endless extends Wrapped {

        private @Nullable Either<FindFailure, OrderPage> last;

        Endless(OrderPages sound) {
            super(sound);
        }

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public Either<FindFailure, OrderPage> next() {
            Either<FindFailure, OrderPage> page = sound.hasNext() ? sound.next() : null;
            if (page == null || (page.isLeft() && last != null)) {
                return java.util.Objects.requireNonNull(last);
            }
            last = page;
            return page;
        }
    }

    private static final class Quiet extends Wrapped {

        private @Nullable Either<FindFailure, OrderPage> ahead;

        Quiet(OrderPages sound) {
            super(sound);
        }

        @Override
        public boolean hasNext() {
            if (ahead == null && sound.hasNext()) {
                ahead = sound.next();
            }
            return ahead != null && ahead.isRight();
        }

        @Override
        public Either<FindFailure, OrderPage> next() {
            Either<FindFailure, OrderPage> page = hasNext() ? java.util.Objects.requireNonNull(ahead) : sound.next();
            ahead = null;
            return page;
        }
    }

    private static final class Eager extends Wrapped {

        private final Deque<Either<FindFailure, OrderPage>> all = new ArrayDeque<>();

        Eager(OrderPages sound) {
            super(sound);
            sound.forEachRemaining(all::add);
        }

        @Override
        public boolean hasNext() {
            return !all.isEmpty();
        }

        @Override
        public Either<FindFailure, OrderPage> next() {
            return all.remove();
        }
    }

    /** Each page as the first one of a pull of its own. */
    private static final class Anew implements OrderPages {

        private final Function<@Nullable String, OrderPages> pulls;
        private @Nullable String position;
        private long wanted;
        private boolean done;

        Anew(Function<@Nullable String, OrderPages> pulls, OrderQuery query) {
            this.pulls = pulls;
            this.position = query.startAt();
            this.wanted = query.limit() == null ? Long.MAX_VALUE : query.limit();
        }

        @Override
        public boolean hasNext() {
            return !done;
        }

        @Override
        public Either<FindFailure, OrderPage> next() {
            try (OrderPages one = pulls.apply(position)) {
                Either<FindFailure, OrderPage> page = one.next().map(this::wanted);
                done = page.isLeft() || position == null || wanted == 0;
                return page;
            }
        }

        private OrderPage wanted(OrderPage page) {
            List<OrderSnapshot> orders = page.orders().stream().limit(wanted).toList();
            wanted -= orders.size();
            position = page.next();
            return new OrderPage(orders, position);
        }

        @Override
        public void close() {
            done = true;
        }
    }
}
