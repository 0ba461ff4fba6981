package org.ordergateway.captain;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.ordergateway.benchmarks.AnswerServer;
import org.ordergateway.benchmarks.Jvm;

/**
 * The clients in turns of a few calls, each in a JVM of its own, all of them alive at once: what else the machine does
 * falls on all of them alike, within a fraction of a second, which JMH's forks of many seconds cannot have. Writes its
 * figures in JMH's form.
 *
 * <p>Arguments: the file, how many segments, how many calls of each client in one, and the clients.
 */
final class Turns {

    private static final int CALLS = 25;
    private static final int WARM_UP = 30_000;

    /** A client's JVM, seen from here. */
    private record Player(OrderClient.Kind client, Jvm jvm) {

        String ask(String command) throws IOException {
            return jvm.ask(command);
        }
    }

    private Turns() {}

    public static void main(String[] args) throws IOException {
        List<Player> players = new ArrayList<>();
        try (AnswerServer server = AnswerServer.start()) {
            for (String client : args[3].split(",")) {
                players.add(new Player(
                        OrderClient.Kind.valueOf(client), Turn.start(client, server.url(), "-Xms256m", "-Xmx256m")));
            }
            new ObjectMapper()
                    .writeValue(
                            Path.of(args[0]).toFile(),
                            play(players, Integer.parseInt(args[1]), Integer.parseInt(args[2])));
        } finally {
            players.forEach(player -> player.jvm().close());
        }
    }

    private static List<Map<String, Object>> play(List<Player> players, int segments, int calls) throws IOException {
        List<Map<String, Object>> results = new ArrayList<>();
        segment(players, WARM_UP);
        for (Player player : players) {
            player.ask("figures");
        }
        for (int i = 0; i < segments; i++) {
            segment(players, calls);
            for (Player player : players) {
                results.add(result(player.client(), player.ask("figures")));
            }
        }
        return results;
    }

    /** So many calls of each; who begins changes, so that nobody always follows the same one. */
    private static void segment(List<Player> players, int calls) throws IOException {
        List<Player> order = new ArrayList<>(players);
        for (int done = 0; done < calls; done += CALLS) {
            Collections.shuffle(order);
            for (Player player : order) {
                player.ask(String.valueOf(CALLS));
            }
        }
    }

    private static Map<String, Object> result(OrderClient.Kind client, String figures) {
        String[] figure = figures.split(" ");
        return Map.of(
                "benchmark", Turns.class.getName() + ".turns",
                "params", Map.of("client", client.name()),
                "primaryMetric",
                        Map.of("scorePercentiles", Map.of("50.0", micros(figure[0]), "99.0", micros(figure[1]))),
                "secondaryMetrics", Map.of("gc.alloc.rate.norm", Map.of("score", Long.parseLong(figure[2]))));
    }

    private static double micros(String nanos) {
        return Long.parseLong(nanos) / 1000.0;
    }
}
