package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One order, as sparse as the caller or the vendor makes it. When written, an absent component is left as it is at the
 * vendor, and a list that is present (empty too) replaces the vendor's list.
 *
 * <p>Immutable and safe for use by many threads; collections are copied on the way in. {@code toString} shows no
 * person's data.
 *
 * @param reference the short name that the store uses
 * @param scheduledFor the exact time for which the order is wanted
 * @param note about the whole order
 * @param instructions of the customer
 * @param internalNotes sent as a whole
 * @param kitchenFields sent as a whole
 * @param extendedFields data that the vendor keeps under names of the merchant's choice
 * @param customFields further data of that kind, where the vendor has two such places
 * @param outlierStatus the vendor's own word
 * @param returning for a return: what is given back
 * @param lines in {@link OrderUpdate#set()} they replace all lines; {@link OrderUpdate#lineChanges()} touch single ones
 * @param extensions what one vendor alone knows, by vendor and then by the vendor's own names
 */
@RecordBuilder
public record Order(
        @Nullable String reference,
        @Nullable OffsetDateTime placedAt,
        @Nullable OffsetDateTime createdAt,
        @Nullable OffsetDateTime updatedAt,
        @Nullable OrderStatus status,
        @Nullable List<StatusChange> statusHistory,
        @Nullable OrderKind kind,
        @Nullable Channel channel,
        @Nullable OffsetDateTime scheduledFor,
        @Nullable String note,
        @Nullable String instructions,
        @Nullable List<InternalNote> internalNotes,
        @Nullable List<KitchenField> kitchenFields,
        @Nullable Map<String, FieldValue> extendedFields,
        @Nullable Map<String, FieldValue> customFields,
        @Nullable URI trackingLink,
        @Nullable IdCheck idCheck,
        @Nullable Employee assignee,
        @Nullable Customer customer,
        @Nullable List<Contact> contacts,
        @Nullable Delivery delivery,
        @Nullable Preparation preparation,
        @Nullable Payment payment,
        @Nullable Invoice invoice,
        @Shown @Nullable String outlierStatus,
        @Nullable Returning returning,
        @Nullable List<OrderLine> lines,
        @Nullable Map<String, FieldValue> extensions) {

    public Order {
        statusHistory = Copies.list(statusHistory);
        internalNotes = Copies.list(internalNotes);
        kitchenFields = Copies.list(kitchenFields);
        extendedFields = Copies.map(extendedFields);
        customFields = Copies.map(customFields);
        contacts = Copies.list(contacts);
        lines = Copies.list(lines);
        extensions = Copies.extensions(extensions);
    }

    /** An order with nothing in it. */
    public static Order empty() {
        return OrderBuilder.builder().build();
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}
