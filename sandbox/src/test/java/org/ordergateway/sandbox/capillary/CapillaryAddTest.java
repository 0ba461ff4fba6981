package org.ordergateway.sandbox.capillary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.OURS;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.TRANSACTIONS;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A single add: held whole, answered as the page says; what breaches the page is recorded and not held. */
class CapillaryAddTest {

    private static final String NEW = "{'type':'REGULAR','billNumber':'WEB-1','billAmount':'145.50',"
            + "'billingDate':'2031-03-01T10:30:00+05:30','grossAmount':150.00,'discount':'4.50','note':'n',"
            + "'deliveryStatus':'PLACED','outlierStatus':'TEST','currencyCode':'EUR',"
            + "'extendedFields':{'slot':'am'},'customFields':{'ordersource':'web'},"
            + "'attribution':{'createdBy':{'code':'store-9','type':'STORE'}},"
            + "'redemptions':{'pointsRedemptions':[1],'couponRedemptions':[]},"
            + "'paymentModes':[{'mode':'CARD','value':'145.50','notes':'chip','attributes':{'last4':'0101'}}],"
            + "'lineItemsV2':[{'itemCode':'SKU-A','amount':145.50,'value':150.00,'rate':75.00,'qty':2,"
            + "'discount':4.50,'description':'A','serial':'1','returnableDays':14,'attributes':{'size':'M'},"
            + "'extendedFields':{'lot':'9'},'addOnDetails':[{'itemCode':'X','quantity':1,'comboType':'ADD_ON_ITEM'}]}]}";

    private static final String RETURN = "{'type':'RETURN','billNumber':'POS-8841','billAmount':'11.25',"
            + "'returnType':'LINE_ITEM','purchaseTime':'2031-02-01T10:00:00Z','billingDate':'2031-03-02T10:00:00Z',"
            + "'lineItemsV2':[{'itemCode':'SKU-TEA-250','qty':1,'amount':'11.25'}]}";

    private final CapillaryFixture capillary = CapillaryFixture.started();
    private final CapillarySandbox sandbox = capillary.sandbox();

    @AfterEach
    void close() {
        capillary.close();
    }

    private JsonNode added(String path, String body) throws IOException {
        JsonNode answer = capillary.sent("POST", path, body);
        return capillary.held(answer.path("createdId").asText());
    }

    private static String with(String body, String member) {
        ObjectNode changed = (ObjectNode) json(body);
        return changed.setAll((ObjectNode) json("{" + member + "}")).toString();
    }

    private static String without(String body, String name) {
        ObjectNode changed = (ObjectNode) json(body);
        changed.remove(name);
        return changed.toString();
    }

    @Test
    void aNewBillIsHeldWithAllThatWasSentAndReadBack() throws IOException {
        JsonNode held = added(OURS + "&source=INSTORE", NEW);
        assertThat(held.path("type").asText()).isEqualTo("REGULAR");
        assertThat(held.path("source").asText()).isEqualTo("instore");
        assertThat(held.path("customerId").asText()).isEqualTo(sandbox.customerId());
        assertThat(held.path("deliveryStatus").asText()).isEqualTo("PLACED");
        assertThat(held.path("outlierStatus").asText()).isEqualTo("TEST");
        assertThat(held.at("/billDetails/amount").decimalValue()).isEqualTo("145.50");
        assertThat(held.at("/billDetails/grossAmount").decimalValue()).isEqualTo("150.00");
        assertThat(held.at("/billDetails/discount").decimalValue()).isEqualTo("4.50");
        assertThat(held.at("/billDetails/billingTime").asText()).isEqualTo("2031-03-01T05:00:00Z");
        assertThat(held.at("/billDetails/billingTimeInputOffset").asText()).isEqualTo("+05:30");
        assertThat(held.path("extendedFields")).isEqualTo(json("{'slot':'am'}"));
        assertThat(held.path("customFields")).isEqualTo(json("{'ordersource':'web'}"));
        assertThat(held.at("/attribution/createdBy/code").asText()).isEqualTo("store-9");
        assertThat(held.at("/paymentModes/0/amount").decimalValue()).isEqualTo("145.50");
        assertThat(held.at("/paymentModes/0/attributes")).isEqualTo(json("[{'last4':'0101'}]"));
        assertThat(held.at("/lineItems/0/details/qty").asInt()).isEqualTo(2);
        assertThat(held.at("/lineItems/0/details/serial").isNumber()).isTrue();
        assertThat(held.at("/lineItems/0/details/extendedFields")).isEqualTo(json("{'lot':'9'}"));
        assertThat(held.at("/lineItems/0/addonDetails/0/itemCode").asText()).isEqualTo("X");
        assertThat(held.path("written")).isEqualTo(json(NEW));
        JsonNode read =
                capillary.sent("GET", TRANSACTIONS + "/" + held.path("id").asText(), "");
        assertThat(read.has("written")).isFalse();
        assertThat(read.path("lineItems")).isEqualTo(held.path("lineItems"));
    }

