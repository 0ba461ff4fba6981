package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderReceipt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;

/** What comes back from a call for many: a result never reaches another transaction than its own. */
class CapillaryBatchAnswerTest extends CapillaryBatchFixture {

    @Test
    void resultsInAnotherOrderReachTheirOwn() {
        List<Either<OrderFailure, OrderReceipt>> outcomes = outcomes(200, body(THREE, ONE, TWO));

        isOf("1", outcomes.get(0));
        isOf("2", outcomes.get(1));
        isOf("3", outcomes.get(2));
    }

    @Test
    void anErrorInAnotherPlaceReachesItsOwn() {
        List<Either<OrderFailure, OrderReceipt>> outcomes =
                outcomes(201, body(entry("3", error(667, "unknown")), ONE, TWO));

        isOf("1", outcomes.get(0));
        isOf("2", outcomes.get(1));
        assertThat(outcomes.get(2).getLeft().kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void oneWithoutAResultIsInDoubt() {
        List<Either<OrderFailure, OrderReceipt>> outcomes = outcomes(200, body(ONE, THREE));

        isOf("1", outcomes.get(0));
        isInDoubt("2", outcomes.get(1));
        isOf("3", outcomes.get(2));
    }

    @Test
    void oneWithTwoResultsIsInDoubt() {
        List<Either<OrderFailure, OrderReceipt>> outcomes = outcomes(200, body(ONE, TWO, entry("2", ""), THREE));

        isOf("1", outcomes.get(0));
        isInDoubt("2", outcomes.get(1));
        isOf("3", outcomes.get(2));
    }

    @Test
    void resultsThatNobodyAskedForReachNobody() {
        List<Either<OrderFailure, OrderReceipt>> outcomes = outcomes(200, body(ONE, entry("77", ""), THREE));

        isOf("1", outcomes.get(0));
        isInDoubt("2", outcomes.get(1));
        isOf("3", outcomes.get(2));
    }

    @Test
    void aResultThatDoesNotSayWhoseItIsReachesNobody() {
        String nameless = "{\"result\":{},\"errors\":[" + error(667, "unknown") + "]}";

        isInDoubt("2", outcomes(201, body(ONE, nameless)).get(1));
        isInDoubt("2", outcomes(201, body(ONE, nameless, nameless, THREE)).get(1));
        isInDoubt(
                "2", outcomes(201, body(ONE, nameless, entry("77", ""), THREE)).get(1));
        isInDoubt("2", outcomes(200, body(ONE, "{\"errors\":[]}", THREE)).get(1));
    }

    @Test
    void anOddResultIsADoubtOfItsOwn() {
        List<Either<OrderFailure, OrderReceipt>> outcomes =
                outcomes(200, body(ONE, "{\"result\":{\"id\":2,\"lineItems\":\"odd\"}}", THREE));

        isOf("1", outcomes.get(0));
        isInDoubt("2", outcomes.get(1));
    }

    @Test
    void aStatusThatTellsOfAFailureWithoutOneLeavesAllInDoubt() {
        List<Either<OrderFailure, OrderReceipt>> outcomes = outcomes(201, body(ONE, TWO, THREE));

        isInDoubt("1", outcomes.get(0));
        isInDoubt("3", outcomes.get(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"response\":null}",
                "{\"response\":{}}",
                "{\"response\":[1]}",
                "{\"resp"
            })
    void aBodyOfAnotherShapeLeavesAllInDoubt(String body) {
        List<Either<OrderFailure, OrderReceipt>> outcomes = outcomes(200, body);

        for (int i = 0; i < 3; i++) {
            isInDoubt(String.valueOf(i + 1), outcomes.get(i));
        }
    }

    @Test
    void aCallThatIsLostLeavesAllInDoubtAndIsNotSentAgain() {
        sandbox.inject(Fault.reset());

        List<Either<OrderFailure, OrderReceipt>> outcomes = outcomes();

        isInDoubt("1", outcomes.get(0));
        isInDoubt("2", outcomes.get(1));
        isInDoubt("3", outcomes.get(2));
        assertThat(sandbox.requests()).hasSize(1);
    }

    @Test
    void noCustomersIdentifierIsRepeated() {
        String told = error(667, "mobile " + MOBILE + " of another");

        assertThat(outcomes(201, body(ONE, entry("2", told), THREE))
                        .get(1)
                        .getLeft()
                        .message())
                .contains("of another")
                .doesNotContain(MOBILE);
        assertThat(outcomes(400, "{\"errors\":[" + told + "]}"))
                .allSatisfy(outcome -> assertThat(outcome.getLeft().message()).doesNotContain(MOBILE));
        String warned = "{\"result\":{\"id\":1},\"errors\":[],\"warnings\":[" + told + "]}";
        assertThat(outcomes(200, body(warned, TWO, THREE)).get(0).get().warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).doesNotContain(MOBILE));
    }

    @Test
    void aTokenThatIsNotAcceptedIsRenewedOnce() {
        Map<String, String> given = new HashMap<>();
        given.put("base-url", sandbox.baseUrl().toString());
        given.put("oauth-key", sandbox.oauthSettings().get("key"));
        given.put("oauth-secret", sandbox.oauthSettings().get("secret"));
        gateway.close();
        gateway = open(given, Map.of());
        OrderUpdate known = anyUpdate();
        List<OrderUpdate> updates = List.of(known, update("899999999"));
        gateway.batches().update(updates, CallOptions.DEFAULT);
        sandbox.revokeTokens();

        List<Either<OrderFailure, OrderReceipt>> outcomes = gateway.batches().update(updates, CallOptions.DEFAULT);

        assertThat(outcomes.get(0).isRight()).isTrue();
        assertThat(sandbox.tokenRequests()).isEqualTo(2);
    }
}
