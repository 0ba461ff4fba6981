package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.Warning;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderQueryBuilder;
import org.ordergateway.model.OrderType;
import org.ordergateway.sandbox.Fault;

/** A customer's transactions, page by page. */
class CapillaryFindTest extends CapillaryFixture {

    @AfterEach
    void restoreOffset() {
        sandbox.switches().lookupOffsetIsPage(true);
    }

    private static OrderQueryBuilder byIdentifier() {
        return OrderQueryBuilder.builder().customer(CUSTOMER);
    }

    private OrderQueryBuilder byId() {
        return OrderQueryBuilder.builder().customerIds(List.of(sandbox.customerId()));
    }

    private List<OrderSnapshot> all(OrderQuery query) {
        List<OrderSnapshot> found = new ArrayList<>();
        try (OrderPages pages = gateway.find(query)) {
            pages.forEachRemaining(page -> {
                assertThat(page.isRight()).as("%s", page).isTrue();
                found.addAll(page.get().orders());
            });
        }
        assertThat(sandbox.violations()).isEmpty();
        return found;
    }

    private List<String> ids(OrderQuery query) {
        return all(query).stream().map(order -> order.ref().id()).toList();
    }

    private FindFailure failed(OrderQuery query) {
        try (OrderPages pages = gateway.find(query)) {
            Either<FindFailure, OrderPage> page = pages.next();
            while (page.isRight() && pages.hasNext()) {
                page = pages.next();
            }
            assertThat(page.isLeft()).as("%s", page).isTrue();
            assertThat(pages.hasNext()).isFalse();
            return page.getLeft();
        }
    }

    private String refusedQuery(OrderQuery query) {
        FindFailure failure = failed(query);
        assertThat(sandbox.requests()).isEmpty();
        return failure.failure().kind().word() + ": " + failure.failure().message();
    }

    @Test
    void aCustomersTransactionsAreListedByAnIdentifier() {
        List<OrderSnapshot> found = all(byIdentifier().build());

        assertThat(sandbox.requests()).hasSize(1);
        assertThat(sandbox.requests().get(0).path())
                .isEqualTo("/v2/customers/lookup/transactions" + QUERY
                        + "&embed=BILL_CF%2CBILL_EF%2CPAYMENT_MODES&limit=100&offset=0");
        assertThat(found).extracting(order -> order.ref().id()).contains(sandbox.seededOrderId());
        assertThat(found).extracting(order -> order.ref().id()).doesNotContain(sandbox.strangersOrderId());
    }

    @Test
    void aRowIsReadLeafByLeaf() {
        OrderSnapshot row =
                all(byId().orderIds(List.of(sandbox.seededOrderId())).build()).get(0);

        assertThat(sandbox.requests().get(0).path())
                .isEqualTo("/v2/customers/" + sandbox.customerId() + "/transactions?transactionId="
                        + sandbox.seededOrderId() + "&embed=BILL_CF%2CBILL_EF%2CPAYMENT_MODES&limit=100&offset=0");
        assertThat(row.ref().number()).isEqualTo("POS-8841");
        assertThat(row.ref().type()).isEqualTo(OrderType.Known.SALE);
        assertThat(row.order().placedAt()).isEqualTo(OffsetDateTime.parse("2031-02-01T10:00:00Z"));
        assertThat(row.order().note()).isEqualTo("leave at desk");
        assertThat(row.order().customer().id()).isEqualTo(sandbox.customerId());
        assertThat(row.order().payment().grandTotal().toString()).isEqualTo("49.90");
        assertThat(row.order().payment().gross().toString()).isEqualTo("55.40");
        assertThat(row.order().payment().discount().toString()).isEqualTo("5.50");
        assertThat(row.order().payment().tenders().get(0).method()).isEqualTo("CARD");
        assertThat(row.order().outlierStatus()).isEqualTo("NORMAL");
        assertThat(row.order().extendedFields()).containsEntry("gift_wrap", FieldValue.of("yes"));
        assertThat(row.order().customFields()).containsEntry("ordersource", FieldValue.of("web"));
        assertThat(row.order().lines()).isNull();
        assertThat(row.raw().text()).startsWith("{").endsWith("}");
    }

