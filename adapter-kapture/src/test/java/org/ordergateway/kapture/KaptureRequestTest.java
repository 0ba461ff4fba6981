package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.kapture.KaptureFixture.json;
import static org.ordergateway.kapture.KaptureFixture.newOrder;
import static org.ordergateway.kapture.KaptureFixture.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.RecordedRequest;

/** Every leaf of every request sample of the three pages, as it goes out. */
class KaptureRequestTest {

    private static final KaptureFixture KAPTURE = new KaptureFixture();

    /**
     * One row for each leaf that the add page's sample has and an order can set.
     *
     * @param wire where the leaf stands in the body
     * @param neutral the order that sets it
     * @param value what must stand there
     */
    record Leaf(String wire, String neutral, String value) {
        @Override
        public String toString() {
            return wire;
        }
    }

    static final List<Leaf> CUSTOMER = List.of(
            new Leaf("customer_info.customer_name", "{'customer':{'name':'Asha Rao'}}", "'Asha Rao'"),
            new Leaf("customer_info.phone", "{'customer':{'phone':'9380491257'}}", "'9380491257'"),
            new Leaf("customer_info.email_id", "{'customer':{'email':'asha@rao.example'}}", "'asha@rao.example'"),
            new Leaf("customer_info.locality", "{'customer':{'address':{'locality':'Indiranagar'}}}", "'Indiranagar'"),
            new Leaf("customer_info.city", "{'customer':{'address':{'city':'Bengaluru'}}}", "'Bengaluru'"),
            new Leaf("customer_info.state", "{'customer':{'address':{'state':'Karnataka'}}}", "'Karnataka'"),
            new Leaf("customer_info.country", "{'customer':{'address':{'country':'India'}}}", "'India'"),
            new Leaf("customer_info.address", "{'customer':{'address':{'line1':'12 Lake Road'}}}", "'12 Lake Road'"),
            new Leaf("customer_info.pincode", "{'customer':{'address':{'postcode':'560038'}}}", "'560038'"),
            new Leaf("customer_info.zone", "{'customer':{'address':{'zone':'south'}}}", "'south'"),
            new Leaf("customer_info.type", "{'customer':{'type':'retail'}}", "'retail'"),
            new Leaf("customer_info.classification", "{'customer':{'classification':'gold'}}", "'gold'"),
            new Leaf("customer_info.customer_code", "{'customer':{'code':'C-7'}}", "'C-7'"),
            new Leaf("customer_info.customer_id", "{'customer':{'id':'191696570'}}", "'191696570'"),
            new Leaf("customer_info.customer_assign_emp_name", "{'customer':{'assignee':{'name':'Ravi'}}}", "'Ravi'"),
            new Leaf("customer_info.customer_assign_emp_code", "{'customer':{'assignee':{'code':'E-9'}}}", "'E-9'"),
            new Leaf(
                    "customer_info.customer_assign_emp_email",
                    "{'customer':{'assignee':{'email':'ravi@shop.example'}}}",
                    "'ravi@shop.example'"),
            new Leaf("customer_info.customer_remarks", "{'customer':{'remarks':'rings twice'}}", "'rings twice'"),
            new Leaf("customer_info.remarks", "{'customer':{'note':'regular'}}", "'regular'"),
            new Leaf("customer_info.individual", "{'customer':{'party':'person'}}", "true"),
            new Leaf("customer_info.individual", "{'customer':{'party':'organisation'}}", "false"),
            new Leaf("customer_info.organization", "{'customer':{'party':'organisation'}}", "true"),
            new Leaf("customer_info.channel_partner", "{'customer':{'party':'channel_partner'}}", "true"),
            new Leaf("customer_info.primary_source", "{'customer':{'sources':{'primary':'web'}}}", "'web'"),
            new Leaf("customer_info.secondary_source", "{'customer':{'sources':{'secondary':'mail'}}}", "'mail'"),
            new Leaf("customer_info.tertiary_source", "{'customer':{'sources':{'tertiary':'spring'}}}", "'spring'"),
            new Leaf(
                    "customer_info.additional_fields",
                    "{'customer':{'customFields':{'tier':3,'vip':true}}}",
                    "{'tier':3,'vip':true}"),
            new Leaf(
                    "customer_info.associate_fields",
                    "{'customer':{'extendedFields':{'club':'lake'}}}",
                    "{'club':'lake'}"));

