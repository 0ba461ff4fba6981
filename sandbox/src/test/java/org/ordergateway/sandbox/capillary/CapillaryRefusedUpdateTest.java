package org.ordergateway.sandbox.capillary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.OURS;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.TRANSACTIONS;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.json;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.sandbox.Violation;

/** What the update page does not allow is recorded as a violation, answered with 400, and not applied. */
class CapillaryRefusedUpdateTest {

    private static final String CHANGE = ",'deliveryStatus':'SHIPPED'}";

    private final CapillaryFixture capillary = CapillaryFixture.started();

    @AfterEach
    void close() {
        capillary.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'amount':5                                              | /amount
            'billNumber':'POS-1'                                    | /billNumber
            'outlierStatus':'TEST'                                  | /outlierStatus
            'note':'n'                                              | /note
            'extended_fields':{}                                    | /extended_fields
            'loyaltyPromotionIdentifiers':[]                        | /loyaltyPromotionIdentifiers
            'tillCode':'t'                                          | /tillCode
            'lineItems':[{'id':910000001,'qty':2}]                  | /lineItems/0/qty
            'lineItems':[{'id':910000001,'customFields':{}}]        | /lineItems/0/customFields
            'id':'700123456'                                        | /id
            'id':7.5                                                | /id
            'number':8841                                           | /number
            'number':''                                             | /number
            'type':'MIXED'                                          | /type
            'type':'regular'                                        | /type
            'deliveryStatus':'shipped'                              | /deliveryStatus
            'deliveryStatus':'CANCELLED'                            | /deliveryStatus
            'deliveryStatus':null                                   | /deliveryStatus
            'extendedFields':[]                                     | /extendedFields
            'extendedFields':{'a':null}                             | /extendedFields/a
            'extendedFields':{'a':{'b':'c'}}                        | /extendedFields/a
            'customFields':'x'                                      | /customFields
            'customFields':{'a':['b']}                              | /customFields/a
            'lineItems':{}                                          | /lineItems
            'lineItems':['SKU-TEA-250']                             | /lineItems/0
            'lineItems':[{'id':'910000001'}]                        | /lineItems/0/id
            'lineItems':[{'itemCode':7}]                            | /lineItems/0/itemCode
            'lineItems':[{'itemCode':''}]                           | /lineItems/0/itemCode
            'lineItems':[{'extendedFields':{'a':'b'}}]              | /lineItems/0/id
            'lineItems':[{'id':910000001,'extendedFields':'x'}]     | /lineItems/0/extendedFields
            'lineItems':[{'id':910000001,'extendedFields':{'a':[]}}]| /lineItems/0/extendedFields/a
            'lineItems':[{'id':910000001,'outlierStatus':'odd'}]    | /lineItems/0/outlierStatus
            """)
    void aFieldOrAValueThatThePageDoesNotTakeIsRefused(String field, String where) throws IOException {
        String id = field.startsWith("'id'") ? "" : "'id':700123456,";
        String more = field.startsWith("'deliveryStatus'") ? "}" : CHANGE;
        capillary.refused(400, "PUT", OURS, "{" + id + field + more, where);
    }

    @Test
    void anUpdateNamesItsBill() throws IOException {
        var answer = capillary.refused(400, "PUT", OURS, "{'deliveryStatus':'SHIPPED'}", "/id");
        assertThat(json(answer.body()).at("/errors/0/code").asInt()).isEqualTo(670);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                              | identifierName
            identifierName=mobile                                           | identifierValue
            identifierValue=15550104477                                     | identifierName
            identifierName=mobile&identifierValue=                          | identifierValue
            identifierName=phone&identifierValue=1                          | identifierName
            identifierName=id&identifierValue=x                             | identifierValue
            identifierName=mobile&identifierValue=1&source=instore          | source
            identifierName=mobile&identifierValue=1&source=                 | source
            identifierName=mobile&identifierValue=1&source=INSTORE&accountId=a | accountId
            identifierName=mobile&identifierValue=1&accountId=              | accountId
            identifierName=mobile&identifierValue=1&points=MLP              | points
            identifierName=mobile&identifierName=email&identifierValue=1    | identifierName
            """)
    void aQueryThatThePageDoesNotKnowIsRefused(String query, String where) throws IOException {
        String path = TRANSACTIONS + (query.isEmpty() ? "" : "?" + query);
        capillary.refused(400, "PUT", path, "{'id':700123456" + CHANGE, where);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identifierName=mobile", "identifierValue=1"})
    void halfACustomerIsRefusedEvenWhereNoneIsNeeded(String half) throws IOException {
        String missing = half.startsWith("identifierName") ? "identifierValue" : "identifierName";
        String body = "{'id':700123460,'type':'NOT_INTERESTED'" + CHANGE;
        capillary.refused(400, "PUT", TRANSACTIONS + "?" + half, body, missing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'extendedFields':{'gift_wrap':'x'}                                       | /extendedFields
            'customFields':{'a':'b'}                                                 | /customFields
            'lineItems':[{'itemCode':'SKU-SPOON','extendedFields':{'a':'b'}}]        | /lineItems/0/extendedFields
            'lineItems':[{'itemCode':'SKU-SPOON','outlierStatus':'TEST'}]            | /lineItems/0/outlierStatus
            """)
    void aMixedBillTakesNoFields(String field, String where) throws IOException {
        capillary.refused(400, "PUT", OURS, "{'id':700123461," + field + CHANGE, where);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RETURN", "NOT_INTERESTED_RETURN"})
    void aLineOfAReturnTakesNoOutlierStatus(String type) throws IOException {
        String body = "{'id':700123459,'type':'" + type
                + "','lineItems':[{'itemCode':'SKU-TEA-250','outlierStatus':'TEST'}]}";
        capillary.refused(400, "PUT", OURS, body, "/lineItems/0/outlierStatus");
    }

    @Test
    void everyBreachOfARequestIsToldAtOnce() throws IOException {
        capillary.refused(400, "PUT", OURS + "&x=1", "{'amount':1,'lineItems':[{}]}", "x");
        assertThat(capillary.sandbox().violations())
                .extracting(Violation::where)
                .containsExactlyInAnyOrder("x", "/amount", "/id", "/lineItems/0/id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{'id':", "{'id':1,'id':2}", "{'id':1} {}"})
    void aBodyIsOneJsonObject(String body) throws IOException {
        capillary.refused(400, "PUT", OURS, body, "");
    }
}
