package org.ordergateway.sandbox.capillary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.CUSTOMER;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.OURS;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.TRANSACTIONS;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The update page's fields, one by one: what is sent is held at its place, and everything else stays. */
class CapillaryUpdateTest {

    private static final String WHOLE = "{'id':700123456,'extendedFields':{'gift_wrap':'no'},"
            + "'customFields':{'ordersource':'shop'},'deliveryStatus':'SHIPPED',"
            + "'lineItems':[{'itemCode':'SKU-POT-01','extendedFields':{'GrossWeight':'10.50'}}]}";

    private final CapillaryFixture capillary = CapillaryFixture.started();
    private final CapillarySandbox sandbox = capillary.sandbox();

    @AfterEach
    void close() {
        capillary.close();
    }

    @Test
    void extendedFieldsOfTheBillJoinThoseItHas() throws IOException {
        JsonNode held = capillary.updated("'extendedFields':{'gift_wrap':'no','weight':10.50,'fragile':true}");
        assertThat(held.path("extendedFields"))
                .isEqualTo(
                        json("{'gift_wrap':'no','promised_on':'2031-02-03 12:00:00','weight':10.50,'fragile':true}"));
        assertThat(held.at("/extendedFields/weight").decimalValue()).isEqualTo("10.50");
    }

    @Test
    void customFieldsOfTheBillJoinThoseItHas() throws IOException {
        JsonNode held = capillary.updated("'customFields':{'ordersource':'shop'}");
        assertThat(held.path("customFields")).isEqualTo(json("{'ordersource':'shop','steps':2}"));
    }

