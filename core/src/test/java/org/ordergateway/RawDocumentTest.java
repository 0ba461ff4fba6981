package org.ordergateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;

class RawDocumentTest {

    private static final byte[] PAGE = "[{\"id\":1},{\"id\":2}]".getBytes(StandardCharsets.UTF_8);

    @Test
    void aPartOfAPageHoldsThePageUntilItIsCompact() {
        byte[] page = PAGE.clone();
        RawDocument second = RawDocument.of(page, 10, 18);

        RawDocument own = second.compact();
        page[16] = '9';

        assertThat(second.text()).as("shares the page").isEqualTo("{\"id\":9}");
        assertThat(own.text()).as("holds bytes of its own").isEqualTo("{\"id\":2}");
        assertThat(own.length()).isEqualTo(8);
    }

    @Test
    void whatHoldsItsOwnBytesAloneIsCompact() {
        RawDocument whole = RawDocument.of(PAGE);

        assertThat(whole.compact()).isSameAs(whole);
        assertThat(RawDocument.EMPTY.compact()).isSameAs(RawDocument.EMPTY);
        assertThat(RawDocument.of(PAGE, 1, 9).compact().compact())
                .isEqualTo(RawDocument.of(PAGE, 1, 9))
                .hasToString("RawDocument[8 bytes]");
    }

    @Test
    void aSnapshotKeepsAllButTheBytesOfOthers() {
        RawDocument first = RawDocument.of(PAGE, 1, 9);
        OrderSnapshot snapshot = new OrderSnapshot(OrderRef.id("1"), Order.empty(), List.of(), first);

        OrderSnapshot compact = snapshot.compact();

        assertThat(compact).isEqualTo(snapshot);
        assertThat(compact.raw()).isNotSameAs(first);
        assertThat(compact.compact()).isSameAs(compact);
    }

    @Test
    void aPartLiesWithinItsBytes() {
        assertThatThrownBy(() -> RawDocument.of(PAGE, 3, PAGE.length + 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
