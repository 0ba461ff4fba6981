package org.ordergateway.captain;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.ordergateway.benchmarks.AnswerServer;

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
    private record Player(OrderClient.Kind client, Process process, PrintStream commands, BufferedReader answers) {

        static Player start(OrderClient.Kind client, URI vendor) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xms256m",
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Turn.class.getName(),
                            client.name(),
                            vendor.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new Player(
                    client,
                    process,
                    new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII),
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII)));
        }

        String ask(String command) throws IOException {
            commands.println(command);
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException(client + " ended");
            }
            return answer;
        }
    }

    private Turns() {}

    public static void main(String[] args) throws IOException {
        List<Player> players = new ArrayList<>();
        try (AnswerServer server = AnswerServer.start()) {
            for (String client : args[3].split(",")) {
                players.add(Player.start(OrderClient.Kind.valueOf(client), server.url()));
            }
            new ObjectMapper()
                    .writeValue(
                            Path.of(args[0]).toFile(),
                            play(players, Integer.parseInt(args[1]), Integer.parseInt(args[2])));
        } finally {
            players.forEach(player -> player.process().destroy());
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
