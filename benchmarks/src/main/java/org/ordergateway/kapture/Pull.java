package org.ordergateway.kapture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ordergateway.benchmarks.Jvm;

/** Pulls of orders in a JVM of their own with a small heap, as {@link Pulls} tells it. */
final class Pull {

    /** What the orders must be read in. */
    private static final List<String> SMALL_HEAP = List.of("-Xmx64m", "-XX:+UseSerialGC");

    private static final int LOOKS = 5;
    private static final Runtime JVM = Runtime.getRuntime();

    private long start;
    private long first;
    private long seen;
    private long least;
    private long most;

    private Pull() {}

    static Jvm start(String client, URI vendor) throws IOException {
        return Jvm.start(Pull.class, SMALL_HEAP, client, vendor.toString());
    }

    /** Takes commands from its standard input, a line each, and answers each with a line. */
    public static void main(String[] args) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        URI vendor = URI.create(args[1]);
        try (Pulling client = args[0].equals("LIBRARY") ? new PullingByLibrary(vendor) : new PullingByHand(vendor)) {
            Pull pull = new Pull();
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                String[] words = command.split(" ");
                System.out.println(pull.run(client, words[0].equals("watch"), Long.parseLong(words[1])));
                System.out.flush();
            }
        }
        System.exit(0);
    }

    /**
     * Pulls so many. Answers with the nanoseconds in all and those to the first order, and, when it is to watch, with the
     * least and the most KiB that were in use after a collection on the way.
     */
    private String run(Pulling client, boolean watch, long orders) {
        seen = 0;
        least = Long.MAX_VALUE;
        most = 0;
        start = System.nanoTime();
        client.pull(orders, watch ? () -> sawAndLook(orders / LOOKS) : this::saw);
        long took = System.nanoTime() - start;
        if (seen != orders) {
            throw new IllegalStateException(seen + " orders instead of " + orders);
        }
        return took + " " + first + " " + least + " " + most;
    }

    private void saw() {
        if (seen++ == 0) {
            first = System.nanoTime() - start;
        }
    }

    private void sawAndLook(long every) {
        saw();
        if (seen % every == 0) {
            System.gc();
            long used = (JVM.totalMemory() - JVM.freeMemory()) / 1024;
            least = Math.min(least, used);
            most = Math.max(most, used);
        }
    }
}
