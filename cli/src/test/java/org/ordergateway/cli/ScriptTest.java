package org.ordergateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The {@code orders} script, in a project of empty folders, with a Maven and a Java that only say that they ran. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ScriptTest {

    private static final List<String> MODULES = List.of(
            "build-tools",
            "core",
            "http",
            "wire",
            "sandbox",
            "adapter-captain",
            "adapter-kapture",
            "adapter-capillary",
            "cli");

    @TempDir
    private Path folder;

    private Path project;
    private Path programs;

    @BeforeEach
    void layOut() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        programs = Files.createDirectories(folder.resolve("bin"));
        Files.copy(root().resolve("orders"), project.resolve("orders"));
        Files.createFile(project.resolve("pom.xml"));
        for (String module : MODULES) {
            Files.createDirectories(project.resolve(module + "/src/main/java"));
            Files.createFile(project.resolve(module + "/pom.xml"));
            Files.createFile(project.resolve(module + "/src/main/java/A.java"));
        }
        longAgo(project);
        program(
                "mvn",
                "echo built >>\"" + folder + "/builds\"; sleep ${SLOWLY:-0}; [ -z \"${BREAKS:-}\" ] || { echo"
                        + " the log; exit 1; }; mkdir -p cli/target/lib; touch cli/target/order-gateway-cli-1.jar"
                        + " cli/target/lib/a.jar");
        program(
                "java",
                "case \"$*\" in *-XshowSettings*) echo '    java.specification.version = '${SPEC:-17} >&2;;"
                        + " *) echo \"$@\"; exit ${STATUS:-0};; esac");
        program("javac", "");
    }

    @Test
    void itBuildsOnceThenStartsAndHandsOverItsArgumentsAndTheExitStatus() throws Exception {
        Started first = run(Map.of("STATUS", "5"), "get", "a b");
        assertThat(first.status()).isEqualTo(5);
        assertThat(first.err()).hasLineCount(1).contains("building").contains("done");
        assertThat(first.out())
                .contains("-XX:+UseSerialGC", "/cli/target/lib/a.jar", "org.ordergateway.cli.Orders get a b")
                .doesNotContain("AutoCreateSharedArchive");
        Started second = run(Map.of(), "get");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void itBuildsAgainWhenASourceIsNewerOrGoneOrAPomChanged() throws Exception {
        run(Map.of());
        Path source = project.resolve("wire/src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
        run(Map.of());
        assertThat(builds()).isEqualTo(2);
        longAgo(project);
        run(Map.of());
        assertThat(builds()).isEqualTo(2);
        Files.delete(source);
        Files.setLastModifiedTime(
                source.getParent(), FileTime.from(Instant.now().plusSeconds(1)));
        run(Map.of());
        assertThat(builds()).isEqualTo(3);
        longAgo(project);
        Files.setLastModifiedTime(
                project.resolve("core/pom.xml"), FileTime.from(Instant.now().plusSeconds(1)));
        run(Map.of());
        assertThat(builds()).isEqualTo(4);
    }

    @Test
    void itWorksFromAnyFolderAndThroughLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a project/orders"));
        Path second = Files.createSymbolicLink(programs.resolve("orders"), link);
        Started ran = Started.of(
                new ProcessBuilder().directory(programs.toFile()), environment(Map.of()), List.of(second.toString()));
        assertThat(ran.out()).contains("org.ordergateway.cli.Orders");
    }

    @Test
    void aBuildThatFailsShowsItsLogAndIsTriedAgain() throws Exception {
        Started broken = run(Map.of("BREAKS", "1"), "demo");
        assertThat(broken.status()).isEqualTo(Exit.FAULT);
        assertThat(broken.err()).contains("the log").contains("{\"failure\":\"fault\"");
        assertThat(broken.out()).isEmpty();
        assertThat(run(Map.of(), "demo").status()).isZero();
    }

    @Test
    void withoutMavenItSaysSo() throws Exception {
        Files.delete(programs.resolve("mvn"));
        onlyThese("bash", "dirname", "find", "flock", "readlink");
        Started ran = run(Map.of("PATH", programs.toString()), "demo");
        assertThat(ran.status()).isEqualTo(Exit.FAULT);
        assertThat(ran.err()).contains("Maven");
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        Callable<Started> start = () -> run(Map.of("SLOWLY", "1"), "demo");
        assertThat(atOnce(start)).allMatch(ran -> ran.status() == 0);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void twoAtOnceBuildOnceWhereThereIsNoFlockToo() throws Exception {
        onlyThese("bash", "cat", "dirname", "find", "mkdir", "mktemp", "mv", "readlink", "rm", "sed", "sleep", "touch");
        Callable<Started> start = () -> run(Map.of("SLOWLY", "2", "PATH", programs.toString()), "demo");
        assertThat(atOnce(start)).allMatch(ran -> ran.status() == 0 && ran.out().contains("Orders demo"));
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aJavaThatKeepsAnArchiveOfItsClassesIsAskedTo() throws Exception {
        assertThat(run(Map.of("SPEC", "25"), "demo").out()).contains("-XX:+AutoCreateSharedArchive");
    }

    private Started run(Map<String, String> more, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(project.resolve("orders").toString()));
        command.addAll(List.of(arguments));
        return Started.of(new ProcessBuilder(), environment(more), command);
    }

    private static List<Started> atOnce(Callable<Started> start) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Started> both = new ArrayList<>();
            for (Future<Started> each : two.invokeAll(List.of(start, start))) {
                both.add(each.get());
            }
            return both;
        } finally {
            two.shutdown();
        }
    }

    /** The machine's own programs, for a path with nothing else on it. */
    private void onlyThese(String... tools) throws IOException {
        for (String tool : tools) {
            Path own = Files.exists(Path.of("/bin", tool)) ? Path.of("/bin", tool) : Path.of("/usr/bin", tool);
            program(tool, "exec " + own + " \"$@\"");
        }
    }

    private Map<String, String> environment(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(
                Map.of("PATH", programs + ":" + System.getenv("PATH"), "JAVA_HOME", "", "ORDERS_JAVA_OPTS", ""));
        environment.putAll(more);
        return environment;
    }

    private long builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds")).size();
    }

    private void program(String name, String does) throws IOException {
        Path program = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void longAgo(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (Path each :
                    files.filter(path -> !path.toString().contains("target")).toList()) {
                Files.setLastModifiedTime(each, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
            }
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("orders"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
