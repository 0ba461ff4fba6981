package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.damaged;
import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.capability.Access;
import org.ordergateway.conformance.traffic.Tampering;
import org.ordergateway.conformance.traffic.WireRequest;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.harness.Json;

/** Fields that get lost, mixed up or ignored on the way. */
final class FieldFaults {

    private FieldFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                damaged(
                        "a field is left out of a new order",
                        "C-1",
                        subject -> body(
                                json -> Bodies.without(json, subject.members().droppedOfNew()))),
                damaged(
                        "null is sent for what a new order does not name",
                        "C-4",
                        subject -> body(
                                json -> Bodies.filled(json, subject.members().droppedOfNew(), NullNode.instance))),
                damaged(
                        "two fields of a new order are swapped",
                        "C-5",
                        subject -> body(
                                json -> Bodies.swapped(json, subject.members().swappedOfNew()))),
                damaged(
                        "a field is left out of an update",
                        "U-1",
                        subject -> body(
                                json -> Bodies.without(json, subject.members().dropped()))),
                damaged(
                        "an update empties a field that it does not name",
                        "U-4",
                        subject -> body(json -> Bodies.filled(
                                json,
                                subject.members().dropped(),
                                Json.read(subject.members().emptied())))),
                damaged(
                        "null is sent for what an update does not name",
                        "U-5",
                        subject -> body(
                                json -> Bodies.filled(json, subject.members().dropped(), NullNode.instance))),
                damaged(
                        "two fields of an update are swapped",
                        "U-6",
                        subject -> body(
                                json -> Bodies.swapped(json, subject.members().swapped()))),
                wrapped("a field is not read", "R-1", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    protected Order told(Order order) {
                        return OrderField.without(order, field -> field.path().equals("note"));
                    }
                }),
                wrapped("a field that no table declares is read", "R-2", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    protected Order told(Order order) {
                        return guessed(this, order);
                    }
                }),
                wrapped("an order is read from before its last change", "R-3", (subject, sound) -> remembering(sound)),
                damaged(
                        "what is empty is not written, and so not cleared",
                        "K-1",
                        subject -> body(Bodies::withoutEmpty)),
                wrapped(
                        "clearing one key of a map clears them all",
                        "K-4",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            protected OrderUpdate asked(OrderUpdate update) {
                                Set<FieldPath> whole = update.clear().stream()
                                        .map(path -> new FieldPath(path.field(), null))
                                        .collect(Collectors.toUnmodifiableSet());
                                return new OrderUpdate(update.ref(), update.set(), whole, update.lineChanges());
                            }
                        }),
                wrapped(
                        "a line change is told as done and not sent",
                        "L-1",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                                boolean lines = !update.lineChanges().isEmpty()
                                        || update.set().lines() != null;
                                return lines && sound.plan(update).refusal() == null
                                        ? Told.done(update.ref())
                                        : super.update(update, options);
                            }
                        }),
                wrapped(
                        "a line that is not there is told as changed",
                        "L-4",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                                Either<OrderFailure, OrderReceipt> outcome = super.update(update, options);
                                boolean refused = outcome.isLeft()
                                        && outcome.getLeft().kind() != OrderFailure.Kind.UNSUPPORTED
                                        && outcome.getLeft().effect() == Effect.NONE;
                                return refused && !update.lineChanges().isEmpty() ? Told.done(update.ref()) : outcome;
                            }
                        }));
    }

    /** Every request with a JSON body is damaged alike. */
    static Tampering body(UnaryOperator<JsonNode> damage) {
        return new Tampering() {
            @Override
            public WireRequest request(WireRequest sent) {
                return sent.json(damage);
            }
        };
    }

    /** A text for the first field of text that the vendor does not give. */
    private static Order guessed(FaultyGateway gateway, Order order) {
        Optional<String> path = OrderField.all().stream()
                .filter(field -> field.type() == String.class && !field.path().contains("[]"))
                .filter(field ->
                        !gateway.capabilities().cell(field, Access.READ).possible())
                .map(OrderField::path)
                .findFirst();
        JsonNode read = Json.read(OrderJson.write(order));
        return path.map(each -> Json.with(read, "/" + each.replace('.', '/'), Json.text("unknown")))
                .map(more -> OrderJson.readOrder(Json.written(more)).get())
                .orElse(order);
    }

    /** Reads each order once and remembers it. */
    private static FaultyGateway remembering(org.ordergateway.OrderGateway sound) {
        Map<String, OrderSnapshot> known = new ConcurrentHashMap<>();
        return new FaultyGateway(sound) {
            @Override
            protected OrderSnapshot told(OrderSnapshot snapshot) {
                OrderSnapshot earlier =
                        known.putIfAbsent(String.valueOf(snapshot.ref().id()), snapshot);
                return earlier == null ? snapshot : earlier;
            }
        };
    }
}
