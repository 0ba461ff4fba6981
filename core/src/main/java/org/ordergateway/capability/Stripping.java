package org.ordergateway.capability;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderUpdate;

/** Takes out of a change what a vendor cannot hold. */
final class Stripping {

    private Stripping() {}

    static OrderUpdate possiblePart(Capabilities table, OrderUpdate update) {
        List<LineChange> changes = update.lineChanges().stream()
                .filter(change -> table.cell(change.operation()).possible())
                .map(change -> possiblePart(table, change))
                .filter(Stripping::asksForSomething)
                .toList();
        return new OrderUpdate(
                update.ref(),
                possiblePart(table, update.set(), Access.UPDATE),
                possiblePart(table, update.clear()),
                changes);
    }

    static Order possiblePart(Capabilities table, Order order, Access access) {
        Order rest = OrderField.without(order, field -> !Lookup.possible(table, field, access));
        return OrderBuilder.builder(rest)
                .extensions(own(table, rest.extensions()))
                .lines(
                        rest.lines() == null
                                ? null
                                : rest.lines().stream()
                                        .map(line -> ownOnly(table, line))
                                        .toList())
                .build();
    }

    /** Whether a line change would do anything. */
    static boolean asksForSomething(LineChange change) {
        OrderLine carried = change.carried();
        return carried == null
                || OrderField.anySetIn(carried, field -> true)
                || change instanceof LineChange.Change named && !named.clear().isEmpty();
    }

    private static LineChange possiblePart(Capabilities table, LineChange change) {
        if (change instanceof LineChange.Change named) {
            return new LineChange.Change(
                    named.line(), possiblePart(table, named.set()), possiblePart(table, named.clear()));
        }
        return change instanceof LineChange.Add add ? new LineChange.Add(possiblePart(table, add.line())) : change;
    }

    private static OrderLine possiblePart(Capabilities table, OrderLine line) {
        return ownOnly(table, OrderField.without(line, field -> !Lookup.possible(table, field, Access.UPDATE)));
    }

    private static Set<FieldPath> possiblePart(Capabilities table, Set<FieldPath> clear) {
        Set<FieldPath> rest = new LinkedHashSet<>(clear);
        rest.removeIf(path -> !Lookup.clearable(table, path));
        return rest;
    }

    private static OrderLine ownOnly(Capabilities table, OrderLine line) {
        return line.extensions() == null
                ? line
                : OrderLineBuilder.builder(line)
                        .extensions(own(table, line.extensions()))
                        .build();
    }

    private static @Nullable Map<String, FieldValue> own(
            Capabilities table, @Nullable Map<String, FieldValue> extensions) {
        if (extensions == null) {
            return null;
        }
        Map<String, FieldValue> own = new LinkedHashMap<>(extensions);
        own.keySet().retainAll(Set.of(table.vendor()));
        return own;
    }
}
