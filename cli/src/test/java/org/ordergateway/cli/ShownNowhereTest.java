package org.ordergateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.OrderGateways;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.settings.Setting;

/**
 * What the command prints, whatever it is given and whatever becomes of it: never a credential; and of a person nothing but
 * on the standard output, where an order that was asked for belongs.
 */
class ShownNowhereTest {

    private static final String NAME = "mkzq71name";
    private static final String PHONE = "+16135550147";
    private static final String EMAIL = "mkzq72@example.com";
    private static final String NOTE = "mkzq73 behind the shed";
    private static final List<String> PERSON = List.of(NAME, PHONE, "6135550147", EMAIL, "mkzq73");

    private static final Map<String, String> SETS = Map.of(
            "captain",
            "{\"note\":\"" + NOTE + "\",\"customer\":{\"name\":\"" + NAME + "\",\"email\":\"" + EMAIL
                    + "\",\"phone\":\"" + PHONE + "\"}}",
            "kapture",
            "{\"note\":\"" + NOTE + "\",\"extendedFields\":{\"who\":\"" + NAME + "\",\"mail\":\"" + EMAIL
                    + "\",\"phone\":\"" + PHONE + "\"}}",
            "capillary",
            "{\"extendedFields\":{\"note\":\"" + NOTE + "\",\"who\":\"" + NAME + "\"},\"customFields\":{\"mail\":\""
                    + EMAIL + "\",\"phone\":\"" + PHONE + "\"}}");

    @TempDir
    private Path folder;

