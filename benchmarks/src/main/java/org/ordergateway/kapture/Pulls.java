package org.ordergateway.kapture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.ordergateway.benchmarks.AnswerServer;
import org.ordergateway.benchmarks.Jvm;
import org.ordergateway.benchmarks.Results;

/**
 * Pulls in a heap of 64 MiB, by the library and by a bare ObjectMapper: first short ones in turns, each client in a JVM
 * of its own and both alive at once, for the orders a second; then one long pull of each, for what is held on the way.
 * Arguments: the file, how many rounds of warming up, how many rounds, and how many orders the long pull has.
 */
final class Pulls {

    private static final int ORDERS = 20_000;
    private static final List<String> CLIENTS = List.of("LIBRARY", "BY_HAND");

    /** A client's JVM, seen from here. */
    private record Player(String client, Jvm jvm) {

        long[] ask(String command) throws IOException {
            return Arrays.stream(jvm.ask(command).split(" "))
                    .mapToLong(Long::parseLong)
                    .toArray();
        }
    }

    private Pulls() {}

    public static void main(String[] args) throws IOException {
        long many = Long.parseLong(args[3]);
        Results results = new Results();
        List<Player> players = new ArrayList<>();
        try (AnswerServer server = AnswerServer.pages(many)) {
            for (String client : CLIENTS) {
                players.add(new Player(client, Pull.start(client, server.url())));
            }
            for (Player player : players) {
                long first = player.ask("pull " + ORDERS)[1];
                results.add("pull in 64 MiB, ms to the first of a new JVM", player.client(), first / 1e6);
            }
            inTurns(players, Integer.parseInt(args[1]), new Results());
            inTurns(players, Integer.parseInt(args[2]), results);
            for (Player player : players) {
                watch(player, many, results);
            }
        } finally {
            players.forEach(player -> player.jvm().close());
        }
        results.write(args[0]);
    }

    private static void inTurns(List<Player> players, int rounds, Results results) throws IOException {
        List<Player> order = new ArrayList<>(players);
        for (int round = 0; round < rounds; round++) {
            for (Player player : order) {
                long took = player.ask("pull " + ORDERS)[0];
                results.add("pull in turns in 64 MiB, orders/s", player.client(), ORDERS * 1e9 / took);
            }
            Collections.reverse(order);
        }
    }

    private static void watch(Player player, long many, Results results) throws IOException {
        String of = String.format(Locale.ROOT, "pull of %,d orders in 64 MiB, ", many);
        long[] figures = player.ask("watch " + many);
        results.add(of + "KiB held at most", player.client(), figures[3]);
        if (player.client().equals("LIBRARY")) {
            results.add(of + "KiB held at most", "ITSELF_LEAST", figures[2]);
        }
    }
}
