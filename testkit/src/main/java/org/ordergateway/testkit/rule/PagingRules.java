package org.ordergateway.testkit.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderPages;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Paging;
import org.ordergateway.model.OrderQueryBuilder;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.testkit.harness.Json;

/** That a pull of many orders gives each of them once, and ends. */
final class PagingRules {

    private static final int ORDERS = 8;
    private static final int PAGE = 3;
    private static final int ENOUGH = 40;
    private static final Duration WHOLE = Duration.ofSeconds(3);

    private PagingRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "Many orders",
                List.of(
                        Rule.of("G-1", "A pull misses no order.", bench -> {
                            List<String> found = ids(pull(bench, null, null));
                            List<String> missing =
                                    new ArrayList<>(bench.sandbox().orderIds());
                            missing.removeAll(found);
                            bench.noViolation();
                            Breach.unless(missing.isEmpty(), "every order", missing + " are missing");
                        }),
                        Rule.of("G-2", "A pull gives no order twice.", bench -> {
                            List<String> found = ids(pull(bench, null, null));
                            Breach.unless(
                                    found.size() == found.stream().distinct().count(),
                                    "each order once",
                                    "there are " + found);
                        }),
                        Rule.of(
                                "G-3",
                                "A vendor that gives the same page again and again ends the pull with a failure.",
                                PagingRules::endless),
                        Rule.of(
                                "G-4",
                                "A page that fails is the last element, and its position goes on from there.",
                                PagingRules::goesOn),
                        Rule.of("G-5", "A pull gives no more orders than its limit.", bench -> {
                            List<String> found = ids(pull(bench, 4L, null));
                            Breach.unless(found.size() == 4, "4 orders", "there are " + found.size());
                        }),
                        Rule.of(
                                "G-6",
                                "No page is fetched before one is asked for, then at most one ahead; a pull that is closed fetches nothing more.",
                                PagingRules::lazy),
                        Rule.of(
                                "G-7",
                                "A caller's deadline is one for the whole pull: once it is over, no further page comes,"
                                        + " and the failure's position goes on from there.",
                                PagingRules::oneDeadline)));
    }

    private record Pulled(List<String> ids, @Nullable FindFailure failure, int elements) {}

    private static List<String> ids(Pulled pulled) {
        if (pulled.failure() != null) {
            throw new Breach(
                    "orders", "it failed: " + Neutral.shown(pulled.failure().failure()));
        }
        return pulled.ids();
    }

    private static Pulled pull(Bench bench, @Nullable Long limit, @Nullable String startAt) {
        bench.needs(Operation.FIND);
        if (bench.sandbox().orderIds().size() < ORDERS) {
            seed(bench);
        }
        try (OrderPages pages = pages(bench, limit, startAt, CallOptions.DEFAULT)) {
            return pulled(pages, () -> {});
        }
    }

    /** Reads all pages. {@code behindFirst} happens once there was one. */
    private static Pulled pulled(OrderPages pages, Runnable behindFirst) {
        List<String> ids = new ArrayList<>();
        int elements = 0;
        while (pages.hasNext() && elements < ENOUGH) {
            elements++;
            var page = pages.next();
            if (page.isLeft()) {
                Breach.unless(!pages.hasNext(), "a failure as the last element", "more follows");
                return new Pulled(ids, page.getLeft(), elements);
            }
            page.get()
                    .orders()
                    .forEach(order -> ids.add(Objects.requireNonNull(order.ref().id())));
            if (elements == 1) {
                behindFirst.run();
            }
        }
        return new Pulled(ids, null, elements);
    }

    private static OrderPages pages(Bench bench, @Nullable Long limit, @Nullable String startAt, CallOptions options) {
        var query = OrderQueryBuilder.builder(bench.harness().everything(paged(bench) ? PAGE : null));
        return bench.gateway().find(query.limit(limit).startAt(startAt).build(), options);
    }

    private static boolean paged(Bench bench) {
        return bench.capabilities().paging() == Paging.OFFSET;
    }

    private static void needsPages(Bench bench) {
        bench.needs(Operation.FIND);
        NotRun.unless(paged(bench), bench.sandbox().vendor() + " gives all orders at once");
        seed(bench);
    }

    private static void seed(Bench bench) {
        String seeded = Json.written(bench.state());
        for (int i = 1; i < ORDERS; i++) {
            String id = bench.harness().anotherId(i);
            bench.sandbox().seed(id, bench.harness().copyOfSeeded(seeded, id, i));
        }
    }

    private static void endless(Bench bench) {
        needsPages(bench);
        String same = bench.harness().provocations().fullPage(PAGE);
        NotRun.unless(same != null, "the harness shows no full page");
        bench.sandbox().inject(Fault.answer(200, Objects.requireNonNull(same)).times(ENOUGH * 2));
        Pulled pulled = pull(bench, null, null);
        Breach.unless(
                pulled.failure() != null && pulled.elements() < ENOUGH,
                "a failure after a few pages",
                pulled.failure() == null
                        ? "the pull went on, or ended as if all were well"
                        : "it took " + pulled.elements());
    }

    private static void goesOn(Bench bench) {
        needsPages(bench);
        bench.sandbox().inject(Fault.slow(Duration.ZERO));
        bench.sandbox().inject(Fault.answer(503, "{}"));
        wholeOverBoth(bench, pull(bench, null, null));
    }

    /** The caller reads on when its deadline is over: of three pages, the third cannot have been on its way before. */
    private static void oneDeadline(Bench bench) {
        needsPages(bench);
        bench.sandbox().inject(Fault.slow(Duration.ZERO)); // where there is no server the case ends here
        Pulled first;
        try (OrderPages pages = pages(bench, null, null, CallOptions.DEFAULT.withDeadline(WHOLE))) {
            long over = System.nanoTime() + WHOLE.toNanos();
            first = pulled(pages, () -> pauseUntil(over));
        }
        wholeOverBoth(bench, first);
    }

    private static void wholeOverBoth(Bench bench, Pulled first) {
        if (first.failure() == null) {
            throw new Breach("a failure as the last element", "there is none");
        }
        List<String> all = new ArrayList<>(first.ids());
        all.addAll(ids(pull(bench, null, first.failure().position())));
        Breach.unless(
                all.equals(all.stream().distinct().toList())
                        && all.containsAll(bench.sandbox().orderIds()),
                "every order once, over both pulls",
                "there are " + all);
    }

    private static void lazy(Bench bench) {
        bench.needs(Operation.FIND);
        seed(bench);
        try (OrderPages pages = pages(bench, null, null, CallOptions.DEFAULT)) {
            Breach.unless(bench.hits() == 0, "no request before a page is asked for", "there were " + bench.hits());
            Breach.unless(pages.hasNext() && pages.next().isRight(), "a first page", "there is none");
        }
        int most = paged(bench) ? 2 : 1;
        // One that was on its way when the pull was closed may still be counted.
        pauseUntil(System.nanoTime() + Duration.ofMillis(250).toNanos());
        int hits = bench.hits();
        Breach.unless(hits <= most, "at most " + most + " requests for one page", "there were " + hits);
        pauseUntil(System.nanoTime() + Duration.ofMillis(50).toNanos());
        Breach.unless(bench.hits() == hits, "no request after closing", "there were " + (bench.hits() - hits));
    }

    private static void pauseUntil(long nanoTime) {
        try {
            for (long left; (left = nanoTime - System.nanoTime()) > 0; ) {
                TimeUnit.NANOSECONDS.sleep(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
