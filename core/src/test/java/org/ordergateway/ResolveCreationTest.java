package org.ordergateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Paging;
import org.ordergateway.capability.RefPart;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Resolution;
import org.ordergateway.failure.Resolution.Outcome;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderRef;

/** A creation in doubt at a vendor that gives no order by its number, but a list. */
class ResolveCreationTest extends Resolving {

    private static final Doubt DOUBT = Doubt.of(new NewOrder(OrderRef.number("4711"), order("{'note':'new'}")));

    @BeforeEach
    void aListInOnePage() {
        table = Capabilities.of(
                "acme",
                made -> made.operation(Operation.CREATE, RefPart.NUMBER)
                        .operation(Operation.GET, RefPart.ID)
                        .operation(Operation.FIND)
                        .paging(Paging.ONE_PAGE, null)
                        .exact(PAGE, java.util.EnumSet.allOf(Access.class), "note"));
    }

    @Test
    void theOneOrderInTheListWithItsNumberIsTheOneThatWasMade() {
        list("4710", "4711", null);

        Resolution told = told(DOUBT, "{}");

        assertThat(told.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(told.ref()).isEqualTo(new OrderRef("id-of-4711", "4711", null, null));
    }

    @Test
    void anOrderThatIsNotInTheListMayBeElsewhere() {
        list("4710", null);

        assertThat(told(DOUBT, "{}").outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(told(DOUBT, "{}").why())
                .contains("no order with this number")
                .contains("whole");
    }

    @Test
    void twoOrdersWithOneNumberDecideNothing() {
        list("4711", "4711");

        assertThat(told(DOUBT, "{}").outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(told(DOUBT, "{}").why()).contains("several orders");
    }

    @Test
    void aListWithoutAPageDecidesNothing() {
        assertThat(told(DOUBT, "{}").outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(told(DOUBT, "{}").why()).contains("the vendor's list is empty");
    }

    @Test
    void aListThatCannotBeReadIsAFailure() {
        OrderFailure down = OrderFailure.Invalid.of("ref", "no");
        list = Either.left(new FindFailure(down, "0"));

        assertThat(gateway().resolve(new OrderFailure.InDoubt(DOUBT, FailureDetail.of("lost"))))
                .isEqualTo(Either.left(down));
    }

    @Test
    void manyPagesAreNotLookedThrough() {
        list("4711");
        table = Capabilities.of(
                "acme",
                made -> made.operation(Operation.CREATE, RefPart.NUMBER)
                        .operation(Operation.FIND)
                        .paging(Paging.OFFSET, 10));

        assertThat(told(DOUBT, "{}").outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(told(DOUBT, "{}").why()).contains("finds no order by the merchant's number");
    }

    private void list(String... numbers) {
        List<OrderSnapshot> orders = Stream.of(numbers)
                .map(number -> new OrderSnapshot(
                        new OrderRef("id-of-" + number, number, null, null),
                        order("{'note':'new'}"),
                        List.of(),
                        RawDocument.EMPTY))
                .toList();
        list = Either.right(new OrderPage(orders, null));
    }
}
