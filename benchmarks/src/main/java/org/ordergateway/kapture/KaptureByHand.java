package org.ordergateway.kapture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.ordergateway.benchmarks.HandHttp;
import org.ordergateway.benchmarks.OrderClient;
import org.ordergateway.benchmarks.Updated;
import org.ordergateway.model.OrderUpdate;

/** By hand on Apache HttpClient 5. */
final class KaptureByHand implements OrderClient {

    private static final ObjectReader READER = HandHttp.MAPPER.readerFor(KaptureAnswer.class);
    private static final ObjectWriter WRITER = HandHttp.MAPPER.writerFor(KaptureOrder.class);

    private final HandHttp http = new HandHttp();
    private final String orders;

    KaptureByHand(URI vendor) {
        orders = vendor + KapturePaths.ADD_UPDATE;
    }

    @Override
    public Updated update(OrderUpdate update) {
        HttpPost request = new HttpPost(orders);
        request.setHeader("Authorization", "Basic " + KaptureClients.TOKEN);
        try {
            byte[] json = WRITER.writeValueAsBytes(KaptureMapping.write(update));
            return KaptureMapping.read(update, http.send(request, json, READER));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
