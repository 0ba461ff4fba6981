package org.ordergateway.captain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpPatch;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderUpdate;

/** By hand on Apache HttpClient 5: the body is read off the stream, nothing is copied. The peer to beat. */
final class HandClient implements OrderClient {

    private final CloseableHttpClient http = Wire.hc5();
    private final String orders;

    HandClient(URI vendor) {
        orders = vendor + "/v1/accounts/" + Wire.ACCOUNT + "/orders/";
    }

    @Override
    public Order update(OrderUpdate update) {
        try {
            HttpPatch request = new HttpPatch(orders + update.ref().id());
            request.setHeader("Accept", "application/json");
            request.setHeader("x-integration-key", Wire.INTEGRATION_KEY);
            request.setHeader("x-developer-key", Wire.DEVELOPER_KEY);
            request.setEntity(new ByteArrayEntity(
                    Wire.WRITER.writeValueAsBytes(HandMapping.write(update)), ContentType.APPLICATION_JSON));
            CaptainOrder answer = http.execute(request, response -> {
                if (response.getCode() != 200) {
                    throw new IOException("HTTP " + response.getCode());
                }
                return Wire.READER.readValue(response.getEntity().getContent());
            });
            return HandMapping.read(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }
}
