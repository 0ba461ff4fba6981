package org.ordergateway.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ordergateway.testkit.rule.Contract;
import org.ordergateway.testkit.rule.Rule;

/** {@code docs/reliability.md} against the rules and tests that exist, and against the evidence of the last run. */
class ReliabilityPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern RULE = Pattern.compile("\\b([A-Z])-([0-9]+)(?: to [A-Z]-([0-9]+))?");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z][A-Za-z]+Test\\b");
    private static final Pattern CASE = Pattern.compile("(?m)^\\| ([0-9]+) \\|");

    private final String page = read(ROOT.resolve("docs/reliability.md"));
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyRuleAndEveryTestThatThePageNamesExists() throws IOException {
        assertThat(Contract.rules().stream().map(Rule::id)).containsAll(rules());
        try (Stream<Path> files = Files.walk(ROOT)) {
            Set<String> names = files.filter(file -> file.toString().contains("src/test/java"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(names)
                    .containsAll(TEST.matcher(page)
                            .results()
                            .map(found -> found.group())
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void thePageHasEachOfThe25Cases() {
        assertThat(CASE.matcher(page).results().map(found -> found.group(1)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 25).mapToObj(String::valueOf).toList());
    }

    @Test
    void everyRuleThatThePageNamesWasPassedAndNoneFailed() throws IOException {
        List<Path> evidence = evidence();
        org.junit.jupiter.api.Assumptions.assumeFalse(
                evidence.isEmpty(), "no evidence of a run; run the whole build first");
        Set<String> passed = new TreeSet<>();
        List<String> failed = new ArrayList<>();
        for (Path file : evidence) {
            for (String line : Files.readAllLines(file)) {
                JsonNode verdict = json.readTree(line);
                String rule = verdict.path("rule").asText();
                switch (verdict.path("result").asText()) {
                    case "passed" -> passed.add(rule);
                    case "failed" ->
                        failed.add(file.getFileName() + " " + rule + " "
                                + verdict.path("case").asText());
                    default -> {}
                }
            }
        }
        assertThat(failed).isEmpty();
        assertThat(passed).containsAll(rules());
    }

    private static List<Path> evidence() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> rooms = Files.list(ROOT)) {
            for (Path room : rooms.filter(each -> each.getFileName().toString().startsWith("adapter-"))
                    .toList()) {
                Path folder = room.resolve("target/contract-evidence");
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.list(folder)) {
                        files.filter(file -> file.toString().endsWith(".jsonl")).forEach(found::add);
                    }
                }
            }
        }
        return found;
    }

    private Set<String> rules() {
        Set<String> ids = new LinkedHashSet<>();
        Matcher found = RULE.matcher(page);
        while (found.find()) {
            int from = Integer.parseInt(found.group(2));
            int to = found.group(3) == null ? from : Integer.parseInt(found.group(3));
            IntStream.rangeClosed(from, to).forEach(number -> ids.add(found.group(1) + "-" + number));
        }
        return ids;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
