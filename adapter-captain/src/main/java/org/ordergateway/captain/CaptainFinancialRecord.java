package org.ordergateway.captain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** The money of an order; every amount is text, so that its digits stay. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainFinancialRecord(
        @Nullable String uuid,
        @Nullable String deliveryFee,
        @Nullable String grandTotalIncludingTax,
        @Nullable String grandTotalIncludingTaxExcludingTips,
        @Nullable String itemsSubtotal,
        @Nullable String paymentAmountReceived,
        @Nullable String remainingBalance,
        @Nullable String paymentMethod,
        @Nullable String paymentStatus,
        @Nullable String preDeliveryDriverTip,
        @Nullable String postDeliveryDriverTipByCard,
        @Nullable String cardCharges,
        @Nullable String totalTipLeftForDriver,
        @Nullable String taxType,
        @Nullable String credit,
        @Nullable String deposit,
        @Nullable String discount) {}
