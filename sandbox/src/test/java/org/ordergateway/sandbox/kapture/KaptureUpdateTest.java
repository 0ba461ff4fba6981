package org.ordergateway.sandbox.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.kapture.KaptureFixture.everyField;
import static org.ordergateway.sandbox.kapture.KaptureFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KaptureUpdateTest {

    private final KaptureFixture kapture = KaptureFixture.started();
    private final JsonNode before = kapture.held();

    @AfterEach
    void close() {
        kapture.close();
    }

    private JsonNode updated(String orderInfo, String blocks) throws IOException {
        return kapture.accepted(
                json("{'order_info':{'update':true,'order_id':'48100017'" + orderInfo + "}" + blocks + "}"));
    }

    @Test
    void anUpdateAnswersAsTheSampleDoesWithoutAnOrderIdAndWithOtherIds() throws IOException {
        JsonNode added = kapture.accepted(everyField()).path("Order");
        ObjectNode body = everyField();
        ((ObjectNode) body.path("order_info"))
                .put("update", true)
                .put("order_id", added.path("order_id").asText());
        JsonNode answer = kapture.accepted(body);
        assertThat(answer.path("message").asText()).isEqualTo("Order Updated successfully !");
        JsonNode order = answer.path("Order");
        assertThat(order.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "result", "customer_id", "enquiry_id", "action", "action_event", "contact_id");
        assertThat(order.path("action_event").asText()).isEqualTo("ORDER_FIELD_UPDATION");
        assertThat(order.path("customer_id")).isEqualTo(added.path("customer_id"));
        assertThat(order.path("enquiry_id")).isNotEqualTo(added.path("enquiry_id"));
        assertThat(order.path("contact_id")).isNotEqualTo(added.path("contact_id"));
        assertThat(kapture.held(added.path("order_id").asText()).path("answered"))
                .isEqualTo(order);
    }

    @Test
    void aFieldThatWasNotSentStaysAndOneThatWasSentIsReplaced() throws IOException {
        updated(",'remarks':'back door','associate_fields':{'bag':'paper'}", "");
        ObjectNode expected = (ObjectNode) before.path("order_info").deepCopy();
        expected.put("update", true).put("order_id", "48100017").put("remarks", "back door");
        expected.putObject("associate_fields").put("bag", "paper");
        assertThat(kapture.held().path("order_info")).isEqualTo(expected);
        JsonNode row = kapture.pull("'orderIds':'48100017'").path(0);
        assertThat(row.path("remarks").asText()).isEqualTo("back door");
        assertThat(row.path("deliveryStatus").asText()).isEqualTo("PK");
        assertThat(row.path("createDate")).isEqualTo(before.at("/row/createDate"));
        assertThat(row.path("lastModificationTime")).isNotEqualTo(before.at("/row/lastModificationTime"));
        assertThat(row.path("productValue")).hasToString("1249.50");
    }

    @Test
    void aBlankTextBlanksWhatWasStored() throws IOException {
        updated(",'remarks':'','delivery_status':'','invoice_no':''", ",'customer_info':{'update':true,'city':''}");
        assertThat(kapture.held().at("/order_info/remarks")).isEqualTo(json("''"));
        assertThat(kapture.held().at("/order_info/invoice_no")).isEqualTo(json("''"));
        assertThat(kapture.held().at("/customer_info/city")).isEqualTo(json("''"));
        assertThat(kapture.held().at("/row/deliveryStatus")).isEqualTo(json("''"));
    }

    @Test
    void aBlockWithoutItsFlagIsRecordedButNotApplied() throws IOException {
        String blocks = ",'customer_info':{'city':'Kiel','update':false},'enquiry_info':{'action':'mail'},"
                + "'contact_info':[{'title':'Dr','update':false}]";
        updated(",'remarks':'x'", blocks);
        for (String block : new String[] {"customer_info", "enquiry_info", "contact_info"}) {
            assertThat(kapture.held().path(block)).isEqualTo(before.path(block));
        }
        assertThat(kapture.held().path("unapplied")).isEqualTo(json("{" + blocks.substring(1) + "}"));
        updated(",'remarks':'y'", "");
        assertThat(kapture.held().has("unapplied")).isFalse();
    }

    @Test
    void aBlockWithItsFlagIsApplied() throws IOException {
        updated(
                "",
                ",'customer_info':{'city':'Kiel','update':true},'enquiry_info':{'action':'mail','update':true},"
                        + "'contact_info':[{'title':'Dr','update':true}]");
        assertThat(kapture.held().at("/customer_info/city").asText()).isEqualTo("Kiel");
        assertThat(kapture.held().at("/customer_info/phone")).isEqualTo(before.at("/customer_info/phone"));
        assertThat(kapture.held().at("/enquiry_info/action").asText()).isEqualTo("mail");
        assertThat(kapture.held().at("/contact_info/0/title").asText()).isEqualTo("Dr");
        assertThat(kapture.held().at("/contact_info/0/first_name")).isEqualTo(before.at("/contact_info/0/first_name"));
        assertThat(kapture.held().has("unapplied")).isFalse();
    }

    @Test
    void aContactIsFoundByItsIdAndAnotherIdIsAnotherContact() throws IOException {
        updated(
                "",
                ",'contact_info':[{'contact_id':'5','title':'new','update':true},"
                        + "{'contact_id':'270800031','title':'Dr','update':true}]");
        assertThat(kapture.held().path("contact_info")).hasSize(2);
        assertThat(kapture.held().at("/contact_info/0/title").asText()).isEqualTo("Dr");
        assertThat(kapture.held().at("/contact_info/1/title").asText()).isEqualTo("new");
    }

    @Test
    void anUnknownOrderFailsUnderHttp200AndIsNoViolation() throws IOException {
        var answer = kapture.addUpdate("{'order_info':{'update':true,'order_id':'1'}}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body())).isEqualTo(json("{'message':'Order not found','status':'failed'}"));
        kapture.violated();
        assertThat(kapture.sandbox().orderIds()).hasSize(1);
    }

    @Test
    void anUnknownOrderCanComeUnderAnotherStatus() throws IOException {
        kapture.sandbox().failureStatus(404);
        assertThat(kapture.addUpdate("{'order_info':{'update':true,'order_id':'x'}}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anUpdateNeedsItsOrderIdAndAnOrderIdNeedsTheFlag() throws IOException {
        for (String orderInfo : new String[] {
            "'update':true",
            "'update':true,'order_id':' '",
            "'order_id':'48100017'",
            "'update':false,'order_id':'48100017'"
        }) {
            String body = "{'customer_info':{'customer_name':'Ida'},'order_info':{'remarks':'x'," + orderInfo + "}}";
            var answer = kapture.addUpdate(body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer.body()).path("status").asText()).isEqualTo("failed");
        }
        kapture.violated("/order_info/order_id", "/order_info/order_id", "/order_info/update", "/order_info/update");
        assertThat(kapture.held()).isEqualTo(before);
    }

    @Test
    void anUnknownFieldIsAViolationAndNothingOfTheUpdateIsApplied() throws IOException {
        kapture.addUpdate("{'order_info':{'update':true,'order_id':'48100017','remarks':'x','status':'y'}}");
        kapture.violated("/order_info/status");
        assertThat(kapture.held()).isEqualTo(before);
    }

    @Test
    void theCustomersNameCanBeMandatoryForAnUpdateToo() throws IOException {
        kapture.sandbox().requireCustomerNameOnUpdate(true);
        kapture.addUpdate("{'order_info':{'update':true,'order_id':'48100017','remarks':'x'}}");
        kapture.violated("/customer_info/customer_name");
        assertThat(kapture.held()).isEqualTo(before);
        kapture.sandbox().reset();
        updated(",'remarks':'x'", ",'customer_info':{'customer_name':'Nadja','update':false}");
    }

    @Test
    void resettingGivesBackTheFirstOrderAsItWas() throws IOException {
        updated(",'remarks':'x'", "");
        kapture.accepted(everyField());
        kapture.sandbox().reset();
        assertThat(kapture.sandbox().orderIds()).containsExactly("48100017");
        assertThat(kapture.held()).isEqualTo(before);
    }
}
