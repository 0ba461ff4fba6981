package org.ordergateway.sandbox.capillary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two bulk calls: a result for each entry, and one breach refuses them all. */
class CapillaryBulkTest {

    private static final String BULK = "/v2/transactions/bulk";
    private static final String WHO = "'identifierType':'mobile','identifierValue':'15550104477','source':'INSTORE'";
    private static final String ADD = "{" + WHO + ",'type':'REGULAR','billNumber':'B-1','billAmount':'3.50'}";
    private static final String TAKEN = ADD.replace("B-1", "POS-8841");
    private static final String UPDATE = "{" + WHO + ",'id':700123456,'extendedFields':{'a':'1'},"
            + "'customFields':{'b':'2'},'lineItems':[{'itemCode':'SKU-POT-01','extendedFields':{'w':'10.50'}}]}";
    private static final String STRANGERS = "{" + WHO + ",'id':700123462,'extendedFields':{'a':'1'}}";

    private final CapillaryFixture capillary = CapillaryFixture.started();
    private final CapillarySandbox sandbox = capillary.sandbox();

    @AfterEach
    void close() {
        capillary.close();
    }

    private JsonNode partly(String method, String body, int status) throws IOException {
        HttpResponse<String> answer = capillary.send(method, BULK, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(sandbox.violations()).isEmpty();
        return json(answer.body());
    }

    @Test
    void manyBillsAreAddedEachWithItsResult() throws IOException {
        JsonNode answer = partly("POST", "[" + ADD + "," + ADD.replace("B-1", "B-2") + "]", 200);
        assertThat(answer.path("totalCount").asInt()).isEqualTo(2);
        assertThat(answer.path("failureCount").asInt()).isZero();
        JsonNode first = answer.at("/response/0");
        assertThat(first.at("/result/billNumber").asText()).isEqualTo("B-1");
        assertThat(first.at("/result/billAmount").decimalValue()).isEqualTo("3.50");
        assertThat(first.at("/result/accountId").asText()).isEmpty();
        JsonNode held = capillary.held(first.path("entityId").asText());
        assertThat(held.at("/billDetails/amount").decimalValue()).isEqualTo("3.50");
        assertThat(held.path("written")).isEqualTo(json(ADD));
    }

    @Test
    void aBillThatFailsLeavesTheOthersAndIsCounted() throws IOException {
        JsonNode answer = partly("POST", "[" + TAKEN + "," + ADD + "]", 201);
        assertThat(answer.path("failureCount").asInt()).isEqualTo(1);
        assertThat(answer.at("/response/0/errors/0/code").asInt()).isEqualTo(604);
        assertThat(answer.at("/response/0").has("entityId")).isFalse();
        assertThat(answer.at("/response/1/errors")).isEqualTo(json("[]"));
        assertThat(sandbox.order(answer.at("/response/1/entityId").asText())).isPresent();
        sandbox.switches().bulkFailureStatus(200);
        partly("POST", "[" + TAKEN + "]", 200);
    }

    @Test
    void theSampleCountsNoFailureAndGivesItAnId() throws IOException {
        sandbox.switches().failureCountLies(true);
        JsonNode answer = partly("POST", "[" + TAKEN + "]", 201);
        assertThat(answer.path("failureCount").asInt()).isZero();
        assertThat(answer.at("/response/0/errors/0/code").asInt()).isEqualTo(604);
        assertThat(sandbox.order(answer.at("/response/0/entityId").asText())).isEmpty();
    }

    @Test
    void aBillOfACustomerWhomNobodyKnowsFails() throws IOException {
        JsonNode answer = partly("POST", "[" + ADD.replace("15550104477", "1") + "]", 201);
        assertThat(answer.at("/response/0/errors/0/code").asInt()).isEqualTo(8015);
    }

    @Test
    void manyBillsAreUpdatedEachWithItsResult() throws IOException {
        JsonNode answer = partly("PUT", "[" + UPDATE + "," + STRANGERS + "]", 201);
        assertThat(answer.path("totalCount").asInt()).isEqualTo(2);
        assertThat(answer.path("failureCount").asInt()).isEqualTo(1);
        assertThat(answer.at("/response/0/result")).isEqualTo(json(UPDATE));
        assertThat(answer.at("/response/0").has("entityId")).isFalse();
        assertThat(answer.at("/response/1/errors/0/code").asInt()).isEqualTo(667);
        assertThat(capillary.held().at("/extendedFields/a").asText()).isEqualTo("1");
        assertThat(capillary.held().at("/customFields/b").asText()).isEqualTo("2");
        assertThat(capillary.held().at("/lineItems/1/details/extendedFields/w").asText())
                .isEqualTo("10.50");
        assertThat(capillary.held(sandbox.strangersOrderId()).path("extendedFields"))
                .isEmpty();
    }

    @Test
    void theSampleEchoesAnotherCustomerAndNumbers() throws IOException {
        sandbox.switches().bulkEchoDiffers(true);
        JsonNode result = partly("PUT", "[" + UPDATE + "]", 200).at("/response/0/result");
        assertThat(result.path("identifierValue").asText()).isNotEqualTo("15550104477");
        assertThat(result.at("/lineItems/0/extendedFields/w").decimalValue()).isEqualTo("10.50");
        assertThat(capillary.held().at("/lineItems/1/details/extendedFields/w").isTextual())
                .isTrue();
    }

    @Test
    void aBulkUpdateFindsNoReturnAndWarnsOfUnknownFields() throws IOException {
        assertThat(partly("PUT", "[" + UPDATE.replace("700123456", "700123459") + "]", 201)
                        .at("/response/0/errors/0/code")
                        .asInt())
                .isEqualTo(667);
        sandbox.switches().definedExtendedFields(Set.of("w"));
        assertThat(partly("PUT", "[" + UPDATE + "]", 200)
                        .at("/response/0/warnings/0/code")
                        .asInt())
                .isEqualTo(91016);
        assertThat(partly("PUT", "[" + UPDATE.replace("15550104477", "1") + "]", 201)
                        .at("/response/0/errors/0/code")
                        .asInt())
                .isEqualTo(8015);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void aBatchAboveTheLimitIsRefused(String method) throws IOException {
        sandbox.switches().bulkLimit(1);
        String entry = method.equals("POST") ? ADD : UPDATE;
        assertThat(capillary.told(400, method, BULK, "[" + entry + "," + entry + "]"))
                .isEqualTo(672);
        partly(method, "[" + entry + "]", 200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'identifierType':'mobile',           | ''                             | /1/identifierType
            'source':'INSTORE'                   | 'accountId':'a'                | /1/source
            'source':'INSTORE'                   | 'source':'INSTORE','accountId':'a' | /1/accountId
            'billAmount':'3.50'                  | 'billAmount':-1                | /1/billAmount
            'billAmount':'3.50'                  | 'billAmount':1,'x':1           | /1/x
            'billAmount':'3.50'                  | 'billAmount':1,'lineItemsV2':[{'customFields':{'a':'1'}}] | /1/lineItemsV2/0/customFields
            'type':'REGULAR'                     | 'type':'RETURN'                | /1/purchaseTime
            'mobile','identifierValue'           | 'id','identifierValue':'x','note' | /1/identifierValue
            """)
    void oneBillThatThePageDoesNotAllowRefusesAll(String sent, String instead, String where) throws IOException {
        String wrong = ADD.replace(sent, instead == null ? "" : instead);
        capillary.refused(400, "POST", BULK, "[" + ADD + "," + wrong + "]", where);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'identifierType':'mobile'   | 'identifierType':'wechat'     | /1/identifierType
            'source':'INSTORE'          | 'source':'SHOP'               | /1/source
            'mobile','identifierValue'  | 'id','identifierValue':'x','note' | /1/identifierValue
            'id':700123456              | 'number':'POS-8841'           | /1/id
            'customFields':{'b':'2'}    | 'deliveryStatus':'SHIPPED'    | /1/deliveryStatus
            'itemCode':'SKU-POT-01'     | 'outlierStatus':'TEST'        | /1/lineItems/0/outlierStatus
            'itemCode':'SKU-POT-01',    | ''                            | /1/lineItems/0/id
            700123456                   | 700123461                     | /extendedFields
            """)
    void oneUpdateThatThePageDoesNotAllowRefusesAll(String sent, String instead, String where) throws IOException {
        String wrong = UPDATE.replace(sent, instead == null ? "" : instead);
        capillary.refused(400, "PUT", BULK, "[" + UPDATE + "," + wrong + "]", where);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void aBulkCallHasNoQueryAndOneArray(String method) throws IOException {
        capillary.refused(400, method, BULK + "?source=INSTORE", "[]", "source");
        capillary.refused(400, method, BULK, "{}", "");
    }
}
