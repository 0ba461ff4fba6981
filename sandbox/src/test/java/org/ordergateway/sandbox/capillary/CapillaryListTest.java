package org.ordergateway.sandbox.capillary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.CUSTOMER;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer's bills in pages, by the customer's id and by an identifier. */
class CapillaryListTest {

    private static final String BY_ID = "/v2/customers/41500071/transactions?";
    private static final String LOOKUP = "/v2/customers/lookup/transactions?";
    private static final String BY_IDENTIFIER = LOOKUP + CUSTOMER + "&source=INSTORE&";

    private final CapillaryFixture capillary = CapillaryFixture.started();
    private final CapillarySandbox sandbox = capillary.sandbox();

    @AfterEach
    void close() {
        capillary.close();
    }

    private JsonNode get(String path) throws IOException {
        return capillary.sent("GET", path, "");
    }

    /** The last two digits of the ids on a page. */
    private List<String> ids(String path) throws IOException {
        return get(path)
                .path("data")
                .valueStream()
                .map(row -> row.path("id").asText().substring(7))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {BY_ID, BY_IDENTIFIER})
    void theNewestComeFirstWithTheirPage(String list) throws IOException {
        JsonNode page = get(list.substring(0, list.length() - 1));
        assertThat(page.path("pagination"))
                .isEqualTo(json("{'limit':20,'offset':0,'total':5,'sortBy':'BILLING_TIME','sortOrder':'DESC'}"));
        assertThat(page.path("warnings")).isEqualTo(json("[]"));
        assertThat(page.path("errors")).isEqualTo(json("[]"));
        assertThat(ids(list + "limit=1000")).containsExactly("61", "59", "58", "57", "56");
        assertThat(ids(list + "sortOrder=ASC&limit=2&offset=1"))
                .isEqualTo(list.equals(BY_ID) ? List.of("57", "58") : List.of("58", "59"));
        assertThat(ids(list + "offset=5")).isEmpty();
    }

    @Test
    void aRowHasNoLinesAndNoPartThatWasNotAskedFor() throws IOException {
        assertThat(get(BY_ID + "transactionId=700123456").at("/data/0"))
                .isEqualTo(json("{'id':700123456,'customerId':41500071,'loyaltyLogId':0,"
                        + "'billingTime':'2031-02-01T10:00:00Z','billNumber':'POS-8841','type':'REGULAR',"
                        + "'notes':'leave at desk','amount':49.90,'grossAmount':55.40,'discount':5.50,"
                        + "'outlierStatus':'NORMAL'}"));
        assertThat(get(BY_ID + "transactionId=700123459")
                        .at("/data/0/returnType")
                        .asText())
                .isEqualTo("LINE_ITEM");
    }

    @ParameterizedTest
    @CsvSource({
        "BILL_CF,customFields",
        "BILL_EF,extendedFields",
        "BILL_EF,billingTimeInputOffset",
        "ATTRIBUTION,attribution",
        "PAYMENT_MODES,paymentModes",
        "CREDIT_NOTES,creditNotes",
        "BILL_STORE_DETAILS,billingStore",
        "BILL_POINTS,billPoints",
        "TRANSACTION_IDENTIFIER,txnIdentifiers"
    })
    void aPartComesWhenAskedFor(String embed, String field) throws IOException {
        assertThat(get(BY_ID + "transactionId=700123456&embed=" + embed)
                        .at("/data/0")
                        .has(field))
                .isTrue();
        JsonNode row = get(BY_IDENTIFIER + "transactionId=700123456&embed=ATTRIBUTION," + embed)
                .at("/data/0");
        assertThat(row.has(field)).isTrue();
        assertThat(row.has("attribution")).isTrue();
    }

