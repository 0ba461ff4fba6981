package org.ordergateway.acme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ordergateway.testkit.PageCode;

/** What {@code docs/new-adapter.md} shows is this module, all of it; and the adapter is small. */
class AcmePageTest {

    private static final int MOST_LINES = 400;

    @Test
    void thePageShowsEveryFileOfTheModule() throws IOException {
        Set<String> shown = PageCode.holds("docs/new-adapter.md");

        assertThat(files(Path.of("src")))
                .filteredOn(file -> !file.endsWith("AcmePageTest.java"))
                .allSatisfy(file -> assertThat(shown).contains("examples/adapter-acme/" + file));
        assertThat(shown).contains("examples/adapter-acme/pom.xml");
    }

    @Test
    void theAdapterIsSmall() throws IOException {
        long lines = 0;
        for (String file : files(Path.of("src", "main", "java"))) {
            lines += Files.readAllLines(Path.of(file)).size();
        }

        assertThat(lines).isLessThan(MOST_LINES);
    }

    private static List<String> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
