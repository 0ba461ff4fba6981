package org.ordergateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Amount;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.Payment;
import org.ordergateway.model.PaymentBuilder;

class WritingTest {

    private final Writing out = new Writing("EUR");

    @Test
    void anAmountIsWrittenWithItsOwnDigits() {
        assertThat(out.amount(Amount.of("2.50"))).isEqualTo("2.50");
        assertThat(out.amount(Amount.of("1E+3", "EUR"))).isEqualTo("1000");
        assertThat(out.amount(null)).isNull();
    }

    @Test
    void amountsInTheAccountsCurrencyOrInNoneAreTaken() {
        Order order = paid(Amount.of("1", "EUR"), Amount.of("2"));
        out.amount(order.payment().grandTotal());
        out.amount(order.payment().discount());
        out.currencies(order);
        assertThat(out.faulty()).isFalse();
    }

    @Test
    void everyAmountInAnotherCurrencyIsRefused() {
        Order order = paid(Amount.of("1", "USD"), Amount.of("2", "EUR"));
        out.amount(order.payment().grandTotal());
        out.amount(order.payment().discount());
        out.currencies(order);
        assertThat(out.violations())
                .containsExactly(new FieldViolation(
                        "payment.grandTotal", "is in another currency than the account's, EUR; nothing is converted"));
    }

    @Test
    void anyCurrencyIsRefusedWhenTheAccountsIsNotKnown() {
        Writing unknown = new Writing(null);
        Order order = paid(Amount.of("1"), Amount.of("2", "EUR"));
        unknown.amount(order.payment().discount());
        unknown.amount(order.payment().grandTotal());
        unknown.currencies(order);
        assertThat(unknown.violations()).singleElement().satisfies(told -> {
            assertThat(told.path()).isEqualTo("payment.discount");
            assertThat(told.problem()).contains("setting 'currency'");
        });
    }

    @Test
    void whatIsRefusedIsToldAtOnceAndOnce() {
        assertThat(out.<String>refuse("a", "is wrong")).isNull();
        out.refuse("b", "is wrong too");
        out.refuse("a", "is wrong");
        assertThat(out.faulty()).isTrue();
        OrderFailure failure = out.result("written").getLeft();
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(((OrderFailure.Invalid) failure).violations())
                .isEqualTo(List.of(new FieldViolation("a", "is wrong"), new FieldViolation("b", "is wrong too")));
        assertThat(failure.message()).contains("a: is wrong", "b: is wrong too");
    }

    @Test
    void whatIsFaultlessIsWritten() {
        assertThat(out.faulty()).isFalse();
        assertThat(out.result("written").get()).isEqualTo("written");
    }

    private static Order paid(Amount total, Amount discount) {
        Payment payment =
                PaymentBuilder.builder().grandTotal(total).discount(discount).build();
        return OrderBuilder.builder().payment(payment).build();
    }

    @Test
    void aNullInCustomDataIsRefusedByItsPathOnOneLine() {
        Writing out = new Writing(null);
        out.refuseNulls("extendedFields", null);
        out.refuseNulls("extendedFields", Map.of("a", FieldValue.of(Map.of("b", FieldValue.of("c")))));
        assertThat(out.faulty()).isFalse();
        FieldValue list = FieldValue.of(List.of(FieldValue.of(1), FieldValue.Nothing.NOTHING));
        out.refuseNulls("extendedFields", Map.of("a\nb", FieldValue.of(Map.of("c", list))));
        assertThat(out.violations()).extracting(FieldViolation::path).containsExactly("extendedFields[a?b][c][1]");
    }
}
