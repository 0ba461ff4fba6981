package org.ordergateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.captain.CaptainSandbox;

class OrdersTest {

    private static CaptainSandbox sandbox;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        sandbox = CaptainSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @Test
    void anUpdateIsSentAndItsReceiptIsPrinted() throws IOException {
        Ran ran = Ran.of("update", update("{\"note\":\"ring twice\"}"), "-c", configuration());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("\"ref\":{\"id\":\"" + sandbox.seededOrderId())
                .contains("ring twice");
    }

    @Test
    void anOrderIsReadByItsId() throws IOException {
        Ran ran = Ran.of("get", sandbox.seededOrderId(), "-c", configuration());
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("\"order\":{");
        assertThat(Ran.of("get", sandbox.seededOrderId(), "--raw", "-c", configuration())
                        .out())
                .contains("partners_unique_internal_order_id");
    }

    @Test
    void foundOrdersArePrintedOneOnEachLine() throws IOException {
        Ran ran = Ran.of("find", file("query.json", "{}"), "-c", configuration());
        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines()).hasSize(1).allMatch(line -> line.startsWith("{\"ref\":"));
    }

    @Test
    void aPullThatFailsTellsThePositionToGoOnFrom() throws IOException {
        sandbox.inject(Fault.answer(503, "{}"));
        Ran ran = Ran.of("find", file("query.json", "{}"), "-c", configuration());
        assertThat(ran.status()).isEqualTo(Exit.NOT_APPLIED);
        assertThat(ran.err()).contains("\"failure\":\"unavailable\"").contains("\"startAt\":\"0\"");
    }

    @Test
    void ordersAreFoundByOptionsWithoutADocument() throws IOException {
        assertThat(Ran.of("find", "-c", configuration()).out().lines()).hasSize(1);
        assertThat(Ran.of("find", "--limit", "1", "--raw", "-c", configuration())
                        .out())
                .contains("partners_unique_internal_order_id")
                .hasLineCount(1);
        assertThat(Ran.of("find", "--number", "no such", "-c", configuration()).out())
                .doesNotContain("web-000771");
    }

    @Test
    void aDeadlineHoldsForTheWholeCall() throws IOException {
        sandbox.inject(Fault.slow(Duration.ofSeconds(5)));
        Ran ran = Ran.of("get", sandbox.seededOrderId(), "--deadline", "200ms", "-c", configuration());
        assertThat(ran.status()).as(ran.err()).isEqualTo(Exit.NOT_APPLIED);
    }

    @Test
    void anUnknownSwitchOfTheVendorIsRefused() throws IOException {
        Ran ran = Ran.of("update", update("{\"note\":\"x\"}"), "--switch", "captain.frob=1", "-c", configuration());
        assertThat(ran.status()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("switch that captain does not have");
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void aSwitchOfAVendorThatNobodyKnowsIsRefusedAndOneOfAnotherVendorIsNot() throws IOException {
        String update = update("{\"note\":\"x\"}");
        Ran unknown = Ran.of("update", update, "--switch", "capillry.skip-downstream=true", "-c", configuration());
        assertThat(unknown.status()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("capillary, captain, kapture");
        assertThat(sandbox.requests()).isEmpty();
        assertThat(Ran.of("update", update, "--switch", "capillary.skip-downstream=true", "-c", configuration())
                        .status())
                .isZero();
    }

    @Test
    void anOrderIsCreatedOnce() throws IOException {
        String order = file(
                "order.json",
                "{\"ref\":{\"number\":\"A-118\"},\"order\":{\"reference\":\"118\",\"kind\":\"collection\","
                        + "\"placedAt\":\"2026-03-01T18:30:00+01:00\",\"customer\":{\"name\":\"Ada Poole\"}}}");
        Ran created = Ran.of("create", order, "-c", configuration());
        assertThat(created.status()).as(created.err()).isZero();
        assertThat(sandbox.orderIds()).hasSize(2);
        assertThat(Ran.of("create", order, "-c", configuration()).status()).isEqualTo(Exit.REJECTED);
    }

    @Test
    void aDocumentMayBeginWithTheMarkThatEditorsPutThere() throws IOException {
        String marked = file(
                "marked.json", "\uFEFF{\"ref\":{\"id\":\"" + sandbox.seededOrderId() + "\"},\"set\":{\"note\":\"x\"}}");
        assertThat(Ran.of("update", marked, "-c", configuration()).status()).isZero();
    }

    @Test
    void aPlanSendsNothingAndMasksWhatBelongsToPersons() throws IOException {
        Ran ran = Ran.of("plan", update("{\"note\":\"call Ada\"}"), "-c", configuration());
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("PATCH").contains("***").doesNotContain("Ada");
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void capabilitiesAreShownInThreeForms() throws IOException {
        assertThat(Ran.of("capabilities", "-c", configuration()).out())
                .contains("note")
                .contains("yes");
        assertThat(Ran.of("capabilities", "--format", "json", "-c", configuration())
                        .out())
                .contains("\"vendor\":\"captain\"");
        assertThat(Ran.of("capabilities", "--format", "markdown", "-c", configuration())
                        .out())
                .contains("| `note` ");
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("{\"ref\":{\"id\":\"x1\"},\"set\":{\"nota\":\"x\"}}", Exit.REFUSED, "set.nota"),
                Arguments.of("{\"ref\":{\"id\":\"x1\"},\"set\":{\"note\":", Exit.REFUSED, "JSON"),
                Arguments.of("{\"ref\":{\"id\":\"../x\"},\"set\":{\"note\":\"x\"}}", Exit.REFUSED, "ref.id"),
                Arguments.of("{\"ref\":{\"id\":\"x1\"},\"set\":{}}", Exit.REFUSED, "changes nothing"),
                Arguments.of(
                        "{\"ref\":{\"id\":\"x1\"},\"set\":{\"extendedFields\":{\"a\":\"b\"}}}",
                        Exit.REFUSED,
                        "extendedFields"),
                Arguments.of("", Exit.REFUSED, "empty"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void badInputIsRefusedByNameAndNothingIsSent(String json, int status, String named) throws IOException {
        Ran ran = Ran.of("update", file("update.json", json), "-c", configuration());
        assertThat(ran.status()).isEqualTo(status);
        assertThat(ran.err()).contains(named).contains("\"effect\":\"none\"");
        assertThat(ran.out()).isEmpty();
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void theExitStatusTellsTheKindOfFailure() throws IOException {
        assertThat(Ran.of("get", "0000aaaa0000", "-c", configuration()).status())
                .isEqualTo(Exit.REJECTED);
        assertThat(Ran.of("get", sandbox.seededOrderId(), "-c", configuration("developer-key", "wrong"))
                        .status())
                .isEqualTo(Exit.AUTHENTICATION);
        sandbox.inject(Fault.answer(429, "{}"));
        assertThat(Ran.of("update", update("{\"note\":\"x\"}"), "-c", configuration())
                        .status())
                .isEqualTo(Exit.NOT_APPLIED);
        sandbox.inject(Fault.reset());
        assertThat(Ran.of("update", update("{\"note\":\"x\"}"), "-c", configuration())
                        .status())
                .isEqualTo(Exit.IN_DOUBT);
    }

    @Test
    void aConfigurationThatCannotWorkListsEveryFaultAndNoSecret() throws IOException {
        Ran missing = Ran.of(
                "get",
                "x1",
                "-c",
                file(
                        "a.properties",
                        "orders.gateways.main.vendor = captain\n"
                                + "orders.gateways.main.developer-key = s3cr3t\norders.gateways.main.colour = red\n"));
        assertThat(missing.status()).isEqualTo(Exit.USAGE);
        assertThat(missing.err())
                .contains("account", "integration-key", "colour")
                .doesNotContain("s3cr3t");
        Ran unknown = Ran.of("get", "x1", "-c", file("b.properties", "orders.gateways.main.vendor = uber\n"));
        assertThat(unknown.status()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("captain", "capillary", "kapture");
        assertThat(Ran.of("get", "x1", "-c", folder.resolve("none").toString()).err())
                .contains("there is no file");
        assertThat(Ran.of("get", "x1").err()).contains("orders sandbox");
        assertThat(Ran.of("get", "x1", "-g", "other", "-c", configuration()).err())
                .contains("main");
    }

    @Test
    void anExpressionThatStandsForNothingIsAFaultOfTheConfiguration() throws IOException {
        Ran ran = Ran.of("get", "x1", "-c", configuration("developer-key", "${NO_SUCH_VARIABLE_HERE}"));
        assertThat(ran.status()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("orders.gateways.main.developer-key");
    }

    private String update(String set) throws IOException {
        return file("update.json", "{\"ref\":{\"id\":\"" + sandbox.seededOrderId() + "\"},\"set\":" + set + "}");
    }

    private String configuration(String... more) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("orders.gateways.main.vendor = captain");
        sandbox.settings().forEach((name, value) -> lines.add("orders.gateways.main." + name + " = " + value));
        for (int i = 0; i < more.length; i += 2) {
            lines.add("orders.gateways.main." + more[i] + " = " + more[i + 1]);
        }
        return file("orders.properties", String.join("\n", lines));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
