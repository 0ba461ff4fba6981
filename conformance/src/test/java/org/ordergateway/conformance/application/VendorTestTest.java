package org.ordergateway.conformance.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ordergateway.failure.OrderGatewayException.orThrow;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.CustomerBuilder;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.application.FromVendor;
import org.ordergateway.testkit.application.TestVendor;
import org.ordergateway.testkit.application.VendorTest;
import org.ordergateway.testkit.application.Vendors;

/** What a test at a vendor is handed, and what the vendor can be made to do. */
@Vendors({"captain", "kapture", "capillary"})
class VendorTestTest {

    @FromVendor
    private OrderGateway gateway;

    @FromVendor
    private TestVendor field;

    private String begun = "";

    @BeforeEach
    void aVendorIsThereBeforeTheTest(TestVendor vendor) {
        begun = vendor.name();
    }

    @VendorTest
    void theSameVendorIsHandedToFieldsParametersAndMethodsBeforeTheTest(TestVendor vendor, OrderGateway parameter) {
        assertThat(field).isSameAs(vendor);
        assertThat(gateway).isSameAs(parameter).isSameAs(vendor.gateway());
        assertThat(vendor.name())
                .isEqualTo(begun)
                .isEqualTo(gateway.capabilities().vendor());
    }

    @VendorTest
    void whatArrivedIsReadInNeutralWordsAndTheReadingIsNoRequest(TestVendor vendor) {
        orThrow(gateway.update(change(vendor)));

        assertThat(vendor.sent()).hasSize(1);
        assertThat(vendor.document(vendor.seeded())).contains("leave it at the door");
        var unused = vendor.order(vendor.seeded());
        assertThat(vendor.sent()).hasSize(1);
    }

    @VendorTest
    void aReadingDoesNotMeetTheFailureThatWaits(TestVendor vendor) {
        vendor.beUnavailable();

        var unused = vendor.order(vendor.seeded());

        assertThat(kind(vendor)).isEqualTo(OrderFailure.Kind.UNAVAILABLE);
    }

    @VendorTest
    void tooManyCallsAreThrottledOnce(TestVendor vendor) {
        vendor.throttle(Duration.ofSeconds(7));

        OrderFailure failure = gateway.update(change(vendor)).getLeft();

        assertThat(((OrderFailure.Throttled) failure).retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(gateway.update(change(vendor)).isRight()).isTrue();
    }

    @VendorTest
    void aLateAnswerEndsAtTheDeadlineInDoubtAndWasMade(TestVendor vendor) {
        vendor.answerLate(Duration.ofSeconds(3));

        OrderFailure failure = gateway.update(change(vendor), CallOptions.DEFAULT.withDeadline(Duration.ofMillis(300)))
                .getLeft();

        assertThat(failure.kind()).isEqualTo(OrderFailure.Kind.IN_DOUBT);
        assertThat(vendor.document(vendor.seeded())).contains("leave it at the door");
    }

    @VendorTest
    void aLostAnswerIsInDoubtAndTheChangeWasMade(TestVendor vendor) {
        vendor.loseAnswer();

        assertThat(kind(vendor)).isEqualTo(OrderFailure.Kind.IN_DOUBT);
        assertThat(vendor.document(vendor.seeded())).contains("leave it at the door");
    }

    @VendorTest
    void aResetConnectionIsInDoubtAndNothingWasMade(TestVendor vendor) {
        vendor.resetConnection();

        assertThat(kind(vendor)).isEqualTo(OrderFailure.Kind.IN_DOUBT);
        assertThat(vendor.document(vendor.seeded())).doesNotContain("leave it at the door");
    }

    @VendorTest(
            value = {"captain", "kapture", "memory"},
            settings = "on-loss=report")
    void anOrderIsSeededAndWhatTheCodeUnderTestCreatesIsTold(TestVendor vendor) {
        OrderRef seeded = vendor.seed(OrderRef.number("T-1"), newOrder());
        OrderReceipt made = orThrow(gateway.create(new NewOrder(OrderRef.number("T-2"), newOrder())));

        assertThat(vendor.document(seeded)).contains("Bo Example");
        assertThat(vendor.created())
                .extracting(OrderRef::id)
                .containsExactly(made.ref().id());
        if (!vendor.name().equals("memory")) {
            assertThat(vendor.sent()).hasSize(1);
        }
    }

    @VendorTest(
            value = "captain",
            settings = {"on-loss=report", "kapture:cm-id=0"})
    void aSettingOfTheTestCountsAtItsVendorAlone(TestVendor vendor) {
        assertThat(vendor.configuration())
                .containsEntry("orders.gateways.main.on-loss", "report")
                .doesNotContainKey("orders.gateways.main.cm-id");
    }

    @VendorTest("memory")
    void aVendorWithoutAServerSaysSo(TestVendor vendor) {
        orThrow(gateway.update(note(vendor)));

        assertThat(vendor.order(vendor.seeded()).note()).isEqualTo("leave it at the door");
        assertThatThrownBy(vendor::loseAnswer).hasMessageContaining("no server");
    }

    private OrderFailure.Kind kind(TestVendor vendor) {
        return gateway.update(change(vendor)).getLeft().kind();
    }

    private static OrderUpdate change(TestVendor vendor) {
        return vendor.name().equals("capillary")
                ? OrderUpdate.of(
                        vendor.seeded(),
                        OrderBuilder.builder()
                                .extendedFields(Map.of("remark", FieldValue.of("leave it at the door")))
                                .build())
                : note(vendor);
    }

    private static OrderUpdate note(TestVendor vendor) {
        return OrderUpdate.of(
                vendor.seeded(),
                OrderBuilder.builder().note("leave it at the door").build());
    }

    /** With what Captain wants in a new order; the others leave out what they cannot hold. */
    private static Order newOrder() {
        return OrderBuilder.builder()
                .placedAt(OffsetDateTime.parse("2031-03-04T18:21:00-05:00"))
                .reference("A-1")
                .kind(OrderKind.Known.COLLECTION)
                .customer(CustomerBuilder.builder().name("Bo Example").build())
                .build();
    }
}
