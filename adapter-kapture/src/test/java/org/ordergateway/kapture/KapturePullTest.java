package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ordergateway.kapture.KaptureFixture.json;
import static org.ordergateway.kapture.KaptureFixture.newOrder;
import static org.ordergateway.kapture.KaptureFixture.query;

import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Conflict;
import org.ordergateway.failure.OrderFailure.Invalid;
import org.ordergateway.failure.OrderFailure.NotFound;
import org.ordergateway.failure.OrderFailure.Unavailable;
import org.ordergateway.failure.OrderFailure.Unsupported;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.Fault;

/** Getting one order, and pulling many in pages. */
class KapturePullTest {

    private static final KaptureFixture KAPTURE = new KaptureFixture();

    /** Matches the generated orders and not the seeded one. */
    private static final String BULK = "{'customerIds':['600000001']";

    @AfterAll
    static void stop() {
        KAPTURE.close();
    }

    @BeforeEach
    void reset() {
        KAPTURE.sandbox.reset();
        KAPTURE.sandbox.repeatPages(false);
    }

    @Test
    void anOrderIsGotByItsIdWithOnePull() {
        String id = KAPTURE.sandbox.seededOrderId();
        OrderSnapshot read = OrderGatewayException.orThrow(KAPTURE.gateway().get(new OrderRef(id, "any", null, null)));
        assertThat(read.ref()).isEqualTo(OrderRef.id(id));
        assertThat(read.order().note()).isEqualTo("leave at the gate");
        assertThat(KAPTURE.body()).isEqualTo(json("{'cmId':7300412,'orderIds':'" + id + "','limit':'2','offset':'0'}"));
        KAPTURE.noViolations();
    }

    @Test
    void anOrderIsGotByTheMerchantsNumber() {
        OrderSnapshot read = OrderGatewayException.orThrow(KAPTURE.gateway().get(OrderRef.number("ERP-5501")));
        assertThat(read.ref()).isEqualTo(new OrderRef(KAPTURE.sandbox.seededOrderId(), "ERP-5501", null, null));
        assertThat(KAPTURE.body().path("erpOrderId").asText()).isEqualTo("ERP-5501");
        KAPTURE.noViolations();
    }

    @Test
    void anOrderThatIsNotThereIsNotFound() {
        OrderGateway gateway = KAPTURE.gateway();
        assertThat(gateway.get(OrderRef.id("5")).getLeft()).isInstanceOf(NotFound.class);
        assertThat(gateway.get(OrderRef.number("nope")).getLeft()).isInstanceOf(NotFound.class);
    }

    @Test
    void severalOrdersOfOneNumberAreAConflictAndNeverTheFirst() {
        OrderGateway gateway = KAPTURE.gateway();
        OrderGatewayException.orThrow(gateway.create(newOrder("{'customer':{'name':'Asha Rao'}}")));
        OrderGatewayException.orThrow(gateway.create(newOrder("{'customer':{'name':'Asha Rao'}}")));
        OrderFailure failure = gateway.get(OrderRef.number("ERP-1")).getLeft();
        assertThat(failure).isInstanceOf(Conflict.class);
        assertThat(failure.message()).contains("several orders");
    }

    @Test
    void anotherOrderThanTheOneAskedForIsNeverTaken() {
        OrderGateway gateway = KAPTURE.gateway();
        KAPTURE.sandbox.inject(Fault.answer(200, "{\"success\":\"true\",\"order_details\":[{\"id\":6}]}"));
        OrderFailure other = gateway.get(OrderRef.id("5")).getLeft();
        assertThat(other).isInstanceOf(Unavailable.class);
        assertThat(other.message()).contains("another order");
        KAPTURE.sandbox.inject(Fault.answer(200, "{\"success\":\"true\",\"order_details\":[{\"id\":5},{\"id\":6}]}"));
        assertThat(gateway.get(OrderRef.id("5")).getLeft()).isInstanceOf(Conflict.class);
    }

