package org.ordergateway.captain;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** Who gets the order. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaptainRecipient(
        @Nullable String uuid,
        @Nullable String fullName,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phoneNumber,
        @Nullable String landlineNumber,
        @JsonProperty("opted_out_of_SMS") @Nullable Boolean optedOutOfSms,
        @Nullable Boolean optedOutOfEmail,
        @Nullable String partnersInternalRecipientId,
        @Nullable Boolean sendTrackingLinkBySms,
        @Nullable Boolean sendTrackingLinkByEmail) {}
