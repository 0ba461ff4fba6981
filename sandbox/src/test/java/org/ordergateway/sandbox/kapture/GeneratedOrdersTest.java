package org.ordergateway.sandbox.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ordergateway.sandbox.kapture.KaptureFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedOrdersTest {

    private static final String ALL = "'createStartDate':'2030-01-01','createEndDate':'2030-12-31'";
    private static final long FIRST = 900_000_001;

    private final KaptureFixture kapture = KaptureFixture.started();

    @AfterEach
    void close() {
        kapture.close();
    }

    private List<Long> ids(String fields) throws IOException {
        List<Long> ids = new ArrayList<>();
        kapture.pull(fields).forEach(row -> ids.add(row.path("id").asLong()));
        return ids;
    }

    @Test
    void aMillionOrdersComePageByPageEachOnceAndQuickly() {
        long begun = System.nanoTime();
        KaptureOrders orders = new KaptureOrders();
        orders.generate(1_000_000);
        long next = FIRST;
        for (int offset = 0; offset < 1_000_000; offset += 100) {
            List<String> rows = new ArrayList<>();
            orders.rows(
                    PullQuery.of((ObjectNode) json("{'customerIds':'600000001','offset':'" + offset + "'}")),
                    rows::add);
            assertThat(rows).hasSize(100);
            assertThat(rows.get(0)).startsWith("{\"id\":" + next + ",");
            next += 100;
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aGeneratedRowHasEveryFieldAndIsAlwaysTheSame() throws IOException {
        kapture.sandbox().seedMany(10);
        JsonNode row = kapture.pull("'orderIds':'900000004'").path(0);
        assertThat(row.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> kapture.held().path("row").fieldNames());
        assertThat(row).isEqualTo(kapture.held("900000004").path("row"));
        assertThat(row.path("createDate").asLong()).isEqualTo(1_893_456_003_000L);
        kapture.sandbox().seedMany(20);
        assertThat(kapture.pull("'orderIds':'900000004'").path(0)).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'erpOrderId':'BULK-3'                                                       | 3 | 3
            'erpInvoiceId':'BULKINV-9'                                                  | 9 | 9
            'enquiryIds':'700000003'                                                    | 2 | 2
            'enquiryIds':'700000003','erpOrderId':'BULK-2,BULK-3'                       | 2 | 2
            'orderIds':'900000003,900000001,900000002'                                  | 0 | 2
            'name':'Marlow Bulk Bakery','offset':'98','limit':'5'                       | 98 | 99
            'createStartDate':'2030-01-01 00:01'                                        | 60 | 99
            'createEndDate':'2030-01-01 00:00'                                          | 0 | 59
            'createEndDate':'2030-01-01 00:00','phone':'7700900461','offset':'50'       | 50 | 59
            """)
    void generatedOrdersAreFilteredLikeAnyOther(String fields, long from, long to) throws IOException {
        kapture.sandbox().seedMany(100);
        List<Long> found = ids(fields);
        found.remove(48_100_017L);
        assertThat(found)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(FIRST + from, FIRST + to).boxed().toList());
    }

    @Test
    void generatedOrdersThatDoNotMatchStayAway() throws IOException {
        kapture.sandbox().seedMany(100);
        assertThat(ids("'customerIds':'5'")).isEmpty();
        assertThat(ids("'orderIds':'900000101'")).isEmpty();
        assertThat(ids("'erpOrderId':'BULK-3','phone':'1'")).isEmpty();
        assertThat(ids("'erpOrderId':'BULK-03,3'")).isEmpty();
        assertThat(ids("'createStartDate':'2030-01-02','createEndDate':'2030-12-31'"))
                .isEmpty();
    }

    @Test
    void aChangedGeneratedOrderIsHeldAndStillComesOnce() throws IOException {
        kapture.sandbox().seedMany(5);
        kapture.accepted(json("{'order_info':{'update':true,'order_id':'900000002','remarks':'new'}}"));
        assertThat(kapture.held("900000002").at("/order_info/remarks").asText()).isEqualTo("new");
        assertThat(kapture.held("900000002").at("/order_info/erp_order_id").asText())
                .isEqualTo("BULK-1");
        assertThat(ids(ALL)).containsExactly(FIRST + 1, FIRST, FIRST + 2, FIRST + 3, FIRST + 4);
        assertThat(ids(ALL + ",'offset':'3','limit':'2'")).containsExactly(FIRST + 3, FIRST + 4);
        assertThat(kapture.sandbox().orderIds())
                .containsExactly("48100017", "900000002", "900000001", "900000003", "900000004", "900000005");
        assertThat(kapture.pull("'orderIds':'900000002'").at("/0/remarks").asText())
                .isEqualTo("new");
    }

    @Test
    void generatedOrdersComeAfterTheOthersAndGoWithAReset() throws IOException {
        kapture.sandbox().seedMany(3);
        assertThat(ids("'attr1':'x','offset':'0','limit':'2'")).containsExactly(48_100_017L, FIRST);
        assertThat(ids("'attr1':'x','offset':'2','limit':'2'")).containsExactly(FIRST + 1, FIRST + 2);
        kapture.sandbox().reset();
        assertThat(kapture.sandbox().orderIds()).containsExactly("48100017");
        assertThat(ids("'attr1':'x'")).containsExactly(48_100_017L);
    }

    @Test
    void fewerThanNoOrdersCannotBeGenerated() {
        assertThatThrownBy(() -> kapture.sandbox().seedMany(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
