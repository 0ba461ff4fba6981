package org.ordergateway.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.ordergateway.captain.MappingBenchmark;
import org.ordergateway.model.OrderUpdate;

/** One client in a JVM of its own, which does what {@link Turns} or the growth run tell it. */
public final class Turn {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ClientKind kind;
    private final OrderClient client;
    private final Work work;
    private final OrderUpdate update;
    private long[] nanos = new long[4096];
    private int calls;
    private long bytes;

    private Turn(Work work, ClientKind kind, OrderClient client) {
        this.work = work;
        this.kind = kind;
        this.client = client;
        this.update = work.update();
    }

    /** Starts its JVM. */
    public static Jvm start(Work work, String client, URI vendor, String... options) throws IOException {
        return Jvm.start(Turn.class, List.of(options), work.name(), client, vendor.toString());
    }

    /** Takes commands from its standard input, a line each, and answers each with a line. */
    public static void main(String[] args) throws Exception {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        Work work = Work.valueOf(args[0]);
        ClientKind kind = ClientKind.valueOf(args[1]);
        try (OrderClient client = work.open(kind, URI.create(args[2]))) {
            Turn turn = new Turn(work, kind, client);
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                System.out.println(turn.answer(command.split(" ")));
                System.out.flush();
            }
        }
        System.exit(0);
    }

    private String answer(String[] command) throws Exception {
        return switch (command[0]) {
            case "figures" -> figures();
            case "lines" -> lines(Integer.parseInt(command[1]), Integer.parseInt(command[2]));
            case "threads" -> threads(Integer.parseInt(command[1]), Long.parseLong(command[2]));
            default -> call(Integer.parseInt(command[0]));
        };
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

    /** The medians, in ns, of writing and of reading an order of so many lines so many times. */
    private String lines(int lines, int times) throws IOException {
        MappingBenchmark mapping = new MappingBenchmark();
        mapping.client = kind;
        mapping.lines = lines;
        mapping.write();
        long[] writing = new long[times];
        long[] reading = new long[times];
        long sum = 0;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            sum += mapping.toJson().length;
            long middle = System.nanoTime();
            sum += mapping.fromJson().hashCode();
            reading[i] = System.nanoTime() - middle;
            writing[i] = middle - start;
        }
        Arrays.sort(writing);
        Arrays.sort(reading);
        return writing[times / 2] + " " + reading[times / 2] + " " + (sum & 1);
    }

    /** How many updates went through with so many threads in so many milliseconds. */
    private String threads(int count, long milliseconds) throws InterruptedException {
        LongAdder done = new LongAdder();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            OrderUpdate own = work.update("order" + i);
            Thread thread = new Thread(() -> {
                while (System.nanoTime() - end < 0) {
                    client.update(own);
                    done.increment();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return done.toString();
    }
}
