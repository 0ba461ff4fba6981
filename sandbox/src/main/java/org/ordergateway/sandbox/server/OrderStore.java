package org.ordergateway.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The orders a vendor holds, by its own id and by the merchant's number, oldest first; each method is one atomic step.
 *
 * <p>A stored document is never changed, only replaced: what a method returns may be read by any thread at any time and
 * must not be written to.
 */
public final class OrderStore {

    private final Function<JsonNode, Optional<String>> numberOf;
    private final Map<String, ObjectNode> byId = new HashMap<>();
    private final Map<String, String> idByNumber = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    /** An empty store of orders whose merchant's number is found this way. */
    public OrderStore(Function<JsonNode, Optional<String>> numberOf) {
        this.numberOf = numberOf;
    }

    /** Holds the order from now on, in place of any other with this id. */
    public synchronized void put(String id, ObjectNode order) {
        ObjectNode before = byId.put(id, order.deepCopy());
        if (before == null) {
            ids.add(id);
        } else {
            numberOf.apply(before).ifPresent(number -> idByNumber.remove(number, id));
        }
        numberOf.apply(order).ifPresent(number -> idByNumber.put(number, id));
    }

    /** Holds a new order unless its id or its merchant's number is taken already; tells whether it does. */
    public synchronized boolean add(String id, ObjectNode order) {
        boolean taken = byId.containsKey(id)
                || numberOf.apply(order).filter(idByNumber::containsKey).isPresent();
        if (!taken) {
            put(id, order);
        }
        return !taken;
    }

    /** Replaces the order by what the change makes of a copy of it; empty when there is no such order. */
    public synchronized Optional<ObjectNode> change(String id, UnaryOperator<ObjectNode> change) {
        ObjectNode held = byId.get(id);
        if (held == null) {
            return Optional.empty();
        }
        ObjectNode changed = change.apply(held.deepCopy());
        put(id, changed);
        return Optional.of(changed);
    }

    /** The order with this id. */
    public synchronized Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The id of the order with this merchant's number. */
    public synchronized Optional<String> idOf(String number) {
        return Optional.ofNullable(idByNumber.get(number));
    }

    /** All ids, oldest first. */
    public synchronized List<String> ids() {
        return List.copyOf(ids);
    }

    /** At most this many orders, oldest first, beginning with the one at this position (the first is 0). */
    public synchronized List<ObjectNode> page(int from, int size) {
        int begin = Math.min(from, ids.size());
        int end = (int) Math.min((long) begin + size, ids.size());
        List<ObjectNode> page = new ArrayList<>(end - begin);
        for (String id : ids.subList(begin, end)) {
            Optional.ofNullable(byId.get(id)).ifPresent(page::add);
        }
        return page;
    }

    /** How many orders there are. */
    public synchronized int size() {
        return ids.size();
    }

    /** Holds nothing from now on. */
    public synchronized void forget() {
        byId.clear();
        idByNumber.clear();
        ids.clear();
    }
}
