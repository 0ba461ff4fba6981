package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.http.AnswerRow;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;

/** What Capillary's codes mean, and under which statuses. */
class CapillaryCodesTest extends CapillaryFixture {

    private OrderFailure failed(Fault fault) {
        sandbox.inject(fault);
        return failed(anyUpdate());
    }

    private OrderFailure failed(OrderUpdate update) {
        var result = gateway.update(update);
        assertThat(result.isLeft()).as("%s", result).isTrue();
        assertThat(sandbox.requests()).hasSize(1);
        return result.getLeft();
    }

    private static String body(String code) {
        return "{\"errors\":[{\"status\":false,\"code\":\"" + code + "\",\"message\":\"its words\"}],\"warnings\":[]}";
    }

    static Stream<AnswerRow> codes() {
        return CapillaryFailures.TABLE.rows().stream().filter(row -> row.code() != null);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeBecomesItsKindAndIsKept(AnswerRow row) {
        OrderFailure failure = failed(Fault.answer(400, body(row.code())));

        assertThat(failure.kind()).isEqualTo(row.kind());
        assertThat(failure.detail().vendorCode()).isEqualTo(row.code());
        assertThat(failure.message()).contains("code " + row.code() + ": ", "its words");
        assertThat(failure.effect()).isEqualTo(row.kind() == Kind.IN_DOUBT ? Effect.UNKNOWN : Effect.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "604,CONFLICT",
        "667,NOT_FOUND",
        "625,NOT_FOUND",
        "620,NOT_FOUND",
        "607,NOT_FOUND",
        "680,NOT_FOUND",
        "517,THROTTLED",
        "672,REJECTED",
        "1060,REJECTED",
        "656,NOT_FOUND",
        "816,NOT_FOUND",
        "8015,NOT_FOUND",
        "8154,REJECTED",
        "622,IN_DOUBT",
        "623,IN_DOUBT",
        "9601,IN_DOUBT",
        "1629,UNAUTHENTICATED",
        "633,CONFLICT",
        "91016,REJECTED"
    })
    void theCodesThatMatterMostMeanThis(String code, Kind kind) {
        assertThat(CapillaryFailures.TABLE.rowFor(400, code).kind()).isEqualTo(kind);
    }

    @Test
    void theTableHasEveryCodeOfThePages() {
        assertThat(codes().map(AnswerRow::code))
                .contains("500", "517", "667", "668", "669", "710", "1105", "1623", "1636", "3045", "8003", "8130")
                .contains("ERR_TRANSACTION_ID_NUMBER_INVALID", "ERR_DUPLICATE_BILL_NUMBER_USE_ID")
                .hasSize(151);
    }

    @ParameterizedTest
    @CsvSource({
        "200,CONFLICT",
        "201,CONFLICT",
        "400,CONFLICT",
        "500,CONFLICT",
        "502,IN_DOUBT",
        "503,UNAVAILABLE",
        "504,IN_DOUBT",
        "521,THROTTLED"
    })
    void aCodeThatNamesARefusalCountsUpToTheStatusThatSaysThatAllFailed(int status, Kind kind) {
        OrderFailure failure = failed(Fault.answer(status, body("604")));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.detail().vendorCode()).isEqualTo("604");
        assertThat(failure.detail().httpStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "608", "609", "610", "642", "645", "657", "686", "99999"})
    void aCodeThatNamesNoReasonLeavesAChangeInDoubtUnderAServersFailure(String code) {
        for (int status : List.of(500, 502)) {
            sandbox.reset();
            OrderFailure failure = failed(Fault.answer(status, body(code)));

            assertThat(failure.effect()).as("%s", status).isEqualTo(Effect.UNKNOWN);
            assertThat(failure.detail().vendorCode()).isEqualTo(code);
        }
    }

    @Test
    void aRateThatIsExceededIsToldUnderAnyStatus() {
        assertThat(failed(Fault.answer(503, body("517"))).kind()).isEqualTo(Kind.THROTTLED);
    }

    @ParameterizedTest
    @CsvSource({
        "ERR_TRANSACTION_ID_NUMBER_INVALID,NOT_FOUND,no such transaction for this customer",
        "ERR_DUPLICATE_BILL_NUMBER_USE_ID,CONFLICT,give ref.id"
    })
    void thePagesNamesOfErrorsAreCodesToo(String code, Kind kind, String hint) {
        OrderFailure failure = failed(Fault.answer(400, body(code)));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.detail().vendorCode()).isEqualTo(code);
        assertThat(failure.message()).contains(hint);
    }

    @Test
    void aHintForUpdatesIsGivenToUpdatesOnly() {
        sandbox.inject(Fault.answer(400, body("668")));
        OrderFailure failure = gateway.get(OrderRef.number("POS-8841")).getLeft();

        assertThat(failure.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(failure.message()).contains("its words").doesNotContain("ref.id");
    }

    @Test
    void aCodeIsKeptThoughTheRequestCarriedTheSameValue() {
        sandbox.inject(Fault.answer(400, body("604")));
        OrderFailure failure = gateway.update(
                        OrderUpdate.of(OrderRef.id("5").of(new CustomerRef("externalId", "604", null, null)), anySet()))
                .getLeft();

        assertThat(failure.detail().vendorCode()).isEqualTo("604");
        assertThat(failure.message()).contains("code 604");
    }

    @Test
    void anErrorThatLeavesTheOutcomeOpenCountsBeforeTheOthers() {
        OrderFailure failure = failed(Fault.answer(
                400, "{\"errors\":[{\"code\":601,\"message\":\"first\"},{\"code\":623,\"message\":\"second\"}]}"));

        assertThat(failure.kind()).isEqualTo(Kind.IN_DOUBT);
        assertThat(failure.message()).contains("623", "first; second");
    }
}
