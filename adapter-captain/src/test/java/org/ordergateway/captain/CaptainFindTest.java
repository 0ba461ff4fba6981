package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.CallOptions;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawAnswer;
import org.ordergateway.RawCall;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;

/** Captain's list, one order of it, and calls in Captain's own words. */
class CaptainFindTest {

    @RegisterExtension
    static final CaptainStage stage = new CaptainStage();

    private static OrderQuery query(String json) {
        return OrderGatewayException.orThrow(OrderJson.readQuery(json));
    }

    private static Either<FindFailure, OrderPage> page(String query) {
        try (OrderPages pages = stage.gateway().find(query(query))) {
            Either<FindFailure, OrderPage> page = pages.next();
            assertThat(pages.hasNext()).isFalse();
            assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
            return page;
        }
    }

    private static OrderFailure refused(String query) {
        FindFailure failure = page(query).getLeft();
        assertThat(stage.sent()).isEmpty();
        assertThat(failure.position()).isEqualTo("0");
        return failure.failure();
    }

    @Test
    void theWholeListIsOnePage() {
        stage.sandbox().seed("aa11", "{\"note\":\"second\"}");
        OrderPage page = page("{}").get();
        assertThat(page.orders()).extracting(each -> each.ref().id()).containsExactly(CaptainStage.ORDER, "aa11");
        assertThat(CaptainStage.json(page.orders().get(0).raw().text())).isEqualTo(stage.held());
        assertThat(stage.sandbox().requests()).hasSize(1);
        assertThat(stage.sandbox().requests().get(0).method()).isEqualTo("GET");
        assertThat(stage.sandbox().requests().get(0).path())
                .isEqualTo("/v1/accounts/" + CaptainStage.ACCOUNT + "/orders");
        assertThat(stage.sandbox().requests().get(0).body()).isEmpty();
        stage.noViolations();
    }

    @Test
    void nothingIsAskedBeforeThePageIs() {
        try (OrderPages pages = stage.gateway().find(query("{}"))) {
            assertThat(pages.hasNext()).isTrue();
            assertThat(stage.sandbox().requests()).isEmpty();
        }
        OrderPages closed = stage.gateway().find(query("{}"));
        closed.close();
        assertThat(closed.hasNext()).isFalse();
        assertThat(stage.sandbox().requests()).isEmpty();
    }