    static Stream<Arguments> troubles() {
        String echo = "cannot take " + NAME + " of " + PHONE + ", " + EMAIL + ": " + NOTE;
        Map<String, Fault> faults = new LinkedHashMap<>();
        for (int status : new int[] {200, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503}) {
            faults.put(
                    status + " that echoes",
                    Fault.answer(
                            status,
                            "{\"message\":\"" + echo + "\",\"errors\":[{\"code\":1,\"message\":\"" + echo + "\"}]}"));
            faults.put(status + " with a web page", Fault.answer(status, "<html><p>" + echo + "</p></html>"));
        }
        faults.put("cut off", Fault.answer(200, "{\"note\":\"" + echo));
        faults.put("a redirect", Fault.answer(302, "").withHeader("Location", "https://example.com/" + NAME));
        faults.put("reset", Fault.reset());
        faults.put("closed", Fault.close());
        faults.put("reset when it was done", Fault.reset().afterApplying());
        return SETS.keySet().stream()
                .sorted()
                .flatMap(vendor ->
                        faults.entrySet().stream().map(each -> Arguments.of(vendor, each.getKey(), each.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("troubles")
    void troubleShowsNothing(String vendor, String name, Fault fault) throws IOException {
        try (VendorSandbox sandbox = Sandboxes.start(vendor, 0)) {
            String update = file("update.json", update(sandbox, SETS.get(vendor)));
            sandbox.inject(fault.times(3));
            Ran ran = Ran.of("update", update, "-c", configuration(sandbox), "--deadline", "20s");
            assertThat(sandbox.requests()).as(ran.err()).isNotEmpty();
            assertThat(ran.status()).as(ran.err()).isNotZero();
            nothingShown(sandbox, ran, ran.out() + ran.err());
            sandbox.inject(fault.times(3));
            Ran read = Ran.of("get", sandbox.seededOrderId(), "-c", configuration(sandbox), "--deadline", "20s");
            nothingShown(sandbox, read, ""); // whose name is echoed, nobody can know who asked for an id only
            assertThat(read.err()).doesNotContain(PHONE, EMAIL);
        }
    }

    static Stream<String> vendors() {
        return SETS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void successShowsTheOrderOnStandardOutputAlone(String vendor) throws IOException {
        try (VendorSandbox sandbox = Sandboxes.start(vendor, 0)) {
            String update = file("update.json", update(sandbox, SETS.get(vendor)));
            Ran planned = Ran.of("plan", update, "-c", configuration(sandbox));
            assertThat(planned.status()).as(planned.err()).isZero();
            nothingShown(sandbox, planned, planned.out() + planned.err());
            Ran updated = Ran.of("update", update, "-c", configuration(sandbox));
            assertThat(updated.status()).as(updated.err()).isZero();
            nothingShown(sandbox, updated, updated.err());
            for (String[] each : new String[][] {
                {"get", sandbox.seededOrderId()}, {"get", sandbox.seededOrderId(), "--raw"}, {"capabilities"}
            }) {
                List<String> words = new ArrayList<>(List.of(each));
                words.addAll(List.of("-c", configuration(sandbox)));
                Ran ran = Ran.of(words.toArray(String[]::new));
                nothingShown(sandbox, ran, ran.err());
            }
        }
    }

    static Stream<Arguments> wrongInput() {
        return vendors()
                .flatMap(vendor -> Stream.of(
                                "{\"ref\":{\"id\":\"1\"},\"set\":{\"note\":\"" + NOTE,
                                "{\"ref\":{\"id\":\"1\"},\"set\":{\"nickname\":\"" + NAME + "\"}}",
                                "{\"ref\":{\"id\":\"1\"},\"set\":{\"placedAt\":\"" + NAME + "\"}}",
                                "{\"ref\":{\"id\":\"1\"},\"set\":{\"customer\":\"" + EMAIL + "\"}}",
                                "{\"ref\":{\"id\":\"1\"},\"set\":{\"customer\":{\"phone\":\"" + NAME + "\"}}}",
                                "{\"ref\":{\"id\":\"1/" + NAME + "\"},\"set\":{\"note\":\"x\"}}",
                                "{\"ref\":{\"id\":\"1\"},\"set\":{\"amounts\":{\"total\":{\"value\":\"" + NAME
                                        + "\"}}}}",
                                "{\"ref\":{\"id\":\"1\"},\"clear\":[\"" + NAME + "\"]}",
                                "[\"" + NAME + "\"]",
                                NOTE)
                        .map(document -> Arguments.of(vendor, document)));
    }

    @ParameterizedTest
    @MethodSource("wrongInput")
    void aRefusalNamesThePlaceAndNotWhatStandsThere(String vendor, String document) throws IOException {
        try (VendorSandbox sandbox = Sandboxes.start(vendor, 0)) {
            Ran ran = Ran.of("update", file("wrong.json", document), "-c", configuration(sandbox));
            assertThat(ran.status()).isNotZero();
            assertThat(sandbox.requests()).isEmpty();
            nothingShown(sandbox, ran, ran.out() + ran.err());
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void aWrongConfigurationShowsNoCredential(String vendor) throws IOException {
        try (VendorSandbox sandbox = Sandboxes.start(vendor, 0)) {
            for (String wrong :
                    List.of("colour = red", "base-url = ftp://x", "call-deadline = soon", "vendor = uber")) {
                String configuration = Files.readString(Path.of(configuration(sandbox)));
                String path = file("wrong.properties", configuration + "\norders.gateways.main." + wrong);
                Ran ran = Ran.of("get", "1", "-c", path);
                assertThat(ran.status()).as(wrong).isEqualTo(Exit.USAGE);
                nothingShown(sandbox, ran, "");
            }
        }
    }

    @Test
    void theDemoShowsNoCredential() {
        Ran ran = Ran.of("demo");
        assertThat(ran.status()).isZero();
        for (String vendor : SETS.keySet()) {
            try (VendorSandbox sandbox = Sandboxes.start(vendor, 0)) {
                nothingShown(sandbox, ran, "");
            }
        }
    }

    /** No credential anywhere, and no person in this text. */
    private static void nothingShown(VendorSandbox sandbox, Ran ran, String text) {
        var provider = Objects.requireNonNull(OrderGateways.providers(null).get(sandbox.vendor()));
        List<String> secrets = provider.settings().stream()
                .filter(Setting::secret)
                .map(setting -> sandbox.settings().get(setting.name()))
                .filter(Objects::nonNull)
                .toList();
        assertThat(secrets).isNotEmpty();
        assertThat(ran.out() + ran.err()).doesNotContain(secrets);
        assertThat(text).doesNotContainIgnoringCase(PERSON.toArray(String[]::new));
    }

    private static String update(VendorSandbox sandbox, String set) {
        OrderRef ref = OrderRef.id(sandbox.seededOrderId()).of(Sandboxes.customer(sandbox));
        return OrderJson.write(OrderUpdate.of(ref, OrderJson.readOrder(set).get()));
    }

    private String configuration(VendorSandbox sandbox) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("orders.gateways.main.vendor = " + sandbox.vendor());
        sandbox.settings().forEach((name, value) -> lines.add("orders.gateways.main." + name + " = " + value));
        return file("orders.properties", String.join("\n", lines));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
