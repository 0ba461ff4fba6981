package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.http.Json;
import org.ordergateway.http.JsonReader;
import org.ordergateway.model.FieldValue;

class KaptureRowReaderTest {

    @Test
    void neutralFieldsStayAsTheyCame() throws IOException {
        KaptureRow row =
                read("{\"deliveryStatus\":\"AP\",\"id\":7,\"discount\":1.50,\"remarks\":[1],\"customerId\":\"8\"}");
        assertThat(row.id()).isEqualTo(7);
        assertThat(row.customerId()).isEqualTo("8");
        assertThat(row.discount()).isEqualTo(new BigDecimal("1.50"));
        assertThat(row.remarks()).isEqualTo(List.of(1));
        assertThat(row.deliveryStatus()).isEqualTo("AP");
        assertThat(row.assignedToId()).isNull();
        assertThat(row.own()).isEmpty();
    }

    @Test
    void othersThatThePageNamesAreReadAndNoMore() throws IOException {
        KaptureRow row = read(
                "{\"cess\":0,\"zoneId\":3,\"unitId\":0,\"blockId\":\"0\",\"invoiceSent\":false,"
                        + "\"basePrice\":2.50,\"checkedIn\":null,\"cmId\":\"5\",\"new\":{\"cess\":[1]},\"extraCharges\":{\"a\":[true]}}");
        assertThat(row.own())
                .isEqualTo(Map.of(
                        "cess", FieldValue.of(0),
                        "zoneId", FieldValue.of(3),
                        "invoiceSent", FieldValue.of(false),
                        "basePrice", FieldValue.of(new BigDecimal("2.50")),
                        "cmId", FieldValue.of("5"),
                        "extraCharges", FieldValue.of(Map.of("a", FieldValue.of(List.of(FieldValue.of(true)))))))
                .hasSize(6);
        assertThat(row.odd()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"zoneId\":3,\"zoneId\":4}", "{\"zoneId\":0,\"zoneId\":4}"})
    void ofAFieldThatStandsTwiceTheLastCounts(String row) throws IOException {
        assertThat(read(row).own()).isEqualTo(Map.of("zoneId", FieldValue.of(4)));
        assertThat(read(row.replace("4", "0")).own()).isEmpty();
        assertThat(read(row.replace("4", "null")).own()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+150", "{\"\":1}"})
    void aValueThatTheModelDoesNotTakeHidesNoOther(String odd) throws IOException {
        KaptureRow row = read("{\"zoneId\":3,\"cess\":" + odd + ",\"vatamount\":2}");
        assertThat(row.odd()).isEqualTo(1);
        assertThat(row.own()).containsOnlyKeys("zoneId", "vatamount");
    }

    @Test
    void aRowUnlikeTheFirstIsReadAllTheSame() throws IOException {
        JsonReader<KaptureRow> rows = Json.reader(KaptureRow.class);
        for (String row : List.of(
                "{\"id\":1,\"new\":2,\"zoneId\":3,\"discount\":4}",
                "{\"id\":1,\"zoneId\":3,\"discount\":4}",
                "{\"discount\":4,\"zoneId\":3,\"id\":1,\"more\":{\"id\":5}}",
                "{\"id\" : 1, \"new\":{\"id\":7}, \"zoneId\":3, \"discount\":4, \"more\":5}",
                "{\"id\":1,\"discount\":4,\"zoneI\\u0064\":3}")) {
            KaptureRow read = rows.read(row.getBytes(StandardCharsets.UTF_8));
            assertThat(read.id()).isEqualTo(1);
            assertThat(read.discount()).isEqualTo(4);
            assertThat(read.own()).isEqualTo(Map.of("zoneId", FieldValue.of(3)));
        }
        assertThat(read("{}").id()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"x\"", "{\"cess\":", "{\"cess\":01}"})
    void whatIsNoRowIsRefused(String other) {
        assertThatThrownBy(() -> read(other)).isInstanceOf(IOException.class);
    }

    private static KaptureRow read(String json) throws IOException {
        return Json.reader(KaptureRow.class).read(json.getBytes(StandardCharsets.UTF_8));
    }
}
