package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderQueryBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.Fault;

/** The table of fields that have no neutral one is whole, and says what happens. */
class CapillaryOtherFieldsTest extends CapillaryCreateFixture {

    private static final Path PAGE = Path.of("..", "docs", "fields-capillary.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([^`]+)` \\| (raw only|refused|not sent|not kept): [^|]+ \\|$");
    private static final String PROBE = "a-probe-of-a-test";

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results().toList();
    }

    private static Stream<String> named(String fate) throws IOException {
        return rows().stream().filter(row -> row.group(2).equals(fate)).map(row -> row.group(1));
    }

    static Stream<String> rawOnly() throws IOException {
        return named("raw only");
    }

    static Stream<String> refused() throws IOException {
        return named("refused");
    }

    static Stream<String> notSent() throws IOException {
        return named("not sent");
    }

    @Test
    void everyFieldOfTheOtherPagesHasItsRow() throws IOException {
        String names;
        try (InputStream file = Objects.requireNonNull(
                CapillaryOtherFieldsTest.class.getResourceAsStream("/capillary-other-fields.txt"))) {
            names = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(rows())
                .extracting(row -> row.group(1))
                .containsExactlyElementsOf(names.lines().toList());
    }

    @ParameterizedTest
    @MethodSource("rawOnly")
    void whatIsRawOnlyStandsInTheRawDocumentAlone(String row) {
        List<String> words = List.of(row.split(" "));
        String answer = answer(words.get(0), List.of(words.get(2).split("\\.")));
        sandbox.inject(Fault.answer(200, answer));

        switch (words.get(0)) {
            case "GET" -> isInRaw(gateway.get(OrderRef.id("5")).get());
            case "LST" ->
                isInRaw(gateway.find(OrderQueryBuilder.builder()
                                .customerIds(List.of("7"))
                                .build())
                        .next()
                        .get()
                        .orders()
                        .get(0));
            case "ADD" ->
                isInRaw(gateway.create(new NewOrder(ref("N-1", null), least())).get());
            default ->
                isInRaw(gateway.batches()
                        .create(List.of(new NewOrder(ref("N-1", null), least())), CallOptions.DEFAULT)
                        .get(0)
                        .get());
        }
    }

    private static void isInRaw(OrderSnapshot read) {
        assertThat(read.raw().text()).contains(PROBE);
        assertThat(OrderJson.write(read.order())).doesNotContain(PROBE);
        assertThat(read.warnings()).isEmpty();
    }

    private static void isInRaw(OrderReceipt receipt) {
        assertThat(receipt.raw().text()).contains(PROBE);
        assertThat(receipt.order()).isNull();
        assertThat(receipt.vendorIds()).isEmpty();
        assertThat(receipt.warnings()).isEmpty();
    }

    /** An answer of the page's form with a probe in this place. */
    private static String answer(String page, List<String> place) {
        List<String> inner = new ArrayList<>(place);
        String around = switch (page) {
            case "LST" -> "{\"data\":[{\"id\":5,%s}]}";
            case "ADD" -> "{\"createdId\":5,%s}";
            case "ADB" -> "{\"response\":[{\"entityId\":5,\"result\":{\"billNumber\":\"N-1\",%s}}]}";
            default -> "{\"id\":5,%s}";
        };
        if (page.equals("LST")) {
            inner.remove(0);
        }
        if (page.equals("ADB")) {
            inner = List.of("note");
        }
        String value = "\"" + PROBE + "\"";
        for (int i = inner.size() - 1; i >= 0; i--) {
            boolean list = inner.get(i).endsWith("[]");
            String member = "\"" + inner.get(i).replace("[]", "") + "\":" + (list ? "[" + value + "]" : value);
            value = i == 0 ? member : "{" + member + "}";
        }
        return String.format(around, value);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsRefusedSendsNothing(String row) {
        List<String> words = List.of(row.split(" "));
        Map<String, FieldValue> own = Map.of(words.get(2), FieldValue.of("true"));
        if (words.get(1).equals("body")) {
            assertThat(refusedNew(new NewOrder(ref("N-1", null), own(own))))
                    .contains("extensions.capillary: holds a name");
            return;
        }
        OrderQueryBuilder query = OrderQueryBuilder.builder().extensions(Map.of("capillary", FieldValue.of(own)));
        var first = gateway.find(
                        (words.get(0).equals("LST") ? query.customerIds(List.of("7")) : query.customer(CUSTOMER))
                                .build())
                .next();

        assertThat(first.getLeft().failure().message()).contains("extensions.capillary: holds a filter");
        assertThat(sandbox.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notSent")
    void whatIsNotSentIsInNoRequest(String row) {
        String name = row.split(" ")[2];
        gateway.get(OrderRef.id(sandbox.seededOrderId())).get();
        gateway.create(new NewOrder(ref("N-1", null), least())).get();

        assertThat(sandbox.requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.path()).doesNotContain(name);
            assertThat(request.headers().keySet()).noneMatch(name::equalsIgnoreCase);
        });
    }
}
