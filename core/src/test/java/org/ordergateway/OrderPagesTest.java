package org.ordergateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;

class OrderPagesTest {

    @Test
    void aPageIsFetchedWhenItsFirstOrderIsAskedFor() {
        Pages pages = new Pages();
        try (Stream<Either<FindFailure, OrderSnapshot>> orders = pages.orders()) {
            assertThat(orders.limit(3).map(Either::get).map(each -> each.ref().id()))
                    .containsExactly("0", "1", "2");
        }

        assertThat(pages.fetched).isEqualTo(2);
        assertThat(pages.closed).isTrue();
    }

    @Test
    void noFormOfTheStreamReadsFurtherThanItIsAskedTo() {
        Pages iterated = new Pages();
        Iterator<Either<FindFailure, OrderSnapshot>> each = iterated.orders().iterator();
        assertThat(iterated.fetched).isZero();
        each.next();
        each.next();
        assertThat(iterated.fetched).isEqualTo(1);

        Pages parallel = new Pages();
        assertThat(parallel.orders().parallel().findFirst().orElseThrow().get().ref())
                .isEqualTo(OrderRef.id("0"));
        assertThat(parallel.fetched).isEqualTo(1);
        assertThat(new Pages().orders().spliterator().estimateSize()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aFailureIsTheLastElementAndNamesThePosition() {
        List<Either<FindFailure, OrderSnapshot>> all = new Pages().orders().toList();

        assertThat(all).hasSize(7);
        assertThat(all.get(6).getLeft().position()).isEqualTo("3");
        assertThat(all.subList(0, 6)).allMatch(Either::isRight);
    }

    @Test
    void aPullThatFailedAtOnceHoldsItsFailureAlone() {
        FindFailure failure = new FindFailure(StubGateway.NOWHERE, "0");
        try (OrderPages pages = OrderPages.failed(failure)) {
            assertThat(pages.next().getLeft()).isSameAs(failure);
            assertThat(pages.hasNext()).isFalse();
        }
        assertThat(OrderPages.failed(failure).orders().toList()).hasSize(1);
    }

    @Test
    void aDocumentIsKeptByteForByte() {
        byte[] bytes = "[{\"a\":1},{\"b\":2}]".getBytes(StandardCharsets.UTF_8);
        RawDocument part = RawDocument.of(bytes, 1, 8);

        assertThat(part.text()).isEqualTo("{\"a\":1}");
        assertThat(part.length()).isEqualTo(7);
        assertThat(part.bytes()).containsExactly(part.text().getBytes(StandardCharsets.UTF_8));
        assertThat(part.stream()).hasContent("{\"a\":1}");
        assertThat(part)
                .isEqualTo(RawDocument.of(part.bytes()))
                .hasSameHashCodeAs(RawDocument.of(part.bytes()))
                .hasToString("RawDocument[7 bytes]");
        assertThatThrownBy(() -> RawDocument.of(bytes, 5, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> RawDocument.of(bytes, 0, 99)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aCallIsPrintedWithoutItsQueryAndBody() {
        assertThat(new RawCall("POST", "/v2/orders?mobile=HIDDEN", "{\"a\":\"HIDDEN\"}", true))
                .hasToString("RawCall[POST /v2/orders?***]");
    }

    @Test
    void optionsOfACallAddUp() {
        CallOptions options = CallOptions.DEFAULT
                .withDeadline(Duration.ofSeconds(2))
                .withCorrelationId("c")
                .withSwitch("acme.quiet", "true")
                .withSwitch("acme.fast", "true");

        assertThat(options)
                .isEqualTo(
                        new CallOptions(Duration.ofSeconds(2), "c", Map.of("acme.quiet", "true", "acme.fast", "true")));
        assertThatThrownBy(() -> options.withDeadline(Duration.ZERO)).hasMessageContaining("longer than nothing");
        assertThatThrownBy(() -> options.switches().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aReceiptIsWrittenWithoutTheVendorsDocument() {
        OrderReceipt receipt = new OrderReceipt(
                OrderRef.id("1"),
                Order.empty(),
                Map.of("customer", "c", "contact", "d"),
                List.of(new Warning("W1", "slow")),
                List.of(),
                List.of(),
                null,
                RawDocument.of(new byte[] {'x'}));

        assertThat(OrderJson.write(receipt))
                .isEqualTo("{\"ref\":{\"id\":\"1\"},\"order\":{},\"vendorIds\":{\"contact\":\"d\",\"customer\":\"c\"},"
                        + "\"warnings\":[{\"code\":\"W1\",\"message\":\"slow\"}]}");
        assertThat(OrderJson.write(new OrderSnapshot(OrderRef.id("1"), Order.empty(), List.of(), RawDocument.EMPTY)))
                .isEqualTo("{\"ref\":{\"id\":\"1\"},\"order\":{}}");
    }

    /** Three pages of two orders, then a failure. */
    private static final class Pages implements OrderPages {

        int fetched;
        boolean closed;
        boolean failed;

        @Override
        public boolean hasNext() {
            return !failed;
        }

        @Override
        public Either<FindFailure, OrderPage> next() {
            if (fetched == 3) {
                failed = true;
                return Either.left(new FindFailure(StubGateway.NOWHERE, "3"));
            }
            List<OrderSnapshot> orders = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                orders.add(new OrderSnapshot(
                        OrderRef.id("" + (2 * fetched + i)), Order.empty(), List.of(), RawDocument.EMPTY));
            }
            fetched++;
            return Either.right(new OrderPage(orders, "" + fetched));
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
