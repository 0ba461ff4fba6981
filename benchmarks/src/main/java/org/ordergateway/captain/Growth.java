package org.ordergateway.captain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ordergateway.benchmarks.AnswerServer;
import org.ordergateway.benchmarks.ClientKind;
import org.ordergateway.benchmarks.Jvm;
import org.ordergateway.benchmarks.Results;
import org.ordergateway.benchmarks.Turn;
import org.ordergateway.benchmarks.Work;

/**
 * What grows with an order and with the threads: the library and the client written by hand in turns, each in a JVM of
 * its own. Arguments: the file, and how many rounds.
 */
final class Growth {

    private static final String LIBRARY = ClientKind.LIBRARY.name();
    private static final List<String> CLIENTS = List.of(LIBRARY, ClientKind.BY_HAND.name());
    private static final int[] LINES = {1, 50, 1_000, 10_000};
    private static final int[] THREADS = {1, 8, 64};
    private static final long VENDOR_TAKES = 20;
    private static final long MILLISECONDS = 500;

    private Growth() {}

    public static void main(String[] args) throws IOException {
        Results results = new Results();
        int rounds = Integer.parseInt(args[1]);
        try (AnswerServer server = AnswerServer.start(Work.CAPTAIN);
                AnswerServer slow = AnswerServer.slow(Work.CAPTAIN, VENDOR_TAKES)) {
            play(server, rounds, players -> lines(players, results));
            play(slow, rounds, players -> threads(players, results));
        }
        results.write(args[0]);
    }

    private interface Round {
        void play(List<Jvm> players) throws IOException;
    }

    private static void play(AnswerServer server, int rounds, Round round) throws IOException {
        List<Jvm> players = new ArrayList<>();
        try {
            for (String client : CLIENTS) {
                players.add(Turn.start(Work.CAPTAIN, client, server.url(), "-Xms1g", "-Xmx1g"));
            }
            for (Jvm player : players) {
                player.ask("lines 50 4000");
                player.ask("threads 8 500");
            }
            for (int i = 0; i < rounds; i++) {
                round.play(players);
            }
        } finally {
            players.forEach(Jvm::close);
        }
    }

    private static void lines(List<Jvm> players, Results results) throws IOException {
        double[] small = new double[2];
        for (int lines : LINES) {
            for (int i = 0; i < players.size(); i++) {
                String[] figures = players.get(i)
                        .ask("lines " + lines + " " + Math.max(5, 25_000 / lines))
                        .split(" ");
                for (int way = 0; way < 2; way++) {
                    double micros = Long.parseLong(figures[way]) / 1000.0;
                    String what = String.format(
                            Locale.ROOT, "%,d lines %s JSON in turns, us", lines, way == 0 ? "to" : "from");
                    results.add(what, CLIENTS.get(i), micros);
                    if (i == 0 && lines == 50) {
                        small[way] = micros;
                    }
                    if (i == 0 && lines > 50) {
                        results.add(what, "ITSELF_50", small[way] * lines / 50);
                    }
                }
            }
        }
    }

    private static void threads(List<Jvm> players, Results results) throws IOException {
        for (int threads : THREADS) {
            String what = "updates/s, " + threads + " threads, vendor takes " + VENDOR_TAKES + " ms";
            for (int i = 0; i < players.size(); i++) {
                long done = Long.parseLong(players.get(i).ask("threads " + threads + " " + MILLISECONDS));
                results.add(what, CLIENTS.get(i), done * 1000.0 / MILLISECONDS);
            }
            results.add(what, "IDEAL", threads * 1000.0 / VENDOR_TAKES);
        }
    }
}
