package org.ordergateway.kapture;

import io.vavr.control.Either;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Iterator;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderGateways;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.benchmarks.LibraryClient;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderQueryBuilder;

/** This library's {@code find}, one order after the other. */
final class PullingByLibrary implements Pulling {

    private final OrderGateways gateways;

    PullingByLibrary(URI vendor) {
        gateways = OrderGateways.open(LibraryClient.settings("kapture", vendor, 2, KaptureClients.settings()));
    }

    @Override
    public void pull(long orders, Runnable saw) {
        OrderQuery query = OrderQueryBuilder.builder()
                .createdFrom(OffsetDateTime.parse("2020-01-01T00:00:00Z"))
                .pageSize(PAGE)
                .limit(orders)
                .build();
        try (var found = gateways.primary().find(query).orders()) {
            Iterator<Either<FindFailure, OrderSnapshot>> each = found.iterator();
            while (each.hasNext()) {
                each.next()
                        .getOrElseThrow(failure ->
                                new IllegalStateException(failure.failure().message()));
                saw.run();
            }
        }
    }

    @Override
    public void close() {
        gateways.close();
    }
}
