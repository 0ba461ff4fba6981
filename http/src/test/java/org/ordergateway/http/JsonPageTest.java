package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Reactions;

class JsonPageTest {

    record Head(@Nullable String status, @Nullable Object more) {}

    record Row(int id, @Nullable Object rest) {}

    private static final JsonReader<Head> HEAD = Json.reader(Head.class);
    private static final JsonReader<Row> ROW = Json.reader(Row.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":\"ok\",\"rows\":[{\"id\":1},{\"id\":2,\"rest\":[{}]}],\"more\":7}|1,2|ok",
                "{\"rows\":[{\"id\":1} , {\"id\":2}],\"status\":\"ok\",\"other\":{\"rows\":[1]}}|1,2|ok",
                "{\"rows\":[{\"id\":9}],\"rows\":[{\"id\":1},{\"id\":2}]}|1,2|",
                " { \"rows\" : [ ] } ||"
            })
    void itsHeadAndItsRowsAreReadWithTheBytesOfEach(String body, @Nullable String ids, @Nullable String status)
            throws Exception {
        JsonPage<Head, JsonElements<Row>> page = page(body).get();
        assertThat(page.head().status()).isEqualTo(status);
        assertThat(page.elements())
                .extracting(each -> String.valueOf(each.value().id()))
                .containsExactly(ids == null ? new String[0] : ids.split(","));
        assertThat(page.elements())
                .allSatisfy(
                        each -> assertThat(each.raw().text()).startsWith("{").endsWith("}"));
        for (JsonElements<Row> each : page.elements()) {
            assertThat(ROW.read(each.raw().bytes())).isEqualTo(each.value());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"rows\":{}}",
                "{\"rows\":null}",
                "{\"rows\":[1]}",
                "{\"rows\":[null]}",
                "{\"rows\":[{\"id\":1}",
                "{\"rows\":[{\"id\":1}]",
                "{\"rows\":[]} x",
                "{\"rows\":[]}{}",
                "{\"rows\":[],\"status\":{}}"
            })
    void whatIsNoSuchPageIsAFailure(String body) throws Exception {
        assertThat(page(body).isLeft()).isTrue();
    }

    private static Either<OrderFailure, JsonPage<Head, JsonElements<Row>>> page(String body) throws Exception {
        try (FaultServer server = FaultServer.start(Reactions.answer(200, body));
                Vendor vendor = Vendor.at(server.url())) {
            return vendor.get().flatMap(answer -> JsonPage.of(answer, "rows", HEAD, ROW, JsonElements::new));
        }
    }
}