    @ParameterizedTest
    @CsvSource({"position,1", "position,2", "position,3", "page,1", "page,2", "page,3", "page,1000"})
    void pagesOfAnySizeGiveTheSameTransactionsEachOnce(String offset, int size) {
        List<String> whole = ids(byIdentifier().build());
        sandbox.reset();
        sandbox.switches().lookupOffsetIsPage(offset.equals("page"));
        gateway.close();
        gateway = open(Map.of("lookup-offset", offset, "page-size", String.valueOf(size)));

        assertThat(ids(byIdentifier().build())).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(sandbox.requests()).hasSize((whole.size() + size - 1) / size);
    }

    @Test
    void theLookUpCountsPagesAsItsPageSaysUnlessASettingSaysOtherwise() {
        all(byIdentifier().pageSize(2).build());
        all(byId().pageSize(2).build());

        assertThat(sandbox.requests())
                .extracting(request -> request.path().replaceAll(".*offset=", ""))
                .startsWith("0", "1", "2")
                .contains("4");
    }

    @ParameterizedTest
    @CsvSource({"position", "page"})
    void aPullGoesOnFromAnyPosition(String offset) {
        List<String> whole = ids(byIdentifier().build());
        sandbox.switches().lookupOffsetIsPage(offset.equals("page"));
        gateway.close();
        gateway = open(Map.of("lookup-offset", offset));
        for (int cut = 1; cut < whole.size(); cut++) {
            OrderPage first = gateway.find(
                            byIdentifier().pageSize(2).limit((long) cut).build())
                    .next()
                    .get();
            List<String> start =
                    ids(byIdentifier().pageSize(2).limit((long) cut).build());
            List<String> rest =
                    ids(byIdentifier().pageSize(2).startAt(String.valueOf(cut)).build());

            assertThat(first.next()).isEqualTo(String.valueOf(Math.min(cut, 2)));
            assertThat(start).isEqualTo(whole.subList(0, cut));
            assertThat(rest).isEqualTo(whole.subList(cut, whole.size()));
        }
    }

    @Test
    void atMostOnePageIsFetchedAheadAndNoneAfterClosing() {
        try (OrderPages pages = gateway.find(byId().pageSize(1).build())) {
            assertThat(sandbox.requests()).isEmpty();
            pages.next();
            assertThat(sandbox.requests()).hasSizeBetween(1, 2);
            pages.close();
            assertThat(pages.hasNext()).isFalse();
        }
        assertThat(sandbox.requests()).hasSizeBetween(1, 2);
    }

    @Test
    void pagesThatRepeatEndWithAFailure() {
        sandbox.switches().pagerRepeats(true);
        FindFailure failure = failed(byId().pageSize(2).build());
        sandbox.switches().pagerRepeats(false);

        assertThat(failure.failure().kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.failure().message()).contains("repeats");
        assertThat(failure.position()).isEqualTo("2");
        assertThat(sandbox.requests()).hasSize(2);
    }

    @Test
    void anOffsetOfTheWrongMeaningEndsWithAFailureInsteadOfWithTooFew() {
        gateway.close();
        gateway = open(Map.of("lookup-offset", "position", "page-size", "2"));
        FindFailure failure = failed(byIdentifier().build());

        assertThat(failure.failure().message()).contains("lookup-offset");
    }

    @Test
    void anOffsetOfTheOtherWrongMeaningEndsWithAFailureToo() {
        sandbox.switches().lookupOffsetIsPage(false);
        gateway.close();
        gateway = open(Map.of("page-size", "3"));

        assertThat(failed(byIdentifier().build()).failure().message()).contains("lookup-offset");
    }

    @Test
    void aFailureCarriesThePositionFromWhichToGoOn() {
        try (OrderPages pages = gateway.find(byId().pageSize(1).build())) {
            pages.next();
            sandbox.inject(Fault.answer(500, ""));
            int read = 1;
            var next = pages.next();
            if (next.isRight()) { // it was on its way before
                read = 2;
                next = pages.next();
            }
            FindFailure failure = next.getLeft();

            assertThat(failure.position()).isEqualTo(String.valueOf(read));
            assertThat(failure.failure().kind()).isEqualTo(Kind.UNAVAILABLE);
        }
    }

    @Test
    void aListWithoutATotalEndsWithAShortPage() {
        sandbox.inject(Fault.answer(200, "{\"data\":[{\"id\":1},{\"id\":2}]}"));
        sandbox.inject(Fault.answer(200, "{\"data\":[{\"id\":3}]}"));

        assertThat(ids(byId().pageSize(2).build())).containsExactly("1", "2", "3");
    }

