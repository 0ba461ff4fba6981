package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderReceipt;
import org.ordergateway.bulk.BulkOptions;
import org.ordergateway.bulk.BulkResult;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.http.Json;
import org.ordergateway.model.Amount;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.model.PaymentBuilder;
import org.ordergateway.sandbox.RecordedRequest;

/** Many transactions by Capillary's own calls for many. */
class CapillaryBatchTest extends CapillaryFixture {

    @BeforeEach
    void seedFive() {
        for (int i = 0; i < 5; i++) {
            sandbox.seed(id(i), "{\"billDetails\":{\"billNumber\":\"B-" + i + "\"},\"lineItems\":[]}");
        }
    }

    @AfterEach
    void restore() {
        sandbox.switches().failureCountLies(false).bulkLimit(Integer.MAX_VALUE);
    }

    private static String id(int i) {
        return String.valueOf(800_000_000L + i);
    }

    private static OrderUpdate update(String id, String value) {
        return OrderUpdate.of(
                OrderRef.id(id).of(CUSTOMER),
                OrderBuilder.builder()
                        .extendedFields(Map.of("gift_wrap", FieldValue.of(value)))
                        .build());
    }

    private static Stream<OrderUpdate> five() {
        return IntStream.range(0, 5).mapToObj(i -> update(id(i), "w" + i));
    }

    private static Order sale() {
        return OrderBuilder.builder()
                .payment(PaymentBuilder.builder().grandTotal(Amount.of("12.50")).build())
                .build();
    }

    private static NewOrder sale(String number) {
        return new NewOrder(OrderRef.number(number).of(CUSTOMER), sale());
    }

    private List<BulkResult<OrderUpdate, OrderReceipt>> all(Stream<OrderUpdate> updates) {
        try (var run = gateway.updateAll(updates, BulkOptions.inFlight(1))) {
            return run.results().toList();
        }
    }

    private List<String> sentTo() {
        assertThat(sandbox.violations()).isEmpty();
        return sandbox.requests().stream()
                .map(request -> request.method() + " " + request.path().replaceAll("\\?.*", ""))
                .toList();
    }

