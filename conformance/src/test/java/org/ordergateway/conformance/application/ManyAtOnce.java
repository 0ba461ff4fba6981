package org.ordergateway.conformance.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.bulk.BulkOptions;
import org.ordergateway.bulk.BulkResult;
import org.ordergateway.bulk.BulkRun;
import org.ordergateway.failure.Effect;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

class ManyAtOnce {

    /** Sends changes of many orders; what may be sent again at once, the changes of an order in their order. */
    static List<OrderUpdate> send(OrderGateway gateway, Stream<OrderUpdate> updates) {
        List<BulkResult<OrderUpdate, OrderReceipt>> failed = new ArrayList<>();
        try (BulkRun<OrderUpdate, OrderReceipt> run = gateway.updateAll(updates, BulkOptions.inFlight(64))) {
            while (run.hasNext()) {
                BulkResult<OrderUpdate, OrderReceipt> result = run.next();
                if (result.failed()) {
                    failed.add(result); // run.progress() tells how far it is, run.close() ends it early
                }
            }
        }
        failed.sort(Comparator.comparingLong(BulkResult::index)); // as they stood in the stream
        Set<OrderRef> unclear = new HashSet<>();
        List<OrderUpdate> again = new ArrayList<>();
        for (BulkResult<OrderUpdate, OrderReceipt> result : failed) {
            OrderRef order = result.input().ref();
            if (result.outcome().getLeft().effect() != Effect.NONE) {
                unclear.add(order); // find out first: gateway.resolve(failure)
            } else if (!unclear.contains(order)) {
                again.add(result.input()); // else it waits for what comes before it
            }
        }
        return again;
    }
}
