package org.ordergateway.testkit.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.ordergateway.model.Addons;
import org.ordergateway.model.Amount;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.Party;
import org.ordergateway.model.Term;

/** A value for every type of the model: two fields never share one, so that swapped fields and constants show. */
public final class StandardValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final OffsetDateTime EPOCH = OffsetDateTime.parse("2031-02-03T04:05:00+05:30");

    private StandardValues() {}

    /** The neutral JSON of one value; {@code number} tells the variants and the elements of a list apart. */
    static JsonNode value(ModelField model, int number) {
        OrderField field = model.field();
        int seed = field.index() * 10 + number;
        if (field.shape() == OrderField.Shape.LIST) {
            return NODES.arrayNode();
        }
        if (field.shape() == OrderField.Shape.MAP) {
            return NODES.objectNode().put("key" + seed, "value " + seed);
        }
        if (model.list()) {
            return NODES.arrayNode().add(scalar(field, seed)).add(scalar(field, seed + 5));
        }
        return scalar(field, seed);
    }

    private static JsonNode scalar(OrderField field, int seed) {
        Class<?> type = field.type();
        String leaf = field.path().substring(field.path().lastIndexOf('.') + 1);
        if (type == String.class) {
            return NODES.textNode(text(leaf, seed));
        }
        if (type == Amount.class) {
            return NODES.numberNode(new BigDecimal(seed + ".50"));
        }
        if (type == BigDecimal.class) {
            return NODES.numberNode(new BigDecimal((seed % 80) + "." + (1000 + seed) + "0"));
        }
        if (type == Integer.class) {
            return NODES.numberNode(seed);
        }
        if (type == Boolean.class) {
            return NODES.booleanNode(seed % 2 == 0);
        }
        if (type == OffsetDateTime.class) {
            return NODES.textNode(EPOCH.plusMinutes(seed).toString());
        }
        if (type == LocalDate.class) {
            return NODES.textNode(LocalDate.of(2001, 1, 1).plusDays(seed).toString());
        }
        if (type == URI.class) {
            return NODES.textNode("https://example.com/" + leaf + "/" + seed);
        }
        if (type == Addons.class) {
            var addons = NODES.objectNode();
            addons.putArray("items").add("extra " + seed).add("more " + seed);
            return addons;
        }
        if (Term.class.isAssignableFrom(type)) {
            List<String> words = words(type);
            return NODES.textNode(words.get(seed % words.size()));
        }
        return NODES.textNode("value " + seed);
    }

    private static String text(String leaf, int seed) {
        return switch (leaf) {
            case "email" -> "person" + seed + "@example.com";
            case "phone", "landline", "additionalPhone" ->
                "+1613555" + String.format(java.util.Locale.ROOT, "%04d", seed);
            case "postcode" -> "K1A " + seed;
            case "countryCode" -> "+" + seed;
            default -> leaf + " " + seed;
        };
    }

    /** The neutral words of a vocabulary. */
    public static List<String> words(Class<?> type) {
        Term[] known = type == OrderStatus.class
                ? OrderStatus.Known.values()
                : type == DeliveryStatus.class
                        ? DeliveryStatus.Known.values()
                        : type == OrderKind.class
                                ? OrderKind.Known.values()
                                : type == OrderType.class
                                        ? OrderType.Known.values()
                                        : type == Party.class ? Party.Known.values() : new Term[0];
        if (known.length == 0) {
            throw new IllegalStateException("the testkit does not know the words of " + type.getSimpleName());
        }
        return Stream.of(known).map(Term::word).toList();
    }
}