    @Test
    void theWarningsOfAListAreThoseOfEachOfItsTransactions() {
        sandbox.inject(Fault.answer(
                200, "{\"data\":[{\"id\":1},{\"id\":2}],\"warnings\":[{\"code\":7,\"message\":\"cut\"}]}"));

        assertThat(all(byId().build()))
                .allSatisfy(order -> assertThat(order.warnings()).containsExactly(new Warning("7", "cut")));
    }

    @Test
    void aListWithErrorsIsAFailure() {
        sandbox.inject(Fault.answer(200, "{\"data\":[],\"errors\":[{\"code\":816,\"message\":\"who\"}]}"));

        assertThat(failed(byId().build()).failure().kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void filtersOfTheVendorGoOutInItsWords() {
        Map<String, FieldValue> own = new HashMap<>(Map.of(
                "startDate", FieldValue.of("2031-01-01"),
                "endDate", FieldValue.of("2032-01-01"),
                "startId", FieldValue.of("1"),
                "endId", FieldValue.of("999999999"),
                "entityType", FieldValue.of("TILL"),
                "entityCode", FieldValue.of("till one")));
        own.put("transactionType", FieldValue.of("REGULAR"));
        all(byIdentifier()
                .numbers(List.of("POS 8841"))
                .sort("ASC")
                .extensions(Map.of("capillary", FieldValue.of(own)))
                .build());
        assertThat(sandbox.requests().get(0).path())
                .contains(
                        "number=POS%208841",
                        "sortOrder=ASC",
                        "startDate=2031-01-01",
                        "endDate=2032-01-01",
                        "startId=1",
                        "endId=999999999",
                        "entityType=TILL",
                        "entityCode=till%20one",
                        "transactionType=REGULAR");

        own.remove("transactionType");
        own.put("sortBy", FieldValue.of("BILLING_TIME"));
        own.put("transNos", FieldValue.of("POS-8841,X"));
        own.put("startDate", FieldValue.of("2031-01-01 00:00:00"));
        own.put("endDate", FieldValue.of("2032-01-01 00:00:00"));
        all(byId().extensions(Map.of("capillary", FieldValue.of(own))).build());
        assertThat(sandbox.requests().get(1).path())
                .contains("sortBy=BILLING_TIME", "transNos=POS-8841%2CX", "startDate=2031-01-01%2000%3A00%3A00");
    }

    @Test
    void whatTheListsCannotAnswerIsRefused() {
        assertThat(refusedQuery(OrderQueryBuilder.builder().build()))
                .startsWith("invalid")
                .contains("give either customer or customerIds");
        assertThat(refusedQuery(byId().customer(CUSTOMER).build())).contains("give either customer or customerIds");
        assertThat(refusedQuery(OrderQueryBuilder.builder()
                        .customerIds(List.of("1", "2"))
                        .build()))
                .contains("customerIds: is not one id");
        assertThat(refusedQuery(byId().phone("1")
                        .email("e")
                        .createdFrom(OffsetDateTime.MAX)
                        .build()))
                .startsWith("unsupported")
                .contains("phone:", "email:", "createdFrom: Capillary's lists know the time of billing alone");
        assertThat(refusedQuery(byId().numbers(List.of("a", "b")).build())).contains("numbers: is not exactly one");
        assertThat(refusedQuery(byId().orderIds(List.of("x")).build())).contains("orderIds:");
        assertThat(refusedQuery(byId().sort("up").build())).contains("sort: is none of ASC, DESC");
        assertThat(refusedQuery(byId().pageSize(1001).build())).contains("pageSize: is more than");
        assertThat(refusedQuery(byId().startAt("-1").build())).contains("startAt:");
        assertThat(refusedQuery(byId().extensions(
                                Map.of("capillary", FieldValue.of(Map.of("transactionType", FieldValue.of("ALL")))))
                        .build()))
                .contains("extensions.capillary: holds a filter that this list does not have");
        assertThat(refusedQuery(byId().extensions(
                                Map.of("capillary", FieldValue.of(Map.of("entityType", FieldValue.of("TILL")))))
                        .build()))
                .contains("entityType and entityCode");
        assertThat(refusedQuery(OrderQueryBuilder.builder()
                        .customer(new CustomerRef("fbId", "x", null, "a"))
                        .build()))
                .contains("customer.scheme: is none of", "customer.source: is missing", "customer.account: is unknown");
    }

    @Test
    void theEmbeddedPartsAreASetting() {
        gateway.close();
        gateway = open(Map.of("embed", "BILL_EF"));
        all(byId().build());

        assertThat(sandbox.requests().get(0).path()).contains("embed=BILL_EF&");
    }
}
