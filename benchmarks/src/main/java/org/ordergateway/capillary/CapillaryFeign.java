package org.ordergateway.capillary;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ordergateway.benchmarks.ClientKind;
import org.ordergateway.benchmarks.OrderClient;
import org.ordergateway.benchmarks.RawFeign;
import org.ordergateway.benchmarks.Updated;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.OrderUpdate;

/** Raw Feign with the same mapping by hand. */
final class CapillaryFeign implements OrderClient {

    /** The user's own interface. */
    @Headers({
        "Accept: application/json",
        "Content-Type: application/json",
        "X-CAP-API-OAUTH-TOKEN: " + CapillaryClients.TOKEN
    })
    interface Api {
        @RequestLine("PUT /v2/transactions?identifierName={name}&identifierValue={value}&source={source}")
        CapillaryTransaction update(
                @Param("name") @Nullable String name,
                @Param("value") @Nullable String value,
                @Param("source") @Nullable String source,
                CapillaryUpdate change);
    }

    private final RawFeign<Api> feign;

    CapillaryFeign(ClientKind kind, URI vendor) {
        feign = RawFeign.open(kind, Api.class, vendor);
    }

    @Override
    public Updated update(OrderUpdate update) {
        CustomerRef customer = Objects.requireNonNull(update.ref().customer());
        return CapillaryMapping.read(feign.api()
                .update(customer.scheme(), customer.value(), customer.source(), CapillaryMapping.write(update)));
    }

    @Override
    public void close() {
        feign.close();
    }
}
