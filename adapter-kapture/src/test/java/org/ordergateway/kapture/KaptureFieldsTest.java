package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation has a row for every field of the pages, and every test that it names is there. */
class KaptureFieldsTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "fields-kapture.md");
    private static final Pattern NAMED_TEST = Pattern.compile("`(Kapture\\w+)\\.(\\w+)`");

    @Test
    void everyFieldOfThePagesHasARow() throws IOException {
        Map<String, String> rows = rows();
        List<String> fields = fields();
        assertThat(fields).hasSizeGreaterThan(300).doesNotHaveDuplicates();
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void everyTestThatARowNamesIsThere() throws IOException {
        for (Map.Entry<String, String> row : rows().entrySet()) {
            Matcher named = NAMED_TEST.matcher(row.getValue());
            List<String> tests = new ArrayList<>();
            while (named.find()) {
                tests.add(named.group());
                assertThat(methods(named.group(1)))
                        .as("the tests of %s", row.getKey())
                        .contains(named.group(2));
            }
            assertThat(tests).as("the tests of %s", row.getKey()).isNotEmpty();
        }
    }

    private static List<String> methods(String type) {
        try {
            return Stream.of(Class.forName("org.ordergateway.kapture." + type).getDeclaredMethods())
                    .map(Method::getName)
                    .toList();
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new HashMap<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            String[] cells = line.split("\\|");
            if (cells.length == 4 && cells[1].strip().startsWith("`")) {
                rows.put(cells[1].strip().replace("`", ""), cells[3]);
            }
        }
        return rows;
    }

    private static List<String> fields() throws IOException {
        try (InputStream file = KaptureFieldsTest.class.getResourceAsStream("/kapture-page-fields.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
