package org.ordergateway.captain;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.ordergateway.benchmarks.AnswerServer;
import org.ordergateway.benchmarks.ClientKind;
import org.ordergateway.benchmarks.OrderClient;
import org.ordergateway.benchmarks.Updated;
import org.ordergateway.benchmarks.Work;
import org.ordergateway.model.OrderUpdate;

/** One update through each client, the vendor answering at once from another JVM. */
@State(Scope.Benchmark)
public class UpdateBenchmark {

    /** The client that is measured. */
    @Param
    public ClientKind client = ClientKind.LIBRARY;

    /** The order of one thread. */
    @State(Scope.Thread)
    public static class Own {

        private static final AtomicInteger COUNT = new AtomicInteger();

        private final OrderUpdate update = Work.CAPTAIN.update("order" + COUNT.incrementAndGet());
    }

    @SuppressWarnings("NullAway.Init")
    private AnswerServer server;

    @SuppressWarnings("NullAway.Init")
    private OrderClient opened;

    @Setup(Level.Trial)
    public void open() {
        server = AnswerServer.start(Work.CAPTAIN);
        opened = Work.CAPTAIN.open(client, server.url());
    }

    @TearDown(Level.Trial)
    public void close() {
        opened.close();
        server.close();
    }

    /** How long one takes: percentiles. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Updated latency(Own own) {
        return opened.update(own.update);
    }

    /** How many go through in a second; run it with several threads. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Updated throughput(Own own) {
        return opened.update(own.update);
    }
}