    @Test
    void anOrderWithoutAnIdIsAFailure() {
        for (String row : List.of("{}", "{'id':0}", "{'id':null}", "7")) {
            String body = "{'success':'true','order_details':[" + row + "]}";
            KAPTURE.sandbox.inject(Fault.answer(200, body.replace('\'', '"')));
            assertThat(KAPTURE.gateway().get(OrderRef.number("ERP-1")).getLeft())
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void aPullWithoutItsArrayIsAFailure() {
        for (String body : List.of("{'success':'true'}", "{'success':'true','order_details':{}}")) {
            KAPTURE.sandbox.inject(Fault.answer(200, body.replace('\'', '"')));
            assertThat(KAPTURE.gateway().get(OrderRef.id("5")).getLeft()).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void pagesComeOneByOneUntilAShortOne() {
        KAPTURE.sandbox.seedMany(250);
        try (OrderPages pages = KAPTURE.gateway().find(query(BULK + "}"))) {
            KAPTURE.nothingWasSent();
            assertThat(pages.hasNext()).isTrue();
            KAPTURE.nothingWasSent();
            OrderPage first = pages.next().get();
            assertThat(first.orders()).hasSize(100);
            assertThat(first.next()).isEqualTo("100");
            assertThat(KAPTURE.sandbox.requests()).hasSizeBetween(1, 2);
            assertThat(pages.next().get().next()).isEqualTo("200");
            OrderPage last = pages.next().get();
            assertThat(last.orders()).hasSize(50);
            assertThat(last.next()).isNull();
            assertThat(pages.hasNext()).isFalse();
            assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
        }
        assertThat(KAPTURE.sandbox.requests())
                .extracting(request -> json(request.body()).path("offset").asText())
                .containsExactly("0", "100", "200");
        KAPTURE.noViolations();
    }

    @Test
    void anEmptyPageEndsAPullWhoseLastPageWasFull() {
        KAPTURE.sandbox.seedMany(4);
        try (OrderPages pages = KAPTURE.gateway(Map.of("page-size", "2")).find(query(BULK + "}"))) {
            assertThat(pages.orders().toList())
                    .hasSize(4)
                    .allMatch(Either::isRight)
                    .extracting(order -> order.get().ref().id())
                    .doesNotHaveDuplicates();
        }
        assertThat(KAPTURE.sandbox.requests()).hasSize(3);
        KAPTURE.noViolations();
    }

    @Test
    void aLimitIsNeverPassedAndAPullGoesOnFromItsPosition() {
        KAPTURE.sandbox.seedMany(10);
        OrderGateway gateway = KAPTURE.gateway();
        String last;
        try (OrderPages pages = gateway.find(query(BULK + ",'pageSize':3,'limit':5}"))) {
            assertThat(pages.next().get().orders()).hasSize(3);
            OrderPage second = pages.next().get();
            assertThat(second.orders()).hasSize(2);
            assertThat(pages.hasNext()).isFalse();
            last = second.next();
        }
        assertThat(KAPTURE.sandbox.requests())
                .extracting(request -> json(request.body()).path("limit").asText())
                .containsExactly("3", "2");
        try (OrderPages pages = gateway.find(query(BULK + ",'startAt':'" + last + "'}"))) {
            assertThat(pages.next().get().orders())
                    .extracting(order -> order.ref().id())
                    .hasSize(5)
                    .startsWith("900000006");
        }
        KAPTURE.noViolations();
    }

    @Test
    void aVendorThatGivesMoreThanWasAskedForPassesNoLimit() {
        String rows = "{\"success\":\"true\",\"order_details\":[{\"id\":5},{\"id\":6},{\"id\":7}]}";
        KAPTURE.sandbox.inject(Fault.answer(200, rows));
        try (OrderPages pages = KAPTURE.gateway().find(query(BULK + ",'limit':2}"))) {
            OrderPage page = pages.next().get();
            assertThat(page.orders()).hasSize(2);
            assertThat(page.next()).isEqualTo("2");
            assertThat(pages.hasNext()).isFalse();
        }
    }

    @Test
    void aPagerThatRepeatsItselfEndsWithAFailure() {
        KAPTURE.sandbox.seedMany(10);
        KAPTURE.sandbox.repeatPages(true);
        try (OrderPages pages = KAPTURE.gateway(Map.of("page-size", "5")).find(query(BULK + "}"))) {
            assertThat(pages.next().get().orders()).hasSize(5);
            FindFailure failure = pages.next().getLeft();
            assertThat(failure.position()).isEqualTo("5");
            assertThat(failure.failure().message()).contains("again", "not complete");
            assertThat(failure.failure().effect()).isEqualTo(Effect.NONE);
            assertThat(pages.hasNext()).isFalse();
        }
        assertThat(KAPTURE.sandbox.requests()).hasSize(2);
    }

    @Test
    void aPageThatRepeatsThePreviousOneIsNeverHandedOut() {
        for (int good = 1; good <= 9; good++) {
            KAPTURE.sandbox.reset();
            for (int page = 0; page <= good; page++) {
                int id = Math.min(page + 1, good);
                KAPTURE.sandbox.inject(
                        Fault.answer(200, "{\"success\":\"true\",\"order_details\":[{\"id\":" + id + "}]}"));
            }
            try (OrderPages pages = KAPTURE.gateway().find(query(BULK + ",'pageSize':1}"))) {
                List<Either<FindFailure, OrderSnapshot>> all =
                        pages.orders().limit(20).toList();
                assertThat(all).hasSize(good + 1);
                assertThat(all.get(good).isLeft()).isTrue();
            }
        }
    }

    @Test
    void aPagerThatGoesInCirclesEndsWithAFailureToo() {
        for (int circle = 1; circle <= 7; circle++) {
            KAPTURE.sandbox.reset();
            // Three pages of its own, then round and round.
            for (int page = 0; page < 40; page++) {
                int id = page < 3 ? page + 1 : 100 + (page - 3) % circle;
                KAPTURE.sandbox.inject(
                        Fault.answer(200, "{\"success\":\"true\",\"order_details\":[{\"id\":" + id + "}]}"));
            }
            try (OrderPages pages = KAPTURE.gateway().find(query(BULK + ",'pageSize':1}"))) {
                List<Either<FindFailure, OrderSnapshot>> all =
                        pages.orders().limit(40).toList();
                assertThat(all.get(all.size() - 1).isLeft()).isTrue();
                assertThat(all).hasSizeLessThan(25);
            }
        }
    }

    @Test
    void aFailureInTheMiddleArrivesWithThePositionToGoOnFrom() {
        KAPTURE.sandbox.seedMany(10);
        OrderGateway gateway = KAPTURE.gateway(Map.of("page-size", "4"));
        try (OrderPages pages = gateway.find(query(BULK + "}"))) {
            assertThat(pages.next().isRight()).isTrue();
            KAPTURE.sandbox.inject(Fault.answer(200, "{\"message\":\"no more\",\"status\":\"failed\"}"));
            int read = 4;
            Either<FindFailure, OrderPage> next = pages.next();
            if (next.isRight()) { // it was on its way before
                read = 8;
                next = pages.next();
            }
            FindFailure failure = next.getLeft();
            assertThat(failure.position()).isEqualTo(String.valueOf(read));
            assertThat(failure.failure().message()).contains("no more");
            assertThat(pages.hasNext()).isFalse();
            try (OrderPages rest = gateway.find(query(BULK + ",'startAt':'" + failure.position() + "'}"))) {
                assertThat(rest.orders().toList()).hasSize(10 - read).allMatch(Either::isRight);
            }
        }
    }

    @Test
    void closingEarlyFetchesNothingMore() {
        KAPTURE.sandbox.seedMany(1000);
        OrderGateway gateway = KAPTURE.gateway(Map.of("page-size", "10"));
        try (OrderPages pages = gateway.find(query(BULK + "}"))) {
            pages.next();
            pages.close();
            assertThat(pages.hasNext()).isFalse();
        }
        int first = KAPTURE.sandbox.requests().size();
        assertThat(first).as("one page, and one ahead at most").isBetween(1, 2);
        try (Stream<Either<FindFailure, OrderSnapshot>> orders =
                gateway.find(query(BULK + "}")).orders()) {
            assertThat(orders.limit(15).toList()).hasSize(15);
        }
        assertThat(KAPTURE.sandbox.requests().size() - first)
                .as("two pages, and one ahead at most")
                .isBetween(2, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}|query",
                "{'sort':'createDate','limit':5}|query",
                "{'extensions':{'kapture':{'viewId':'2'}}}|query",
                "{'orderIds':[]}|orderIds",
                "{'orderIds':['1,2']}|orderIds",
                "{'customerIds':['a']}|customerIds",
                "{'creatorIds':['']}|creatorIds",
                "{'assigneeIds':['0']}|assigneeIds",
                "{'numbers':[]}|numbers",
                "{'numbers':['A','B']}|numbers",
                "{'numbers':['A,B']}|numbers",
                "{'numbers':[' ']}|numbers",
                "{'invoiceNumbers':['A','B']}|invoiceNumbers",
                "{'customerName':''}|customerName",
                "{'email':' '}|email",
                "{'phone':' '}|phone",
                "{'sort':'','orderIds':['1']}|sort",
                "{'createdFrom':'2031-01-02T00:00:00Z','createdTo':'2031-01-01T00:00:00Z'}|createdTo",
                "{'extensions':{'kapture':{'attr16':'x'}}}|extensions.kapture",
                "{'extensions':{'kapture':{'orderIds':'1'}}}|extensions.kapture",
                "{'extensions':{'kapture':'x'}}|extensions.kapture",
                "{'extensions':{'kapture':{'attr1':''}}}|extensions.kapture.attr1",
                "{'extensions':{'kapture':{'attr1':true}}}|extensions.kapture.attr1",
                "{'startAt':'next','orderIds':['1']}|startAt",
                "{'startAt':'-1','orderIds':['1']}|startAt"
            })
    void whatIsWrongWithAQueryIsNamedAndNothingIsSent(String neutral, String path) {
        try (OrderPages pages = KAPTURE.gateway().find(query(neutral))) {
            OrderFailure failure = pages.next().getLeft().failure();
            assertThat(failure).isInstanceOf(Invalid.class);
            assertThat(((Invalid) failure).violations())
                    .extracting(FieldViolation::path)
                    .contains(path);
            assertThat(pages.hasNext()).isFalse();
        }
        KAPTURE.nothingWasSent();
    }

    @Test
    void aFilterThatKaptureDoesNotHaveIsUnsupported() {
        try (OrderPages pages =
                KAPTURE.gateway().find(query("{'customer':{'scheme':'mobile','value':'9380491257'}}"))) {
            OrderFailure failure = pages.next().getLeft().failure();
            assertThat(failure).isInstanceOf(Unsupported.class);
            assertThat(failure.message()).contains("customer").doesNotContain("9380491257");
        }
        KAPTURE.nothingWasSent();
    }

    @Test
    void aFilterThatOnlyThePagesListNamesIsRefused() {
        for (String name : List.of(
                "generationStartDate",
                "generationEndDate",
                "nextFollowupStartDate",
                "nextFollowupEndDate",
                "lastFollowupStartDate",
                "lastFollowupEndDate",
                "expectedClosureStartDate",
                "expectedClosureEndDate",
                "statusStr",
                "subStatusStr",
                "creatorOrAssignedIdStr",
                "assignToIdsStr",
                "notAssignToIdsStr",
                "country",
                "city",
                "state",
                "leadPriorityStr",
                "secondarySourceId",
                "approvedIds",
                "pricingStatus",
                "customer_Ids")) {
            try (OrderPages pages = KAPTURE.gateway().find(query("{'extensions':{'kapture':{'" + name + "':'x'}}}"))) {
                assertThat(pages.next().getLeft().failure()).isInstanceOf(Invalid.class);
            }
        }
        KAPTURE.nothingWasSent();
    }

    @Test
    void aTimeInAQueryNeedsTheZone() {
        try (OrderPages pages = KAPTURE.plain(Map.of()).find(query("{'createdFrom':'2031-01-02T00:00:00Z'}"))) {
            OrderFailure failure = pages.next().getLeft().failure();
            assertThat(failure).isInstanceOf(Invalid.class);
            assertThat(failure.message()).contains("createdFrom", "time-zone");
        }
        KAPTURE.nothingWasSent();
    }

    @Test
    void aNumberThatWouldBeTwoIsNeverAskedFor() {
        for (String number : List.of("A,B", "", " ", "a\u0000b", "x".repeat(10_000))) {
            assertThat(KAPTURE.gateway().get(OrderRef.number(number)).getLeft()).isInstanceOf(Invalid.class);
        }
        KAPTURE.nothingWasSent();
    }

    @Test
    void ordersOfASpanOfTimeAreFound() {
        KAPTURE.sandbox.seedMany(100_000);
        OrderGateway gateway = KAPTURE.gateway(Map.of("time-zone", "UTC"));
        try (OrderPages pages =
                gateway.find(query("{'createdFrom':'2030-01-01T01:00:00Z','createdTo':'2030-01-01T01:01:59Z'}"))) {
            List<Either<FindFailure, OrderSnapshot>> found = pages.orders().toList();
            assertThat(found).allMatch(Either::isRight);
            assertThat(found.get(0).get().order().createdAt()).isEqualTo("2030-01-01T01:00:00Z");
            assertThat(found).hasSizeGreaterThanOrEqualTo(120);
        }
        KAPTURE.noViolations();
    }
}