    private String held(String id) {
        return json(sandbox.order(id).orElseThrow())
                .at("/extendedFields/gift_wrap")
                .asText();
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void updatesGoOutTogetherAndEachHasItsOwnReceipt() {
        List<BulkResult<OrderUpdate, OrderReceipt>> results = all(five());

        assertThat(sentTo()).containsExactly("PUT /v2/transactions/bulk");
        assertThat(results).hasSize(5).allSatisfy(result -> {
            OrderReceipt receipt = result.outcome().get();
            assertThat(receipt.ref().id()).isEqualTo(result.input().ref().id());
            assertThat(receipt.order().extendedFields())
                    .isEqualTo(result.input().set().extendedFields());
            assertThat(json(receipt.raw().text()).at("/result/id").asText())
                    .isEqualTo(receipt.ref().id());
            assertThat(held(receipt.ref().id())).isEqualTo("w" + result.index());
        });
    }

    @Test
    void anEntryNamesItsCustomerAsTheBulkPageDoes() {
        all(five().limit(2));

        RecordedRequest request = sandbox.requests().get(0);
        assertThat(request.path()).isEqualTo("/v2/transactions/bulk");
        assertThat(json(request.body()).path(0))
                .isEqualTo(json("{\"identifierType\":\"mobile\",\"identifierValue\":\"" + MOBILE
                        + "\",\"source\":\"INSTORE\",\"id\":800000000,\"extendedFields\":{\"gift_wrap\":\"w0\"}}"));
    }

    @Test
    void noCallHoldsMoreThanTheBatchSize() {
        gateway.close();
        gateway = open(Map.of("batch-size", "2"));
        all(five());
        assertThat(sentTo())
                .containsExactlyInAnyOrder(
                        "PUT /v2/transactions/bulk", "PUT /v2/transactions/bulk", "PUT /v2/transactions");

        sandbox.reset();
        seedFive();
        gateway.close();
        gateway = open(Map.of("batch-size", "1"));
        all(five());
        assertThat(sentTo()).hasSize(5).containsOnly("PUT /v2/transactions");
    }

    @Test
    void whatTheBulkPageCannotSayGoesAlone() {
        OrderRef ref = OrderRef.id(id(0)).of(CUSTOMER);
        Order delivered = OrderBuilder.builder()
                .delivery(DeliveryBuilder.builder()
                        .status(DeliveryStatus.Known.DELIVERED)
                        .build())
                .build();
        CustomerRef account = new CustomerRef("mobile", MOBILE, "WECHAT", "a1");
        CustomerRef wechat = new CustomerRef("wechat", "w-1", "WECHAT", null);
        CustomerRef sourceless = new CustomerRef("mobile", MOBILE, null, null);

        for (OrderUpdate alone : List.of(
                OrderUpdate.of(ref, delivered),
                anyUpdate(OrderRef.number("B-0").of(CUSTOMER)),
                anyUpdate(OrderRef.id(id(0)).of(account)),
                anyUpdate(OrderRef.id(id(0)).of(wechat)),
                anyUpdate(OrderRef.id(id(0)).of(sourceless)),
                anyUpdate(OrderRef.id("no-number").of(CUSTOMER)))) {
            assertThat(gateway.batches().batchSize(alone, CallOptions.DEFAULT))
                    .as("%s", alone)
                    .isEqualTo(1);
        }
        assertThat(gateway.batches().batchSize(anyUpdate(ref), CallOptions.DEFAULT))
                .isEqualTo(20);
        assertThat(gateway.batches()
                        .batchSize(sale("N"), CallOptions.DEFAULT.withSwitch("capillary.use-asynch", "true")))
                .isEqualTo(1);
        assertThat(gateway.batches().batchSize(sale("N"), CallOptions.DEFAULT)).isEqualTo(20);
    }

    @Test
    void whatGoesAloneAndWhatGoesTogetherAreOneRun() {
        OrderUpdate byNumber = anyUpdate(OrderRef.number("POS-8841").of(CUSTOMER));

        assertThat(all(Stream.concat(five(), Stream.of(byNumber)))).hasSize(6).noneMatch(BulkResult::failed);
        assertThat(sentTo()).containsExactlyInAnyOrder("PUT /v2/transactions/bulk", "PUT /v2/transactions");
    }

    @Test
    void anEntrysOwnErrorIsItsAloneAndTheOthersAreApplied() {
        List<BulkResult<OrderUpdate, OrderReceipt>> results =
                all(Stream.of(update(id(0), "a"), update("899999999", "b"), update(id(1), "c")));

        assertThat(sentTo()).containsExactly("PUT /v2/transactions/bulk");
        assertThat(results.stream().filter(BulkResult::failed)).singleElement().satisfies(result -> {
            assertThat(result.index()).isEqualTo(1);
            assertThat(result.outcome().getLeft().kind()).isEqualTo(Kind.NOT_FOUND);
            assertThat(result.outcome().getLeft().detail().vendorCode()).isEqualTo("667");
        });
        assertThat(held(id(0))).isEqualTo("a");
        assertThat(held(id(1))).isEqualTo("c");
    }

    @Test
    void newTransactionsGoOutTogether() {
        try (var run =
                gateway.createAll(Stream.of("N-1", "N-2", "N-3").map(CapillaryBatchTest::sale), BulkOptions.DEFAULT)) {
            List<BulkResult<NewOrder, OrderReceipt>> results = run.results().toList();

            assertThat(sentTo()).containsExactly("POST /v2/transactions/bulk");
            assertThat(results).hasSize(3).allSatisfy(result -> {
                OrderReceipt receipt = result.outcome().get();
                assertThat(receipt.ref().number())
                        .isEqualTo(result.input().ref().number());
                JsonNode bill = json(sandbox.order(receipt.ref().id()).orElseThrow());
                assertThat(bill.at("/billDetails/billNumber").asText())
                        .isEqualTo(receipt.ref().number());
            });
        }
        assertThat(json(sandbox.requests().get(0).body()).path(0))
                .isEqualTo(
                        json(
                                "{\"identifierType\":\"mobile\",\"identifierValue\":\"" + MOBILE
                                        + "\",\"source\":\"INSTORE\",\"type\":\"REGULAR\",\"billNumber\":\"N-1\",\"billAmount\":12.50}"));
    }

    @Test
    void anEntryWithErrorsFailedWhateverTheAnswerCountsAndThoughItHasAnId() {
        sandbox.switches().failureCountLies(true);

        List<Either<OrderFailure, OrderReceipt>> outcomes =
                gateway.batches().create(List.of(sale("N-1"), sale("POS-8841")), CallOptions.DEFAULT);

        assertThat(outcomes.get(0).isRight()).isTrue();
        assertThat(outcomes.get(1).getLeft().kind()).isEqualTo(Kind.CONFLICT);
        assertThat(outcomes.get(1).getLeft().detail().vendorCode()).isEqualTo("604");
    }

    @Test
    void aTransactionThatIsNamedTwiceGoesAloneTheSecondTime() {
        List<Either<OrderFailure, OrderReceipt>> outcomes = gateway.batches()
                .update(
                        List.of(update(id(0), "first"), update(id(0), "second"), update(id(1), "x")),
                        CallOptions.DEFAULT);

        assertThat(outcomes).hasSize(3).allMatch(Either::isRight);
        assertThat(sentTo()).containsExactly("PUT /v2/transactions/bulk", "PUT /v2/transactions");
        assertThat(held(id(0))).isEqualTo("second");
    }

    @Test
    void tooManyInOneCallAreRefusedAndNothingIsChanged() {
        sandbox.switches().bulkLimit(2);

        assertThat(all(five())).hasSize(5).allSatisfy(result -> {
            assertThat(result.outcome().getLeft().detail().vendorCode()).isEqualTo("672");
            assertThat(result.outcome().getLeft().effect()).isEqualTo(Effect.NONE);
        });
    }

    @Test
    void aBillWithCustomFieldsOfALineGoesAloneSinceTheBulkPageHasNone() {
        NewOrder plain = sale("N-1");
        NewOrder own = new NewOrder(
                OrderRef.number("N-2").of(CUSTOMER),
                OrderBuilder.builder(plain.order())
                        .lines(List.of(OrderLineBuilder.builder()
                                .sku("S")
                                .extensions(Map.of(
                                        "capillary",
                                        FieldValue.of(Map.of(
                                                "customFields", FieldValue.of(Map.of("a", FieldValue.of("b")))))))
                                .build()))
                        .build());
        assertThat(gateway.batches().create(List.of(plain, own, sale("N-3")), CallOptions.DEFAULT))
                .allSatisfy(outcome ->
                        assertThat(outcome.isRight()).as("%s", outcome).isTrue());

        assertThat(sandbox.requests())
                .extracting(request -> request.path().replaceAll("\\?.*", ""))
                .containsExactly("/v2/transactions/bulk", "/v2/transactions");
        assertThat(sandbox.violations()).isEmpty();
    }
}