    @Test
    void theAnswerTellsTheIdTheCustomerAndThePoints() throws IOException {
        JsonNode answer = capillary.sent("POST", OURS + "&rawSideEffects=true", NEW);
        assertThat(answer.path("createdId").isIntegralNumber()).isTrue();
        assertThat(answer.path("errors")).isEqualTo(json("[]"));
        assertThat(answer.path("warnings")).isEqualTo(json("[]"));
        assertThat(answer.path("loyaltyDetails")).isEqualTo(json("[]"));
        assertThat(answer.path("customerInfo")).isEqualTo(json("{'firstName':'Mira','lastName':'Okafor'}"));
        assertThat(answer.at("/sideEffects/0/awardedPoints").decimalValue()).isEqualTo("14.550");
        assertThat(answer.at("/rawSideEffects/0"))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value.isTextual()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"use_asynch", "use_async"})
    void anAsynchronousAddHasNoSideEffects(String name) throws IOException {
        JsonNode answer = capillary.sent("POST", OURS + "&" + name + "=true", NEW);
        assertThat(answer.path("sideEffects")).isEqualTo(json("[]"));
        assertThat(answer.has("rawSideEffects")).isFalse();
    }

    @Test
    void anAddThatSkipsDownstreamHasNoSideEffects() throws IOException {
        var answer = capillary.caller().with("SKIP-DOWNSTREAM", "true").send("POST", OURS, NEW.replace('\'', '"'));
        assertThat(json(answer.body()).path("sideEffects")).isEqualTo(json("[]"));
        assertThat(sandbox.violations()).isEmpty();
    }

    @Test
    void aNotInterestedBillNeedsNoCustomer() throws IOException {
        String body = "{'type':'NOT_INTERESTED','billNumber':'NI-1','billAmount':1,'notInterestedReason':'price'}";
        JsonNode held = added(TRANSACTIONS, body);
        assertThat(held.path("type").asText()).isEqualTo("NOT_INTERESTED");
        assertThat(held.at("/written/notInterestedReason").asText()).isEqualTo("price");
        String back = "{'type':'NOT_INTERESTED_RETURN','billNumber':'NI-1','billAmount':1,"
                + "'purchaseTime':'2031-01-01T00:00:00Z'}";
        assertThat(added(TRANSACTIONS, back).path("type").asText()).isEqualTo("NOT_INTERESTED_RETURN");
    }

    @Test
    void aSaleWithAReturnedLineIsMixed() throws IOException {
        String lines = "'lineItemsV2':[{'itemCode':'SKU-A','qty':1},{'itemCode':'SKU-POT-01','type':'RETURN','qty':1,"
                + "'returnType':'LINE_ITEM','parentBillNumber':'POS-8841','purchaseTime':'2031-02-01T10:00:00Z'}]";
        assertThat(added(OURS, with(NEW, lines)).path("type").asText()).isEqualTo("MIXED");
    }

    @Test
    void aBillNumberIsTakenOnceAndTheStatusOfTheRefusalCanBeChosen() throws IOException {
        capillary.sent("POST", OURS, NEW);
        for (int status : new int[] {400, 200, 201}) {
            sandbox.switches().addFailureStatus(status);
            assertThat(capillary.told(status, "POST", OURS, NEW)).isEqualTo(604);
        }
    }

    @Test
    void ofManyAddsOfOneNumberAtOnceOneIsHeld() {
        int before = sandbox.orderIds().size();
        long added = IntStream.range(0, 16)
                .parallel()
                .filter(i -> {
                    try {
                        return capillary.send("POST", OURS, NEW).statusCode() == 200;
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                })
                .count();
        assertThat(added).isEqualTo(1);
        assertThat(sandbox.orderIds()).hasSize(before + 1);
    }

    @Test
    void anAddRegistersNoCustomer() throws IOException {
        String path = TRANSACTIONS + "?identifierName=mobile&identifierValue=1";
        assertThat(capillary.told(400, "POST", path, NEW)).isEqualTo(8015);
    }

    @Test
    void fieldsThatTheOrganisationLacksAndDaysTooLowAreWarnings() throws IOException {
        sandbox.switches().definedExtendedFields(Set.of()).definedCustomFields(Set.of());
        JsonNode answer = capillary.sent("POST", OURS, NEW.replace("'returnableDays':14", "'returnableDays':-1"));
        assertThat(answer.path("warnings").findValuesAsText("code"))
                .containsExactlyInAnyOrder("91016", "91016", "669", "1105");
        JsonNode held = capillary.held(answer.path("createdId").asText());
        assertThat(held.path("extendedFields")).isEmpty();
        assertThat(held.path("customFields")).isEmpty();
        assertThat(held.at("/lineItems/0/details/extendedFields")).isEmpty();
    }

    @Test
    void aReturnIsHeldUnderTheNumberOfItsSale() throws IOException {
        JsonNode held = added(OURS, RETURN);
        assertThat(held.path("type").asText()).isEqualTo("RETURN");
        assertThat(held.at("/billDetails/billNumber").asText()).isEqualTo("POS-8841");
        assertThat(held.at("/written/returnType").asText()).isEqualTo("LINE_ITEM");
        assertThat(capillary.told(400, "POST", OURS, RETURN)).isEqualTo(629);
        String full = with(without(RETURN, "lineItemsV2"), "'returnType':'FULL'");
        assertThat(capillary.told(400, "POST", OURS, full)).isEqualTo(639);
    }

    @Test
    void aSaleIsReturnedInFullOnce() throws IOException {
        String full = "{'type':'RETURN','billNumber':'POS-9000','id':'700123457','billAmount':10,"
                + "'returnType':'FULL','purchaseTime':'2031-02-02T10:00:00Z'}";
        assertThat(capillary.told(400, "POST", OURS, without(full, "id"))).isEqualTo(603);
        added(OURS, full);
        assertThat(capillary.told(400, "POST", OURS, full)).isEqualTo(633);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'billNumber':'none'                                   | 625
            'billNumber':'POS-9200'                               | 625
            'billAmount':'49.91'                                  | 630
            'lineItemsV2':[{'itemCode':'SKU-NONE','qty':1}]       | 688
            'lineItemsV2':[{'itemCode':'SKU-POT-01','qty':1.001}] | 626
            """)
    void aReturnOfWhatWasNotBoughtIsRefused(String member, int code) throws IOException {
        assertThat(capillary.told(400, "POST", OURS, with(RETURN, member))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'colour':'red'                                        | /colour                        | 608
            'lineitemsV2':[]                                      | /lineitemsV2                   | 608
            'identifierType':'mobile'                             | /identifierType                | 608
            'type':'SALE'                                         | /type                          | 605
            'billNumber':''                                       | /billNumber                    | 602
            'billNumber':7                                        | /billNumber                    | 602
            'billNumber':'123456789012345678901234567890123456789012345678901' | /billNumber       | 602
            'billAmount':'much'                                   | /billAmount                    | 601
            'billAmount':-1                                       | /billAmount                    | 631
            'grossAmount':'-0.01'                                 | /grossAmount                   | 665
            'discount':-1                                         | /discount                      | 666
            'billingDate':'2031-03-01'                            | /billingDate                   | 608
            'billingDate':'2031-03-01T10:30:00.5Z'                | /billingDate                   | 608
            'deliveryStatus':'placed'                             | /deliveryStatus                | 608
            'outlierStatus':'RETRO'                               | /outlierStatus                 | 608
            'returnType':'FULL'                                   | /returnType                    | 628
            'extendedFields':{'a':[]}                             | /extendedFields/a              | 608
            'customFields':[]                                     | /customFields                  | 608
            'attribution':{'createdBy':{'type':'SHOP'}}           | /attribution/createdBy/type    | 608
            'redemptions':{'pointsRedemptions':['1']}             | /redemptions/pointsRedemptions/0 | 608
            'paymentModes':[{'amount':1}]                         | /paymentModes/0/amount         | 608
            'lineItemsV2':[{'sku':'a'}]                           | /lineItemsV2/0/sku             | 608
            'lineItemsV2':[{'qty':'two'}]                         | /lineItemsV2/0/qty             | 601
            'lineItemsV2':[{'amount':-1}]                         | /lineItemsV2/0/amount          | 661
            'lineItemsV2':[{'value':-1}]                          | /lineItemsV2/0/value           | 662
            'lineItemsV2':[{'rate':-1}]                           | /lineItemsV2/0/rate            | 663
            'lineItemsV2':[{'discount':-1}]                       | /lineItemsV2/0/discount        | 664
            'lineItemsV2':[{'qty':-1}]                            | /lineItemsV2/0/qty             | 627
            'lineItemsV2':[{'parentBillNumber':'p'}]              | /lineItemsV2/0/parentBillNumber | 608
            'lineItemsV2':[{'type':'RETURN'}]                     | /lineItemsV2/0/purchaseTime    | 624
            'lineItemsV2':[{'comboDetails':[{'comboType':'X'}]}]  | /lineItemsV2/0/comboDetails/0/comboType | 608
            """)
    void aBillThatThePageDoesNotAllowIsRefused(String member, String where, int code) throws IOException {
        var answer = capillary.refused(400, "POST", OURS, with(NEW, member), where);
        assertThat(json(answer.body()).path("errors").findValuesAsText("code")).contains(String.valueOf(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "billNumber", "billAmount"})
    void aBillHasItsMandatoryFields(String name) throws IOException {
        capillary.refused(400, "POST", OURS, without(NEW, name), "/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"returnType", "purchaseTime", "lineItemsV2"})
    void aReturnOfLinesHasItsMandatoryFields(String name) throws IOException {
        capillary.refused(400, "POST", OURS, without(RETURN, name), "/" + name);
    }

    @Test
    void aReturnComesAfterItsSaleAndNamesTheKindOfReturnOnce() throws IOException {
        String late = with(RETURN, "'purchaseTime':'2031-03-02T10:00:00Z'");
        capillary.refused(400, "POST", OURS, late, "/purchaseTime");
        String twice = with(RETURN, "'returnType':'FULL','lineItemsV2':[{'itemCode':'a','returnType':'FULL'}]");
        capillary.refused(400, "POST", OURS, twice, "/lineItemsV2/0/returnType");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                      | identifierName
            identifierName=mobile&identifierValue=1&use_async=yes   | use_async
            identifierName=mobile&identifierValue=1&skip=true       | skip
            identifierName=id&identifierValue=x                     | identifierValue
            identifierName=mobile&identifierValue=1&source=INSTORE&accountId=a | accountId
            """)
    void aQueryThatThePageDoesNotKnowIsRefused(String query, String where) throws IOException {
        capillary.refused(400, "POST", TRANSACTIONS + "?" + query, NEW, where);
    }

    @Test
    void textsThatAreTooLongAreRefused() throws IOException {
        String modes = "'paymentModes':[{'mode':'CARD','notes':'" + "x".repeat(251) + "'}]";
        capillary.refused(400, "POST", OURS, with(NEW, modes), "/paymentModes/0/notes");
        String reason = "'notInterestedReason':'" + "x".repeat(256) + "'";
        capillary.refused(400, "POST", OURS, with(NEW, reason), "/notInterestedReason");
    }
}