    @Test
    void aLimitCutsThePage() {
        stage.sandbox().seed("aa11", "{}");
        assertThat(page("{\"limit\":1}").get().orders()).hasSize(1);
        assertThat(page("{\"limit\":9,\"startAt\":\"0\",\"pageSize\":5}").get().orders())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orderIds\":[\"x\"]}",
                "{\"numbers\":[\"x\"]}",
                "{\"phone\":\"+15550104477\"}",
                "{\"createdFrom\":\"2031-05-06T07:08:09Z\"}",
                "{\"sort\":\"x\"}",
                "{\"extensions\":{\"captain\":{\"x\":\"y\"}}}"
            })
    void aFilterThatNoPageNamesIsRefused(String query) {
        OrderFailure failure = refused(query);
        assertThat(failure).isInstanceOf(OrderFailure.Unsupported.class);
        assertThat(((OrderFailure.Unsupported) failure).fields())
                .extracting("path")
                .isEqualTo(List.copyOf(query(query).filters()));
        assertThat(failure.message()).doesNotContain("4477");
    }

    @Test
    void aPositionThatTheListDoesNotHaveIsRefused() {
        assertThat(refused("{\"startAt\":\"17\"}")).isInstanceOf(OrderFailure.Invalid.class);
    }

    @Test
    void aSwitchThatCaptainDoesNotHaveIsRefused() {
        try (OrderPages pages =
                stage.gateway().find(query("{}"), CallOptions.DEFAULT.withSwitch("captain.x", "true"))) {
            assertThat(pages.next().getLeft().failure()).isInstanceOf(OrderFailure.Invalid.class);
        }
        assertThat(stage.sent()).isEmpty();
    }

    @Test
    void aFailureOfTheListIsToldWithThePositionToGoOnFrom() {
        stage.answer(503, "{}");
        FindFailure failure = page("{}").getLeft();
        assertThat(failure.failure()).isInstanceOf(OrderFailure.Unavailable.class);
        assertThat(failure.failure().effect()).isEqualTo(Effect.NONE);
        assertThat(failure.position()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "<html>", "", "[{\"uuid\":\"a\"}", "[7]", "[null]"})
    void whatIsNoListOfOrdersIsAFailure(String body) {
        stage.answer(200, body);
        assertThat(page("{}").getLeft().failure()).isInstanceOf(OrderFailure.Unavailable.class);
    }

    @Test
    void anOddValueOfOneOrderLeavesTheOthersWhole() {
        stage.answer(200, "[{\"uuid\":\"a\",\"recipient\":[],\"note\":\"n\"}, {\"uuid\":\"b\"}]");
        List<OrderSnapshot> orders = page("{}").get().orders();
        assertThat(orders).extracting(each -> each.ref().id()).containsExactly("a", "b");
        assertThat(orders.get(0).order().note()).isEqualTo("n");
        assertThat(orders.get(0).warnings()).hasSize(1);
        assertThat(orders.get(1).warnings()).isEmpty();
        assertThat(orders.get(1).raw().text()).isEqualTo("{\"uuid\":\"b\"}");
    }

    @Test
    void oneOrderIsReadByItsId() {
        OrderSnapshot order = OrderGatewayException.orThrow(stage.gateway().get(CaptainStage.first()));
        assertThat(order.ref().number()).isEqualTo("web-000771");
        assertThat(stage.sandbox().requests().get(0).method()).isEqualTo("GET");
        assertThat(stage.sandbox().requests().get(0).path()).isEqualTo(CaptainStage.ORDER_PATH);
        stage.noViolations();
    }

    @Test
    void anOrderCannotBeReadByItsNumberAlone() {
        OrderFailure failure =
                stage.gateway().get(OrderRef.number("web-000771")).getLeft();
        assertThat(failure).isInstanceOf(OrderFailure.Invalid.class);
        assertThat(failure.message()).contains("ref.id");
        assertThat(stage.sent()).isEmpty();
    }

    @Test
    void aRawCallGoesTheSameSafeWay() {
        RawAnswer answer = OrderGatewayException.orThrow(stage.gateway()
                .call(new RawCall("patch", CaptainStage.ORDER_PATH, "{\"note\":\"raw\"}", true), CallOptions.DEFAULT));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.requestId()).isNotBlank();
        assertThat(CaptainStage.json(answer.document().text())).isEqualTo(stage.held());
        assertThat(stage.sent()).containsExactly(CaptainStage.patch("{\"note\":\"raw\"}"));
        stage.noViolations();
    }

    @Test
    void aRawCallFailsLikeAnyOther() {
        stage.answer(422, "{\"errors\":{\"note\":[\"odd\"]}}");
        RawCall patch = new RawCall("PATCH", CaptainStage.ORDER_PATH, "{}", true);
        OrderFailure failure = stage.gateway().call(patch, CallOptions.DEFAULT).getLeft();
        assertThat(((OrderFailure.Rejected) failure).violations())
                .extracting("path")
                .containsExactly("note");
        stage.answer(500, "{}");
        assertThat(stage.gateway().call(patch, CallOptions.DEFAULT).getLeft().effect())
                .isEqualTo(Effect.UNKNOWN);
        assertThat(stage.gateway()
                        .call(new RawCall("BREW", "/v1/x", null, false), CallOptions.DEFAULT)
                        .getLeft())
                .isInstanceOf(OrderFailure.Invalid.class);
        assertThat(stage.gateway()
                        .call(patch, CallOptions.DEFAULT.withSwitch("captain.x", "1"))
                        .getLeft())
                .isInstanceOf(OrderFailure.Invalid.class);
    }
}
