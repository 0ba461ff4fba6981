package org.ordergateway.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;

/**
 * A page of the documentation that is written from what the code runs on, never by hand. A test holds it against the
 * code; {@code mvn verify -Dpages=write} writes it anew.
 */
public final class GeneratedPage {

    private static final String PROPERTY = "pages";

    private GeneratedPage() {}

    /**
     * Fails when the page in {@code docs} is not what the code says now.
     *
     * @param name below {@code docs}, such as {@code failures-captain.md}
     */
    public static void holds(String name, String content) {
        holds(name, content, UnaryOperator.identity());
    }

    /**
     * Fails when what counts of the page in {@code docs} is not what the code says now.
     *
     * @param name below {@code docs}, such as {@code kill-table.md}
     * @param counts what must agree, out of the whole page: for a page that also shows what a run merely saw
     */
    public static void holds(String name, String content, UnaryOperator<String> counts) {
        Path page = root().resolve("docs").resolve(name);
        try {
            if (writing()) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, content);
            }
            Assertions.assertThat(counts.apply(Files.exists(page) ? Files.readString(page) : ""))
                    .as("docs/%s is stale: run mvn verify -Dpages=write and commit the page", name)
                    .isEqualTo(counts.apply(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this run writes the pages anew. */
    static boolean writing() {
        return "write".equals(System.getProperty(PROPERTY));
    }

    /** The folder of the project: the nearest one above with a README. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("CONTRIBUTING.md"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "no project folder above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}