    static final List<Leaf> CONTACT = List.of(
            new Leaf("contact_info.0.contact_id", "{'contacts':[{'id':'210010451'}]}", "'210010451'"),
            new Leaf("contact_info.0.title", "{'contacts':[{'title':'Ms'}]}", "'Ms'"),
            new Leaf("contact_info.0.first_name", "{'contacts':[{'firstName':'Asha'}]}", "'Asha'"),
            new Leaf("contact_info.0.last_name", "{'contacts':[{'lastName':'Rao'}]}", "'Rao'"),
            new Leaf("contact_info.0.contact_person_name", "{'contacts':[{'name':'Asha Rao'}]}", "'Asha Rao'"),
            new Leaf("contact_info.0.country_code", "{'contacts':[{'countryCode':'91'}]}", "'91'"),
            new Leaf("contact_info.0.contact_person_phone", "{'contacts':[{'phone':'9380491257'}]}", "'9380491257'"),
            new Leaf(
                    "contact_info.0.contact_person_email",
                    "{'contacts':[{'email':'asha@rao.example'}]}",
                    "'asha@rao.example'"),
            new Leaf(
                    "contact_info.0.additional_contact_phone",
                    "{'contacts':[{'additionalPhone':'+919380491258'}]}",
                    "'+919380491258'"),
            new Leaf("contact_info.0.dob", "{'contacts':[{'birthDate':'1988-02-29'}]}", "'1988-02-29'"),
            new Leaf("contact_info.0.gender", "{'contacts':[{'gender':'Female'}]}", "'Female'"),
            new Leaf(
                    "contact_info.0.matchEmailPhone",
                    "{'contacts':[{'title':'Ms'}],"
                            + "'extensions':{'kapture':{'contact_info':{'matchEmailPhone':true}}}}",
                    "true"),
            new Leaf(
                    "contact_info.1.matchEmailPhone",
                    "{'contacts':[{'title':'Ms'},{'title':'Mr'}],'extensions':{'kapture':{'contact_info':"
                            + "[{'matchEmailPhone':false},{'matchEmailPhone':true}]}}}",
                    "true"),
            new Leaf("contact_info.1.title", "{'contacts':[{'title':'Ms'},{'title':'Mr'}]}", "'Mr'"));

    static final List<Leaf> ENQUIRY = Stream.concat(
                    Stream.of(
                                    "enquiry_id",
                                    "assign_emp_name",
                                    "assign_emp_code",
                                    "assign_emp_email",
                                    "round_robin_key",
                                    "next_follow_up_date",
                                    "action",
                                    "subStatus",
                                    "remarks")
                            .map(name -> new Leaf(
                                    "enquiry_info." + name,
                                    "{'extensions':{'kapture':{'enquiry_info':{'" + name + "':'value of " + name
                                            + "'}}}}",
                                    "'value of " + name + "'")),
                    Stream.of("additional_fields", "associate_fields")
                            .map(name -> new Leaf(
                                    "enquiry_info." + name,
                                    "{'extensions':{'kapture':{'enquiry_info':{'" + name + "':{'of':'" + name
                                            + "'}}}}}",
                                    "{'of':'" + name + "'}")))
            .toList();

