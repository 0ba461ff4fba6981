package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.CallOptions;
import org.ordergateway.RawCall;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.DeliveryBuilder;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.model.Unrecognised;

/** What is refused before a request exists. */
class CapillaryRefusalsTest extends CapillaryFixture {

    private static OrderUpdate lines(OrderRef ref, LineChange... changes) {
        return OrderUpdate.ofLines(ref, List.of(changes));
    }

    private static OrderLine outlier(String word) {
        return OrderLineBuilder.builder().outlierStatus(word).build();
    }

    @Test
    void aReferenceWithoutIdAndNumber() {
        assertThat(refused(anyUpdate(new OrderRef(null, null, CUSTOMER, null))))
                .startsWith("invalid")
                .contains("ref: names no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "12a", "-1", "+1", "1.5", "007", "9223372036854775808", "..", "1/2", "1\u0000", "١٢"})
    void anIdThatIsNoNumberOfTheVendors(String id) {
        assertThat(refused(anyUpdate(OrderRef.id(id).of(CUSTOMER)))).contains("ref.id: is no id of Capillary's");
    }

    @Test
    void aBlankNumber() {
        assertThat(refused(anyUpdate(OrderRef.number(" ").of(CUSTOMER)))).contains("ref.number: is blank");
    }

    @Test
    void aMissingCustomer() {
        assertThat(refused(anyUpdate(OrderRef.id("1")))).contains("ref.customer: is missing");
        assertThat(refused(anyUpdate(typed(OrderRef.id("1"), OrderType.Known.RETURN))))
                .contains("ref.customer: is missing");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,1,-,-,ref.customer.scheme: is missing",
                "mobile,-,-,-,ref.customer.value: is missing or blank",
                "mobile,' ',-,-,ref.customer.value: is missing or blank",
                "phone,1,-,-,'ref.customer.scheme: is none of mobile, email, externalId, id, wechat, martjackid, fbId,"
                        + " cardnumber, cardExternalId'",
                "MOBILE,1,-,-,ref.customer.scheme: is none of",
                "id,a1,-,-,ref.customer.value: is no id",
                "mobile,1,SHOP,-,ref.customer.source: is none of INSTORE",
                "mobile,1,INSTORE,a,ref.customer.account: does not go with source INSTORE",
                "mobile,1,WECHAT,' ',ref.customer.account: is blank"
            })
    void aCustomerThatTheVendorCannotFind(String scheme, String value, String source, String account, String why) {
        assertThat(refused(anyUpdate(OrderRef.id("1").of(new CustomerRef(scheme, value, source, account)))))
                .contains(why);
    }

    @Test
    void aTypeThatTheVendorCannotUpdate() {
        assertThat(refused(anyUpdate(typed(seeded(), new Unrecognised("MIXED")))))
                .contains("ref.type: is none of", "sale", "return", "not_interested", "not_interested_return");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unassigned", "assigned", "accepted", "returning", "failed", "cancelled", "closed", "LOST"})
    void aDeliveryStatusThatTheVendorDoesNotHave(String word) {
        assertThat(refused(OrderUpdate.of(
                        seeded(),
                        OrderBuilder.builder()
                                .delivery(DeliveryBuilder.builder()
                                        .status(DeliveryStatus.of(word))
                                        .build())
                                .build())))
                .contains("delivery.status: is none of", "placed", "processed", "shipped", "delivered", "returned");
    }

    @Test
    void anOutlierStatusOnAReturn() {
        for (OrderType type : List.of(OrderType.Known.RETURN, OrderType.Known.NOT_INTERESTED_RETURN)) {
            assertThat(refused(lines(typed(seeded(), type), LineChange.change(LineRef.id("1"), outlier("TEST")))))
                    .startsWith("invalid")
                    .contains("lines[].outlierStatus: can be changed on the types sale and not_interested only");
        }
    }

    @Test
    void aBlankOutlierStatus() {
        assertThat(refused(lines(seeded(), LineChange.change(LineRef.id("1"), outlier("")))))
                .contains("lines[].outlierStatus: is blank");
    }

    @Test
    void aLineNamedByTheMerchantsId() {
        assertThat(refused(lines(seeded(), LineChange.change(LineRef.merchantId("m"), outlier("TEST")))))
                .contains("Capillary knows lines by id or sku");
    }

    @Test
    void aLineIdThatIsNoNumber() {
        assertThat(refused(lines(seeded(), LineChange.change(LineRef.id("x"), outlier("TEST")))))
                .contains("lines[].id: is no id of Capillary's");
    }

    @Test
    void aBlankSku() {
        assertThat(refused(lines(seeded(), LineChange.change(LineRef.sku(" "), outlier("TEST")))))
                .contains("names a line by a blank sku");
    }

    @Test
    void oneLineNamedTwice() {
        assertThat(refused(lines(
                        seeded(),
                        LineChange.change(LineRef.sku("s"), outlier("TEST")),
                        LineChange.change(LineRef.sku("s"), outlier("FRAUD")))))
                .contains("names one line twice");
    }

    @Test
    void aLineChangeThatChangesNothing() {
        assertThat(refused(lines(
                        seeded(),
                        LineChange.change(LineRef.id("1"), outlier("TEST")),
                        LineChange.change(
                                LineRef.sku("s"), OrderLineBuilder.builder().build()))))
                .contains("changes nothing on a line");
    }

    @Test
    void linesAddedRemovedOrReplacedWithTheirReasons() {
        assertThat(refused(lines(seeded(), LineChange.add(outlier("TEST")))))
                .startsWith("unsupported")
                .contains("lineChanges.add: the update page changes lines that are there; none can be added");
        assertThat(refused(lines(seeded(), LineChange.remove(LineRef.id("1")))))
                .contains("lineChanges.remove: the update page changes lines that are there; none can be removed");
        assertThat(refused(OrderUpdate.of(
                        seeded(), OrderBuilder.builder().lines(List.of()).build())))
                .contains("none can replace all of them");
    }

    @Test
    void aFieldThatThePageDoesNotHave() {
        assertThat(refused(OrderUpdate.of(
                        seeded(),
                        OrderBuilder.builder().note("x").outlierStatus("TEST").build())))
                .startsWith("unsupported")
                .contains(
                        "note: no page of the vendor names it", "outlierStatus: the update page has it for lines only");
    }

    @Test
    void anExtensionSinceThePageHasNoFurtherFields() {
        Order own = OrderBuilder.builder()
                .extensions(Map.of("capillary", FieldValue.of(Map.of("tillCode", FieldValue.of("t")))))
                .build();
        assertThat(refused(OrderUpdate.of(seeded(), own)))
                .contains("extensions.capillary: the update page has no further fields");
    }

    @Test
    void emptyingAField() {
        assertThat(refused(new OrderUpdate(seeded(), Order.empty(), Set.of(FieldPath.of("extendedFields")), List.of())))
                .contains("clear extendedFields");
    }

    @Test
    void customDataThatIsNoPairOfNameAndValue() {
        for (FieldValue value : List.of(
                FieldValue.of(List.of(FieldValue.of("x"))),
                FieldValue.of(Map.of("x", FieldValue.of("y"))),
                FieldValue.Nothing.NOTHING)) {
            Order order = OrderBuilder.builder()
                    .extendedFields(Map.of("a", value))
                    .customFields(Map.of("a", value))
                    .build();
            OrderLine line = OrderLineBuilder.builder()
                    .extendedFields(Map.of("a", value))
                    .build();
            assertThat(refused(new OrderUpdate(
                            seeded(), order, Set.of(), List.of(LineChange.change(LineRef.sku("s"), line)))))
                    .contains("extendedFields: holds a list", "customFields: holds a list")
                    .contains("lines[].extendedFields: holds a list");
        }
    }

    @Test
    void anEmptyBlockOfCustomData() {
        assertThat(refused(OrderUpdate.of(
                        seeded(), OrderBuilder.builder().customFields(Map.of()).build())))
                .contains("customFields: holds no name");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(refused(anyUpdate(
                        new OrderRef("x", null, new CustomerRef("phone", null, "SHOP", null), new Unrecognised("M")))))
                .contains("ref.id", "ref.customer.scheme", "ref.customer.value", "ref.customer.source", "ref.type");
    }

    @Test
    void aSwitchThatTheVendorDoesNotHave() {
        OrderFailure unknown = gateway.update(anyUpdate(), CallOptions.DEFAULT.withSwitch("capillary.fast", "true"))
                .getLeft();
        OrderFailure malformed = gateway.update(
                        anyUpdate(), CallOptions.DEFAULT.withSwitch("capillary.skip-downstream", "yes"))
                .getLeft();

        assertThat(unknown.kind()).isEqualTo(OrderFailure.Kind.INVALID);
        assertThat(unknown.message()).contains("skip-downstream");
        assertThat(malformed.kind()).isEqualTo(OrderFailure.Kind.INVALID);
        assertThat(malformed.message()).contains("capillary.skip-downstream is true or false");
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void aRawCallWithASwitchOfAnotherCall() {
        OrderFailure failure = gateway.call(
                        new RawCall("GET", "/v2/transactions/1", null, false),
                        CallOptions.DEFAULT.withSwitch("capillary.skip-downstream", "true"))
                .getLeft();

        assertThat(failure.kind()).isEqualTo(OrderFailure.Kind.INVALID);
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void anyCallAfterClosing() {
        gateway.close();
        gateway.close();

        assertThat(refused(anyUpdate())).startsWith("unavailable");
    }
}
