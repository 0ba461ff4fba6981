package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.kapture.KaptureFixture.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure.Unavailable;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.Fault;

/** Pages with orders that no id names, and pages that overlap with the one before: no good order is lost or doubled. */
class KaptureOddPageTest {

    private static final KaptureFixture KAPTURE = new KaptureFixture();

    @AfterAll
    static void stop() {
        KAPTURE.close();
    }

    @BeforeEach
    void reset() {
        KAPTURE.sandbox.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "null", "''", "'x y'", "{'id':5}", "1E+999999999", "-5"})
    void anOrderWithoutAUsableIdHidesNoneOfItsPageAndThePullGoesPastIt(String id) {
        inject("1", "2", "3");
        inject("4", id, "6");
        try (OrderPages pages = KAPTURE.gateway().find(query("{'customerIds':['5'],'pageSize':3}"))) {
            assertThat(ids(pages.next().get())).containsExactly("1", "2", "3");
            OrderPage good = pages.next().get();
            assertThat(ids(good)).containsExactly("4", "6");
            assertThat(good.next()).isEqualTo("6");
            assertThat(pages.hasNext()).isTrue();
            FindFailure failure = pages.next().getLeft();
            assertThat(failure.failure()).isInstanceOf(Unavailable.class);
            assertThat(failure.failure().effect()).isEqualTo(Effect.NONE);
            assertThat(failure.failure().message()).contains("without a usable id", "at 4", "every other");
            assertThat(failure.position()).isEqualTo("6");
            assertThat(pages.hasNext()).isFalse();
        }
        assertThat(KAPTURE.sandbox.requests()).hasSize(2);
        KAPTURE.sandbox.reset();
        inject("7");
        try (OrderPages rest = KAPTURE.gateway().find(query("{'customerIds':['5'],'pageSize':3,'startAt':'6'}"))) {
            assertThat(ids(rest.next().get())).containsExactly("7");
            assertThat(rest.hasNext()).isFalse();
        }
    }

    @Test
    void aPageOfNothingElseIsAFailureBehindIt() {
        inject("0", "null");
        try (OrderPages pages = KAPTURE.gateway().find(query("{'customerIds':['5'],'startAt':'4'}"))) {
            FindFailure failure = pages.next().getLeft();
            assertThat(failure.position()).isEqualTo("6");
            assertThat(failure.failure().message()).contains("at 4, 5");
            assertThat(pages.hasNext()).isFalse();
        }
    }

    @Test
    void aLimitThatIsReachedBeforeItIsNotDisturbedByIt() {
        inject("1", "2", "0");
        try (OrderPages pages = KAPTURE.gateway().find(query("{'customerIds':['5'],'limit':2}"))) {
            OrderPage page = pages.next().get();
            assertThat(ids(page)).containsExactly("1", "2");
            assertThat(page.next()).isEqualTo("2");
            assertThat(pages.hasNext()).isFalse();
        }
    }

    @Test
    void theFieldsOfAnOrderWithoutAUsableIdAreNoAnswerToAGet() {
        inject("'x y'");
        assertThat(KAPTURE.gateway().get(OrderRef.number("ERP-1")).getLeft()).isInstanceOf(Unavailable.class);
        inject("'x y'");
        assertThat(KAPTURE.gateway().get(OrderRef.id("5")).getLeft().message()).contains("without a usable id");
    }

    @ParameterizedTest
    @CsvSource({"3, ''", "'2,3', ''", "'3,4', 4", "'4,3', 4", "'', ''"})
    void aShorterLastPageThatRepeatsTheOneBeforeGivesWhatIsNew(String last, String given) {
        inject("1", "2", "3");
        inject(last.isEmpty() ? new String[0] : last.split(","));
        try (OrderPages pages = KAPTURE.gateway().find(query("{'customerIds':['5'],'pageSize':3}"))) {
            assertThat(ids(pages.next().get())).containsExactly("1", "2", "3");
            OrderPage page = pages.next().get();
            assertThat(String.join(",", ids(page))).isEqualTo(given);
            assertThat(page.next()).isNull();
            assertThat(pages.hasNext()).isFalse();
        }
    }

    @Test
    void aFullPageThatOverlapsWithTheOneBeforeGivesEachOrderOnce() {
        inject("1", "2", "3");
        inject("3", "4", "5");
        inject("6");
        List<String> all = new ArrayList<>();
        try (OrderPages pages = KAPTURE.gateway().find(query("{'customerIds':['5'],'pageSize':3}"))) {
            while (pages.hasNext()) {
                all.addAll(ids(pages.next().get()));
            }
        }
        assertThat(all).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(KAPTURE.sandbox.requests())
                .extracting(request ->
                        KaptureFixture.json(request.body()).path("offset").asText())
                .containsExactly("0", "3", "6");
    }

    @Test
    void aFullPageInsideTheOneBeforeIsAFailure() {
        inject("1", "2", "3");
        inject("3", "3", "1");
        try (OrderPages pages = KAPTURE.gateway().find(query("{'customerIds':['5'],'pageSize':3}"))) {
            assertThat(pages.next().isRight()).isTrue();
            FindFailure failure = pages.next().getLeft();
            assertThat(failure.position()).isEqualTo("3");
            assertThat(failure.failure().message()).contains("again", "not complete");
        }
    }

    private static List<String> ids(OrderPage page) {
        return page.orders().stream()
                .map(OrderSnapshot::ref)
                .map(OrderRef::id)
                .map(String::valueOf)
                .toList();
    }

    private static void inject(String... ids) {
        String rows = List.of(ids).stream().map(id -> "{'id':" + id + "}").collect(Collectors.joining(","));
        String body = "{'success':'true','order_details':[" + rows + "]}";
        KAPTURE.sandbox.inject(Fault.answer(200, body.replace('\'', '"')));
    }
}