    static final List<Leaf> ORDER = List.of(
            new Leaf("order_info.assign_emp_name", "{'assignee':{'name':'Meera'}}", "'Meera'"),
            new Leaf("order_info.assign_emp_code", "{'assignee':{'code':'E-1'}}", "'E-1'"),
            new Leaf(
                    "order_info.assign_emp_email",
                    "{'assignee':{'email':'meera@shop.example'}}",
                    "'meera@shop.example'"),
            new Leaf("order_info.delivery_status", "{'delivery':{'status':'shipped'}}", "'SH'"),
            new Leaf("order_info.erp_invoice_no", "{'invoice':{'erpNumber':'EI-3'}}", "'EI-3'"),
            new Leaf("order_info.create_date", "{'placedAt':'2031-10-24T19:37:00Z'}", "'2031-10-25 01:07'"),
            new Leaf("order_info.remarks", "{'note':'leave at the gate'}", "'leave at the gate'"),
            new Leaf("order_info.invoice_no", "{'invoice':{'number':'3141341'}}", "'3141341'"),
            new Leaf("order_info.invoice_date", "{'invoice':{'date':'2031-10-24'}}", "'2031-10-24'"),
            new Leaf("order_info.unit_name", "{'extensions':{'kapture':{'unit_name':'Unit 3'}}}", "'Unit 3'"),
            new Leaf("order_info.block_name", "{'extensions':{'kapture':{'block_name':'Block C'}}}", "'Block C'"),
            new Leaf("order_info.ticket_id", "{'extensions':{'kapture':{'ticket_id':661204}}}", "'661204'"),
            new Leaf("order_info.encryptOrder", "{'extensions':{'kapture':{'encryptOrder':'no'}}}", "'no'"),
            new Leaf("order_info.payment_mode", "{'payment':{'method':'card'}}", "'card'"),
            new Leaf("order_info.dealDetails", "{'extensions':{'kapture':{'dealDetails':'two'}}}", "'two'"),
            new Leaf(
                    "order_info.associate_fields",
                    "{'extendedFields':{'gift':{'wrap':2.50}}}",
                    "{'gift':{'wrap':2.50}}"));

    static final List<Leaf> FILTERS = Stream.concat(
                    Stream.of(
                            new Leaf("name", "{'customerName':'Asha Rao'}", "'Asha Rao'"),
                            new Leaf("phone", "{'phone':'9380491257'}", "'9380491257'"),
                            new Leaf("phone", "{'phone':'98-00 ext. 5'}", "'98-00 ext. 5'"),
                            new Leaf("email", "{'email':'asha@rao.example'}", "'asha@rao.example'"),
                            new Leaf("customerIds", "{'customerIds':['191696570','7']}", "'191696570,7'"),
                            new Leaf("orderIds", "{'orderIds':['23518265']}", "'23518265'"),
                            new Leaf("erpOrderId", "{'numbers':['ERP-1']}", "'ERP-1'"),
                            new Leaf("erpInvoiceId", "{'invoiceNumbers':['EI-3']}", "'EI-3'"),
                            new Leaf("createStartDate", "{'createdFrom':'2031-10-24T19:37:59Z'}", "'2031-10-25 01:07'"),
                            new Leaf("createEndDate", "{'createdTo':'2031-10-24T19:37:00Z'}", "'2031-10-25 01:07'"),
                            new Leaf("createEndDate", "{'createdTo':'2031-10-24T19:37:01Z'}", "'2031-10-25 01:08'"),
                            new Leaf("creatorIdStr", "{'creatorIds':['209803']}", "'209803'"),
                            new Leaf("assignIdStr", "{'assigneeIds':['209803','5']}", "'209803,5'"),
                            new Leaf("sortParam", "{'sort':'createDate','orderIds':['1']}", "'createDate'"),
                            new Leaf("limit", "{'pageSize':7,'orderIds':['1']}", "'7'"),
                            new Leaf("limit", "{'orderIds':['1']}", "'100'"),
                            new Leaf("offset", "{'startAt':'14','orderIds':['1']}", "'14'"),
                            new Leaf("offset", "{'orderIds':['1']}", "'0'"),
                            new Leaf("cmId", "{'orderIds':['1']}", "7300412"),
                            new Leaf("viewId", "{'orderIds':['1'],'extensions':{'kapture':{'viewId':2}}}", "'2'")),
                    Stream.of(
                                    "leadIdStr",
                                    "enquiryIds",
                                    "clientReferenceIds",
                                    "attr1",
                                    "attr2",
                                    "attr3",
                                    "attr4",
                                    "attr5",
                                    "attr6",
                                    "attr7",
                                    "attr8",
                                    "attr9",
                                    "attr10",
                                    "attr11",
                                    "attr12",
                                    "attr13",
                                    "attr14",
                                    "attr15",
                                    "bookingStatus",
                                    "bookingSubStatus",
                                    "bookingStartDate",
                                    "bookingEndDate",
                                    "zoneIdStr",
                                    "blockId",
                                    "unitId",
                                    "approvalDesignationIds",
                                    "agreementStartDate",
                                    "agreementEndDate")
                            .map(name -> new Leaf(
                                    name,
                                    "{'extensions':{'kapture':{'" + name + "':'value of " + name + "'}}}",
                                    "'value of " + name + "'")))
            .toList();

