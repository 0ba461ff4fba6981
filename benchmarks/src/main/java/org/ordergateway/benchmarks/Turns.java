package org.ordergateway.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The clients of one vendor in turns of a few calls, each in a JVM of its own, all of them alive at once: what else the
 * machine does falls on all of them alike, within a fraction of a second, which JMH's forks of many seconds cannot have.
 *
 * <p>Arguments: the file, which work, how many calls of warming up, how many segments, how many calls of each client in
 * one, and the clients.
 */
final class Turns {

    private static final int CALLS = 25;

    /** A client's JVM, seen from here. */
    private record Player(ClientKind client, Jvm jvm) {}

    private Turns() {}

    public static void main(String[] args) throws IOException {
        Work work = Work.valueOf(args[1]);
        List<Player> players = new ArrayList<>();
        try (AnswerServer server = AnswerServer.start(work)) {
            for (String client : args[5].split(",")) {
                ClientKind kind = ClientKind.valueOf(client);
                if (work.clients().contains(kind)) {
                    players.add(new Player(kind, Turn.start(work, client, server.url(), "-Xms256m", "-Xmx256m")));
                }
            }
            segment(players, Integer.parseInt(args[2]));
            for (Player player : players) {
                player.jvm().ask("figures");
            }
            play(work, players, Integer.parseInt(args[3]), Integer.parseInt(args[4]))
                    .write(args[0]);
        } finally {
            players.forEach(player -> player.jvm().close());
        }
    }

    private static Results play(Work work, List<Player> players, int segments, int calls) throws IOException {
        Results results = new Results();
        for (int i = 0; i < segments; i++) {
            segment(players, calls);
            for (Player player : players) {
                String[] figure = player.jvm().ask("figures").split(" ");
                String client = player.client().name();
                results.add(work.title() + " in turns, p50, us", client, Long.parseLong(figure[0]) / 1000.0);
                results.add(work.title() + " in turns, p99, us", client, Long.parseLong(figure[1]) / 1000.0);
                results.add(work.title() + " in turns, bytes", client, Long.parseLong(figure[2]));
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
                player.jvm().ask(String.valueOf(CALLS));
            }
        }
    }
}
