package org.ordergateway.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints one table: this library over each peer, taken round by round, as the median and the range over the rounds. */
public final class Report {

    private static final String LIBRARY = "LIBRARY";

    private static final List<String> PEERS = List.of(
            "BY_HAND",
            "FEIGN_HC5",
            "FEIGN_OKHTTP",
            "BY_HAND_JDK",
            "FEIGN_JAVA11",
            "IDEAL",
            "ITSELF_50",
            "ITSELF_LEAST");

    private static final Map<String, String> NAMES = Map.of(
            "BY_HAND", "by hand, hc5",
            "FEIGN_HC5", "raw Feign, hc5",
            "FEIGN_OKHTTP", "raw Feign, okhttp",
            "BY_HAND_JDK", "by hand, java.net.http",
            "FEIGN_JAVA11", "raw Feign, java11",
            "IDEAL", "what could be had at best",
            "ITSELF_50", "itself, as many times 50 lines",
            "ITSELF_LEAST", "itself, at least");

    private Report() {}

    public static void main(String[] args) throws IOException {
        System.out.print(table(Measured.in(Path.of(args[0]))));
    }

    static String table(Measured measured) {
        StringBuilder table = new StringBuilder("| what | this library | peer | its value | library / peer | goal |\n")
                .append("|---|--:|---|--:|--:|--:|\n");
        measured.values().forEach((what, byClient) -> {
            List<Double> library = byClient.getOrDefault(LIBRARY, List.of());
            for (String peer : PEERS) {
                List<Double> other = byClient.get(peer);
                if (other != null && !library.isEmpty()) {
                    table.append(String.format(
                            Locale.ROOT,
                            "| %s | %s | %s | %s | %s | %s |%n",
                            what,
                            number(median(library)),
                            NAMES.get(peer),
                            number(median(other)),
                            ratios(library, other),
                            Goals.of(what, peer)));
                }
            }
        });
        return table.toString();
    }

    private static String ratios(List<Double> library, List<Double> peer) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(library.size(), peer.size()); round++) {
            ratios.add(library.get(round) / peer.get(round));
        }
        return String.format(
                Locale.ROOT, "%.2f (%.2f-%.2f)", median(ratios), Collections.min(ratios), Collections.max(ratios));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
