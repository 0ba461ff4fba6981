package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.Warning;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.Amount;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderType;
import org.ordergateway.sandbox.Fault;

/** Transactions read by their id or their number. */
class CapillaryReadTest extends CapillaryFixture {

    private OrderSnapshot read(OrderRef ref) {
        return OrderGatewayException.orThrow(gateway.get(ref));
    }

    private OrderFailure unread(OrderRef ref) {
        return gateway.get(ref).getLeft();
    }

    @Test
    void aTransactionIsReadByItsIdLeafByLeaf() {
        OrderSnapshot snapshot = read(OrderRef.id(sandbox.seededOrderId()));
        Order order = snapshot.order();

        assertThat(onlyRequest().path())
                .isEqualTo("/v2/transactions/" + sandbox.seededOrderId() + "?type=REGULAR&tenders=true");
        assertThat(snapshot.ref())
                .isEqualTo(new OrderRef(sandbox.seededOrderId(), "POS-8841", null, OrderType.Known.SALE));
        assertThat(order.customer().id()).isEqualTo("41500071");
        assertThat(order.delivery().status()).isEqualTo(DeliveryStatus.Known.PROCESSED);
        assertThat(order.outlierStatus()).isEqualTo("NORMAL");
        assertThat(order.placedAt()).isEqualTo(OffsetDateTime.parse("2031-02-01T10:00:00Z"));
        assertThat(order.note()).isEqualTo("leave at desk");
        assertThat(order.payment().grandTotal()).isEqualTo(Amount.of("49.90"));
        assertThat(order.payment().gross()).isEqualTo(Amount.of("55.40"));
        assertThat(order.payment().discount()).isEqualTo(Amount.of("5.50"));
        assertThat(order.payment().tenders()).hasSizeGreaterThan(0);
        assertThat(order.payment().tenders().get(0).id()).isEqualTo("700623456");
        assertThat(order.payment().tenders().get(0).method()).isEqualTo("CARD");
        assertThat(order.payment().tenders().get(0).amount()).isEqualTo(Amount.of("49.90"));
        assertThat(order.extendedFields()).containsEntry("gift_wrap", FieldValue.of("yes"));
        assertThat(order.customFields()).containsEntry("steps", FieldValue.of(2));
        assertThat(order.lines()).hasSize(2);
        OrderLine line = order.lines().get(0);
        assertThat(line.id()).isEqualTo("910000001");
        assertThat(line.sku()).isEqualTo("SKU-TEA-250");
        assertThat(line.name()).isEqualTo("Green tea 250 g");
        assertThat(line.quantity()).isEqualTo(new BigDecimal("2"));
        assertThat(line.unitPrice()).isEqualTo(Amount.of("12.50"));
        assertThat(line.gross()).isEqualTo(Amount.of("25.00"));
        assertThat(line.discount()).isEqualTo(Amount.of("2.50"));
        assertThat(line.total()).isEqualTo(Amount.of("22.50"));
        assertThat(line.outlierStatus()).isEqualTo("NORMAL");
        assertThat(line.extendedFields())
                .isEqualTo(Map.of("roast", FieldValue.of("light"), "lot", FieldValue.of("L-77")));
        assertThat(line.extensions())
                .isEqualTo(Map.of(
                        "capillary",
                        FieldValue.of(Map.of(
                                "serial", FieldValue.of(1),
                                "returnable", FieldValue.of(true),
                                "returnableDays", FieldValue.of(-1),
                                "attributes", FieldValue.of(Map.of("colour", FieldValue.of("teal")))))));
        assertThat(order.lines().get(1).quantity()).isEqualTo(new BigDecimal("1.000"));
        assertThat(snapshot.raw().text()).contains("billingStore");
        assertThat(snapshot.warnings()).isEmpty();
    }

    @Test
    void theCurrencyOfTheAccountStandsBesideItsAmounts() {
        gateway.close();
        gateway = open(Map.of("currency", "EUR"));

        assertThat(read(OrderRef.id(sandbox.seededOrderId())).order().payment().grandTotal())
                .isEqualTo(Amount.of("49.90", "EUR"));
    }

    @Test
    void aReturnIsReadUnderItsType() {
        assertThat(unread(OrderRef.id(sandbox.returnOrderId())).kind()).isEqualTo(Kind.NOT_FOUND);
        OrderSnapshot snapshot = read(new OrderRef(sandbox.returnOrderId(), null, null, OrderType.Known.RETURN));

        assertThat(snapshot.ref().type()).isEqualTo(OrderType.Known.RETURN);
    }

