package org.ordergateway.captain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpPatch;
import org.ordergateway.benchmarks.HandHttp;
import org.ordergateway.benchmarks.OrderClient;
import org.ordergateway.benchmarks.Updated;
import org.ordergateway.model.OrderUpdate;

/** By hand on Apache HttpClient 5. The peer to beat. */
final class CaptainByHand implements OrderClient {

    static final ObjectReader READER = HandHttp.MAPPER.readerFor(CaptainOrder.class);
    static final ObjectWriter WRITER = HandHttp.MAPPER.writerFor(CaptainOrder.class);

    private final HandHttp http = new HandHttp();
    private final String orders;

    CaptainByHand(URI vendor) {
        orders = vendor + "/v1/accounts/" + CaptainClients.ACCOUNT + "/orders/";
    }

    @Override
    public Updated update(OrderUpdate update) {
        HttpPatch request = new HttpPatch(orders + update.ref().id());
        request.setHeader("x-integration-key", CaptainClients.INTEGRATION_KEY);
        request.setHeader("x-developer-key", CaptainClients.DEVELOPER_KEY);
        try {
            return CaptainReading.updated(
                    http.send(request, WRITER.writeValueAsBytes(CaptainWriting.write(update)), READER));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
