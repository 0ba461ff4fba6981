package org.ordergateway.captain;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import java.util.Objects;
import org.ordergateway.benchmarks.ClientKind;
import org.ordergateway.benchmarks.OrderClient;
import org.ordergateway.benchmarks.RawFeign;
import org.ordergateway.benchmarks.Updated;
import org.ordergateway.model.OrderUpdate;

/** Raw Feign with the same mapping by hand. */
final class CaptainFeign implements OrderClient {

    /** The user's own interface. */
    @Headers({
        "Accept: application/json",
        "Content-Type: application/json",
        "x-integration-key: " + CaptainClients.INTEGRATION_KEY,
        "x-developer-key: " + CaptainClients.DEVELOPER_KEY
    })
    interface Api {
        @RequestLine("PATCH /v1/accounts/{account}/orders/{order}")
        CaptainOrder update(@Param("account") String account, @Param("order") String order, CaptainOrder change);
    }

    private final RawFeign<Api> feign;

    CaptainFeign(ClientKind kind, URI vendor) {
        feign = RawFeign.open(kind, Api.class, vendor);
    }

    @Override
    public Updated update(OrderUpdate update) {
        return CaptainReading.updated(feign.api()
                .update(
                        CaptainClients.ACCOUNT,
                        Objects.requireNonNull(update.ref().id()),
                        CaptainWriting.write(update)));
    }

    @Override
    public void close() {
        feign.close();
    }
}
