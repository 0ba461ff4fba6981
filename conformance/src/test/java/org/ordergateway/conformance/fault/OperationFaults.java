package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawAnswer;
import org.ordergateway.RawCall;
import org.ordergateway.RawDocument;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/** Calls that are made where none may be made, to nobody, or not as asked. */
final class OperationFaults {

    private OperationFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                wrapped("an operation is done and not declared", "N-1", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    public Capabilities capabilities() {
                        return Tables.without(sound.capabilities(), Operation.GET);
                    }
                }),
                wrapped("an id goes out as it was given", "N-2", (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, OrderSnapshot> get(OrderRef ref, CallOptions options) {
                                Either<OrderFailure, OrderSnapshot> outcome = super.get(ref, options);
                                return outcome.isLeft() && outcome.getLeft().kind() == Kind.INVALID && ref.id() != null
                                        ? sound.call(unchecked(subject, ref.id()), options)
                                                .map(any -> new OrderSnapshot(
                                                        ref, Order.empty(), List.of(), any.document()))
                                        : outcome;
                            }
                        })
                        .notAt(Set.of("memory"), "it takes no raw call"),
                wrapped(
                        "an order that nobody names is the newest one",
                        "N-3",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            protected OrderUpdate asked(OrderUpdate update) {
                                return new OrderUpdate(
                                        asked(update.ref()), update.set(), update.clear(), update.lineChanges());
                            }

                            @Override
                            protected OrderRef asked(OrderRef ref) {
                                return ref.id() == null && ref.number() == null
                                        ? subject.harness().ref()
                                        : ref;
                            }
                        }),
                wrapped(
                        "an update that changes nothing is told as done",
                        "N-4",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                                boolean nothing = update.set().equals(Order.empty())
                                        && update.clear().isEmpty()
                                        && update.lineChanges().isEmpty();
                                return nothing ? Told.done(update.ref()) : super.update(update, options);
                            }
                        }),
                wrapped("a raw call brings no document", "N-5", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    public Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options) {
                        return super.call(call, options)
                                .map(told -> new RawAnswer(told.status(), told.requestId(), RawDocument.EMPTY));
                    }
                }),
                wrapped(
                        "a raw call in doubt is told as unavailable",
                        "N-6",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options) {
                                return super.call(call, options)
                                        .mapLeft(failure -> failure.kind() == Kind.IN_DOUBT
                                                ? new OrderFailure.Unavailable(Effect.NONE, null, failure.detail())
                                                : failure);
                            }
                        }),
                wrapped("the path of a raw call is mended", "N-7", (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options) {
                                String mended = "/"
                                        + call.path()
                                                .replaceAll("[^A-Za-z0-9?=&/-]", "")
                                                .replaceAll("^/+", "");
                                return super.call(
                                        new RawCall(call.method(), mended, call.body(), call.changes()), options);
                            }
                        })
                        .notAt(Set.of("memory"), "it takes no raw call"),
                wrapped("an unknown switch counts for nothing", "N-8", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    protected CallOptions asked(CallOptions options) {
                        return new CallOptions(options.deadline(), options.correlationId(), Map.of());
                    }
                }),
                wrapped("a raw call that failed is made again", "N-10", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    public Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options) {
                        Either<OrderFailure, RawAnswer> outcome = super.call(call, options);
                        return outcome.isLeft() ? super.call(call, options) : outcome;
                    }
                }),
                wrapped("a switch of another vendor is refused", "N-9", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                        return options.switches().isEmpty()
                                ? super.update(update, options)
                                : Either.left(OrderFailure.Invalid.of("switches", "are not known"));
                    }
                }));
    }

    /** A read of this id without a look at what is in it. */
    private static RawCall unchecked(Subject subject, String id) {
        RawCall read = java.util.Objects.requireNonNull(subject.harness().rawRead());
        String seeded = subject.harness().sandbox().seededOrderId();
        String body = read.body();
        return new RawCall(
                read.method(),
                read.path().replace(seeded, id),
                body == null ? null : body.replace(seeded, id),
                read.changes());
    }
}
