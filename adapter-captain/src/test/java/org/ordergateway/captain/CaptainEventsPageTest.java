package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.captain.CaptainEventSamples.SECRET;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ordergateway.event.OrderEvent;
import org.ordergateway.event.OrderEventSources;

/** Holds docs/events.md against the code: its examples are compiled, the first is run, its tables are complete. */
class CaptainEventsPageTest {

    /** By its name, since the module under test does not read the server's. */
    private static final String SERVER = "com.sun.net.httpserver.HttpServer";

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("public class (\\w+)");

    @TempDir
    Path work;

    private String page = "";

    @BeforeEach
    void readThePage() throws IOException {
        page = Files.readString(Path.of("..", "docs", "events.md"));
    }

    @Test
    void theExamplesCompileAndTheFirstAnswersAsThePageSays() throws Exception {
        assertThat(compile()).containsExactly("ReceiveEvents", "EventServlet", "EventController");
        List<String> inbox = new ArrayList<>();
        Consumer<OrderEvent> work = event -> {
            if (inbox.isEmpty()) {
                inbox.add("failed");
                throw new IllegalStateException("the inbox is full");
            }
            inbox.add(event.name());
        };
        try (URLClassLoader compiled = new URLClassLoader(
                new URL[] {this.work.toUri().toURL()}, getClass().getClassLoader())) {
            Object server = compiled.loadClass("ReceiveEvents")
                    .getMethod("listen", Map.class, Consumer.class, int.class)
                    .invoke(null, CaptainEventSamples.configuration(), work, 0);
            try {
                assertThat(post(server, SECRET, CaptainEventSamples.ETA)).isEqualTo(500);
                assertThat(post(server, SECRET, CaptainEventSamples.ETA)).isEqualTo(204);
                assertThat(post(server, SECRET, CaptainEventSamples.ETA)).isEqualTo(200);
                assertThat(post(server, "guess", CaptainEventSamples.ETA)).isEqualTo(401);
                assertThat(post(server, SECRET, "{}")).isEqualTo(400);
                assertThat(post(server, SECRET, " ".repeat(2 << 20))).isEqualTo(400);
                assertThat(inbox).containsExactly("failed", "agent_eta_updated");
            } finally {
                Class.forName(SERVER).getMethod("stop", int.class).invoke(server, 0);
            }
        }
    }

    @Test
    void everyEventNameAndSettingStandsOnThePage() {
        assertThat(page).contains(CaptainEventReader.KINDS.keySet());
        assertThat(page).contains(CaptainEventData.NAMES);
        for (OrderEvent.Kind kind : OrderEvent.Kind.values()) {
            assertThat(page).contains("`" + kind + "`");
        }
        OrderEventSources.settings(new CaptainEventProvider())
                .forEach(setting -> assertThat(page).contains("| `" + setting.name() + "` |"));
    }

    private List<String> compile() throws IOException {
        List<String> names = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        Matcher examples = EXAMPLE.matcher(page);
        while (examples.find()) {
            Matcher name = CLASS.matcher(examples.group(1));
            assertThat(name.find()).isTrue();
            names.add(name.group(1));
            files.add(Files.writeString(work.resolve(name.group(1) + ".java"), examples.group(1)));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-Xlint:all,-path,-processing,-classfile,-serial",
                    "-Werror",
                    "-cp",
                    String.join(File.pathSeparator, CaptainEventDiscoveryTest.paths()),
                    "-d",
                    work.toString());
            boolean done = compiler.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(done).as(said.toString()).isTrue();
        }
        return names;
    }

    private static int post(Object server, String secret, String body) throws Exception {
        InetSocketAddress address = (InetSocketAddress)
                Class.forName(SERVER).getMethod("getAddress").invoke(server);
        HttpURLConnection call =
                (HttpURLConnection) URI.create("http://127.0.0.1:" + address.getPort() + "/captain-events")
                        .toURL()
                        .openConnection();
        call.setRequestProperty("Auth-Token", secret);
        call.setDoOutput(true);
        byte[] bytes = CaptainEventSamples.bytes(body);
        call.setFixedLengthStreamingMode(bytes.length);
        call.getOutputStream().write(bytes);
        return call.getResponseCode();
    }
}
