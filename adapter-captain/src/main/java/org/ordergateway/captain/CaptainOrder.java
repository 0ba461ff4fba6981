package org.ordergateway.captain;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Captain's order, as it is sent and as it is answered; what is null is not sent. Numbers are decimals, so that an odd
 * one is seen and not cut; what is only handed on to the extensions is any JSON. A null in a list says nothing and is
 * left out.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainOrder(
        @Nullable String uuid,
        @Nullable String createdAt,
        @Nullable String status,
        @JsonSetter(contentNulls = Nulls.SKIP) @Nullable List<CaptainStatusChange> statusHistory,
        @Nullable String scheduledFor,
        @Nullable String placedAtTime,
        @Nullable String partnersUniqueInternalOrderId,
        @Nullable String storeOrderReferenceDescription,
        @Nullable String kind,
        @Nullable String specialInstructions,
        @JsonAlias("tracking_url") @Nullable String trackingLink,
        @Nullable String note,
        @Nullable BigDecimal estimatedPreparationTime,
        @Nullable String paymentGatewayId,
        @Nullable Map<String, @Nullable Object> customFields,
        @Nullable CaptainPreparation preparation,
        @Nullable CaptainIdCheck idVerificationInfo,
        @Nullable CaptainFinancialRecord financialRecord,
        @Nullable CaptainRecipient recipient,
        @Nullable CaptainDeliveryJob deliveryJob,
        @JsonSetter(contentNulls = Nulls.SKIP) @Nullable List<CaptainItem> items,
        @JsonSetter(contentNulls = Nulls.SKIP) @Nullable List<CaptainNote> internalNotes,
        @JsonSetter(contentNulls = Nulls.SKIP) @Nullable List<CaptainKitchenField> kdsCustomFields,
        @Nullable String channelSlug,
        @Nullable CaptainChannel channel,
        @Nullable Map<String, @Nullable Object> assignedDriver,
        @Nullable Object remakeOrder,
        @Nullable Object remakeOrderUuid,
        @Nullable Object promisedMinutes,
        @Nullable Object promisedTimeAt) {}
