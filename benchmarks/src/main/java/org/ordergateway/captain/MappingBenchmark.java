package org.ordergateway.captain;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ordergateway.benchmarks.ClientKind;
import org.ordergateway.http.Json;
import org.ordergateway.http.JsonReader;
import org.ordergateway.model.Order;
import org.ordergateway.wire.Phones;
import org.ordergateway.wire.Reading;
import org.ordergateway.wire.Writing;

/** What the library does beside HTTP: an order of many lines to JSON and back, by its mappers and by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MappingBenchmark {

    private static final JsonReader<CaptainOrder> READER = Json.reader(CaptainOrder.class);
    private static final ObjectWriter WRITER = Json.writer();
    private static final Phones PHONES = new Phones(null, Phones.Format.INTERNATIONAL);

    @Param({"LIBRARY", "BY_HAND"})
    public ClientKind client = ClientKind.LIBRARY;

    @Param("50")
    public int lines = 50;

    @SuppressWarnings("NullAway.Init")
    private Order order;

    @SuppressWarnings("NullAway.Init")
    private byte[] json;

    @Setup
    public void write() throws IOException {
        order = CaptainOrders.ofLines(lines);
        json = toJson();
    }

    /** Neutral order to bytes. */
    @Benchmark
    public byte[] toJson() throws IOException {
        if (client == ClientKind.BY_HAND) {
            return CaptainByHand.WRITER.writeValueAsBytes(CaptainWriting.write(order));
        }
        CaptainOutgoing out = new CaptainOutgoing(new Writing(null), PHONES, null, null);
        return WRITER.writeValueAsBytes(CaptainOrderWriter.INSTANCE.order(order, out));
    }

    /** Bytes to neutral order. */
    @Benchmark
    public Order fromJson() throws IOException {
        if (client == ClientKind.BY_HAND) {
            return CaptainReading.read(CaptainByHand.READER.readValue(json));
        }
        return CaptainOrderReader.INSTANCE.order(READER.read(json), new Reading(null));
    }
}
