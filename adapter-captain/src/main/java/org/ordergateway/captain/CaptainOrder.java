package org.ordergateway.captain;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Captain's order, as it is sent and as it is answered; what is null is not sent. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainOrder(
        @Nullable String uuid,
        @Nullable String createdAt,
        @Nullable String status,
        @Nullable List<CaptainStatusChange> statusHistory,
        @Nullable String scheduledFor,
        @Nullable String placedAtTime,
        @Nullable String partnersUniqueInternalOrderId,
        @Nullable String storeOrderReferenceDescription,
        @Nullable String kind,
        @Nullable String specialInstructions,
        @JsonAlias("tracking_url") @Nullable String trackingLink,
        @Nullable String note,
        @Nullable Integer estimatedPreparationTime,
        @Nullable String paymentGatewayId,
        @Nullable Map<String, @Nullable Object> customFields,
        @Nullable CaptainPreparation preparation,
        @Nullable CaptainIdCheck idVerificationInfo,
        @Nullable CaptainFinancialRecord financialRecord,
        @Nullable CaptainRecipient recipient,
        @Nullable CaptainDeliveryJob deliveryJob,
        @Nullable List<CaptainItem> items,
        @Nullable List<CaptainNote> internalNotes,
        @Nullable List<CaptainKitchenField> kdsCustomFields,
        @Nullable String channelSlug,
        @Nullable CaptainChannel channel,
        @Nullable Map<String, @Nullable Object> assignedDriver) {}
