package org.ordergateway.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderUpdate;

/**
 * What an order is after an update: what is set is set, what is cleared is gone, and everything else is as it was. A map
 * keeps the names that the update does not set.
 */
final class MemoryUpdates {

    private static final String LINES = "lines";

    private final Supplier<String> lineIds;

    MemoryUpdates(Supplier<String> lineIds) {
        this.lineIds = lineIds;
    }

    /** The changed order; or a refusal, when a line change does not name exactly one line. */
    Either<OrderFailure, Order> apply(Order held, OrderUpdate update) {
        ObjectNode tree = MemoryDocument.tree(OrderJson.write(held));
        MemoryDocument document = new MemoryDocument(tree);
        document.set(outsideLists(OrderField.setIn(update.set())), MemoryDocument.tree(OrderJson.write(update.set())));
        update.clear().forEach(document::clear);
        for (LineChange change : update.lineChanges()) {
            Either<OrderFailure, ?> done = apply(tree, change);
            if (done.isLeft()) {
                return Either.left(done.getLeft());
            }
        }
        return OrderJson.readOrder(MemoryDocument.text(tree)).map(this::withLineIds);
    }

    /** The order with an id on every line, as a vendor gives one. */
    Order withLineIds(Order order) {
        return order.lines() == null
                ? order
                : OrderBuilder.builder(order)
                        .lines(order.lines().stream()
                                .map(line -> line.id() != null
                                        ? line
                                        : OrderLineBuilder.builder(line)
                                                .id(lineIds.get())
                                                .build())
                                .toList())
                        .build();
    }

    private Either<OrderFailure, ?> apply(ObjectNode order, LineChange change) {
        ArrayNode lines = order.withArrayProperty(LINES);
        if (change instanceof LineChange.Add add) {
            return Either.right(lines.add(tree(add.line())));
        }
        if (change instanceof LineChange.Remove remove) {
            return position(lines, remove.line()).map(lines::remove);
        }
        LineChange.Change named = (LineChange.Change) change;
        return position(lines, named.line()).map(at -> {
            MemoryDocument line = new MemoryDocument((ObjectNode) lines.get(at));
            line.set(ofLine(OrderField.setIn(named.set())), tree(named.set()));
            named.clear().forEach(line::clear);
            return at;
        });
    }

    private static Either<OrderFailure, Integer> position(ArrayNode lines, LineRef ref) {
        String name = ref.id() != null ? "id" : ref.merchantId() != null ? "merchantId" : "sku";
        String wanted = ref.id() != null ? ref.id() : ref.merchantId() != null ? ref.merchantId() : ref.sku();
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode held = lines.get(i).path(name);
            if (held.isTextual() && held.asText().equals(wanted)) {
                found.add(i);
            }
        }
        return found.size() == 1 ? Either.right(found.get(0)) : Either.left(noSingleLine(name, found.size()));
    }

    private static OrderFailure noSingleLine(String name, int lines) {
        String problem = "names " + (lines == 0 ? "no line" : lines + " lines") + " of this order by its " + name;
        return new OrderFailure.Rejected(
                List.of(new FieldViolation("lineChanges", problem)),
                FailureDetail.of(MemoryProvider.VENDOR, "a line change " + problem + "; nothing was changed"));
    }

    private static ObjectNode tree(OrderLine line) {
        Order around = OrderBuilder.builder().lines(List.of(line)).build();
        return (ObjectNode)
                MemoryDocument.tree(OrderJson.write(around)).path(LINES).get(0);
    }

    private static Collection<OrderField> outsideLists(Set<OrderField> fields) {
        return fields.stream().filter(field -> !field.path().contains("[].")).toList();
    }

    /** What stands in a list of a line goes with the list. */
    private static Collection<OrderField> ofLine(Set<OrderField> fields) {
        return fields.stream()
                .filter(field -> field.path().indexOf("[].") == field.path().lastIndexOf("[]."))
                .toList();
    }
}
