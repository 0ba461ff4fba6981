package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of fields in the documentation is whole, and its proofs exist. */
class CapillaryFieldsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "fields-capillary.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (.+) \\| `(\\w+)\\.(\\w+)` \\|$");

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results().toList();
    }

    @Test
    void everyFieldOfThePageHasItsRow() throws IOException {
        String names;
        try (InputStream file = Objects.requireNonNull(
                CapillaryFieldsPageTest.class.getResourceAsStream("/capillary-page-fields.txt"))) {
            names = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(rows())
                .extracting(row -> row.group(1))
                .containsExactlyInAnyOrderElementsOf(names.lines().toList());
        assertThat(names.lines()).hasSizeGreaterThan(40);
    }

    @Test
    void everyRowNamesATestThatExists() throws Exception {
        for (MatchResult row : rows()) {
            Class<?> test = Class.forName("org.ordergateway.capillary." + row.group(3));

            assertThat(Arrays.stream(test.getDeclaredMethods()).map(method -> method.getName()))
                    .as(row.group(1))
                    .contains(row.group(4));
        }
    }
}
