package org.ordergateway.kapture;

import java.io.IOException;
import java.util.List;
import org.ordergateway.benchmarks.AnswerServer;
import org.ordergateway.benchmarks.Jvm;
import org.ordergateway.benchmarks.Results;

/**
 * Pulls of many orders in a heap of 64 MiB, the library and the bare ObjectMapper one after the other in each round.
 * Arguments: the file, how many orders, how many rounds.
 */
public final class Pulls {

    /** What the orders must be read in. */
    public static final List<String> SMALL_HEAP = List.of("-Xmx64m", "-XX:+UseSerialGC");

    private static final int PAGE = 500;

    private Pulls() {}

    public static void main(String[] args) throws IOException {
        long orders = Long.parseLong(args[1]);
        Results results = new Results();
        try (AnswerServer server = AnswerServer.pages(orders)) {
            for (int round = 0; round < Integer.parseInt(args[2]); round++) {
                for (String client : List.of("LIBRARY", "BY_HAND")) {
                    String[] figures = pull(client, server, orders, PAGE).split(" ");
                    String of = String.format(java.util.Locale.ROOT, "pull of %,d orders in 64 MiB, ", orders);
                    results.add(of + "orders/s", client, Double.parseDouble(figures[0]));
                    results.add(of + "ms to the first", client, Double.parseDouble(figures[1]));
                    results.add(of + "KiB held at most", client, Double.parseDouble(figures[3]));
                    if (client.equals("LIBRARY")) {
                        results.add(of + "KiB held at most", "ITSELF_LEAST", Double.parseDouble(figures[2]));
                    }
                }
            }
        }
        results.write(args[0]);
    }

    static String pull(String client, AnswerServer server, long orders, int page) throws IOException {
        try (Jvm jvm = Jvm.start(
                Pull.class,
                SMALL_HEAP,
                client,
                server.url().toString(),
                String.valueOf(orders),
                String.valueOf(page))) {
            return jvm.line();
        }
    }
}
