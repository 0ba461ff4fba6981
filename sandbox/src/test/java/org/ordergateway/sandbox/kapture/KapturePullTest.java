package org.ordergateway.sandbox.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.kapture.KaptureFixture.json;
import static org.ordergateway.sandbox.kapture.KaptureFixture.pullBody;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KapturePullTest {

    /** The fields of the page's sample row, in its order. */
    private static final String ROW = "id cmId customerId enquiryId createDate creatorId productQuantity productValue"
            + " discount remarks deliveryStatus lastModificationTime unitId blockId zoneId basePrice serviceTax"
            + " bookingAmount retainerFrequency retainerAmount subOfficeId retainerCreditPeriod parentOrderId"
            + " assignedToId invoiceSent commissionAmount totalSaleableArea builderInvoiceId enquiryAssignedTo"
            + " sellingPrice cess extraCharges warrantyInDays parentCustomerId checkedIn includeInterest channelId"
            + " deliveredOrderId commissionPaidAmount onwardCruiseId returnCruiseId approvedByEmployeeId vatamount";

    private final KaptureFixture kapture = KaptureFixture.started();

    @AfterEach
    void close() {
        kapture.close();
    }

    private List<String> ids(String fields) throws IOException {
        List<String> ids = new ArrayList<>();
        kapture.pull(fields).forEach(row -> ids.add(row.path("id").asText()));
        return ids;
    }

    private void seedAnother() {
        kapture.sandbox().seed("5", """
                {"customer_info":{"customer_name":"Ida, Ole","phone":"1","email_id":"i@o.example"},
                 "order_info":{"erp_order_id":"E5","erp_invoice_no":"I5","remarks":"r","delivery_status":"D"},
                 "row":{"customerId":6,"enquiryId":7,"assignedToId":8,"creatorId":9,"createDate":1930435200000}}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET"})
    void aPullShowsTheRowOfTheSampleByEitherMethod(String method) throws IOException {
        var answer = kapture.send(method, KaptureRules.PULL, pullBody("'orderIds':'48100017'"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"success\":\"true\",\"order_details\":[{\"id\":48100017,\"cmId\":");
        JsonNode row = json(answer.body()).at("/order_details/0");
        assertThat(row.fieldNames()).toIterable().containsExactly(ROW.split(" "));
        assertThat(row).isEqualTo(kapture.held().path("row"));
        assertThat(row.path("discount")).hasToString("49.50");
        assertThat(row).allSatisfy(value -> assertThat(value.asText()).isNotIn("0", "", "false"));
        kapture.violated();
    }

    @Test
    void aSeededRowIsThatOfItsOrderAndShowsWhatTheOrderSays() throws IOException {
        kapture.sandbox().seed("5", "{\"order_info\":{\"remarks\":\"r\"},\"row\":{\"id\":6,\"novelty\":1}}");
        JsonNode row = kapture.pull("'orderIds':'5'").path(0);
        assertThat(row.path("id")).hasToString("5");
        assertThat(row.path("remarks").asText()).isEqualTo("r");
        assertThat(row.path("novelty"))
                .as("unknown to the page, for readers' tests")
                .hasToString("1");
    }

    @Test
    void nothingFoundIsAnEmptySuccess() throws IOException {
        assertThat(kapture.pull("'orderIds':'4'")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'orderIds':'5'
            'orderIds':'4, 5,,6'
            'customerIds':'6'
            'customerIds':'5,6'
            'enquiryIds':'7'
            'erpOrderId':'E5'
            'erpInvoiceId':'I5'
            'name':'Ida, Ole'
            'phone':'1'
            'email':'i@o.example'
            'assignIdStr':'8,1'
            'creatorIdStr':'9'
            'createStartDate':'2031-03-05'
            'createStartDate':'2031-03-05 00:00'
            'createStartDate':'2031-03-04 09:16','createEndDate':'2031-03-05 00:00'
            'createStartDate':'2031-03-04 09:16','createEndDate':'2031-03-05'
            'orderIds':'5,48100017','phone':'1'
            """)
    void eachFilterFindsItsOrderAndNotTheOther(String fields) throws IOException {
        seedAnother();
        assertThat(ids(fields)).containsExactly("5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'createEndDate':'2031-03-04'
            'createEndDate':'2031-03-04 23:59'
            'createStartDate':'2031-03-04 09:15','createEndDate':'2031-03-04 09:15'
            """)
    void theEndOfARangeIsPartOfItAndWhatComesAfterIsNot(String fields) throws IOException {
        seedAnother();
        assertThat(ids(fields)).containsExactly("48100017");
    }

    @Test
    void blankFiltersDoNotFilterAndOtherKnownOnesAreOnlyRecorded() throws IOException {
        seedAnother();
        assertThat(ids("'attr3':'x','phone':'','orderIds':' ','sortParam':'createDate','viewId':'2','limit':'',"
                        + "'offset':'','bookingStartDate':'soon'"))
                .containsExactly("48100017", "5");
    }

    @Test
    void everyFieldOfThePageIsKnown() throws IOException {
        String fields = "name phone email customerIds leadIdStr enquiryIds clientReferenceIds attr1 attr2 attr3 attr4"
                + " attr5 attr6 attr7 attr8 attr9 attr10 attr11 attr12 attr13 attr14 attr15 viewId orderIds erpOrderId"
                + " createStartDate createEndDate bookingStatus bookingSubStatus bookingStartDate bookingEndDate"
                + " creatorIdStr assignIdStr zoneIdStr blockId unitId approvalDesignationIds agreementStartDate"
                + " agreementEndDate erpInvoiceId sortParam limit offset";
        String blank = "'" + fields.replace(" ", "':'','") + "':''";
        assertThat(ids(blank.replace("'blockId':''", "'blockId':'42'"))).containsExactly("48100017");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'orderIds':'5'}                                              | /cmId
            {'cmId':0,'orderIds':'5'}                                     | /cmId
            {'cmId':-1,'orderIds':'5'}                                    | /cmId
            {'cmId':'7300412','orderIds':'5'}                             | /cmId
            {'cmId':7300412.5,'orderIds':'5'}                             | /cmId
            {'cmId':7300412}                                              | ''
            {'cmId':7300412,'orderIds':'','name':' ','limit':'5'}         | ''
            {'cmId':7300412,'viewId':'2','sortParam':'x','offset':'5'}    | ''
            {'cmId':7300412,'orderIds':48100017}                          | /orderIds
            {'cmId':7300412,'orderIds':['48100017']}                      | /orderIds
            {'cmId':7300412,'phone':null,'name':'a'}                      | /phone
            {'cmId':7300412,'customer_Ids':'5'}                           | /customer_Ids
            {'cmId':7300412,'orderIds':'5','limit':10}                    | /limit
            {'cmId':7300412,'orderIds':'5','limit':'ten'}                 | /limit
            {'cmId':7300412,'orderIds':'5','offset':'-1'}                 | /offset
            {'cmId':7300412,'createStartDate':'04.03.2031'}               | /createStartDate
            {'cmId':7300412,'createStartDate':'2031-02-30'}               | /createStartDate
            {'cmId':7300412,'createEndDate':'2031-02-30 10:00'}           | /createEndDate
            {'cmId':7300412,'createEndDate':'2031-03-04T09:15:00Z'}       | /createEndDate
            """)
    void whatThePageDoesNotShowIsAViolationAndFails(String body, String where) throws IOException {
        var answer = kapture.send("POST", KaptureRules.PULL, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).path("status").asText()).isEqualTo("failed");
        kapture.violated(where);
    }

    @Test
    void anotherAccountsIdFailsButIsNoViolation() throws IOException {
        var answer = kapture.send("POST", KaptureRules.PULL, "{'cmId':1,'orderIds':'48100017'}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body())).isEqualTo(json("{'message':'Invalid cmId','status':'failed'}"));
        kapture.violated();
    }

    @Test
    void limitAndOffsetCutThePageAndAHundredComeWithoutALimit() throws IOException {
        for (int i = 1; i <= 120; i++) {
            kapture.sandbox().seed(String.valueOf(i), "{\"row\":{\"customerId\":77}}");
        }
        assertThat(ids("'customerIds':'77'")).hasSize(100).startsWith("1").endsWith("100");
        assertThat(ids("'customerIds':'77','limit':'3','offset':'100'")).containsExactly("101", "102", "103");
        assertThat(ids("'customerIds':'77','limit':'50','offset':'110'")).hasSize(10);
        assertThat(ids("'customerIds':'77','limit':'50','offset':'120'")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PullMethods.class,
            names = {"POST", "GET"})
    void aVendorWithOneMethodDoesNotFindTheOther(PullMethods methods) throws IOException {
        kapture.sandbox().pullMethods(methods);
        String body = pullBody("'orderIds':'48100017'");
        assertThat(kapture.send("POST", KaptureRules.PULL, body).statusCode())
                .isEqualTo(methods == PullMethods.POST ? 200 : 404);
        assertThat(kapture.send("GET", KaptureRules.PULL, body).statusCode())
                .isEqualTo(methods == PullMethods.GET ? 200 : 404);
        kapture.violated();
    }

    @Test
    void aRepeatingPagerGivesTheFirstPageWhateverTheOffset() throws IOException {
        seedAnother();
        kapture.sandbox().repeatPages(true);
        assertThat(ids("'attr1':'x','limit':'1','offset':'1'")).containsExactly("48100017");
        kapture.sandbox().repeatPages(false);
        assertThat(ids("'attr1':'x','limit':'1','offset':'1'")).containsExactly("5");
    }
}
