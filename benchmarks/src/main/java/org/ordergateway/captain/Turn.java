package org.ordergateway.captain;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ordergateway.model.OrderUpdate;

/** One client in a JVM of its own, which calls when {@link Turns} says so. */
final class Turn {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final OrderClient client;
    private final OrderUpdate update = Orders.update();
    private long[] nanos = new long[4096];
    private int calls;
    private long bytes;

    private Turn(OrderClient client) {
        this.client = client;
    }

    /** Takes commands from its standard input, a line each, and answers each with a line. */
    public static void main(String[] args) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        try (OrderClient client = OrderClient.Kind.valueOf(args[0]).open(URI.create(args[1]))) {
            Turn turn = new Turn(client);
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                System.out.println(command.equals("figures") ? turn.figures() : turn.call(Integer.parseInt(command)));
                System.out.flush();
            }
        }
        System.exit(0);
    }

    private String call(int times) {
        if (calls + times > nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * (calls + times));
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            client.update(update);
            nanos[calls++] = System.nanoTime() - start;
        }
        bytes += THREADS.getCurrentThreadAllocatedBytes() - before;
        return "done";
    }

    /** The median, the 99th percentile (both in ns) and the bytes of one call since the last time. */
    private String figures() {
        long[] sorted = Arrays.copyOf(nanos, calls);
        Arrays.sort(sorted);
        String figures = sorted[calls / 2] + " " + sorted[(int) (calls * 0.99)] + " " + bytes / calls;
        calls = 0;
        bytes = 0;
        return figures;
    }
}
