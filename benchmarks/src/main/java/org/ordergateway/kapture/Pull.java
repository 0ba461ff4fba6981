package org.ordergateway.kapture;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.ordergateway.OrderGateways;
import org.ordergateway.http.Json;
import org.ordergateway.model.OrderQueryBuilder;

/**
 * One pull of many orders in a JVM of its own: by the library, or by Apache HttpClient 5 and a bare ObjectMapper that
 * reads each page to the same wire records and maps nothing. Arguments: which of them, where, how many orders, how many
 * in a page. Prints orders a second, milliseconds to the first order, and the least and the most KiB that were in use
 * after a collection on the way.
 */
public final class Pull {

    private static final int LOOKS = 5;
    private static final Runtime JVM = Runtime.getRuntime();

    private final long orders;
    private final long start = System.nanoTime();
    private long first;
    private long seen;
    private long least = Long.MAX_VALUE;
    private long most;
    private long looking;

    private Pull(long orders) {
        this.orders = orders;
    }

    /** The JVM of one pull. */
    public static void main(String[] args) throws IOException {
        Pull pull = new Pull(Long.parseLong(args[2]));
        int page = Integer.parseInt(args[3]);
        if (args[0].equals("LIBRARY")) {
            pull.byLibrary(args[1], page);
        } else {
            pull.byHand(URI.create(args[1]), page);
        }
        System.out.println(pull.figures());
        System.out.flush();
    }

    private void byLibrary(String url, int page) {
        try (OrderGateways gateways = OrderGateways.open(Map.of(
                        "orders.gateways.main.vendor", "kapture",
                        "orders.gateways.main.base-url", url,
                        "orders.gateways.main.token", "dG9rZW46Zm9yLXRoZS1iZW5jaG1hcms=",
                        "orders.gateways.main.cm-id", "1000021",
                        "orders.gateways.main.time-zone", "UTC"));
                var found = gateways.primary()
                        .find(OrderQueryBuilder.builder()
                                .createdFrom(OffsetDateTime.parse("2020-01-01T00:00:00Z"))
                                .pageSize(page)
                                .build())
                        .orders()) {
            Iterator<?> each = found.map(order -> order.getOrElseThrow(failure ->
                            new IllegalStateException(failure.failure().message())))
                    .iterator();
            while (each.hasNext()) {
                each.next();
                saw();
            }
        }
    }

    private void byHand(URI url, int page) throws IOException {
        ObjectReader pages = Json.mapper().readerFor(Page.class);
        try (CloseableHttpClient http = HttpClients.createDefault()) {
            for (long offset = 0; ; offset += page) {
                HttpPost request = new HttpPost(url + KapturePaths.PULL);
                request.setEntity(new StringEntity(
                        "{\"cmId\":1000021,\"limit\":\"" + page + "\",\"offset\":\"" + offset + "\"}",
                        ContentType.APPLICATION_JSON));
                Page read = http.execute(
                        request,
                        response -> pages.readValue(response.getEntity().getContent()));
                read.order_details().forEach(row -> saw());
                if (read.order_details().size() < page) {
                    return;
                }
            }
        }
    }

    /** A page as a user reads it. */
    record Page(String success, List<KaptureRow> order_details) {}

    private void saw() {
        if (seen++ == 0) {
            first = System.nanoTime() - start;
        }
        if (seen % (orders / LOOKS) == 0) {
            long before = System.nanoTime();
            System.gc();
            long used = (JVM.totalMemory() - JVM.freeMemory()) / 1024;
            least = Math.min(least, used);
            most = Math.max(most, used);
            looking += System.nanoTime() - before;
        }
    }

    private String figures() {
        if (seen != orders) {
            throw new IllegalStateException(seen + " orders instead of " + orders);
        }
        double seconds = (System.nanoTime() - start - looking) / 1e9;
        return orders / seconds + " " + first / 1e6 + " " + least + " " + most;
    }
}
