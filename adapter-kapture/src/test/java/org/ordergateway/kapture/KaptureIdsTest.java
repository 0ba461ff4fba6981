package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.kapture.KaptureFixture.json;
import static org.ordergateway.kapture.KaptureFixture.neutral;
import static org.ordergateway.kapture.KaptureFixture.newOrder;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.Unrecognised;
import org.ordergateway.sandbox.Fault;

/** Odd ids and numbers in answers: what is no id is told, hides nothing else, and never takes the heap. */
class KaptureIdsTest {

    private static final KaptureFixture KAPTURE = new KaptureFixture();

    @AfterAll
    static void stop() {
        KAPTURE.close();
    }

    @BeforeEach
    void reset() {
        KAPTURE.sandbox.reset();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "23518265|23518265",
                "'23518265'|23518265",
                "' 23518265 '|23518265",
                "23518265.0|23518265",
                "2.3518265E+7|23518265",
                "999999999999999999|999999999999999999"
            })
    void anIdIsAWholeNumberOrTheTextOfOne(String value, String id) {
        OrderSnapshot read = pulled("'customerId':" + value + ",'assignedToId':" + value);
        assertThat(read.order().customer().id()).isEqualTo(id);
        assertThat(read.order().assignee().id()).isEqualTo(id);
        assertThat(read.warnings()).isEmpty();
        OrderReceipt added = added(value);
        assertThat(added.ref().id()).isEqualTo(id);
        assertThat(added.vendorIds()).isEqualTo(Map.of("customer", id, "enquiry", id, "contact", id));
        assertThat(added.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "0", "0.00", "0E+999999999", "''", "' '", "'0'"})
    void zeroAndBlankAreNoId(String value) {
        OrderSnapshot read = pulled("'customerId':" + value + ",'assignedToId':" + value);
        assertThat(read.order().customer()).isNull();
        assertThat(read.order().assignee()).isNull();
        assertThat(read.warnings()).isEmpty();
        OrderReceipt added = added(value);
        assertThat(added.ref()).isEqualTo(OrderRef.number("ERP-1"));
        assertThat(added.vendorIds()).isEmpty();
        assertThat(added.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("not under which order_id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E+999999999",
                "1E-999999999",
                "1000000000000000000",
                "99999999999999999999999999999999999999",
                "-5",
                "5.5",
                "'x y'",
                "'007'",
                "'1E+5'",
                "true",
                "[5]",
                "{'id':5}"
            })
    void anythingElseIsToldAndTheRestIsRead(String value) {
        OrderSnapshot read = pulled("'customerId':" + value + ",'assignedToId':" + value + ",'cess':1.05");
        assertThat(neutral(read.order())).isEqualTo(json("{'extensions':{'kapture':{'cess':1.05}}}"));
        assertThat(read.warnings())
                .hasSize(2)
                .allSatisfy(warning -> assertThat(warning.message()).contains("cannot be read"));
        OrderReceipt added = added(value);
        assertThat(added.ref()).isEqualTo(OrderRef.number("ERP-1"));
        assertThat(added.vendorIds()).isEmpty();
        assertThat(added.warnings()).hasSize(5);
        OrderReceipt updated = updated(value);
        assertThat(updated.ref()).isEqualTo(OrderRef.id(KAPTURE.sandbox.seededOrderId()));
        assertThat(updated.warnings()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "7.50", "1E+999999999"})
    void aDeliveryStatusThatIsANumberStaysVisible(String value) {
        OrderSnapshot read = pulled("'deliveryStatus':" + value);
        assertThat(read.order().delivery().status()).isEqualTo(new Unrecognised(value));
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void anExtensionThatTheModelDoesNotTakeIsToldAndThePullGoesOn() {
        OrderSnapshot read = pulled("'productValue':" + "9".repeat(150) + ",'cmId':1E+999999999,'basePrice':{'':1},"
                + "'sellingPrice':2.50");
        assertThat(neutral(read.order())).isEqualTo(json("{'extensions':{'kapture':{'sellingPrice':2.50}}}"));
        assertThat(read.warnings()).hasSize(3);
    }

    @Test
    void aTimeThatIsLongerThanAnyIsToldAndNotLookedAt() {
        OrderSnapshot read = pulled("'createDate':'" + "9".repeat(1 << 20) + "','remarks':'testing'");
        assertThat(read.order().createdAt()).isNull();
        assertThat(read.order().note()).isEqualTo("testing");
        assertThat(read.warnings()).hasSize(1);
    }

    private static OrderSnapshot pulled(String members) {
        inject("{'success':'true','order_details':[{'id':23518265," + members + "}]}");
        return OrderGatewayException.orThrow(KAPTURE.gateway().get(OrderRef.id("23518265")));
    }

    private static OrderReceipt added(String id) {
        inject(answer(id, "ADD_ORDER"));
        return OrderGatewayException.orThrow(KAPTURE.gateway().create(newOrder("{'customer':{'name':'Asha Rao'}}")));
    }

    private static OrderReceipt updated(String id) {
        inject(answer(id, "ORDER_FIELD_UPDATION"));
        return OrderGatewayException.orThrow(KAPTURE.gateway().update(KAPTURE.update("{'note':'x'}")));
    }

    private static String answer(String id, String event) {
        return "{'status':'success','Order':{'result':true,'order_id':" + id + ",'customer_id':" + id + ",'enquiry_id':"
                + id + ",'contact_id':" + id + ",'action_event':'" + event + "'}}";
    }

    private static void inject(String body) {
        KAPTURE.sandbox.inject(Fault.answer(200, body.replace('\'', '"')));
    }
}
