package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.damaged;
import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.conformance.traffic.Tampering;
import org.ordergateway.conformance.traffic.WireAnswer;
import org.ordergateway.conformance.traffic.WireRequest;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderUpdate;

/** Odd answers that are taken as good ones, thrown, or mixed up. */
final class HostileFaults {

    private HostileFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                wrapped(
                        "a success that cannot be read is taken as one",
                        "H-1",
                        (subject, sound) -> new Trusting(sound)),
                wrapped("a refusal is thrown", "H-2", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    protected OrderFailure told(OrderFailure failure) {
                        if (Integer.valueOf(400).equals(failure.detail().httpStatus())) {
                            throw new IllegalStateException(failure.message());
                        }
                        return failure;
                    }
                }),
                wrapped("a member without a name makes an answer unreadable", "H-3", (subject, sound) -> {
                    return new FaultyGateway(sound) {
                        @Override
                        protected OrderReceipt told(OrderReceipt receipt) {
                            if (receipt.raw().text().contains("\"\":")) {
                                throw new IllegalStateException("no name");
                            }
                            return super.told(receipt);
                        }
                    };
                }),
                wrapped("a gateway is of no use after a doubt", "H-4", (subject, sound) -> new Broken(sound)),
                damaged("an answer is taken for the next one", "H-5", subject -> new Late()));
    }

    /** Takes a 2xx for a success although the adapter could not read it. */
    private static final class Trusting extends FaultyGateway {

        Trusting(OrderGateway sound) {
            super(sound);
        }

        @Override
        public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
            Either<OrderFailure, OrderReceipt> outcome = super.update(update, options);
            Integer status = outcome.isLeft() && outcome.getLeft() instanceof InDoubt
                    ? outcome.getLeft().detail().httpStatus()
                    : null;
            return status != null && status / 100 == 2 ? Told.done(update.ref()) : outcome;
        }
    }

    /** Sends nothing more after a change in doubt. */
    private static final class Broken extends FaultyGateway {

        private volatile @Nullable OrderFailure broken;

        Broken(OrderGateway sound) {
            super(sound);
        }

        @Override
        protected OrderFailure told(OrderFailure failure) {
            if (failure instanceof InDoubt) {
                broken = new OrderFailure.Unavailable(Effect.NONE, null, failure.detail());
            }
            return failure;
        }

        @Override
        public Either<OrderFailure, OrderReceipt> create(NewOrder order, CallOptions options) {
            OrderFailure before = broken;
            return before == null ? super.create(order, options) : Either.left(before);
        }

        @Override
        public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
            OrderFailure before = broken;
            return before == null ? super.update(update, options) : Either.left(before);
        }
    }

    /** Hands back the answer before the one that came. */
    private static final class Late implements Tampering {

        private final AtomicReference<@Nullable WireAnswer> before = new AtomicReference<>();

        @Override
        public WireAnswer answer(WireRequest asked, WireAnswer told) {
            WireAnswer previous = before.getAndSet(told);
            return previous == null ? told : previous;
        }
    }
}
