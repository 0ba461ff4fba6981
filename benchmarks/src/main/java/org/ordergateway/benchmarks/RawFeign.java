package org.ordergateway.benchmarks;

import feign.Client;
import feign.Feign;
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
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * Feign as its pages show it: a user's interface, Jackson, a stock client.
 *
 * @param <A> the interface
 */
public final class RawFeign<A> implements AutoCloseable {

    private final A api;
    private final Closeable transport;

    private RawFeign(Class<A> type, URI vendor, Client client, Closeable transport) {
        this.transport = transport;
        api = Feign.builder()
                .client(client)
                .encoder(new JacksonEncoder(HandHttp.MAPPER))
                .decoder(new JacksonDecoder(HandHttp.MAPPER))
                .retryer(Retryer.NEVER_RETRY)
                .target(type, vendor.toString());
    }

    /** An interface over one of the stock clients. */
    public static <A> RawFeign<A> open(ClientKind kind, Class<A> type, URI vendor) {
        return switch (kind) {
            case FEIGN_HC5 -> onHc5(type, vendor);
            case FEIGN_OKHTTP -> onOkHttp(type, vendor);
            case FEIGN_JAVA11 -> onJdk(type, vendor);
            default -> throw new IllegalArgumentException("not on Feign: " + kind);
        };
    }

    /** The interface. */
    public A api() {
        return api;
    }

    private static <A> RawFeign<A> onHc5(Class<A> type, URI vendor) {
        CloseableHttpClient http = HandHttp.hc5();
        return new RawFeign<>(type, vendor, new ApacheHttp5Client(http), http);
    }

    private static <A> RawFeign<A> onOkHttp(Class<A> type, URI vendor) {
        okhttp3.OkHttpClient http = new okhttp3.OkHttpClient.Builder()
                .connectionPool(new okhttp3.ConnectionPool(64, 30, TimeUnit.SECONDS))
                .build();
        return new RawFeign<>(type, vendor, new OkHttpClient(http), () -> {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        });
    }

    private static <A> RawFeign<A> onJdk(Class<A> type, URI vendor) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new RawFeign<>(type, vendor, new Http2Client(http), () -> {});
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
