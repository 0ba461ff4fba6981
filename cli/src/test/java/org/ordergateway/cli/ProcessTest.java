package org.ordergateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.ordergateway.sandbox.captain.CaptainSandbox;

/** The command as a program: its environment, its streams and its exit status. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProcessTest {

    private static final String NAMED_OTHERWISE =
            "{\"uuid\":\"aaaabbbb0001\",\"status\":\"created\",\"note\":\"Zo\u00eb \u2013 \u20ac 5\"}";

    private static CaptainSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = CaptainSandbox.start();
        sandbox.seed("aaaabbbb0001", NAMED_OTHERWISE);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void theEnvironmentAloneConfiguresItAndOutputIsUtf8InEveryLocale() throws Exception {
        Map<String, String> environment = environment();
        environment.putAll(Map.of("LC_ALL", "C", "LANG", "C"));
        Started ran = Started.java(environment, List.of("-Dfile.encoding=US-ASCII"), "get", "aaaabbbb0001");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("Zo\u00eb \u2013 \u20ac 5").hasLineCount(1);
    }

    @Test
    void aSystemPropertyWinsOverTheEnvironment() throws Exception {
        Started ran = Started.java(
                environment(), List.of("-Dorders.gateways.corner-shop.developer-key=wrong"), "get", "aaaabbbb0001");
        assertThat(ran.status()).isEqualTo(Exit.AUTHENTICATION);
    }

    @Test
    void atATerminalResultsAndFailuresAreIndented() throws Exception {
        List<String> terminal = List.of("-D" + Terminal.PROPERTY + "=out,err");
        assertThat(Started.java(environment(), terminal, "get", "aaaabbbb0001").out())
                .contains("\n  \"order\"");
        assertThat(Started.java(environment(), terminal, "get", "nowhere00000").err())
                .contains("\n  \"failure\"");
        assertThat(Started.java(environment(), terminal, "find").out()).hasLineCount(2);
    }

    @Test
    void atATerminalItDoesNotWaitForInputThatNobodyPipes() throws Exception {
        Started ran = Started.java(environment(), List.of("-D" + Terminal.PROPERTY + "=in,out"), "update");
        assertThat(ran.status()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("name a file");
    }

    @Test
    void howManyOrdersCameIsShownToWhoeverLooksOn() throws Exception {
        assertThat(Started.java(environment(), List.of("-D" + Terminal.PROPERTY + "=err"), "find")
                        .err())
                .contains("2 orders");
        assertThat(Started.java(environment(), List.of(), "find").err()).isEmpty();
    }

    @Test
    void coloursAreForTerminalsThatWantThem() throws Exception {
        List<String> terminal = List.of("-D" + Terminal.PROPERTY + "=out");
        Map<String, String> coloured = Map.of("TERM", "xterm", "NO_COLOR", "");
        assertThat(Started.java(coloured, terminal, "--help").out()).contains("\u001b[");
        assertThat(Started.java(Map.of("NO_COLOR", "1"), terminal, "--help").out())
                .doesNotContain("\u001b[");
        assertThat(Started.java(coloured, List.of(), "--help").out()).doesNotContain("\u001b[");
    }

    @Test
    void aReaderThatGoesAwayIsNoFailure() throws Exception {
        Process process =
                new ProcessBuilder(Started.command(List.of(), "capabilities", "--vendor", "captain", "--all")).start();
        process.getInputStream().close();
        assertThat(process.waitFor()).isZero();
        assertThat(process.getErrorStream().readAllBytes()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsAFailure() throws Exception {
        ProcessBuilder full =
                new ProcessBuilder().redirectOutput(Path.of("/dev/full").toFile());
        Started ran = Started.of(full, environment(), Started.command(List.of(), "get", "aaaabbbb0001"));
        assertThat(ran.status()).isEqualTo(Exit.FAULT);
        assertThat(ran.err()).contains("cannot be written");
    }

    @Test
    void theConfigurationThatASandboxPrintsWorks() throws Exception {
        Path printed = Files.createTempFile("orders", ".properties");
        Process process = new ProcessBuilder(Started.command(List.of(), "sandbox", "kapture"))
                .redirectOutput(printed.toFile())
                .start();
        try {
            awaitGateway(process, printed);
            Started ran = Started.java(Map.of(), List.of(), "get", "48100017", "-c", printed.toString());
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out()).contains("48100017");
        } finally {
            process.destroy();
            process.waitFor();
            Files.delete(printed);
        }
    }

    private static void awaitGateway(Process process, Path printed) throws IOException, InterruptedException {
        while (!Files.readString(printed).contains("base-url")) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(50);
        }
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of("ORDERS_GATEWAYS_CORNER_SHOP_VENDOR", "captain"));
        sandbox.settings()
                .forEach((name, value) -> environment.put(
                        "ORDERS_GATEWAYS_CORNER_SHOP_"
                                + name.toUpperCase(Locale.ROOT).replace('-', '_'),
                        value));
        return environment;
    }
}
