package org.ordergateway.http;

import java.io.IOException;
import java.util.List;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.ordergateway.http.NoAnswerException.Reach;

/**
 * Sends each request at most once and reads its answer whole, within one deadline. It never follows a redirect, keeps
 * no cookies, answers no challenge and re-sends nothing. When there is no answer it tells whether the vendor may have
 * the request. Thread-safe; no lock is held across a call.
 *
 * <p>Answers may come compressed: reads ask for it, since pages of orders are large; changes do not.
 */
final class Transport implements AutoCloseable {

    private final String basePath;
    private final int cap;
    private final RequestHeaders adapterHeaders;
    private final Failures failures;
    private final Connections connections;
    private final DeadlineWatch watch;

    Transport(HttpSettings settings, RequestHeaders adapterHeaders, Failures failures, TlsSocketStrategy tls) {
        this.basePath = settings.baseUrl().getRawPath();
        this.cap = settings.maxResponseBytes();
        this.adapterHeaders = adapterHeaders;
        this.failures = failures;
        this.connections = new Connections(settings, tls);
        this.watch = new DeadlineWatch("order-gateway-deadlines");
    }

    /**
     * The vendor's answer to a request that no interface declares; refused unless its path may be sent.
     *
     * @throws NoAnswerException when there is none
     */
    Answer sendRaw(HttpVerb verb, String path, byte @Nullable [] body, HttpCall call) {
        if (!SafePath.isSafe(path)) {
            throw new NoAnswerException(Reach.REFUSED, "the path is not one that may be sent");
        }
        return send(verb.name(), path, List.of(), body, call);
    }

    /**
     * The vendor's answer, whatever its status.
     *
     * @param path what follows the base URL, its query included; known to be safe
     * @param headers those that the adapter's interface declares
     * @throws NoAnswerException when there is none
     */
    Answer send(String method, String path, List<Header> headers, byte @Nullable [] body, HttpCall call) {
        var exchange = new Exchange(method, connections.authority(), basePath + path, call.deadline());
        var request = new RequestWriter(exchange);
        request.fixed(connections.hostHeader(), body, call.isChange());
        headers.forEach(exchange::setHeader);
        request.adapters(adapterHeaders, call);
        call.headers().forEach(request::header);
        if (body != null) {
            exchange.setEntity(new ByteArrayEntity(body, null));
        }
        if (call.deadline().isOver()) {
            throw new NoAnswerException(Reach.NOT_SENT, Exchange.Ending.DEADLINE.words);
        }
        watch.watch(exchange);
        try {
            return answer(connections.run(exchange), exchange, call);
        } catch (CappedBody.TooLargeException e) {
            exchange.end(Exchange.Ending.TOO_LARGE);
            throw NoAnswerException.of(exchange, e);
        } catch (IOException | HttpException | RuntimeException e) {
            throw NoAnswerException.of(exchange, e);
        } finally {
            watch.forget(exchange);
        }
    }

    private Answer answer(Connections.Reply reply, Exchange exchange, HttpCall call) throws IOException {
        String coding = null;
        for (Header header : reply.headers()) {
            if (header.getName().equalsIgnoreCase("Content-Encoding")) {
                coding = coding == null ? header.getValue() : coding + ", " + header.getValue();
            }
        }
        try {
            return new Answer(
                    reply.status(), reply.headers(), CappedBody.inflate(reply.body(), coding, cap), call, failures);
        } catch (CappedBody.TooLargeException e) {
            throw e;
        } catch (IOException e) {
            exchange.end(Exchange.Ending.CODING);
            throw e;
        }
    }

    /** Ends calls in flight with a failure and closes all connections; again: does nothing. */
    @Override
    public void close() {
        watch.close();
        connections.close();
    }
}
