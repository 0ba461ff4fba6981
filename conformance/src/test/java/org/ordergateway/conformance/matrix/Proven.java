package org.ordergateway.conformance.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ordergateway.testkit.harness.Json;

/**
 * What a vendor's evidence proves.
 *
 * @param lines every case that ran, as the evidence has it
 */
public record Proven(String vendor, List<JsonNode> lines) {

    /** How a cell stands. */
    public enum Standing {
        YES,
        TRANSFORMED,
        NO,
        /** No case of it passed, or one failed. */
        UNPROVEN
    }

    /** The evidence of this build; fails with what to run where there is none, or an older one. */
    public static Proven of(String vendor) {
        Path adapter = Path.of("..", "adapter-" + vendor);
        Path evidence = adapter.resolve(Path.of("target", "contract-evidence", vendor + ".jsonl"));
        try {
            if (!Files.exists(evidence)) {
                throw new AssertionError(missing(vendor, "there is none"));
            }
            if (newest(adapter.resolve("target/classes")).compareTo(Files.getLastModifiedTime(evidence)) > 0) {
                throw new AssertionError(missing(vendor, "the adapter was built after it was written"));
            }
            List<JsonNode> lines =
                    Files.readAllLines(evidence).stream().map(Json::read).toList();
            return new Proven(vendor, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String missing(String vendor, String why) {
        return "no evidence of " + vendor + "'s contract in this build: " + why
                + ". The whole build writes it: mvn verify."
                + " For one adapter: mvn -pl adapter-" + vendor
                + ",conformance -am verify, which runs its contract before"
                + " this";
    }

    private static FileTime newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            FileTime newest = FileTime.fromMillis(0);
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                FileTime changed = Files.getLastModifiedTime(file);
                newest = changed.compareTo(newest) > 0 ? changed : newest;
            }
            return newest;
        }
    }

    /** How each cell stands that any case is about. */
    public Map<String, Standing> cells() {
        Map<String, List<JsonNode>> byCell = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.path("cell").isTextual())
                .forEach(line -> byCell.computeIfAbsent(line.path("cell").asText(), any -> new ArrayList<>())
                        .add(line));
        Map<String, Standing> cells = new LinkedHashMap<>();
        byCell.forEach((cell, runs) -> cells.put(cell, standing(runs)));
        return cells;
    }

    private static Standing standing(List<JsonNode> runs) {
        List<String> passed = runs.stream()
                .filter(line -> line.path("result").asText().equals("passed"))
                .map(line -> line.path("proves").asText())
                .distinct()
                .toList();
        boolean failed =
                runs.stream().anyMatch(line -> line.path("result").asText().equals("failed"));
        return failed || passed.size() != 1
                ? Standing.UNPROVEN
                : Standing.valueOf(passed.get(0).toUpperCase(java.util.Locale.ROOT));
    }

    public long count(Standing standing) {
        return cells().values().stream().filter(each -> each == standing).count();
    }

    /** The cases that a rule whose id begins so passed. */
    public long passed(String rules) {
        return lines.stream()
                .filter(line -> line.path("rule").asText().startsWith(rules))
                .filter(line -> line.path("result").asText().equals("passed"))
                .count();
    }

    /** What was not run, by its reason. */
    public Map<String, List<String>> notRun() {
        Map<String, List<String>> reasons = new TreeMap<>();
        lines.stream()
                .filter(line -> line.path("result").asText().equals("not_run"))
                .forEach(line -> reasons.computeIfAbsent(line.path("reason").asText(), any -> new ArrayList<>())
                        .add(line.path("rule").asText() + " "
                                + line.path("case").asText()));
        return reasons;
    }
}
