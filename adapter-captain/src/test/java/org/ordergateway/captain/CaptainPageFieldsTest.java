package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The documentation of Captain's fields, held against the page's names and against the tests. */
class CaptainPageFieldsTest {

    private static final Path DOC = Path.of("..", "docs", "fields-captain.md");
    private static final Path NAMES = Path.of("src", "test", "resources", "captain-page-fields.txt");
    private static final Map<String, String> SECTIONS = Map.of(
            "What an update sends", "sends", "What an answer says", "says", "The page's table \"To Change\"", "change");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

    private record Row(String name, String fate, String tests) {}

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String section = "more";
        for (String line : Files.readAllLines(DOC)) {
            if (line.startsWith("## ")) {
                section = SECTIONS.getOrDefault(line.substring(3), "more");
            } else if (line.startsWith("| `")) {
                String[] cells = line.split(" \\| ", -1);
                String name = cells[0].substring(3, cells[0].length() - 1);
                rows.add(new Row(section + " " + name, cells[1], cells[2]));
            }
        }
        return rows;
    }

    private static List<String> names() throws IOException {
        return Files.readAllLines(NAMES).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @Test
    void everyNameOfThePageHasExactlyOneRow() throws IOException {
        List<String> documented = rows().stream()
                .map(Row::name)
                .filter(name -> !name.startsWith("more "))
                .toList();
        assertThat(names()).hasSizeGreaterThan(170);
        assertThat(documented).containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void everyRowSaysWhereItsFieldGoesAndWhichTestProvesIt() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.fate()).isNotBlank();
            assertThat(TEST.matcher(row.tests()).find()).as(row.name()).isTrue();
        });
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Matcher named = TEST.matcher(Files.readString(DOC));
        int found = 0;
        while (named.find()) {
            found++;
            assertThat(isTest(named.group(1), named.group(2))).as(named.group()).isTrue();
        }
        assertThat(found).isGreaterThan(170);
    }

    private static boolean isTest(String type, String method) {
        try {
            return Arrays.stream(
                            Class.forName("org.ordergateway.captain." + type).getDeclaredMethods())
                    .filter(each -> each.getName().equals(method))
                    .anyMatch(CaptainPageFieldsTest::isTest);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }
}