    @Test
    void aTransactionOfNobodyHasNoCustomer() {
        assertThat(read(new OrderRef(sandbox.notInterestedOrderId(), null, null, OrderType.Known.NOT_INTERESTED))
                        .order()
                        .customer())
                .isNull();
    }

    @Test
    void aTransactionIsReadByItsNumber() {
        OrderSnapshot snapshot = read(new OrderRef(null, "POS-8841", null, OrderType.Known.SALE));

        assertThat(onlyRequest().path()).isEqualTo("/v2/transactions/getByBillNumber/POS-8841");
        assertThat(snapshot.ref().id()).isEqualTo(sandbox.seededOrderId());
        assertThat(snapshot.raw().text())
                .startsWith("{")
                .endsWith("}")
                .contains("POS-8841")
                .doesNotContain("pagination");
    }

    @Test
    void aNumberOfSeveralTransactionsIsAConflictThatAsksForTheId() {
        String twin = read(OrderRef.id(sandbox.twinOrderIds().get(0))).ref().number();
        OrderFailure failure = unread(OrderRef.number(twin));

        assertThat(failure.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(failure.message()).contains("give ref.id");
    }

    @Test
    void aNumberThatNobodyHasIsNotFound() {
        assertThat(unread(OrderRef.number("nobody-has-it")).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void aNumberOfMoreTransactionsThanThePageShowsIsAConflict() {
        sandbox.inject(
                Fault.answer(200, "{\"pagination\":{\"total\":101},\"data\":[{\"id\":1,\"type\":\"REGULAR\"}]}"));

        assertThat(unread(new OrderRef(null, "n", null, OrderType.Known.SALE)).kind())
                .isEqualTo(Kind.CONFLICT);
    }

    @Test
    void anUnknownIdIsNotFoundWithItsCode() {
        OrderFailure failure = unread(OrderRef.id("1"));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(failure.detail().vendorCode()).isEqualTo("620");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "%2F", "?x#y", "{x}", "", " ", "a\u0000b", "x\r\ny", "a b"})
    void aNumberThatWouldLeaveItsPlaceInThePathSendsNothing(String number) {
        assertThat(unread(OrderRef.number(number)).kind()).isEqualTo(Kind.INVALID);
        assertThat(unread(OrderRef.id(number)).kind()).isEqualTo(Kind.INVALID);
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void aReferenceWithoutIdAndNumberSendsNothing() {
        assertThat(unread(new OrderRef(null, null, CUSTOMER, null)).kind()).isEqualTo(Kind.INVALID);
        assertThat(gateway.get(OrderRef.id("1"), CallOptions.DEFAULT.withSwitch("capillary.use-asynch", "true"))
                        .getLeft()
                        .kind())
                .isEqualTo(Kind.INVALID);
        assertThat(sandbox.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "<html>", "{\"id\":7,\"lineItems\":3}"})
    void anAnswerThatIsNoTransactionIsUnavailableWithNoEffect(String body) {
        sandbox.inject(Fault.answer(200, body));
        OrderFailure failure = unread(OrderRef.id("7"));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
    }

    @Test
    void whatCannotBeReadIsToldAndDoesNotHideTheRest() {
        sandbox.inject(Fault.answer(
                200,
                "{\"id\":7,\"billDetails\":{\"amount\":\"much\",\"billingTime\":\"noon\",\"billNumber\":\"B\"},"
                        + "\"lineItems\":[{\"id\":1,\"details\":{\"qty\":\"few\",\"attributes\":{\"\":1}}}]}"));
        OrderSnapshot snapshot = read(OrderRef.id("7"));

        assertThat(snapshot.ref().number()).isEqualTo("B");
        assertThat(snapshot.warnings()).hasSize(4);
    }

    @Test
    void theWarningsOfAnAnswerByNumberAreTheOrdersToo() {
        sandbox.inject(Fault.answer(
                200,
                "{\"data\":[{\"id\":5,\"warnings\":[{\"code\":1,\"message\":\"its own\"}]}],"
                        + "\"warnings\":[{\"code\":2,\"message\":\"of the answer\"}],\"errors\":[]}"));

        assertThat(read(OrderRef.number("POS-8841")).warnings())
                .containsExactly(new Warning("1", "its own"), new Warning("2", "of the answer"));
    }
}
