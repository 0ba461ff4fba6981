package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ordergateway.model.Amount;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.model.Returning;
import org.ordergateway.model.Tender;

/** What a new transaction may just hold, and custom data that is no plain value by name. */
class CapillaryCreateLimitsTest extends CapillaryCreateFixture {

    private static final Map<String, FieldValue> NOTHING = Map.of("colour", FieldValue.Nothing.NOTHING);

    @Test
    void theLongestNumberAndTheLongestNoteOfATenderAreTaken() {
        Tender tender = new Tender(null, "CARD", Amount.of("12.50"), "x".repeat(250), null);
        Order order = OrderBuilder.builder()
                .payment(PaymentBuilder.builder()
                        .grandTotal(Amount.of("12.50"))
                        .tenders(List.of(tender))
                        .build())
                .build();

        String body = created(new NewOrder(ref("n".repeat(50), null), order)).body();

        assertThat(body).contains("n".repeat(50), "x".repeat(250));
    }

    @Test
    void customDataOfANewOrderAndOfItsLinesHoldsPlainValuesByName() {
        Order order = OrderBuilder.builder(least())
                .extendedFields(NOTHING)
                .customFields(Map.of())
                .lines(List.of(
                        OrderLineBuilder.builder().extendedFields(NOTHING).build()))
                .build();

        assertThat(refusedNew(new NewOrder(ref("n", null), order)))
                .contains(
                        "extendedFields: holds a list, a block or nothing",
                        "customFields: holds no name",
                        "lines[].extendedFields: holds a list, a block or nothing");
    }

    @Test
    void aReturnedLineMaySayItsKindWhereTheReturnIsOfLines() {
        OffsetDateTime bought = OffsetDateTime.parse("2031-02-01T10:00:00Z");
        Order order = OrderBuilder.builder(least())
                .placedAt(bought.plusDays(2))
                .returning(new Returning("LINE_ITEM", null, bought))
                .lines(List.of(OrderLineBuilder.builder()
                        .sku("soup")
                        .returning(new Returning("LINE_ITEM", null, null))
                        .build()))
                .build();

        var outcome = gateway.plan(new NewOrder(ref("n", OrderType.Known.RETURN), order));

        assertThat(String.valueOf(outcome.refusal())).doesNotContain("does not go with");
    }
}
