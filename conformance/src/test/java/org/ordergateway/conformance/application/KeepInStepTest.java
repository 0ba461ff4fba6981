package org.ordergateway.conformance.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.testkit.application.TestVendor;
import org.ordergateway.testkit.application.VendorTest;

class KeepInStepTest {

    @VendorTest({"captain", "kapture", "memory"})
    void aNoteReachesTheVendor(TestVendor vendor) {
        KeepInStep.note(vendor.configuration(), vendor.seeded(), "leave it at the door");

        assertThat(vendor.order(vendor.seeded()).note()).isEqualTo("leave it at the door");
    }

    @VendorTest({"captain", "kapture"})
    void anAnswerThatIsLostLeavesTheNoteInDoubt(TestVendor vendor) {
        vendor.loseAnswer();

        var failure = catchThrowableOfType(
                OrderGatewayException.class,
                () -> KeepInStep.note(vendor.configuration(), vendor.seeded(), "leave it at the door"));

        assertThat(failure.failure().effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(vendor.sent()).hasSize(1);
    }
}
