package org.ordergateway.acme;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** An order as Acme writes it; what is absent is not sent. */
@JsonNaming(SnakeCaseStrategy.class)
record AcmeTicket(
        @Nullable String ticket,
        @Nullable String shopRef,
        @Nullable String stage,
        @Nullable String remark,
        @Nullable String due,
        @Nullable String total) {}
