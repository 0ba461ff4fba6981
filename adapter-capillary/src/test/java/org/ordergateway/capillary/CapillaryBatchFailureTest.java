package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

/** What a call for many says of failures: of all, or of each. */
class CapillaryBatchFailureTest extends CapillaryBatchFixture {

    private static final String NAMELESS = "{\"result\":{},\"errors\":[" + error(667, "unknown") + "]}";

    private static void isOfKind(Kind kind, String code, Either<OrderFailure, OrderReceipt> outcome) {
        assertThat(outcome.getLeft().kind()).isEqualTo(kind);
        assertThat(outcome.getLeft().detail().vendorCode()).isEqualTo(code);
    }

    @Test
    void aCallThatIsRefusedAsAWholeIsRefusedForEach() {
        assertThat(outcomes(200, "{\"errors\":[" + error(517, "over the rate") + "]}"))
                .allSatisfy(outcome -> assertThat(outcome.getLeft().kind()).isEqualTo(Kind.THROTTLED));
        assertThat(outcomes(403, "")).allSatisfy(outcome -> {
            assertThat(outcome.getLeft().kind()).isEqualTo(Kind.FORBIDDEN);
            assertThat(outcome.getLeft().effect()).isEqualTo(Effect.NONE);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 400, 500})
    void anEntrysErrorIsItsOwnWhateverTheStatus(int status) {
        List<Either<OrderFailure, OrderReceipt>> outcomes = outcomes(
                status,
                body(entry("1", error(667, "unknown")), entry("3", error(669, "x")), entry("2", error(604, "y"))));

        isOfKind(Kind.NOT_FOUND, "667", outcomes.get(0));
        isOfKind(Kind.CONFLICT, "604", outcomes.get(1));
        isOfKind(Kind.REJECTED, "669", outcomes.get(2));
        assertThat(outcomes.get(0).getLeft().detail().httpStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500})
    void whatHasNoErrorUnderAStatusOfFailureIsInDoubt(int status) {
        List<Either<OrderFailure, OrderReceipt>> outcomes =
                outcomes(status, body(ONE, entry("2", error(667, "unknown"))));

        isInDoubt("1", outcomes.get(0));
        isOfKind(Kind.NOT_FOUND, "667", outcomes.get(1));
        isInDoubt("3", outcomes.get(2));
    }

    @Test
    void theErrorsOfTheCallAreThoseOfWhatHasNoEntry() {
        String errors = "\"errors\":[" + error(672, "too many") + "]}";

        assertThat(outcomes(200, "{\"response\":[]," + errors))
                .allSatisfy(each -> isOfKind(Kind.REJECTED, "672", each));
        assertThat(outcomes(400, "{\"response\":[]," + errors))
                .allSatisfy(each -> isOfKind(Kind.REJECTED, "672", each));
        List<Either<OrderFailure, OrderReceipt>> some = outcomes(200, "{\"response\":[" + ONE + "]," + errors);
        isOf("1", some.get(0));
        isOfKind(Kind.REJECTED, "672", some.get(1));
    }

    @Test
    void aFailedEntryWithoutANameIsThatOfTheOnlyOneThatIsLeft() {
        List<Either<OrderFailure, OrderReceipt>> outcomes = outcomes(201, body(NAMELESS, ONE, THREE));

        isOf("1", outcomes.get(0));
        isOfKind(Kind.NOT_FOUND, "667", outcomes.get(1));
        isOf("3", outcomes.get(2));
    }

    @Test
    void anErrorThatSaysNothingIsADoubtOfItsOwn() {
        List<Either<OrderFailure, OrderReceipt>> outcomes = outcomes(200, body(ONE, entry("2", "{}"), THREE));

        isOf("1", outcomes.get(0));
        isInDoubt("2", outcomes.get(1));
    }

    @Test
    void aHintForUpdatesIsGivenToEach() {
        assertThat(outcomes(201, body(ONE, entry("2", error(668, "several")), THREE))
                        .get(1)
                        .getLeft()
                        .message())
                .containsOnlyOnce("give ref.id");
    }

    @Test
    void aNewTransactionWithoutAnIdIsInDoubt() {
        sandbox.inject(Fault.answer(
                200, "{\"response\":[{\"result\":{\"billNumber\":\"N-1\"},\"errors\":[],\"warnings\":[]}]}"));
        NewOrder sale = new NewOrder(
                OrderRef.number("N-1").of(CUSTOMER),
                OrderBuilder.builder()
                        .payment(PaymentBuilder.builder()
                                .grandTotal(Amount.of("12.50"))
                                .build())
                        .build());
        OrderFailure failure = gateway.batches()
                .create(List.of(sale), CallOptions.DEFAULT)
                .get(0)
                .getLeft();

        assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(((OrderFailure.InDoubt) failure).doubt().created()).isEqualTo(sale);
    }
}
