package org.ordergateway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonalValuesTest {

    @Test
    void whatIsPrintedMaskedIsPersonalAndWhatIsShownIsNot() {
        Order order = OrderBuilder.builder()
                .note("ring twice")
                .status(OrderStatus.Known.COMPLETED)
                .customer(CustomerBuilder.builder()
                        .name("Ada Poole")
                        .address(AddressBuilder.builder()
                                .line1("4 Mill Lane")
                                .latitude(new BigDecimal("1E+1"))
                                .build())
                        .build())
                .lines(List.of(OrderLineBuilder.builder()
                        .sku("S-1")
                        .addons(Addons.of(List.of("lime")))
                        .build()))
                .customFields(Map.of(
                        "a", FieldValue.of(List.of(FieldValue.of("gold"), FieldValue.of(true), FieldValue.of(7)))))
                .build();

        assertThat(PersonalValues.of(OrderUpdate.of(OrderRef.id("17"), order)))
                .containsExactlyInAnyOrder("ring twice", "Ada Poole", "4 Mill Lane", "10", "lime", "gold", "7");
    }

    @Test
    void nothingHoldsNothing() {
        assertThat(PersonalValues.of(null)).isEmpty();
        assertThat(PersonalValues.of(Order.empty())).isEmpty();
    }
}
