package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.kapture.KaptureFixture.json;
import static org.ordergateway.kapture.KaptureFixture.neutral;
import static org.ordergateway.kapture.KaptureFixture.newOrder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.Unrecognised;
import org.ordergateway.sandbox.Fault;

/** Every leaf of every answer sample of the three pages, as it is read. */
class KaptureAnswerTest {

    private static final KaptureFixture KAPTURE = new KaptureFixture();

    private static final String ADDED = "{'status':'success','message':'Order Added successfully !','Order':{"
            + "'result':true,'order_id':23518265,'customer_id':191696570,'enquiry_id':24284201,"
            + "'action':'ORDER','action_event':'ADD_ORDER','contact_id':210010451}}";

    private static final String UPDATED = "{'status':'success','message':'Order Updated successfully !','Order':{"
            + "'result':true,'customer_id':191696570,'enquiry_id':24284719,"
            + "'action':'ORDER','action_event':'ORDER_FIELD_UPDATION','contact_id':210006001}}";

    /**
     * One row for each leaf of the pull page's answer.
     *
     * @param name the page's name
     * @param value what the vendor gives
     * @param path where it is read to, in the neutral JSON
     * @param read what is read
     */
    record Leaf(String name, String value, String path, String read) {
        @Override
        public String toString() {
            return name + " " + value;
        }
    }

    private static Leaf extension(String name, String value) {
        return new Leaf(name, value, "extensions/kapture/" + name, value);
    }

    private static Leaf absent(String name, String value, String path) {
        return new Leaf(name, value, path, "");
    }

    static final List<Leaf> LEAVES = Stream.of(
                    Stream.of(
                            new Leaf("customerId", "191696570", "customer/id", "'191696570'"),
                            absent("customerId", "0", "customer"),
                            new Leaf("createDate", "1715149492000", "createdAt", "'2024-05-08T06:24:52Z'"),
                            new Leaf("createDate", "'1715149492123'", "createdAt", "'2024-05-08T06:24:52.123Z'"),
                            absent("createDate", "0", "createdAt"),
                            new Leaf("lastModificationTime", "1715149493000", "updatedAt", "'2024-05-08T06:24:53Z'"),
                            absent("lastModificationTime", "0", "updatedAt"),
                            new Leaf("discount", "49.50", "payment/discount", "{'value':49.50,'currency':'INR'}"),
                            new Leaf("discount", "0", "payment/discount", "{'value':0,'currency':'INR'}"),
                            new Leaf("remarks", "'testing'", "note", "'testing'"),
                            absent("remarks", "''", "note"),
                            new Leaf("deliveryStatus", "'SH'", "delivery/status", "'shipped'"),
                            new Leaf("deliveryStatus", "'ZZ'", "delivery/status", "'ZZ'"),
                            absent("deliveryStatus", "''", "delivery"),
                            new Leaf("assignedToId", "209803", "assignee/id", "'209803'"),
                            absent("assignedToId", "0", "assignee")),
                    Stream.of(
                                    "cmId",
                                    "enquiryId",
                                    "creatorId",
                                    "unitId",
                                    "blockId",
                                    "zoneId",
                                    "subOfficeId",
                                    "parentOrderId",
                                    "builderInvoiceId",
                                    "enquiryAssignedTo",
                                    "parentCustomerId",
                                    "channelId",
                                    "deliveredOrderId",
                                    "onwardCruiseId",
                                    "returnCruiseId",
                                    "approvedByEmployeeId")
                            .flatMap(id ->
                                    Stream.of(extension(id, "24284201"), absent(id, "0", "extensions/kapture/" + id))),
                    Stream.of(
                                    "productQuantity",
                                    "productValue",
                                    "basePrice",
                                    "serviceTax",
                                    "bookingAmount",
                                    "retainerFrequency",
                                    "retainerAmount",
                                    "retainerCreditPeriod",
                                    "commissionAmount",
                                    "totalSaleableArea",
                                    "sellingPrice",
                                    "cess",
                                    "extraCharges",
                                    "warrantyInDays",
                                    "commissionPaidAmount",
                                    "vatamount")
                            .flatMap(number -> Stream.of(
                                    extension(number, "0"),
                                    extension(number, "1249.50"),
                                    extension(number, "12345678901234567890.10"))),
                    Stream.of("invoiceSent", "checkedIn", "includeInterest")
                            .flatMap(flag -> Stream.of(extension(flag, "false"), extension(flag, "true"))))
            .flatMap(leaves -> leaves)
            .toList();

    @AfterAll
    static void stop() {
        KAPTURE.close();
    }

    @BeforeEach
    void reset() {
        KAPTURE.sandbox.reset();
    }

