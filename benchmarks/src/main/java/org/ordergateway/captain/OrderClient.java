package org.ordergateway.captain;

import java.net.URI;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderUpdate;

/**
 * One way to update one order: neutral update, wire record, JSON, HTTP, JSON, wire record, neutral order. All clients
 * read to the same wire records, so that what differs is the way and not the data.
 */
public interface OrderClient extends AutoCloseable {

    /** Sends the update as one PATCH; answers with the order as the vendor has it then. */
    Order update(OrderUpdate update);

    @Override
    void close();

    /** Which client. */
    enum Kind {
        /** This library, from configuration to receipt. */
        LIBRARY,
        /** Apache HttpClient 5 (classic) and an ObjectMapper. */
        BY_HAND,
        /** {@code java.net.http} and an ObjectMapper. */
        BY_HAND_JDK,
        /** Feign with its stock client over Apache HttpClient 5. */
        FEIGN_HC5,
        /** Feign with its stock client over OkHttp. */
        FEIGN_OKHTTP,
        /** Feign with its stock client over {@code java.net.http}. */
        FEIGN_JAVA11;

        OrderClient open(URI vendor) {
            return switch (this) {
                case LIBRARY -> new LibraryClient(vendor);
                case BY_HAND -> new HandClient(vendor);
                case BY_HAND_JDK -> new HandJdkClient(vendor);
                case FEIGN_HC5 -> FeignClient.onHc5(vendor);
                case FEIGN_OKHTTP -> FeignClient.onOkHttp(vendor);
                case FEIGN_JAVA11 -> FeignClient.onJdk(vendor);
            };
        }
    }
}
