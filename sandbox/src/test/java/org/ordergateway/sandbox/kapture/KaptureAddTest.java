package org.ordergateway.sandbox.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.kapture.KaptureFixture.everyField;
import static org.ordergateway.sandbox.kapture.KaptureFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KaptureAddTest {

    private final KaptureFixture kapture = KaptureFixture.started();

    @AfterEach
    void close() {
        kapture.close();
    }

    @Test
    void anAddAnswersAsTheSampleDoes() throws IOException {
        JsonNode answer = kapture.accepted(json("{'customer_info':{'customer_name':'Ida'}}"));
        assertThat(answer.path("message").asText()).isEqualTo("Order Added successfully !");
        JsonNode order = answer.path("Order");
        assertThat(order.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "result", "order_id", "customer_id", "enquiry_id", "action", "action_event", "contact_id");
        assertThat(order.path("result")).isEqualTo(json("true"));
        assertThat(order.path("action").asText()).isEqualTo("ORDER");
        assertThat(order.path("action_event").asText()).isEqualTo("ADD_ORDER");
        for (String id : new String[] {"order_id", "customer_id", "enquiry_id", "contact_id"}) {
            assertThat(order.path(id).isIntegralNumber()).as(id).isTrue();
        }
    }

    @Test
    void everyFieldOfTheSampleIsHeldAsItWasWritten() throws IOException {
        String id = kapture.accepted(everyField()).at("/Order/order_id").asText();
        for (var block : everyField().properties()) {
            assertThat(kapture.held(id).path(block.getKey())).isEqualTo(block.getValue());
        }
        assertThat(kapture.held(id).at("/order_info/associate_fields/order_info associate_fields/1/thing"))
                .hasToString("1.50");
    }

    @Test
    void anAddIsPulledWithZeroWhereNothingIsStored() throws IOException {
        long earliest = System.currentTimeMillis();
        JsonNode answer = kapture.accepted(everyField()).path("Order");
        JsonNode row =
                kapture.pull("'orderIds':'" + answer.path("order_id") + "'").path(0);
        assertThat(row.path("id")).isEqualTo(answer.path("order_id"));
        assertThat(row.path("customerId")).hasToString("311400099").isEqualTo(answer.path("customer_id"));
        assertThat(row.path("enquiryId")).isEqualTo(answer.path("enquiry_id"));
        assertThat(row.path("remarks").asText()).isEqualTo("order_info remarks");
        assertThat(row.path("deliveryStatus").asText()).isEqualTo("order_info delivery_status");
        assertThat(row.path("createDate").asLong()).isBetween(earliest, System.currentTimeMillis());
        assertThat(row.path("lastModificationTime")).isEqualTo(row.path("createDate"));
        assertThat(row.path("productValue")).isEqualTo(json("0"));
        assertThat(row.path("checkedIn")).isEqualTo(json("false"));
    }

    @Test
    void anOrderAddedWithoutADeliveryStatusHasTheOneThatThePagesPullShows() throws IOException {
        ObjectNode body = everyField();
        ((ObjectNode) body.path("order_info")).put("delivery_status", "");
        String id = kapture.accepted(body).at("/Order/order_id").asText();
        assertThat(kapture.pull("'orderIds':'" + id + "'").at("/0/deliveryStatus"))
                .isEqualTo(json("'AP'"));
    }

    @Test
    void everyAddMakesARecordOfItsOwn() throws IOException {
        JsonNode add = json("{'customer_info':{'customer_name':'Ida'},'order_info':{'erp_order_id':'E-1'}}");
        JsonNode one = kapture.accepted(add).path("Order");
        JsonNode two = kapture.accepted(add).path("Order");
        for (String id : new String[] {"order_id", "customer_id", "enquiry_id", "contact_id"}) {
            assertThat(one.path(id)).as(id).isNotEqualTo(two.path(id));
        }
        assertThat(kapture.sandbox().orderIds())
                .containsExactly(
                        kapture.sandbox().seededOrderId(),
                        one.path("order_id").asText(),
                        two.path("order_id").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'customer_info':{}}",
                "{'customer_info':{'customer_name':''}}",
                "{'customer_info':{'customer_name':' '},'order_info':{'update':false,'order_id':''}}"
            })
    void anAddMustNameItsCustomer(String body) throws IOException {
        refused(body, "/customer_info/customer_name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'customer_info':{'customer_name':'Ida','nick':''}}                                | /customer_info/nick
            {'customer_info':{'customer_name':'Ida','phone':1}}                                | /customer_info/phone
            {'customer_info':{'customer_name':'Ida','phone':null}}                             | /customer_info/phone
            {'customer_info':{'customer_name':'Ida','update':'false'}}                         | /customer_info/update
            {'customer_info':{'customer_name':'Ida','associate_fields':''}}                    | /customer_info/associate_fields
            {'customer_info':{'customer_name':'Ida','associate_fields':{'a':[{'b':null}]}}}    | /customer_info/associate_fields/a/0/b
            {'customer_info':{'customer_name':'Ida'},'enquiry_info':{'additional_fields':{'a':null}}} | /enquiry_info/additional_fields/a
            {'customer_info':{'customer_name':'Ida'},'order_info':{'associate_fields':{'a':[null]}}} | /order_info/associate_fields/a/0
            {'customer_info':{'customer_name':'Ida'},'contact_info':{}}                        | /contact_info
            {'customer_info':{'customer_name':'Ida'},'contact_info':[{'phone':'1'}]}           | /contact_info/0/phone
            {'customer_info':{'customer_name':'Ida'},'contact_info':[{'matchEmailPhone':'1'}]} | /contact_info/0/matchEmailPhone
            {'customer_info':{'customer_name':'Ida'},'enquiry_info':{'substatus':''}}          | /enquiry_info/substatus
            {'customer_info':{'customer_name':'Ida'},'enquiry_info':[]}                        | /enquiry_info
            {'customer_info':{'customer_name':'Ida'},'order_info':{'additional_fields':{}}}    | /order_info/additional_fields
            {'customer_info':{'customer_name':'Ida'},'order_info':{'ticket_id':5}}             | /order_info/ticket_id
            {'customer_info':{'customer_name':'Ida'},'associate':{}}                           | /associate
            {'customer_info':{'customer_name':'Ida'},'order_info':{'order_id':'48100017'}}     | /order_info/update
            {'customer_info':{'customer_name':'Ida'},'order_info':{'update':true}}             | /order_info/order_id
            """)
    void whatThePageDoesNotShowIsAViolationAndNotApplied(String body, String where) throws IOException {
        refused(body, where);
    }

    private void refused(String body, String where) throws IOException {
        JsonNode before = kapture.held();
        var answer = kapture.addUpdate(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).path("status").asText()).isEqualTo("failed");
        kapture.violated(where);
        assertThat(kapture.sandbox().orderIds()).hasSize(1);
        assertThat(kapture.held()).isEqualTo(before);
    }
}