    @ParameterizedTest
    @FieldSource("LEAVES")
    void aPulledLeafIsRead(Leaf leaf) {
        OrderSnapshot read = get("{'id':23518265,'" + leaf.name() + "':" + leaf.value() + "}");
        JsonNode found = neutral(read.order()).at("/" + leaf.path());
        assertThat(found.isMissingNode() ? "" : found.toString())
                .isEqualTo(leaf.read().replace('\'', '"'));
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void theIdOfAPulledOrderIsItsReference() {
        OrderSnapshot read = get("{'id':23518265}");
        assertThat(read.ref()).isEqualTo(OrderRef.id("23518265"));
    }

    @Test
    void theRawDocumentOfAnOrderIsTheVeryBytesOfIt() {
        String row = "{ 'id':23518265 ,'nobody knows':{'x':[1,2.50]},'remarks':'日本'}";
        assertThat(get(row).raw().text()).isEqualTo(row.replace('\'', '"'));
    }

    @Test
    void aCodeThatTheSettingsDoNotNameStaysAsItIs() {
        OrderSnapshot read = get("{'id':23518265,'deliveryStatus':'ZZ'}");
        assertThat(read.order().delivery().status()).isEqualTo(new Unrecognised("ZZ"));
        assertThat(get("{'id':23518265,'deliveryStatus':'AP'}")
                        .order()
                        .delivery()
                        .status())
                .isEqualTo(DeliveryStatus.Known.PLACED);
    }

    @Test
    void oneOddValueHidesNothingElse() {
        OrderSnapshot read =
                get("{'id':'23518265','createDate':'soon','discount':{'x':1},'remarks':7,'customerId':[1],'cess':1.05,"
                        + "'vatamount':1E+150}");
        assertThat(read.order().createdAt()).isNull();
        assertThat(read.order().customer()).isNull();
        assertThat(read.warnings()).hasSize(5);
        assertThat(neutral(read.order())).isEqualTo(json("{'extensions':{'kapture':{'cess':1.05}}}"));
    }

    @Test
    void everyFieldOfTheSandboxesFirstOrderIsRead() {
        OrderSnapshot read =
                OrderGatewayException.orThrow(KAPTURE.gateway().get(OrderRef.id(KAPTURE.sandbox.seededOrderId())));
        JsonNode row = json(read.raw().text());
        JsonNode own = neutral(read.order()).at("/extensions/kapture");
        assertThat(row).hasSize(43);
        assertThat(own).hasSize(43 - 8);
        own.properties().forEach(field -> assertThat(field.getValue()).isEqualTo(row.get(field.getKey())));
        KAPTURE.noViolations();
    }

    @Test
    void theAnswerToAnAddGivesTheOrderAndTheOtherIds() {
        KAPTURE.sandbox.inject(Fault.answer(200, ADDED.replace('\'', '"')));
        OrderReceipt receipt =
                OrderGatewayException.orThrow(KAPTURE.gateway().create(newOrder("{'customer':{'name':'Asha Rao'}}")));
        assertThat(receipt.ref()).isEqualTo(new OrderRef("23518265", "ERP-1", null, null));
        assertThat(receipt.vendorIds())
                .isEqualTo(Map.of("customer", "191696570", "enquiry", "24284201", "contact", "210010451"));
        assertThat(receipt.order()).isNull();
        assertThat(receipt.warnings()).isEmpty();
        assertThat(receipt.raw().text()).isEqualTo(ADDED.replace('\'', '"'));
    }

    @Test
    void theAnswerToAnUpdateNamesNoOrderAndTheReceiptNamesTheOneAskedFor() {
        KAPTURE.sandbox.inject(Fault.answer(200, UPDATED.replace('\'', '"')));
        OrderReceipt receipt = OrderGatewayException.orThrow(KAPTURE.gateway().update(KAPTURE.update("{'note':'x'}")));
        assertThat(receipt.ref()).isEqualTo(OrderRef.id(KAPTURE.sandbox.seededOrderId()));
        assertThat(receipt.vendorIds())
                .isEqualTo(Map.of("customer", "191696570", "enquiry", "24284719", "contact", "210006001"));
        assertThat(receipt.warnings()).isEmpty();
    }

    @Test
    void anotherEventThanThePagesIsToldAsAWarning() {
        KAPTURE.sandbox.inject(Fault.answer(200, ADDED.replace('\'', '"')));
        OrderReceipt receipt = OrderGatewayException.orThrow(KAPTURE.gateway().update(KAPTURE.update("{'note':'x'}")));
        assertThat(receipt.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("ADD_ORDER");
            assertThat(warning.message()).contains("ORDER_FIELD_UPDATION");
        });
        assertThat(receipt.ref().id()).isEqualTo("23518265");
    }

    @Test
    void anAddWithoutAnIdInItsAnswerIsAWarningAndNoInventedId() {
        KAPTURE.sandbox.inject(Fault.answer(200, UPDATED.replace('\'', '"')));
        OrderReceipt receipt =
                OrderGatewayException.orThrow(KAPTURE.gateway().create(newOrder("{'customer':{'name':'Asha Rao'}}")));
        assertThat(receipt.ref()).isEqualTo(OrderRef.number("ERP-1"));
        assertThat(receipt.warnings()).hasSize(2);
    }

    @Test
    void aPullMaySayStatusInsteadOfSuccess() {
        String body = "{'status':'success','order_details':[{'id':23518265,'remarks':'testing'}]}".replace('\'', '"');
        KAPTURE.sandbox.inject(Fault.answer(200, body));
        OrderSnapshot read = OrderGatewayException.orThrow(KAPTURE.gateway().get(OrderRef.id("23518265")));
        assertThat(read.order().note()).isEqualTo("testing");
    }

    @Test
    void anAnswerMayBeginWithAByteOrderMark() {
        String body = "\uFEFF{'success':true,'order_details':[{'id':23518265,'remarks':'é'}]}".replace('\'', '"');
        KAPTURE.sandbox.inject(Fault.answer(200, body));
        OrderSnapshot read = OrderGatewayException.orThrow(KAPTURE.gateway().get(OrderRef.id("23518265")));
        assertThat(read.raw().text()).isEqualTo("{\"id\":23518265,\"remarks\":\"é\"}");
    }

    private static OrderSnapshot get(String row) {
        OrderGateway gateway = KAPTURE.gateway();
        String body = "{'success':'true','order_details':[" + row + "]}";
        KAPTURE.sandbox.inject(Fault.answer(200, body.replace('\'', '"')));
        return OrderGatewayException.orThrow(gateway.get(OrderRef.id("23518265")));
    }
}
