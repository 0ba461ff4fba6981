package org.ordergateway.kapture;

import com.fasterxml.jackson.databind.ObjectReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.ordergateway.benchmarks.HandHttp;

/** A bare ObjectMapper that reads each page off the stream to a record of its own, and maps nothing. */
final class PullingByHand implements Pulling {

    /** A page as a user reads it. */
    record Page(String success, List<PulledOrder> order_details) {}

    private static final ObjectReader READER = HandHttp.MAPPER.readerFor(Page.class);

    private final HandHttp http = new HandHttp();
    private final String pull;

    PullingByHand(URI vendor) {
        pull = vendor + KapturePaths.PULL;
    }

    @Override
    public void pull(long orders, Runnable saw) {
        for (long offset = 0; offset < orders; offset += PAGE) {
            HttpPost request = new HttpPost(pull);
            request.setHeader("Authorization", "Basic " + KaptureClients.TOKEN);
            String query = "{\"cmId\":1000021,\"createStartDate\":\"2020-01-01 00:00\",\"limit\":\""
                    + Math.min(PAGE, orders - offset) + "\",\"offset\":\"" + offset + "\"}";
            Page page = http.send(request, query.getBytes(StandardCharsets.UTF_8), READER);
            page.order_details().forEach(row -> saw.run());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
