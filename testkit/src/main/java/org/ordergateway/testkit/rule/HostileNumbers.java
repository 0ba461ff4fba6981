package org.ordergateway.testkit.rule;

import io.vavr.control.Either;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.testkit.hostile.HostileDocuments;
import org.ordergateway.testkit.hostile.Outcomes;

/** One operation whose answer holds an odd number, in the place of each of its values in turn. */
record HostileNumbers(Bench bench, Operation operation) {

    void met(String success, int status, String number) throws IOException {
        AtomicReference<String> body = new AtomicReference<>(success);
        FaultServer server = bench.faulty((hit, wire) -> wire.answer(status, Objects.requireNonNull(body.get())));
        Attempt attempt =
                Attempt.with(bench, bench.open(bench.harness().at(server.url().toString())));
        for (Map.Entry<String, String> odd :
                HostileDocuments.inEachPlace(success, number).entrySet()) {
            body.set(odd.getValue());
            try {
                told(attempt);
            } catch (Breach e) {
                throw new Breach(e.expected() + " with the number at " + odd.getKey(), e.actual());
            } catch (RuntimeException | AssertionError | OutOfMemoryError | StackOverflowError e) {
                throw new Breach("an outcome with the number at " + odd.getKey(), "it threw " + e);
            }
        }
    }

    private void told(Attempt attempt) {
        Trouble plain = new Trouble(bench);
        switch (operation) {
            case CREATE -> change(attempt.gateway().create(plain.newOrder(), attempt.options()));
            case UPDATE -> change(attempt.gateway().update(plain.plainUpdate(attempt.ref()), attempt.options()));
            case GET -> Outcomes.ofRead(attempt.gateway().get(attempt.ref(), attempt.options()));
            case FIND -> {
                try (OrderPages pages = attempt.gateway().find(bench.harness().everything(null), attempt.options())) {
                    Either<FindFailure, OrderPage> first = pages.next();
                    Outcomes.ofPage(first.bimap(FindFailure::failure, OrderPage::orders));
                }
            }
        }
    }

    /** The vendor said that it acted; what is odd in its words takes nothing of that back. */
    private static void change(Either<OrderFailure, OrderReceipt> outcome) {
        Outcomes.ofChange(outcome);
        Breach.unless(
                outcome.isRight() || outcome.getLeft().effect() == Effect.UNKNOWN,
                "a success, or a doubt",
                outcome.isRight() ? "" : "it is " + Neutral.shown(outcome.getLeft()));
    }
}
