package org.ordergateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UsageTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(List.of(), "orders demo"),
                Arguments.of(List.of("updte"), "\"didYouMean\":[\"update\""),
                Arguments.of(List.of("update", "--frob"), "--frob"),
                Arguments.of(List.of("update", "a", "b"), "b"),
                Arguments.of(List.of("update", "no-such-file.json"), "no-such-file.json"),
                Arguments.of(List.of("update", "a\u0000b"), "cannot be read"),
                Arguments.of(List.of("get"), "--number"),
                Arguments.of(List.of("get", "x", "--ref", "-"), "--ref"),
                Arguments.of(List.of("get", "x", "--source", "INSTORE"), "--customer"),
                Arguments.of(List.of("get", "x", "--customer", "15550104477"), "mobile=15550104477"),
                Arguments.of(List.of("get", "x", "--type", "purchase"), "not_interested"),
                Arguments.of(List.of("find", "--limit", "many"), "--limit"),
                Arguments.of(List.of("find", "--limit", "0"), "limit is at least 1"),
                Arguments.of(List.of("find", "--from", "yesterday"), "--from"),
                Arguments.of(List.of("get", "x", "-c"), "-c"),
                Arguments.of(List.of("capabilities", "--format", "xml"), "--format"),
                Arguments.of(List.of("capabilities", "--vendor", "uber"), "captain, kapture, capillary"),
                Arguments.of(List.of("capabilities", "--vendor", "captain", "-g", "main"), "not both"),
                Arguments.of(List.of("sandbox", "uber"), "captain, kapture, capillary"),
                Arguments.of(List.of("sandbox", "captain=x"), "captain=8701"),
                Arguments.of(List.of("sandbox", "captain=99999"), "captain=8701"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongUsageIsOneJsonObjectThatSaysWhatWouldBeRight(List<String> arguments, String said) {
        Ran ran = Ran.of(arguments.toArray(String[]::new));
        assertThat(ran.status()).isEqualTo(Exit.USAGE);
        assertThat(ran.err())
                .startsWith("{\"failure\":\"usage\",\"effect\":\"none\"")
                .contains(said)
                .hasLineCount(1);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aWrongDeadlineIsSaidBeforeAnythingIsSent() throws IOException {
        Path file = Files.writeString(
                folder.resolve("c"),
                "orders.gateways.main.vendor = captain\n"
                        + "orders.gateways.main.account = 5e10c2a97b34\norders.gateways.main.integration-key = k\n"
                        + "orders.gateways.main.developer-key = k\n");
        Ran ran = Ran.of("get", "x1", "--deadline", "soon", "-c", file.toString());
        assertThat(ran.status()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("500ms, 10s, 2m");
    }

    @Test
    void inputThatIsNoUtf8OrTooLargeIsRefused() throws IOException {
        Path latin = Files.write(folder.resolve("latin"), "{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Ran.of("update", latin.toString()).err()).contains("is not UTF-8");
        Path large = Files.write(folder.resolve("large"), new byte[(16 << 20) + 1]);
        assertThat(Ran.of("update", large.toString()).err()).contains("larger than 16 MiB");
        assertThat(Ran.of("update", folder.toString()).err()).contains("cannot be read");
    }

    @Test
    void aPortThatIsTakenIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ran ran = Ran.of("sandbox", "captain=" + taken.getLocalPort());
            assertThat(ran.status()).isEqualTo(Exit.FAULT);
            assertThat(ran.err()).contains(String.valueOf(taken.getLocalPort())).contains("taken");
        }
    }

    @Test
    void everyCommandHasHelpAndTheWholeTellsEveryExitStatus() {
        for (String command : List.of("demo", "update", "create", "get", "find", "plan", "capabilities", "sandbox")) {
            Ran ran = Ran.of(command, "--help");
            assertThat(ran.status()).isZero();
            assertThat(ran.out()).contains("orders " + command);
            assertThat(Ran.of("help", command).out()).isEqualTo(ran.out());
        }
        assertThat(Ran.of("--help").out())
                .contains("  0  ", "  1  ", "  2  ", "  3  ", "  4  ", "  5  ", "  6  ", "  7  ");
        assertThat(Ran.of("--version").out()).startsWith("orders ");
    }

    @Test
    void debugShowsWhereAFailureHappenedAndNothingElseDoes() {
        assertThat(Ran.of("update", "no-such-file.json").err()).doesNotContain("\tat ");
        assertThat(Ran.of("update", "no-such-file.json", "--debug").err()).contains("\tat org.ordergateway.cli");
    }
}
