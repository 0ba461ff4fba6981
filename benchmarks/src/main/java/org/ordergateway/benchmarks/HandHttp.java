package org.ordergateway.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache HttpClient 5 and an ObjectMapper, as a careful user would set them up: the body is read off the stream, nothing
 * is copied. What the peer to beat stands on.
 */
public final class HandHttp implements AutoCloseable {

    /** Of all clients but the library. */
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final CloseableHttpClient http = hc5();

    /** The answer to a request, as a wire record. */
    public <T> T send(ClassicHttpRequest request, byte[] json, ObjectReader reader) {
        request.setHeader("Accept", "application/json");
        request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        try {
            return http.execute(request, response -> {
                if (response.getCode() != 200) {
                    throw new IOException("HTTP " + response.getCode());
                }
                return reader.<T>readValue(response.getEntity().getContent());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No more than a request to one host needs, and as many connections as the library has. */
    static CloseableHttpClient hc5() {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(64)
                        .setMaxConnPerRoute(64)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.ofSeconds(10))
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }
}
