package org.ordergateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.OrderGateways;
import org.ordergateway.event.OrderEventSources;
import org.ordergateway.settings.ConfigurationException;

/** Whatever stands in a file of settings, it opens gateways or says what is wrong. CONTRIBUTING.md says how it is run for long. */
class SettingsFuzzTest {

    private static final String MARK = "mArKeD-5e7c1";
    private static final Path FILE = file();

    static Stream<byte[]> files() {
        String gateway = "orders.gateways.main.";
        return Stream.of(
                        gateway + "vendor = captain\n" + gateway + "account = 7fa1c03be942\n" + gateway
                                + "integration-key = ${KEY}\n" + gateway + "developer-key = k\norders.primary = main",
                        gateway + "vendor = kapture\n" + gateway + "base-url = https://example.kapturecrm.com\n"
                                + gateway + "token = t\n" + gateway + "cm-id = 7300412\n" + gateway
                                + "delivery-status.delivered = AP\n" + gateway + "time-zone = Asia/Kolkata",
                        gateway + "vendor = capillary\n" + gateway + "base-url = https://eu.api.capillarytech.com\n"
                                + gateway + "till = a\n" + gateway + "password = b\n" + gateway + "deadline = PT10S\n"
                                + gateway + "retry-attempts = 3\n" + gateway + "breaker-failure-rate = 50\n" + gateway
                                + "default-region = CA\n" + gateway + "currency = EUR\n" + gateway + "on-loss = report",
                        "orders.events.main.vendor = captain\norders.events.main.secret = s\n"
                                + "orders.events.main.max-event-bytes = 1024",
                        "ORDERS_GATEWAYS_WEB_SHOP_VENDOR = captain\nORDERS_GATEWAYS_WEB_SHOP_BASE_URL = http://localhost:1\n"
                                + "ORDERS_PRIMARY = web-shop",
                        gateway + "base-url = https://user:word@example.com:99999/?q#f\n" + gateway + "vendor=captain",
                        gateway + "vendor = ${A:${B:captain}}\n" + gateway + "token = $${a} \\u000a ${",
                        gateway + "deadline = 9223372036854775807m\n" + gateway + "retry-wait = P999999999999999999D\n"
                                + gateway + "max-connections = 1e9\n" + gateway + "vendor = capillary",
                        "orders.a\\u000ab = ${c\\u000ad}",
                        "orders..=\norders.gateways.=a\norders.gateways.a.=b\norders.x=y\n=\n\\")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("files")
    @FuzzTest(maxDuration = "10m")
    void aFileOfSettings(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        Map<String, String> texts = ConfigurationFile.read(FILE, new ArrayList<>());
        Map<String, String> environment = new HashMap<>(texts);
        environment.put("KEY", "k");
        whatIsSaid(() -> OrderGateways.open(
                        Configuration.read(List.of(FILE), environment, Map.of()).of(null))
                .close());

        boolean echoed = texts.toString().contains(MARK);
        texts.replaceAll((name, text) -> isChoice(name) ? text : text + MARK);
        String said =
                whatIsSaid(() -> OrderGateways.open(texts).close()) + whatIsSaid(() -> OrderEventSources.open(texts));
        assertThat(echoed || !said.contains(MARK)).as(said).isTrue();
    }

    /** What a fault may repeat, since people must see what they chose. */
    private static boolean isChoice(String name) {
        return name.endsWith(".vendor") || name.equals("orders.primary");
    }

    private static String whatIsSaid(Runnable opening) {
        try {
            opening.run();
            return "";
        } catch (ConfigurationException e) {
            e.faults().forEach(fault -> assertThat(fault.chars()).allMatch(letter -> letter >= ' '));
            return e.getMessage();
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("settings", ".properties");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
