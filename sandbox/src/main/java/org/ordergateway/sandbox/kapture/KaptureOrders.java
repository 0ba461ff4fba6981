package org.ordergateway.sandbox.kapture;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.server.OrderStore;

/**
 * The orders Kapture holds: those that were added or seeded, then the generated ones. A generated order that is changed
 * is held like any other from then on.
 */
final class KaptureOrders {

    private final OrderStore held = new OrderStore(order -> Optional.empty());
    private volatile GeneratedOrders generated = GeneratedOrders.of(0);

    synchronized void put(String id, ObjectNode order) {
        held.put(id, order);
        generated.positionOf(id).ifPresent(position -> generated = generated.without(position));
    }

    /** Holds the order unless there is one with its id. */
    synchronized boolean add(String id, ObjectNode order) {
        return generated.positionOf(id).isEmpty() && held.add(id, order);
    }

    synchronized Optional<ObjectNode> change(String id, UnaryOperator<ObjectNode> change) {
        generated.positionOf(id).ifPresent(position -> put(id, generated.order(position)));
        return held.change(id, change);
    }

    synchronized Optional<ObjectNode> find(String id) {
        Optional<ObjectNode> own = held.find(id);
        return own.isPresent()
                ? own
                : generated.positionOf(id).stream().mapToObj(generated::order).findFirst();
    }

    synchronized void generate(int count) {
        GeneratedOrders fresh = GeneratedOrders.of(count);
        for (String id : held.ids()) {
            var taken = fresh.positionOf(id);
            fresh = taken.isPresent() ? fresh.without(taken.getAsInt()) : fresh;
        }
        generated = fresh;
    }

    synchronized void forget() {
        held.forget();
        generated = GeneratedOrders.of(0);
    }

    /** All ids, oldest first; those of generated orders are computed when they are looked at. */
    synchronized List<String> ids() {
        List<String> first = held.ids();
        GeneratedOrders then = generated;
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return index < first.size() ? first.get(index) : then.idAfter(index - first.size());
            }

            @Override
            public int size() {
                return first.size() + then.size();
            }
        };
    }

    /** Hands on the rows of the page that the query asks for. */
    void rows(PullQuery query, Consumer<String> rows) {
        List<ObjectNode> first;
        GeneratedOrders then;
        synchronized (this) {
            first = held.page(0, Integer.MAX_VALUE);
            then = generated;
        }
        List<ObjectNode> matching = first.stream().filter(query::matches).toList();
        int from = Math.min(query.offset(), matching.size());
        int until = (int) Math.min((long) from + query.limit(), matching.size());
        matching.subList(from, until).forEach(order -> rows.accept(ExactJson.write(order.path("row"))));
        then.rows(query, query.offset() - from, query.limit() - (until - from), rows);
    }
}
