package org.ordergateway.captain;

import java.io.IOException;
import java.util.stream.IntStream;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderGateways;
import org.ordergateway.OrderReceipt;
import org.ordergateway.benchmarks.AnswerServer;
import org.ordergateway.benchmarks.ClientKind;
import org.ordergateway.benchmarks.LibraryClient;
import org.ordergateway.benchmarks.Results;
import org.ordergateway.benchmarks.Work;
import org.ordergateway.bulk.BulkOptions;
import org.ordergateway.bulk.BulkRun;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/**
 * Many updates at a vendor that takes a while for each, beside what could be had at best. Arguments: the file, how many
 * orders, and how many rounds.
 */
final class Bulk {

    private static final long VENDOR_TAKES = 50;

    private Bulk() {}

    public static void main(String[] args) throws IOException {
        int orders = Integer.parseInt(args[1]);
        Results results = new Results();
        try (AnswerServer server = AnswerServer.slow(Work.CAPTAIN, VENDOR_TAKES)) {
            for (int inFlight : new int[] {64, 256}) {
                try (OrderGateways gateways = OrderGateways.open(
                        LibraryClient.settings("captain", server.url(), inFlight, CaptainClients.settings()))) {
                    run(gateways.primary(), 1_000, inFlight); // connections are open, the code is compiled
                    for (int round = 0; round < Integer.parseInt(args[2]); round++) {
                        String what =
                                "bulk updates/s, " + inFlight + " in flight, vendor takes " + VENDOR_TAKES + " ms";
                        results.add(what, ClientKind.LIBRARY.name(), run(gateways.primary(), orders, inFlight));
                        results.add(what, "IDEAL", inFlight * 1000.0 / VENDOR_TAKES);
                    }
                }
            }
        }
        results.write(args[0]);
    }

    private static double run(OrderGateway gateway, int orders, int inFlight) {
        OrderUpdate update = Work.CAPTAIN.update();
        long start = System.nanoTime();
        int done = 0;
        try (BulkRun<OrderUpdate, OrderReceipt> run = gateway.updateAll(
                IntStream.range(0, orders)
                        .mapToObj(i -> new OrderUpdate(
                                OrderRef.id("order" + i), update.set(), update.clear(), update.lineChanges())),
                BulkOptions.inFlight(inFlight))) {
            while (run.hasNext()) {
                if (run.next().outcome().isLeft()) {
                    throw new IllegalStateException("an update failed");
                }
                done++;
            }
        }
        if (done != orders) {
            throw new IllegalStateException(done + " of " + orders + " have a result");
        }
        return orders * 1e9 / (System.nanoTime() - start);
    }
}
