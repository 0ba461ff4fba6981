package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.RawCall;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Evidence;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.PlannedRequest;
import org.ordergateway.capability.Support;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.harness.Sample;
import org.ordergateway.testkit.harness.Way;

/** What a vendor cannot hold, taken all the same; and tables that do not say what is done. */
final class RefusalFaults {

    private static final Evidence NO_PAGE = Evidence.partial("no page");

    private RefusalFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                wrapped(
                        "a new order is refused without a word on the field",
                        "C-2",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, OrderReceipt> create(NewOrder order, CallOptions options) {
                                return super.create(order, options).mapLeft(RefusalFaults::unnamed);
                            }
                        }),
                wrapped(
                        "what the vendor cannot hold is left out of a new order in silence",
                        "C-3",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            protected NewOrder asked(NewOrder order) {
                                return withoutLost(sound, order);
                            }
                        }),
                wrapped("a capability is declared and not done", "U-1", (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Capabilities capabilities() {
                                OrderField more = field(sound, Support.NO);
                                return sound.capabilities()
                                        .with(table -> table.exact(NO_PAGE, Set.of(Access.UPDATE), more.path()));
                            }
                        })
                        .notAt(Set.of("memory"), "it holds every field"),
                wrapped("a capability is done and not declared", "U-2", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    public Capabilities capabilities() {
                        OrderField less = field(sound, Support.EXACT);
                        return sound.capabilities()
                                .with(table -> table.no(Set.of(Access.UPDATE), "forgotten", less.path()));
                    }
                }),
                wrapped("an unsupported field is sent in silence", "U-3", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                        Either<OrderFailure, OrderReceipt> outcome = super.update(update, options);
                        return unsupported(outcome)
                                ? sent(subject, sound, OrderJson.write(update.set()), Told.done(update.ref()))
                                : outcome;
                    }
                }),
                wrapped(
                        "a clear that the vendor does not know is told as done",
                        "K-2",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                                Either<OrderFailure, OrderReceipt> outcome = super.update(update, options);
                                return clears(update) && unsupported(outcome) ? Told.done(update.ref()) : outcome;
                            }
                        }),
                wrapped(
                                "a clear is refused once its request is out",
                                "K-3",
                                (subject, sound) -> new FaultyGateway(sound) {
                                    @Override
                                    public Either<OrderFailure, OrderReceipt> update(
                                            OrderUpdate update, CallOptions options) {
                                        Either<OrderFailure, OrderReceipt> outcome = super.update(update, options);
                                        return clears(update) && unsupported(outcome)
                                                ? sent(subject, sound, "{}", outcome)
                                                : outcome;
                                    }
                                })
                        .notAt(Set.of("memory"), "it takes no raw call"),
                wrapped(
                        "a line change that the vendor does not know is told as done",
                        "L-2",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                                Either<OrderFailure, OrderReceipt> outcome = super.update(update, options);
                                return ofLines(update) && unsupported(outcome) ? Told.done(update.ref()) : outcome;
                            }
                        }),
                wrapped(
                        "a line change is refused once its request is out",
                        "L-3",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                                Either<OrderFailure, OrderReceipt> outcome = super.update(update, options);
                                return ofLines(update) && unsupported(outcome)
                                        ? sent(subject, sound, "{}", outcome)
                                        : outcome;
                            }
                        }));
    }

    private static OrderFailure unnamed(OrderFailure failure) {
        return failure.kind() == OrderFailure.Kind.UNSUPPORTED
                ? OrderFailure.Unsupported.operation(
                        String.valueOf(failure.detail().vendor()), "something in it cannot be taken")
                : failure;
    }

    private static boolean unsupported(Either<OrderFailure, ?> outcome) {
        return outcome.isLeft() && outcome.getLeft().kind() == OrderFailure.Kind.UNSUPPORTED;
    }

    private static boolean clears(OrderUpdate update) {
        return !update.clear().isEmpty()
                || update.lineChanges().stream()
                        .anyMatch(each -> each instanceof org.ordergateway.model.LineChange.Change change
                                && !change.clear().isEmpty());
    }

    private static boolean ofLines(OrderUpdate update) {
        return !update.lineChanges().isEmpty() || update.set().lines() != null;
    }

    private static NewOrder withoutLost(OrderGateway sound, NewOrder order) {
        Set<String> lost =
                sound.plan(order).lost().stream().map(FieldFate::path).collect(Collectors.toUnmodifiableSet());
        return new NewOrder(
                order.ref(),
                OrderField.without(
                        order.order(),
                        field -> lost.contains(field.path())
                                || lost.stream().anyMatch(path -> path.startsWith(field.path() + "."))));
    }

    /** A field of one value outside lists that an update can set so. */
    private static OrderField field(OrderGateway sound, Support support) {
        return OrderField.all().stream()
                .filter(field -> !field.path().contains("[]") && field.shape() != OrderField.Shape.LIST)
                .filter(field -> sound.capabilities().cell(field, Access.UPDATE).support() == support)
                .findFirst()
                .orElseThrow();
    }

    /** Sends a body of its own where an update goes, and tells what it is told to. */
    private static Either<OrderFailure, OrderReceipt> sent(
            Subject subject, OrderGateway sound, String body, Either<OrderFailure, OrderReceipt> told) {
        String path = field(sound, Support.EXACT).path();
        JsonNode set = subject.harness().samples().of(Way.UPDATE, path, 0).json();
        PlannedRequest usual = sound.plan(OrderUpdate.of(subject.harness().ref(), Sample.order(set)))
                .requests()
                .get(0);
        var unused = sound.call(new RawCall(usual.method(), usual.target(), body, true), CallOptions.DEFAULT);
        return told;
    }
}
