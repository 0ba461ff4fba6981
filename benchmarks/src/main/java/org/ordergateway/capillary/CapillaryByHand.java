package org.ordergateway.capillary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.jspecify.annotations.Nullable;
import org.ordergateway.benchmarks.HandHttp;
import org.ordergateway.benchmarks.OrderClient;
import org.ordergateway.benchmarks.Updated;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.OrderUpdate;

/** By hand on Apache HttpClient 5. */
final class CapillaryByHand implements OrderClient {

    private static final ObjectReader READER = HandHttp.MAPPER.readerFor(CapillaryTransaction.class);
    private static final ObjectWriter WRITER = HandHttp.MAPPER.writerFor(CapillaryUpdate.class);

    private final HandHttp http = new HandHttp();
    private final String transactions;

    CapillaryByHand(URI vendor) {
        transactions = vendor + "/v2/transactions";
    }

    @Override
    public Updated update(OrderUpdate update) {
        CustomerRef customer = Objects.requireNonNull(update.ref().customer());
        HttpPut request = new HttpPut(transactions + "?identifierName=" + encoded(customer.scheme())
                + "&identifierValue=" + encoded(customer.value()) + "&source=" + encoded(customer.source()));
        request.setHeader("X-CAP-API-OAUTH-TOKEN", CapillaryClients.TOKEN);
        try {
            return CapillaryMapping.read(
                    http.send(request, WRITER.writeValueAsBytes(CapillaryMapping.write(update)), READER));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(@Nullable String value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
