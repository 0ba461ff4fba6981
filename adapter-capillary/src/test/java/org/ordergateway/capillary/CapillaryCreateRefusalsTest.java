package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ordergateway.model.Amount;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.model.Returning;
import org.ordergateway.model.Tender;

/** New transactions that the add page does not allow: nothing is sent. */
class CapillaryCreateRefusalsTest extends CapillaryCreateFixture {

    @Test
    void whatIsMissingIsToldAllAtOnce() {
        assertThat(refusedNew(new NewOrder(
                        new OrderRef(null, null, null, OrderType.Known.RETURN),
                        OrderBuilder.builder().note("x").build())))
                .startsWith("invalid")
                .contains(
                        "ref.customer: is missing",
                        "payment.grandTotal: is missing",
                        "returning.purchasedAt: is missing",
                        "returning.kind: is missing");
    }

    @Test
    void rulesOfThePageThatSeveralFieldsMakeTogether() {
        OffsetDateTime time = OffsetDateTime.parse("2031-03-02T10:00:00Z");
        Order base = OrderBuilder.builder(least()).placedAt(time).build();
        assertThat(refusedNew(new NewOrder(
                        ref("n", null),
                        OrderBuilder.builder(base)
                                .returning(new Returning("FULL", null, time))
                                .build())))
                .contains("returning: goes with the types return");
        assertThat(refusedNew(new NewOrder(
                        ref("n", OrderType.Known.RETURN),
                        OrderBuilder.builder(base)
                                .returning(new Returning("LINE_ITEM", null, time))
                                .build())))
                .contains("returning.purchasedAt: does not lie before placedAt", "lines: is missing");
        assertThat(refusedNew(new NewOrder(
                        ref("n", OrderType.Known.RETURN),
                        OrderBuilder.builder(least())
                                .returning(new Returning("FULL", null, time))
                                .lines(List.of(OrderLineBuilder.builder()
                                        .returning(new Returning("FULL", null, null))
                                        .build()))
                                .build())))
                .contains("lines[].returning.kind: does not go with returning.kind FULL");
        assertThat(refusedNew(new NewOrder(
                        new OrderRef(null, "n", null, OrderType.Known.NOT_INTERESTED_RETURN),
                        OrderBuilder.builder(least())
                                .returning(new Returning(null, null, time))
                                .lines(List.of(
                                        OrderLineBuilder.builder().sku("s").build()))
                                .build())))
                .contains("lines[].returning.purchasedAt: is missing");
    }

    @Test
    void aNumberOfMoreThanFiftyCharacters() {
        assertThat(refusedNew(new NewOrder(ref("x".repeat(51), null), least())))
                .contains("ref.number: is longer than 50 characters");
    }

    @Test
    void wordsThatThePageDoesNotHave() {
        assertThat(refusedNew(new NewOrder(
                        ref("n", OrderType.Known.RETURN),
                        OrderBuilder.builder(least())
                                .outlierStatus("ODD")
                                .returning(new Returning("HALF", "x", OffsetDateTime.parse("2031-02-01T10:00:00Z")))
                                .build())))
                .contains(
                        "outlierStatus: is none of NORMAL",
                        "returning.kind: is none of AMOUNT",
                        "returning.orderId: is no id of Capillary's");
    }

    @Test
    void negativeNumbersAreRefusedSinceThePageDoesNotConsiderThem() {
        Order order = OrderBuilder.builder()
                .payment(PaymentBuilder.builder()
                        .grandTotal(Amount.of("-1"))
                        .gross(Amount.of("-1"))
                        .discount(Amount.of("-1"))
                        .tenders(List.of(new Tender(null, "CARD", Amount.of("-1"), "x".repeat(251), null)))
                        .build())
                .lines(List.of(OrderLineBuilder.builder()
                        .quantity(new BigDecimal("-1"))
                        .unitPrice(Amount.of("-1"))
                        .gross(Amount.of("-1"))
                        .discount(Amount.of("-1"))
                        .total(Amount.of("-1"))
                        .build()))
                .build();
        assertThat(refusedNew(new NewOrder(ref("n", null), order)))
                .contains(
                        "payment.grandTotal: is negative",
                        "payment.gross: is negative",
                        "payment.discount: is negative",
                        "payment.tenders[].amount: is negative",
                        "payment.tenders[].note: is longer",
                        "lines[].quantity: is negative",
                        "lines[].unitPrice: is negative",
                        "lines[].gross: is negative",
                        "lines[].discount: is negative",
                        "lines[].total: is negative");
    }

    @Test
    void anAmountInAnotherCurrencyIsRefused() {
        Order order = OrderBuilder.builder()
                .payment(PaymentBuilder.builder()
                        .grandTotal(Amount.of("1", "USD"))
                        .build())
                .build();
        assertThat(refusedNew(new NewOrder(ref("n", null), order))).contains("payment.grandTotal: names a currency");
    }

    @Test
    void fieldsThatThePageDoesNotHaveAreUnsupported() {
        assertThat(refusedNew(new NewOrder(
                        ref("n", null),
                        OrderBuilder.builder(least()).reference("A-1").build())))
                .startsWith("unsupported")
                .contains("reference");
    }

    @Test
    void whatIsEmptyOrNullInTheAttributesOfATenderIsRefused() {
        for (Map<String, FieldValue> attributes : List.of(
                Map.<String, FieldValue>of(),
                Collections.<String, FieldValue>singletonMap("bank", FieldValue.Nothing.NOTHING))) {
            Order order = OrderBuilder.builder()
                    .payment(PaymentBuilder.builder()
                            .grandTotal(Amount.of("1"))
                            .tenders(List.of(new Tender(null, "CARD", Amount.of("1"), null, attributes)))
                            .build())
                    .build();

            assertThat(refusedNew(new NewOrder(ref("n", null), order)))
                    .contains("payment.tenders[].attributes: holds", "nothing as a value or an empty block");
        }
    }
}
