package org.ordergateway.capillary;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.benchmarks.ByHand;
import org.ordergateway.benchmarks.Updated;
import org.ordergateway.model.CustomerBuilder;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.OrderUpdate;

/** What a user would write by hand for Capillary: no checks, no warnings. It covers the benchmarks' update and its answer. */
final class CapillaryMapping {

    private CapillaryMapping() {}

    static CapillaryUpdate write(OrderUpdate update) {
        String id = update.ref().id();
        return new CapillaryUpdate(
                id == null ? null : (Long) Long.parseLong(id),
                update.ref().number(),
                update.ref().type() == OrderType.Known.SALE ? "REGULAR" : null,
                ByHand.plain(update.set().extendedFields()),
                ByHand.plain(update.set().customFields()),
                update.set().delivery() == null
                        ? null
                        : word(update.set().delivery().status()),
                ByHand.list(update.lineChanges(), change -> line((LineChange.Change) change)));
    }

    static Updated read(CapillaryTransaction wire) {
        return new Updated(wire.id(), order(wire), Map.of());
    }

    private static CapillaryLineUpdate line(LineChange.Change change) {
        String id = change.line().id();
        return new CapillaryLineUpdate(
                id == null ? null : (Long) Long.parseLong(id),
                change.line().sku(),
                ByHand.plain(change.set().extendedFields()),
                change.set().outlierStatus());
    }

    private static Order order(CapillaryTransaction wire) {
        return OrderBuilder.builder()
                .delivery(
                        wire.deliveryStatus() == null
                                ? null
                                : DeliveryBuilder.builder()
                                        .status(status(wire.deliveryStatus()))
                                        .build())
                .customer(
                        wire.customerId() == null
                                ? null
                                : CustomerBuilder.builder()
                                        .id(wire.customerId())
                                        .build())
                .outlierStatus(wire.outlierStatus())
                .extendedFields(custom(wire.extendedFields()))
                .customFields(custom(wire.customFields()))
                .lines(ByHand.list(wire.lineItems(), CapillaryMapping::line))
                .build();
    }

    private static OrderLine line(CapillaryLine wire) {
        return OrderLineBuilder.builder()
                .id(wire.id())
                .sku(wire.itemCode())
                .extendedFields(custom(wire.extendedFields()))
                .outlierStatus(wire.outlierStatus())
                .build();
    }

    private static @Nullable Map<String, FieldValue> custom(@Nullable Object values) {
        if (values == null) {
            return null;
        }
        Map<String, FieldValue> custom = new LinkedHashMap<>();
        ((Map<?, ?>) values)
                .forEach((name, value) -> custom.put(
                        (String) name,
                        value instanceof Boolean flag
                                ? FieldValue.of(flag)
                                : value instanceof Number
                                        ? FieldValue.of(new BigDecimal(value.toString()))
                                        : FieldValue.of((String) value)));
        return custom;
    }

    private static @Nullable String word(@Nullable DeliveryStatus status) {
        return status == null ? null : status.word().toUpperCase(java.util.Locale.ROOT);
    }

    private static DeliveryStatus status(String word) {
        return DeliveryStatus.Known.valueOf(word);
    }
}
