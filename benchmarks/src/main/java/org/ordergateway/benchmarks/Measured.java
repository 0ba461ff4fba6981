package org.ordergateway.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What JMH wrote, by what was measured, by client, by round: {@code latency p50 us} of {@code BY_HAND} in round 3.
 * Rounds of one thing stand in their own order, so that the same place in two lists is the same round.
 */
record Measured(Map<String, Map<String, List<Double>>> values) {

    static Measured in(Path folder) throws IOException {
        Map<String, Map<String, List<Double>>> values = new TreeMap<>();
        ObjectMapper mapper = new ObjectMapper();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                for (JsonNode result : mapper.readTree(file.toFile())) {
                    add(values, result);
                }
            }
        }
        return new Measured(values);
    }

    private static void add(Map<String, Map<String, List<Double>>> values, JsonNode result) {
        String client = result.path("params").path("client").asText();
        JsonNode primary = result.path("primaryMetric");
        if (result.has("what")) {
            put(
                    values,
                    result.path("what").asText(),
                    client,
                    primary.path("score").asDouble());
            return;
        }
        String benchmark = result.path("benchmark").asText();
        String what = what(benchmark.substring(benchmark.lastIndexOf('.') + 1), result);
        if (what.startsWith("one update")) {
            JsonNode percentiles = primary.path("scorePercentiles");
            put(values, what + "p50, us", client, percentiles.path("50.0").asDouble());
            put(values, what + "p99, us", client, percentiles.path("99.0").asDouble());
        } else {
            put(values, what, client, primary.path("score").asDouble());
        }
        JsonNode bytes = result.path("secondaryMetrics").path("gc.alloc.rate.norm");
        if (!bytes.isMissingNode()) {
            put(
                    values,
                    what.replace(", us", ", ") + "bytes",
                    client,
                    bytes.path("score").asDouble());
        }
    }

    private static String what(String method, JsonNode result) {
        return switch (method) {
            case "turns" -> "one update in turns, ";
            case "latency" -> "one update in JMH, ";
            case "toJson" -> "50 lines to JSON in JMH, us";
            case "fromJson" -> "50 lines from JSON in JMH, us";
            default -> "updates/s in JMH, " + result.path("threads").asInt() + " threads";
        };
    }

    private static void put(Map<String, Map<String, List<Double>>> values, String what, String client, double value) {
        values.computeIfAbsent(what, any -> new TreeMap<>())
                .computeIfAbsent(client, any -> new ArrayList<>())
                .add(value);
    }
}
