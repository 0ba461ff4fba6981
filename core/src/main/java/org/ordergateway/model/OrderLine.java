package org.ordergateway.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param id the vendor's id of the line
 * @param merchantId the merchant's id of the line, unique in the order
 * @param sku the article
 * @param quantity exact; a weight may have decimals
 * @param price as the vendor prices the line, where it does not say for one piece or for all
 * @param unitPrice for one piece
 * @param gross for all pieces, before the discount
 * @param discount an amount, not a percentage
 * @param total for all pieces, after the discount
 * @param preparationStatus the vendor's own word
 * @param showInKitchen whether the kitchen's screens show it
 * @param cookable whether it has to be cooked
 * @param paymentReference at the payment provider
 * @param outlierStatus the vendor's own word
 * @param extensions what one vendor alone knows, by vendor and then by the vendor's own names
 */
@RecordBuilder
public record OrderLine(
        @Shown @Nullable String id,
        @Shown @Nullable String merchantId,
        @Shown @Nullable String sku,
        @Nullable String name,
        @Shown @Nullable String category,
        @Shown @Nullable BigDecimal quantity,
        @Shown @Nullable Amount price,
        @Shown @Nullable Amount unitPrice,
        @Shown @Nullable Amount gross,
        @Shown @Nullable Amount discount,
        @Shown @Nullable Amount total,
        @Nullable Addons addons,
        @Nullable String instructions,
        @Shown @Nullable String preparationStatus,
        @Nullable Boolean showInKitchen,
        @Nullable Boolean cookable,
        @Nullable String paymentReference,
        @Shown @Nullable String outlierStatus,
        @Nullable Returning returning,
        @Nullable Map<String, FieldValue> extendedFields,
        @Nullable Map<String, FieldValue> extensions) {

    public OrderLine {
        extendedFields = Copies.map(extendedFields);
        extensions = Copies.extensions(extensions);
        quantity = Numbers.optional(quantity);
    }

    /** A line with nothing in it. */
    public static OrderLine empty() {
        return OrderLineBuilder.builder().build();
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}