    @Test
    void sentFieldsReplaceTheOthersOnceSwitched() throws IOException {
        sandbox.switches().replacesFields(true);
        JsonNode held = capillary.updated("'customFields':{'a':'b'},'extendedFields':{'c':'d'}");
        assertThat(held.path("customFields")).isEqualTo(json("{'a':'b'}"));
        assertThat(held.path("extendedFields")).isEqualTo(json("{'c':'d'}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLACED", "PROCESSED", "SHIPPED", "DELIVERED", "RETURNED"})
    void theDeliveryStatusIsOneOfFive(String status) throws IOException {
        assertThat(capillary
                        .updated("'deliveryStatus':'" + status + "'")
                        .path("deliveryStatus")
                        .asText())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'id':910000002", "'itemCode':'SKU-POT-01'", "'id':910000002,'itemCode':'SKU-POT-01'"})
    void aLineIsNamedByIdOrItemCodeAndTheOthersStay(String name) throws IOException {
        JsonNode before = capillary.held();
        JsonNode held = capillary.updated(
                "'lineItems':[{" + name + ",'extendedFields':{'GrossWeight':'10.50'},'outlierStatus':'INTERNAL'}]");
        assertThat(held.at("/lineItems/1/details/extendedFields"))
                .isEqualTo(json("{'glaze':'celadon','GrossWeight':'10.50'}"));
        assertThat(held.at("/lineItems/1/outlierStatus").asText()).isEqualTo("INTERNAL");
        assertThat(held.at("/lineItems/0")).isEqualTo(before.at("/lineItems/0"));
        assertThat(held.at("/billDetails")).isEqualTo(before.at("/billDetails"));
    }

    @Test
    void aBillIsNamedByItsNumberToo() throws IOException {
        JsonNode answer =
                capillary.sent("PUT", OURS, "{'number':'POS-8841','type':'REGULAR','deliveryStatus':'SHIPPED'}");
        assertThat(answer.path("id").asLong()).isEqualTo(700_123_456L);
        assertThat(capillary.held().path("deliveryStatus").asText()).isEqualTo("SHIPPED");
    }

    @Test
    void theTypeChoosesBetweenASaleAndItsReturn() throws IOException {
        capillary.sent("PUT", OURS, "{'number':'POS-8841','type':'RETURN','extendedFields':{'x':'1'}}");
        assertThat(capillary
                        .held(sandbox.returnOrderId())
                        .at("/extendedFields/x")
                        .asText())
                .isEqualTo("1");
        assertThat(capillary.held().at("/extendedFields/x").isMissingNode()).isTrue();
    }

    @Test
    void aNotInterestedBillNeedsNoCustomer() throws IOException {
        String body = "{'id':" + sandbox.notInterestedOrderId() + ",'type':'NOT_INTERESTED',"
                + "'lineItems':[{'itemCode':'SKU-MUG','outlierStatus':'TEST'}]}";
        capillary.sent("PUT", TRANSACTIONS, body);
        capillary.sent("PUT", OURS, body);
        assertThat(capillary
                        .held(sandbox.notInterestedOrderId())
                        .at("/lineItems/0/outlierStatus")
                        .asText())
                .isEqualTo("TEST");
    }

    @Test
    void aMixedBillTakesADeliveryStatus() throws IOException {
        capillary.sent("PUT", OURS, "{'id':" + sandbox.mixedOrderId() + ",'deliveryStatus':'PLACED'}");
        assertThat(capillary.held(sandbox.mixedOrderId()).path("deliveryStatus").asText())
                .isEqualTo("PLACED");
    }

    @ParameterizedTest
    @CsvSource({
        "mobile,15550104477,INSTORE,",
        "email,mira.okafor%40example.com,INSTORE,",
        "externalId,LOY-4471,INSTORE,",
        "id,41500071,INSTORE,",
        "cardnumber,7000220011,INSTORE,",
        "cardExternalId,CARD-EXT-11,INSTORE,",
        "wechat,wx-mira,WECHAT,wx-account-2",
        "martjackId,mj-90017,MARTJACK,mj-account-5",
        "martjackid,mj-90017,MARTJACK,mj-account-5",
        "fbId,fb-5512,FACEBOOK,"
    })
    void aCustomerIsNamedByAnyScheme(String scheme, String value, String source, String account) throws IOException {
        String plain = TRANSACTIONS + "?identifierName=" + scheme + "&identifierValue=" + value;
        String query = plain + "&source=" + source + (account == null ? "" : "&accountId=" + account);
        capillary.sent("PUT", query, "{'id':700123456,'extendedFields':{'by':'" + scheme + "'}}");
        assertThat(capillary.held().at("/extendedFields/by").asText()).isEqualTo(scheme);
        capillary.sent("PUT", plain, "{'id':700123456}");
        String wrong = account == null ? plain + "&source=WEBSITE" : plain + "&source=" + source + "&accountId=other";
        assertThat(capillary.told(400, "PUT", wrong, "{'id':700123456}")).isEqualTo(8015);
    }

    @Test
    void theReferenceOfTheFirstCustomerIsTheOneThatItsBillIsFoundBy() throws IOException {
        CustomerReference customer = sandbox.customer();
        capillary.sent(
                "PUT",
                TRANSACTIONS + "?identifierName=" + customer.scheme() + "&identifierValue=" + customer.value()
                        + "&source=" + customer.source(),
                "{'id':" + sandbox.seededOrderId() + "}");
        assertThat(capillary.held().path("customerId").asText()).isEqualTo(sandbox.customerId());
        assertThat(sandbox.customerReferences()).contains(customer).hasSize(9);
    }

    @Test
    void theAnswerEchoesTheRequestAtFirst() throws IOException {
        assertThat(capillary.sent("PUT", OURS, WHOLE)).isEqualTo(json(WHOLE));
    }

    @Test
    void theAnswerHasTheFieldsOfTheTableOnceSwitched() throws IOException {
        sandbox.switches().updateAnswer(UpdateAnswer.SNAKE_CASE);
        assertThat(capillary.sent("PUT", OURS, WHOLE))
                .isEqualTo(json("{'extended_fields':{'gift_wrap':'no'},'custom_fields':{'ordersource':'shop'},"
                        + "'id':700123456,'number':'POS-8841','type':'REGULAR',"
                        + "'customer':{'id':41500071,'firstName':'Mira','lastName':'Okafor'}}"));
    }

    @Test
    void theAnswerTellsLoyaltyDetailsOnceSwitched() throws IOException {
        sandbox.switches().updateAnswer(UpdateAnswer.LOYALTY);
        JsonNode answer = capillary.sent("PUT", OURS, WHOLE);
        assertThat(answer.path("warnings")).isEqualTo(json("[]"));
        assertThat(answer.path("errors")).isEqualTo(json("[]"));
        assertThat(answer.at("/loyaltyDetails/0/loyaltyPoints").decimalValue()).isEqualTo("120.50");
        assertThat(capillary.held().path("deliveryStatus").asText()).isEqualTo("SHIPPED");
    }

    @ParameterizedTest
    @CsvSource({"true,0", "false,1"})
    void skippingDownstreamLeavesLoyaltyOut(String skips, int details) throws IOException {
        sandbox.switches().updateAnswer(UpdateAnswer.LOYALTY);
        var answer = capillary.caller().with("SKIP-DOWNSTREAM", skips).send("PUT", OURS, WHOLE.replace('\'', '"'));
        assertThat(json(answer.body()).path("loyaltyDetails")).hasSize(details);
        assertThat(sandbox.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ECHO", "SNAKE_CASE", "LOYALTY"})
    void anExtendedFieldThatTheOrganisationLacksIsAWarningAndNotHeld(UpdateAnswer form) throws IOException {
        sandbox.switches().updateAnswer(form).definedExtendedFields(Set.of("weight"));
        JsonNode answer = capillary.sent(
                "PUT",
                OURS,
                "{'id':700123456,'extendedFields':{'weight':'2','colour':'red'},"
                        + "'lineItems':[{'id':910000001,'extendedFields':{'lot':'9'}}]}");
        assertThat(answer.path("warnings").findValuesAsText("code")).containsExactly("91016", "91016");
        assertThat(answer.toString()).doesNotContain("'red'".replace('\'', '"'));
        assertThat(capillary.held().at("/extendedFields/weight").asText()).isEqualTo("2");
        assertThat(capillary.held().at("/extendedFields/colour").isMissingNode())
                .isTrue();
        assertThat(capillary
                        .held()
                        .at("/lineItems/0/details/extendedFields/lot")
                        .asText())
                .isEqualTo("L-77");
    }

    @Test
    void aCustomFieldThatTheOrganisationLacksRefusesTheWholeUpdate() throws IOException {
        sandbox.switches().definedCustomFields(Set.of("ordersource"));
        String body = "{'id':700123456,'deliveryStatus':'SHIPPED','customFields':{'ordersource':'a','other':'b'}}";
        assertThat(capillary.told(400, "PUT", OURS, body)).isEqualTo(669);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':700123462}",
                "{'id':1}",
                "{'number':'none'}",
                "{'id':700123456,'number':'POS-9000'}",
                "{'id':700123456,'type':'RETURN'}",
                "{'id':700123460}",
                "{'id':700123459,'extendedFields':{'a':'b'}}"
            })
    void aBillThatIsNotThisCustomersOrNotOfTheTypeIsNotFound(String body) throws IOException {
        assertThat(capillary.told(400, "PUT", OURS, body)).isEqualTo(667);
    }

    @Test
    void aNumberOfSeveralBillsIsRefusedAndTheIdTellsThemApart() throws IOException {
        assertThat(capillary.told(400, "PUT", OURS, "{'number':'POS-9000','deliveryStatus':'SHIPPED'}"))
                .isEqualTo(668);
        String second = sandbox.twinOrderIds().get(1);
        capillary.sent("PUT", OURS, "{'number':'POS-9000','id':" + second + ",'deliveryStatus':'SHIPPED'}");
        assertThat(capillary.held(second).path("deliveryStatus").asText()).isEqualTo("SHIPPED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            700123456 | {'itemCode':'SKU-NONE'}
            700123456 | {'id':910000002,'itemCode':'SKU-TEA-250'}
            700123458 | {'itemCode':'SKU-CUP'}
            """)
    void aLineThatIsNotOneLineRefusesTheWholeUpdate(String id, String line) throws IOException {
        String body = "{'id':" + id + ",'deliveryStatus':'SHIPPED','lineItems':[" + line + "]}";
        assertThat(capillary.told(400, "PUT", OURS, body)).isEqualTo(609);
    }

    @Test
    void aCustomerWhomNobodyKnowsHasNoBill() throws IOException {
        String path = TRANSACTIONS + "?identifierName=mobile&identifierValue=1";
        assertThat(capillary.told(400, "PUT", path, "{'id':700123456}")).isEqualTo(8015);
    }

    @Test
    void aRefusalMayComeWithStatus201OrWithoutABody() throws IOException {
        sandbox.switches().updateFailureStatus(201);
        assertThat(capillary.told(201, "PUT", OURS, "{'id':1}")).isEqualTo(667);
        sandbox.switches().updateFailureStatus(400).errorsHaveBodies(false);
        assertThat(capillary.send("PUT", OURS, "{'id':1}").body()).isEmpty();
    }

    @Test
    void aSourceMayBeAskedForAndAHeaderCalledOtherwise() throws IOException {
        sandbox.switches().sourceRequired(true).skipDownstreamName("skipDownstream");
        var ok = capillary
                .caller()
                .with("skipDownstream", "true")
                .send("PUT", TRANSACTIONS + "?" + CUSTOMER + "&source=INSTORE", "{\"id\":700123456}");
        assertThat(ok.statusCode()).isEqualTo(200);
        assertThat(sandbox.violations()).isEmpty();
        capillary.sent("PUT", TRANSACTIONS, "{'id':700123460,'type':'NOT_INTERESTED'}");
        capillary.refused(400, "PUT", OURS, "{'id':700123456}", "source");
        capillary.caller().with("SKIP-DOWNSTREAM", "true").send("PUT", OURS, "{\"id\":700123456}");
        assertThat(sandbox.violations())
                .extracting(violation -> violation.where())
                .contains("skip-downstream");
    }
}
