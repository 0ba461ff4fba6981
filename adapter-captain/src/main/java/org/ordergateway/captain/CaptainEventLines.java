package org.ordergateway.captain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Addons;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.wire.Reading;

/** The lines that a message shows. */
final class CaptainEventLines {

    private static final String ITEMS = "items";

    private CaptainEventLines() {}

    /** The one line that an item's event is about. */
    static @Nullable List<OrderLine> one(CaptainEventMembers data, Reading in) {
        OrderLine line = OrderLineBuilder.builder()
                .id(data.text("item_uuid"))
                .name(data.text("item_name"))
                .preparationStatus(data.text("item_status"))
                .quantity(in.decimal(data.digits("quantity")))
                .build();
        return line.equals(OrderLine.empty()) ? null : List.of(line);
    }

    /**
     * The lines that an order's event shows where Captain was asked to show them. Items of another shape stay where they
     * are, to become an extension, and that is told.
     */
    static @Nullable List<OrderLine> all(CaptainEventMembers data, Reading in) {
        Object items = data.get(ITEMS);
        if (items == null) {
            return null;
        }
        if (!(items instanceof List<?> list)
                || !list.stream().allMatch(item -> item == null || item instanceof Map<?, ?>)) {
            in.warn("items of the message are no list of objects; they stand in the extensions as they came");
            return null;
        }
        data.take(ITEMS);
        return list.stream()
                .filter(Objects::nonNull)
                .map(item -> line(new CaptainEventMembers((Map<?, ?>) item, in), in))
                .toList();
    }

    private static OrderLine line(CaptainEventMembers item, Reading in) {
        return OrderLineBuilder.builder()
                .id(item.text("uuid"))
                .name(item.text("name"))
                .quantity(in.decimal(item.digits("quantity")))
                .addons(addons(item, in))
                .preparationStatus(item.text("status"))
                .extensions(item.extensions())
                .build();
    }

    private static @Nullable Addons addons(CaptainEventMembers item, Reading in) {
        String type = item.text("addons_type");
        Object given = item.take("addons");
        if (given == null) {
            return type == null ? null : new Addons(type, null, null, null, null);
        }
        try {
            CaptainAddons addons = CaptainAddons.read(given);
            return new Addons(type, addons.items(), addons.whole(), addons.left(), addons.right());
        } catch (IllegalArgumentException e) {
            return in.unreadable("list of addons");
        }
    }
}
