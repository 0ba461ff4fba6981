package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.conformance.fault.NeutralJson.Change;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Amount;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.model.Term;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.StandardValues;

/** Values that mean something else on the other side. */
final class ValueFaults {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final Map<String, String> MISTAKEN =
            Map.of("delivered", "shipped", "prepared", "preparing", "collection", "walk_in", "organisation", "person");
    private static final Set<String> PHONES = Set.of("customer.phone", "customer.landline");

    private ValueFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                writing(
                        "signs beyond the first plane of Unicode are written as question marks",
                        "W-1",
                        (field, value) -> emojiLost(value)),
                writing("a word is written as another one", "V-1", ValueFaults::mistaken),
                wrapped(
                        "a word that the vendor does not have is written as a default",
                        "V-2",
                        (subject, sound) -> new DefaultWord(sound)),
                reading("a word is read as another one", "V-3", ValueFaults::mistaken),
                reading("an unknown status is read as a default", "V-4", ValueFaults::defaulted),
                writing("decimals are rounded to two digits", "V-5", ValueFaults::rounded),
                reading("decimals lose their last zeros when they are read", "V-6", ValueFaults::stripped),
                writing(
                        "the currency of an amount is not looked at",
                        "V-7",
                        (field, value) ->
                                field.type() == Amount.class && value.isObject() ? value.path("value") : value),
                writing("the offset of a time is lost when it is written", "V-8", ValueFaults::withoutOffset),
                reading("a time is read as the clocks of another zone show it", "V-9", ValueFaults::elsewhere),
                writing(
                        "minutes are written as seconds",
                        "V-10",
                        (field, value) -> field.type() == Integer.class ? NODES.numberNode(value.asInt() * 60) : value),
                wrapped(
                        "a phone number that cannot be one is left out in silence",
                        "V-11",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            protected OrderUpdate asked(OrderUpdate update) {
                                return new OrderUpdate(
                                        update.ref(), checked(update.set()), update.clear(), update.lineChanges());
                            }

                            @Override
                            protected NewOrder asked(NewOrder order) {
                                return new NewOrder(order.ref(), checked(order.order()));
                            }
                        }));
    }

    /** As a column of three bytes a sign would. */
    private static JsonNode emojiLost(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode copy = object.deepCopy();
            object.properties().forEach(each -> copy.set(each.getKey(), emojiLost(each.getValue())));
            return copy;
        }
        return value.isTextual() ? Json.text(value.asText().replaceAll("[^\\x{0}-\\x{FFFF}]", "?")) : value;
    }

    private static FaultyAdapter writing(String name, String rule, Change change) {
        return wrapped(name, rule, (subject, sound) -> new FaultyGateway(sound) {
            @Override
            protected OrderUpdate asked(OrderUpdate update) {
                return NeutralJson.changed(update, change);
            }

            @Override
            protected NewOrder asked(NewOrder order) {
                return NeutralJson.changed(order, change);
            }
        });
    }

    private static FaultyAdapter reading(String name, String rule, Change change) {
        return wrapped(name, rule, (subject, sound) -> new FaultyGateway(sound) {
            @Override
            protected Order told(Order order) {
                return NeutralJson.changed(order, change);
            }
        });
    }

    private static boolean isWord(OrderField field) {
        return Term.class.isAssignableFrom(field.type());
    }

    private static JsonNode mistaken(OrderField field, JsonNode value) {
        return isWord(field) && MISTAKEN.containsKey(value.asText()) ? Json.text(MISTAKEN.get(value.asText())) : value;
    }

    private static JsonNode defaulted(OrderField field, JsonNode value) {
        List<String> known = isWord(field) ? StandardValues.words(field.type()) : List.of(value.asText());
        return known.contains(value.asText()) ? value : Json.text(known.get(0));
    }

    private static JsonNode rounded(OrderField field, JsonNode value) {
        return decimal(value, each -> NODES.numberNode(each.decimalValue().setScale(2, RoundingMode.HALF_UP)));
    }

    private static JsonNode stripped(OrderField field, JsonNode value) {
        return decimal(value, each -> NODES.numberNode(each.decimalValue().stripTrailingZeros()));
    }

    /** A decimal, or the one in an amount with its currency. */
    private static JsonNode decimal(JsonNode value, java.util.function.UnaryOperator<JsonNode> change) {
        if (value instanceof ObjectNode amount && amount.path("value").isBigDecimal() && amount.has("currency")) {
            ObjectNode copy = amount.deepCopy();
            copy.set("value", change.apply(amount.path("value")));
            return copy;
        }
        return value.isBigDecimal() ? change.apply(value) : value;
    }

    private static JsonNode withoutOffset(OrderField field, JsonNode value) {
        return field.type() == OffsetDateTime.class && value.isTextual()
                ? Json.text(OffsetDateTime.parse(value.asText())
                        .withOffsetSameLocal(ZoneOffset.UTC)
                        .toString())
                : value;
    }

    private static JsonNode elsewhere(OrderField field, JsonNode value) {
        return field.type() == OffsetDateTime.class && value.isTextual()
                ? Json.text(OffsetDateTime.parse(value.asText())
                        .withOffsetSameInstant(ZoneOffset.ofHoursMinutes(5, 30))
                        .withOffsetSameLocal(ZoneOffset.UTC)
                        .toString())
                : value;
    }

    private static Order checked(Order order) {
        return OrderField.without(
                order,
                field -> PHONES.contains(field.path())
                        && field.values(order).stream()
                                .noneMatch(each -> each.toString().matches("[+0-9 ()-]{5,}")));
    }

    /** Takes a word that goes where the given one does not. */
    private static final class DefaultWord extends FaultyGateway {

        private static final List<String> DEFAULTS = Stream.of(
                        StandardValues.words(DeliveryStatus.class),
                        StandardValues.words(OrderStatus.class),
                        StandardValues.words(OrderKind.class),
                        List.of("person", "sale"))
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableList());

        DefaultWord(OrderGateway sound) {
            super(sound);
        }

        @Override
        public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
            OrderUpdate taken = DEFAULTS.stream()
                    .map(word -> NeutralJson.changed(update, (field, value) -> isWord(field) ? Json.text(word) : value))
                    .filter(each -> sound.plan(each).refusal() == null)
                    .findFirst()
                    .orElse(update);
            return super.update(sound.plan(update).refusal() == null ? update : taken, options);
        }
    }
}