    @AfterAll
    static void stop() {
        KAPTURE.close();
    }

    @BeforeEach
    void reset() {
        KAPTURE.sandbox.reset();
    }

    static Stream<Leaf> leavesOfAnOrder() {
        return Stream.of(CUSTOMER, CONTACT, ENQUIRY, ORDER).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("leavesOfAnOrder")
    void anAddSendsTheLeaf(Leaf leaf) {
        NewOrder order = named(leaf.neutral());
        OrderGatewayException.orThrow(KAPTURE.gateway().create(order));
        assertThat(at(leaf)).isEqualTo(json(leaf.value()));
        assertThat(KAPTURE.body().at("/order_info/update")).isEqualTo(json("false"));
        assertThat(KAPTURE.body().at("/order_info").has("order_id")).isFalse();
        KAPTURE.noViolations();
    }

    @ParameterizedTest
    @MethodSource("leavesOfAnOrder")
    void anUpdateSendsTheLeafWithTheFlagOfItsBlock(Leaf leaf) {
        OrderGateway gateway = KAPTURE.gateway(Map.of("update-customer", "true"));
        OrderGatewayException.orThrow(gateway.update(KAPTURE.update(leaf.neutral())));
        assertThat(at(leaf)).isEqualTo(json(leaf.value()));
        JsonNode body = KAPTURE.body();
        assertThat(body.at("/order_info/order_id").asText()).isEqualTo(KAPTURE.sandbox.seededOrderId());
        assertThat(body.at("/order_info/update")).isEqualTo(json("true"));
        String block = leaf.wire().substring(0, leaf.wire().indexOf('.'));
        assertThat(body.findValues("update")).allMatch(JsonNode::booleanValue);
        assertThat(body.has(block)).isTrue();
        assertThat(body.size()).isEqualTo(block.equals("order_info") ? 1 : 2);
        KAPTURE.noViolations();
    }

    @ParameterizedTest
    @FieldSource("FILTERS")
    void aPullSendsTheLeaf(Leaf leaf) {
        try (var pages = KAPTURE.gateway().find(query(leaf.neutral()))) {
            assertThat(pages.next().isRight() || leaf.wire().endsWith("Date")).isTrue();
        }
        assertThat(KAPTURE.body().path(leaf.wire())).isEqualTo(json(leaf.value()));
        KAPTURE.noViolations();
    }

    @Test
    void anAddIsOnePostWithTheTokenAndNothingThatWasNotSet() {
        OrderGatewayException.orThrow(KAPTURE.gateway().create(newOrder("{'customer':{'name':'Asha Rao'}}")));
        RecordedRequest request = KAPTURE.request();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/ms/customer/order/api/v1/add-update");
        assertThat(request.headers().get("authorization"))
                .containsExactly("Basic " + KAPTURE.sandbox.settings().get("token"));
        assertThat(request.headers().get("content-type")).containsExactly("application/json");
        assertThat(request.headers()).doesNotContainKey("cookie");
        assertThat(KAPTURE.body())
                .isEqualTo(json("{'customer_info':{'customer_name':'Asha Rao','update':false},"
                        + "'order_info':{'erp_order_id':'ERP-1','update':false}}"));
        KAPTURE.noViolations();
    }

    @Test
    void anAddWithoutANumberSendsNoErpOrderId() {
        NewOrder order = new NewOrder(
                new OrderRef(null, null, null, null), KaptureFixture.order("{'customer':{'name':'Asha Rao'}}"));
        OrderGatewayException.orThrow(KAPTURE.gateway().create(order));
        assertThat(KAPTURE.body().at("/order_info")).isEqualTo(json("{'update':false}"));
    }

    @Test
    void anUpdateSendsItsOrderAloneAndNeverTheNumberThatAddressesIt() {
        OrderRef ref = new OrderRef(KAPTURE.sandbox.seededOrderId(), "ERP-9", null, null);
        OrderUpdate update = OrderUpdate.of(ref, KaptureFixture.order("{'note':'testing 2345'}"));
        OrderReceipt receipt = OrderGatewayException.orThrow(KAPTURE.gateway().update(update));
        assertThat(KAPTURE.request().path()).isEqualTo("/ms/customer/order/api/v1/add-update");
        assertThat(KAPTURE.body())
                .isEqualTo(
                        json("{'order_info':{'order_id':'" + ref.id() + "','remarks':'testing 2345','update':true}}"));
        assertThat(receipt.ref()).isEqualTo(ref);
        KAPTURE.noViolations();
    }

    @Test
    void anUpdateMayGiveTheOrderAnotherNumber() {
        OrderUpdate update = KAPTURE.update("{'extensions':{'kapture':{'erp_order_id':'ERP-2'}}}");
        OrderGatewayException.orThrow(KAPTURE.gateway().update(update));
        assertThat(KAPTURE.body().at("/order_info/erp_order_id").asText()).isEqualTo("ERP-2");
    }

    @Test
    void everyBlockOfAnAddMayCarryItsFlag() {
        OrderGatewayException.orThrow(KAPTURE.gateway()
                .create(newOrder("{'customer':{'name':'Asha Rao'},'contacts':[{'title':'Ms'}],'extensions':{'kapture':"
                        + "{'customer_info':{'update':true},'contact_info':{'update':true},"
                        + "'enquiry_info':{'update':true,'action':'call'}}}}")));
        assertThat(KAPTURE.body().at("/customer_info/update")).isEqualTo(json("true"));
        assertThat(KAPTURE.body().at("/contact_info/0/update")).isEqualTo(json("true"));
        assertThat(KAPTURE.body().at("/enquiry_info/update")).isEqualTo(json("true"));
        assertThat(KAPTURE.body().at("/order_info/update")).isEqualTo(json("false"));
    }

    @Test
    void aPullIsAPostByDefaultAndAGetWithItsBodyBySetting() {
        for (String method : List.of("POST", "GET")) {
            KAPTURE.sandbox.reset();
            OrderGateway gateway = KAPTURE.gateway(method.equals("POST") ? Map.of() : Map.of("pull-method", "get"));
            try (var pages = gateway.find(query("{'orderIds':['5']}"))) {
                assertThat(pages.next().get().orders()).isEmpty();
            }
            RecordedRequest request = KAPTURE.request();
            assertThat(request.method()).isEqualTo(method);
            assertThat(request.path()).isEqualTo("/ms/customer-search/order-search/api/v1/pull-internal");
            assertThat(KAPTURE.body()).isEqualTo(json("{'cmId':7300412,'orderIds':'5','limit':'100','offset':'0'}"));
            KAPTURE.noViolations();
        }
    }

    @Test
    void blankFieldsGoOutBySettingInTheBlocksThatAreSent() {
        OrderGateway gateway = KAPTURE.gateway(Map.of("send-blank-fields", "true", "update-customer", "true"));
        OrderGatewayException.orThrow(gateway.create(newOrder("{'customer':{'name':'Asha Rao'},"
                + "'contacts':[{'title':'no'}],'extensions':{'kapture':{'enquiry_info':{'action':'call'}}}}")));
        JsonNode body = KAPTURE.body();
        assertThat(blanksOf(body.path("customer_info"))).hasSize(21);
        assertThat(blanksOf(body.at("/contact_info/0"))).hasSize(10);
        assertThat(blanksOf(body.path("enquiry_info"))).hasSize(8);
        assertThat(blanksOf(body.path("order_info"))).hasSize(16);
        KAPTURE.noViolations();

        KAPTURE.sandbox.reset();
        OrderGatewayException.orThrow(gateway.update(KAPTURE.update("{'note':'x'}")));
        assertThat(KAPTURE.body().size()).isEqualTo(1);
        assertThat(blanksOf(KAPTURE.body().path("order_info"))).hasSize(15);

        KAPTURE.sandbox.reset();
        try (var pages = gateway.find(query("{'orderIds':['5']}"))) {
            pages.next();
        }
        assertThat(blanksOf(KAPTURE.body())).hasSize(39);
        assertThat(KAPTURE.body().has("viewId"))
                .as("no sample sends a blank one")
                .isFalse();
        KAPTURE.noViolations();
    }

    @Test
    void phonesAreWrittenAsTheSettingSays() {
        Map.of("as-given", "093804 91257", "international", "+919380491257", "national", "9380491257")
                .forEach((format, written) -> {
                    KAPTURE.sandbox.reset();
                    OrderGatewayException.orThrow(KAPTURE.gateway(Map.of("phone-format", format))
                            .create(newOrder("{'customer':{'name':'Asha Rao','phone':'093804 91257'}}")));
                    assertThat(KAPTURE.body().at("/customer_info/phone").asText())
                            .isEqualTo(written);
                });
    }

    @Test
    void timesAndDatesAreWrittenAsTheSettingsSay() {
        OrderGateway gateway = KAPTURE.gateway(Map.of(
                "time-zone", "UTC",
                "date-time-format", "dd/MM/yyyy HH:mm:ss",
                "date-format", "dd.MM.yyyy"));
        OrderGatewayException.orThrow(gateway.update(
                KAPTURE.update("{'placedAt':'2031-10-24T19:37:58+02:00','invoice':{'date':'2031-10-24'}}")));
        assertThat(KAPTURE.body().at("/order_info/create_date").asText()).isEqualTo("24/10/2031 17:37:58");
        assertThat(KAPTURE.body().at("/order_info/invoice_date").asText()).isEqualTo("24.10.2031");
    }

    private static List<JsonNode> blanksOf(JsonNode block) {
        return block.properties().stream()
                .map(Map.Entry::getValue)
                .filter(value -> value.isTextual() && value.asText().isEmpty())
                .toList();
    }

    /** The order of a row, with the name that every new order needs. */
    private static NewOrder named(String neutral) {
        if (neutral.contains("'customer':{'name'")) {
            return newOrder(neutral);
        }
        return newOrder(
                neutral.contains("'customer':{")
                        ? neutral.replace("'customer':{", "'customer':{'name':'Asha Rao',")
                        : neutral.replaceFirst("\\{", "{'customer':{'name':'Asha Rao'},"));
    }

    private static JsonNode at(Leaf leaf) {
        return KAPTURE.body().at("/" + leaf.wire().replace('.', '/'));
    }
}
