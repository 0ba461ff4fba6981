package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderReceipt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.model.Amount;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.sandbox.Fault;

/** A 2xx is a success when its body says nothing else, and says what a page describes. */
class CapillaryFalseSuccessTest extends CapillaryFixture {

    private static NewOrder sale() {
        return new NewOrder(
                new OrderRef(null, "web-1", CUSTOMER, null),
                OrderBuilder.builder()
                        .payment(PaymentBuilder.builder()
                                .grandTotal(Amount.of("12.50"))
                                .build())
                        .build());
    }

    private Either<OrderFailure, OrderReceipt> updated(String body) {
        sandbox.inject(Fault.answer(200, body));
        return gateway.update(anyUpdate());
    }

    private Either<OrderFailure, OrderReceipt> created(String body, CallOptions options) {
        sandbox.inject(Fault.answer(200, body));
        return gateway.create(sale(), options);
    }

    private OrderFailure read(OrderRef ref, String body) {
        sandbox.inject(Fault.answer(200, body));
        return gateway.get(ref).getLeft();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":false,\"code\":667,\"message\":\"unknown\"}|NOT_FOUND|667",
                "{\"status\":\"false\",\"code\":\"604\"}|CONFLICT|604",
                "{\"status\":{\"success\":false,\"code\":604}}|CONFLICT|604",
                "{\"status\":{\"success\":\"false\",\"code\":623}}|IN_DOUBT|623",
                "{\"code\":668,\"message\":\"several\"}|CONFLICT|668",
                "{\"id\":5,\"status\":{\"success\":false,\"code\":601}}|REJECTED|601",
                "{\"errors\":{\"code\":\"604\"}}|CONFLICT|604",
                "{\"status\":false}|IN_DOUBT|"
            })
    void aFailureIsOneWhereverTheBodyTellsIt(String body, Kind kind, String code) {
        for (OrderFailure failure : List.of(
                updated(body).getLeft(), created(body, CallOptions.DEFAULT).getLeft())) {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.detail().vendorCode()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":false,\"code\":620}", "{\"status\":{\"success\":false,\"code\":620}}"})
    void aReadThatFailedIsNoOrder(String body) {
        for (OrderRef ref : List.of(OrderRef.id("5"), OrderRef.number("POS-8841"))) {
            assertThat(read(ref, body).kind()).isEqualTo(Kind.NOT_FOUND);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":\"temporarily unavailable\"}",
                "{\"errors\":[{}]}",
                "{\"errors\":{}}",
                "{}",
                "{\"maintenance\":true}",
                "{\"status\":{\"success\":true}}",
                "{\"id\":null}"
            })
    void aBodyThatSaysNothingThatAPageDescribesLeavesAChangeInDoubt(String body) {
        OrderFailure update = updated(body).getLeft();
        OrderFailure create = created(body, CallOptions.DEFAULT).getLeft();

        assertThat(update.kind()).isEqualTo(Kind.IN_DOUBT);
        assertThat(((OrderFailure.InDoubt) update).doubt().update()).isEqualTo(anyUpdate());
        assertThat(create.kind()).isEqualTo(Kind.IN_DOUBT);
        assertThat(read(OrderRef.id("5"), body).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":5,\"status\":{\"success\":true,\"code\":600,\"message\":\"updated\"}}",
                "{\"number\":\"POS-1\",\"status\":true,\"code\":600}",
                "{\"customer\":{\"firstName\":\"Ira\"}}",
                "{\"loyaltyDetails\":[]}",
                "{\"errors\":[],\"warnings\":[]}",
                "{\"custom_fields\":{}}"
            })
    void aBodyThatSaysWhatAPageDescribesIsASuccess(String body) {
        assertThat(updated(body).isRight()).isTrue();
    }

    @Test
    void aNewTransactionWithoutAnIdIsInDoubt() {
        OrderFailure failure =
                created("{\"errors\":[],\"warnings\":[]}", CallOptions.DEFAULT).getLeft();

        assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(((OrderFailure.InDoubt) failure).doubt().created()).isEqualTo(sale());
    }

    @Test
    void aNewTransactionWithoutAnIdIsAWarningWhereTheAsynchronousFormWasAskedFor() {
        OrderReceipt receipt = created(
                        "{\"errors\":[],\"warnings\":[]}",
                        CallOptions.DEFAULT.withSwitch("capillary.use-asynch", "true"))
                .get();

        assertThat(receipt.ref()).isEqualTo(sale().ref());
        assertThat(receipt.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("names no id"));
    }
}
