package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The customer of an order, as data that an update may change; who is <em>addressed</em> stands in
 * {@link OrderRef#customer()}.
 *
 * @param id the vendor's id
 * @param code the merchant's own
 * @param phone as it was read; when written it is checked and formatted for the vendor
 * @param smsOptOut whether the customer wants no text messages
 * @param trackingBySms whether the vendor texts the tracking link
 * @param note seen with the customer's orders, where {@code remarks} describe the customer
 */
@RecordBuilder
public record Customer(
        @Shown @Nullable String id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String landline,
        @Nullable Boolean smsOptOut,
        @Nullable Boolean emailOptOut,
        @Nullable Boolean trackingBySms,
        @Nullable Boolean trackingByEmail,
        @Nullable Address address,
        @Nullable Party party,
        @Nullable String type,
        @Nullable String classification,
        @Nullable String remarks,
        @Nullable String note,
        @Nullable Employee assignee,
        @Nullable CustomerSources sources,
        @Nullable Map<String, FieldValue> extendedFields,
        @Nullable Map<String, FieldValue> customFields) {

    public Customer {
        extendedFields = Copies.map(extendedFields);
        customFields = Copies.map(customFields);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}
