package org.ordergateway.captain;

import feign.Client;
import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.Retryer;
import feign.hc5.ApacheHttp5Client;
import feign.http2client.Http2Client;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import feign.okhttp.OkHttpClient;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Objects;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderUpdate;

/** Feign as its pages show it: an interface, Jackson, a stock client; the mapping by hand. */
final class FeignClient implements OrderClient {

    /** The user's own interface. */
    @Headers({
        "Accept: application/json",
        "Content-Type: application/json",
        "x-integration-key: " + Wire.INTEGRATION_KEY,
        "x-developer-key: " + Wire.DEVELOPER_KEY
    })
    interface Api {
        @RequestLine("PATCH /v1/accounts/{account}/orders/{order}")
        CaptainOrder update(@Param("account") String account, @Param("order") String order, CaptainOrder change);
    }

    private final Api api;
    private final Closeable transport;

    private FeignClient(URI vendor, Client client, Closeable transport) {
        this.transport = transport;
        api = Feign.builder()
                .client(client)
                .encoder(new JacksonEncoder(Wire.MAPPER))
                .decoder(new JacksonDecoder(Wire.MAPPER))
                .retryer(Retryer.NEVER_RETRY)
                .target(Api.class, vendor.toString());
    }

    static FeignClient onHc5(URI vendor) {
        CloseableHttpClient http = Wire.hc5();
        return new FeignClient(vendor, new ApacheHttp5Client(http), http);
    }

    static FeignClient onOkHttp(URI vendor) {
        okhttp3.OkHttpClient http = new okhttp3.OkHttpClient.Builder()
                .connectionPool(new okhttp3.ConnectionPool(64, 30, java.util.concurrent.TimeUnit.SECONDS))
                .build();
        return new FeignClient(vendor, new OkHttpClient(http), () -> {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        });
    }

    static FeignClient onJdk(URI vendor) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new FeignClient(vendor, new Http2Client(http), () -> {});
    }

    @Override
    public Order update(OrderUpdate update) {
        return HandMapping.read(
                api.update(Wire.ACCOUNT, Objects.requireNonNull(update.ref().id()), HandMapping.write(update)));
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
