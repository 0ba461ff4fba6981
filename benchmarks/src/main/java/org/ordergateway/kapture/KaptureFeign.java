package org.ordergateway.kapture;

import feign.Headers;
import feign.RequestLine;
import java.net.URI;
import org.ordergateway.benchmarks.ClientKind;
import org.ordergateway.benchmarks.OrderClient;
import org.ordergateway.benchmarks.RawFeign;
import org.ordergateway.benchmarks.Updated;
import org.ordergateway.model.OrderUpdate;

/** Raw Feign with the same mapping by hand. */
final class KaptureFeign implements OrderClient {

    /** The user's own interface. */
    @Headers({
        "Accept: application/json",
        "Content-Type: application/json",
        "Authorization: Basic " + KaptureClients.TOKEN
    })
    interface Api {
        @RequestLine("POST " + KapturePaths.ADD_UPDATE)
        KaptureAnswer update(KaptureOrder order);
    }

    private final RawFeign<Api> feign;

    KaptureFeign(ClientKind kind, URI vendor) {
        feign = RawFeign.open(kind, Api.class, vendor);
    }

    @Override
    public Updated update(OrderUpdate update) {
        return KaptureMapping.read(update, feign.api().update(KaptureMapping.write(update)));
    }

    @Override
    public void close() {
        feign.close();
    }
}