    @Test
    void partsHaveTheFormOfTheList() throws IOException {
        String all = "embed=BILL_CF,BILL_EF,PAYMENT_MODES,CREDIT_NOTES&localCurrency=true";
        JsonNode row = get(BY_ID + "transactionId=700123456&" + all).at("/data/0");
        assertThat(row.path("customFields")).isEqualTo(json("{'ordersource':'web','steps':2}"));
        assertThat(row.path("creditNotes"))
                .isEqualTo(json("[{'number':'CN-3301','notes':'goodwill','amount':2.50,'referenceId':0}]"));
        assertThat(row.at("/paymentModes/0").has("attributes")).isFalse();
        assertThat(row.at("/paymentModes/0/amount").decimalValue()).isEqualTo("49.90");
        assertThat(row.at("/currencyLogDto/localValue").decimalValue()).isEqualTo("49.90");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            transactionId=700123456,700123458           | 58 56
            number=POS-9000                             | 58 57
            startId=700123457&endId=700123459           | 59 58 57
            entityType=TILL&entityCode=till.sandbox.one | 61 59 58 57 56
            entityType=STORE&entityCode=till.sandbox.one|
            number=POS-9000&startId=700123458           | 58
            """)
    void bothListsFilter(String query, String ids) throws IOException {
        List<String> expected = ids == null ? List.of() : List.of(ids.split(" "));
        assertThat(ids(BY_ID + query)).isEqualTo(expected);
        assertThat(ids(BY_IDENTIFIER + query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            transNos=POS-9000,POS-9100                                             | 61 58 57
            sortBy=BILLING_TIME&startDate=2031-02-03%2010:00:00&endDate=2031-02-04+10:00:00 | 59 58
            startDate=2031-02-03T10:00:01Z                                         | 61 59
            """)
    void theListByIdFiltersByItsOwnWords(String query, String ids) throws IOException {
        assertThat(ids(BY_ID + query)).isEqualTo(List.of(ids.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            transactionType=RETURN                        | 59
            transactionType=REGULAR                       | 61 58 57 56
            transactionType=ALL                           | 61 59 58 57 56
            startDate=2031-02-02&endDate=2031-02-04       | 59 58 57
            """)
    void theLookUpFiltersByItsOwnWords(String query, String ids) throws IOException {
        assertThat(ids(BY_IDENTIFIER + query)).isEqualTo(List.of(ids.split(" ")));
    }

    @Test
    void theOffsetOfTheLookUpCountsPagesUnlessSwitched() throws IOException {
        assertThat(ids(BY_IDENTIFIER + "limit=2&offset=1")).containsExactly("58", "57");
        sandbox.switches().lookupOffsetIsPage(false);
        assertThat(ids(BY_IDENTIFIER + "limit=2&offset=1")).containsExactly("59", "58");
        assertThat(ids(BY_ID + "limit=2&offset=1")).containsExactly("59", "58");
    }

    @ParameterizedTest
    @ValueSource(strings = {BY_ID, BY_IDENTIFIER})
    void aPagerMayRepeatItsFirstPage(String list) throws IOException {
        sandbox.switches().pagerRepeats(true);
        assertThat(ids(list + "limit=2&offset=2")).containsExactly("61", "59");
    }

    @Test
    void theBillingTimeIsInTheServersZone() throws IOException {
        sandbox.switches().serverOffset(ZoneOffset.ofHours(-5));
        assertThat(get(BY_ID + "limit=1").at("/data/0/billingTime").asText()).isEqualTo("2031-02-06T05:00:00-05:00");
    }

    @Test
    void theLookUpFindsACustomerOfAnyAccount() throws IOException {
        String wechat = LOOKUP + "identifierName=wechat&identifierValue=wx-mira&source=WECHAT";
        assertThat(get(wechat).at("/pagination/total").asInt()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/customers/1/transactions",
                LOOKUP + "identifierName=mobile&identifierValue=1&source=INSTORE",
                LOOKUP + CUSTOMER + "&source=WEBSITE"
            })
    void aCustomerWhomNobodyKnowsIsToldWithAStatusThatCanBeChosen(String path) throws IOException {
        assertThat(capillary.told(400, "GET", path, "")).isEqualTo(816);
        sandbox.switches().readFailureStatus(200);
        assertThat(capillary.told(200, "GET", path, "")).isEqualTo(816);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit",
        "limit=1001,limit",
        "limit=x,limit",
        "offset=-1,offset",
        "sortOrder=asc,sortOrder",
        "localCurrency=1,localCurrency",
        "transactionId=x,transactionId",
        "startId=x,startId",
        "entityType=till&entityCode=x,entityType",
        "entityType=TILL,entityCode",
        "embed=LINES,embed",
        "embed=,embed",
        "page=2,page",
        "limit=1&limit=2,limit",
        "startDate=2031/02/03,startDate",
        "endDate=tomorrow,endDate"
    })
    void aListThatThePageDoesNotKnowIsRefused(String query, String where) throws IOException {
        capillary.refused(400, "GET", BY_ID + query, "", where);
        sandbox.reset();
        capillary.refused(400, "GET", BY_IDENTIFIER + query, "", where);
    }

    @ParameterizedTest
    @CsvSource({
        "transactionType=ALL,transactionType",
        "source=INSTORE,source",
        "sortBy=AMOUNT,sortBy",
        "startDate=2031-02-03,startDate",
        "endDate=2031-02-31T00:00:00Z,endDate"
    })
    void theListByIdHasNotTheLookUpsWords(String query, String where) throws IOException {
        capillary.refused(400, "GET", BY_ID + query, "", where);
    }

    @ParameterizedTest
    @CsvSource({
        "transactionType=MIXED,transactionType",
        "sortBy=BILLING_TIME,sortBy",
        "transNos=a,transNos",
        "accountId=a,accountId",
        "startDate=2031-02-03T10:00:00Z,startDate",
        "startDate=2031-13-01,startDate"
    })
    void theLookUpHasNotTheListsWords(String query, String where) throws IOException {
        capillary.refused(400, "GET", BY_IDENTIFIER + query, "", where);
    }

    @ParameterizedTest
    @CsvSource({
        "identifierName=mobile&identifierValue=1,source",
        "identifierName=mobile&source=INSTORE,identifierValue",
        "identifierValue=1&source=INSTORE,identifierName",
        "identifierName=martjackId&identifierValue=1&source=MARTJACK,identifierName",
        "identifierName=id&identifierValue=x&source=INSTORE,identifierValue"
    })
    void theLookUpNamesItsCustomer(String query, String where) throws IOException {
        capillary.refused(400, "GET", LOOKUP + query, "", where);
    }

    @Test
    void aCustomersIdIsANumber() throws IOException {
        capillary.refused(400, "GET", "/v2/customers/x/transactions", "", "id");
    }
}
