package org.ordergateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds small adapters and starts real processes: what is found on the class path and on the module path. */
@SuppressWarnings("NullAway") // the compiler takes null for its defaults
@Tag("long")
class DiscoveryTest {

    private static final String SERVICE = "org.ordergateway.OrderGatewayProvider";

    @TempDir
    Path work;

    private String libraries = "";

    @BeforeEach
    void buildTwoAdaptersAndAnApplication() throws IOException {
        libraries = Stream.of(
                        LibraryClasses.directory(),
                        where("io.vavr.control.Either"),
                        where("io.vavr.match.annotation.Patterns"),
                        where("org.jspecify.annotations.NullMarked"),
                        where("com.fasterxml.jackson.core.JsonParser"),
                        where("com.fasterxml.jackson.annotation.JsonInclude"),
                        where("com.fasterxml.jackson.databind.ObjectMapper"),
                        where("com.fasterxml.jackson.datatype.jsr310.JavaTimeModule"))
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        adapter("alpha", true);
        adapter("beta", true);
        adapter("gamma", false);
        build(
                "app",
                Map.of("module-info.java", "module app { requires org.ordergateway.core; }", "app/Main.java", """
                        package app;

                        import java.util.Map;
                        import org.ordergateway.OrderGateways;
                        import org.ordergateway.json.OrderJson;

                        public class Main {
                            public static void main(String[] arguments) {
                                if (Boolean.getBoolean("apart")) {
                                    Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
                                }
                                System.out.println("named " + Main.class.getModule().isNamed());
                                System.out.println("found " + OrderGateways.providers(null).keySet());
                                String json = "{\\"ref\\":{\\"id\\":\\"1\\"},\\"set\\":{\\"lines\\":[{\\"quantity\\":2.50}]},"
                                        + "\\"clear\\":[\\"note\\"],\\"lineChanges\\":[]}";
                                System.out.println("same " + json.equals(OrderJson.write(OrderJson.readUpdate(json).get())));
                                try (OrderGateways gateways =
                                        OrderGateways.open(Map.of("orders.gateways.main.vendor", arguments[0]))) {
                                    System.out.println("open " + gateways.primary().getClass().getName());
                                } catch (RuntimeException e) {
                                    System.out.println(e.getMessage());
                                }
                            }
                        }
                        """));
    }

    @Test
    void adaptersAreFoundOnTheClassPathByTheirServiceFiles() throws Exception {
        String path =
                String.join(File.pathSeparator, libraries, built("alpha"), built("beta"), built("gamma"), built("app"));

        assertThat(java("-cp", path, "app.Main", "beta"))
                .containsExactly("named false", "found [alpha, beta]", "same true", "open beta.Gateway");
    }

    @Test
    void adaptersAreFoundOnTheModulePathByTheirDeclarations() throws Exception {
        String path =
                String.join(File.pathSeparator, libraries, built("alpha"), built("beta"), built("gamma"), built("app"));

        assertThat(java("--module-path", path, "--module", "app/app.Main", "gamma"))
                .containsExactly("named true", "found [alpha, beta, gamma]", "same true", "open gamma.Gateway");
    }

    @Test
    void anAdapterOnTheClassPathIsFoundByALibraryOnTheModulePath() throws Exception {
        String modules = String.join(File.pathSeparator, libraries, built("alpha"), built("app"));

        assertThat(java("--module-path", modules, "-cp", built("beta"), "--module", "app/app.Main", "beta"))
                .containsExactly("named true", "found [alpha, beta]", "same true", "open beta.Gateway");
    }

    @Test
    void anAdapterInTheLibrarysLayerIsFoundByAThreadWhoseClassLoaderDoesNotSeeIt() throws Exception {
        String path = String.join(File.pathSeparator, libraries, built("alpha"), built("app"));

        assertThat(java("-Dapart=true", "--module-path", path, "--module", "app/app.Main", "alpha"))
                .containsExactly("named true", "found [alpha]", "same true", "open alpha.Gateway");
    }

    @Test
    void anUnknownVendorListsThoseThatWereFound() throws Exception {
        String path = String.join(File.pathSeparator, libraries, built("alpha"), built("beta"), built("app"));
        String expected =
                "the configuration cannot work: main: unknown vendor 'delta'; the vendors found are alpha, beta";

        assertThat(java("-cp", path, "app.Main", "delta")).endsWith(expected);
        assertThat(java("--module-path", path, "--module", "app/app.Main", "delta"))
                .endsWith(expected);
    }

    @Test
    void withoutAnAdapterTheErrorSaysThatNoneIsThere() throws Exception {
        String path = String.join(File.pathSeparator, libraries, built("app"));

        assertThat(java("-cp", path, "app.Main", "alpha").get(3)).contains("no adapter was found");
        assertThat(java("--module-path", path, "--module", "app/app.Main", "alpha")
                        .get(3))
                .contains("no adapter was found");
    }

    private List<String> java(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(arguments));
        Path output = work.resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // What tools put there would be printed among the lines.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }

    private void adapter(String vendor, boolean withServiceFile) throws IOException {
        String gateway = Files.readString(Path.of("src/test/java/org/ordergateway/StubGateway.java"))
                .replace("package org.ordergateway;", "package " + vendor + "; import org.ordergateway.*;")
                .replace("StubGateway", "Gateway");
        build(
                vendor,
                Map.of(
                        "module-info.java",
                        "module " + vendor + " { requires org.ordergateway.core; provides " + SERVICE + " with "
                                + vendor + ".Provider; }",
                        vendor + "/Gateway.java",
                        gateway,
                        vendor + "/Provider.java",
                        """
                        package %1$s;

                        import java.util.List;
                        import org.ordergateway.OrderGateway;
                        import org.ordergateway.OrderGatewayProvider;
                        import org.ordergateway.settings.Setting;
                        import org.ordergateway.settings.Settings;

                        public class Provider implements OrderGatewayProvider {
                            public String vendor() {
                                return "%1$s";
                            }

                            public List<Setting<?>> settings() {
                                return List.of();
                            }

                            public OrderGateway open(Settings settings) {
                                return new Gateway(settings);
                            }
                        }
                        """.formatted(vendor)));
        if (withServiceFile) {
            Path services = Files.createDirectories(Path.of(built(vendor), "META-INF", "services"));
            Files.writeString(services.resolve(SERVICE), vendor + ".Provider");
        }
    }

    private String built(String name) {
        return work.resolve(name).toString();
    }

    private void build(String name, Map<String, String> sources) throws IOException {
        Path from = work.resolve(name + "-sources");
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = from.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-proc:none", "--module-path", libraries, "-d", built(name));
            assertThat(compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                            .call())
                    .isTrue();
        }
    }

    private static Path where(String type) {
        try {
            CodeSource source = Class.forName(type).getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
