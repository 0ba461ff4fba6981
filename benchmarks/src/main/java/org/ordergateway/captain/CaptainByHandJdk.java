package org.ordergateway.captain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.ordergateway.benchmarks.OrderClient;
import org.ordergateway.benchmarks.Updated;
import org.ordergateway.model.OrderUpdate;

/** By hand on {@code java.net.http}. */
final class CaptainByHandJdk implements OrderClient {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String orders;

    CaptainByHandJdk(URI vendor) {
        orders = vendor + "/v1/accounts/" + CaptainClients.ACCOUNT + "/orders/";
    }

    @Override
    public Updated update(OrderUpdate update) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(orders + update.ref().id()))
                    .header("Accept", "application/json")
                    .header("Content-Type", "application/json")
                    .header("x-integration-key", CaptainClients.INTEGRATION_KEY)
                    .header("x-developer-key", CaptainClients.DEVELOPER_KEY)
                    .timeout(Duration.ofSeconds(10))
                    .method(
                            "PATCH",
                            HttpRequest.BodyPublishers.ofByteArray(
                                    CaptainByHand.WRITER.writeValueAsBytes(CaptainWriting.write(update))))
                    .build();
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException("HTTP " + response.statusCode());
            }
            return CaptainReading.updated(CaptainByHand.READER.readValue(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // It ends with its last reference.
    }
}
