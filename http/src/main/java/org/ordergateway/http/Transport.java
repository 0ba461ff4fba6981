package org.ordergateway.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.ordergateway.http.NoAnswerException.Reach;

/**
 * Sends each request at most once and reads its answer whole, within one deadline. It never follows a redirect, keeps
 * no cookies, answers no challenge and re-sends nothing. When there is no answer it tells whether the vendor may have
 * the request. Thread-safe; no lock is held across a call.
 *
 * <p>Answers may come compressed: reads ask for it, since pages of orders are large; changes do not.
 */
final class Transport implements Client, AutoCloseable {

    private static final String EXCHANGE = "org.ordergateway.exchange";

    private final HttpSettings settings;
    private final RequestHeaders adapterHeaders;
    private final Failures failures;
    private final HttpHost host;
    private final CloseableHttpClient client;
    private final DeadlineWatch watch;

    Transport(HttpSettings settings, RequestHeaders adapterHeaders, Failures failures, @Nullable SSLContext tls) {
        this.settings = settings;
        this.adapterHeaders = adapterHeaders;
        this.failures = failures;
        this.host = HttpHost.create(settings.baseUrl());
        this.client = HttpClients.custom()
                .setConnectionManager(VendorConnections.open(
                        settings, new DefaultClientTlsStrategy(tls == null ? jvmDefault() : tls)))
                .setRequestExecutor(new StartMarker())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setExpectContinueEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setConnectionKeepAlive(VendorConnections.LONGEST_IDLE)
                        .build())
                .setUserAgent("order-gateway")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .build();
        this.watch = new DeadlineWatch("order-gateway-deadlines");
    }

    @Override
    public Response execute(Request request, Request.Options options) {
        Answer answer =
                send(request.httpMethod().name(), request.url(), request.headers(), request.body(), call(options));
        return Response.builder()
                .status(answer.status())
                .headers(Map.of())
                .request(request)
                .body(new AnswerBody(answer))
                .build();
    }

    /**
     * The vendor's answer, whatever its status.
     *
     * @throws NoAnswerException when there is none
     */
    Answer send(
            String method, String url, Map<String, Collection<String>> headers, byte @Nullable [] body, HttpCall call) {
        Exchange exchange = new Exchange(method, checked(url), call.deadline());
        writeHeaders(exchange, headers, body, call);
        if (body != null) {
            exchange.setEntity(new ByteArrayEntity(body, null));
        }
        if (watch.isClosed()) {
            throw new NoAnswerException(Reach.NOT_SENT, Exchange.Ending.CLOSED.words);
        }
        if (call.deadline().isOver()) {
            throw new NoAnswerException(Reach.NOT_SENT, Exchange.Ending.DEADLINE.words);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new NoAnswerException(Reach.NOT_SENT, "the calling thread was interrupted before");
        }
        watch.watch(exchange);
        try {
            return exchange(exchange, call);
        } catch (CappedBody.TooLargeException e) {
            exchange.end(Exchange.Ending.TOO_LARGE);
            throw noAnswer(exchange, e);
        } catch (IOException | RuntimeException e) {
            throw noAnswer(exchange, e);
        } finally {
            watch.forget(exchange);
        }
    }

    private Answer exchange(Exchange exchange, HttpCall call) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(EXCHANGE, exchange);
        try (ClassicHttpResponse response = client.executeOpen(host, exchange, context)) {
            HttpEntity entity = response.getEntity();
            byte[] wire = entity == null
                    ? CappedBody.nothing()
                    : CappedBody.read(entity.getContent(), entity.getContentLength(), settings.maxResponseBytes());
            Header coding = response.getFirstHeader("Content-Encoding");
            byte[] body =
                    CappedBody.inflate(wire, coding == null ? null : coding.getValue(), settings.maxResponseBytes());
            return new Answer(response.getCode(), response.getHeaders(), body, call, failures);
        }
    }

    private void writeHeaders(
            Exchange exchange, Map<String, Collection<String>> headers, byte @Nullable [] body, HttpCall call) {
        exchange.setHeader("Accept", "application/json");
        if (body != null) {
            exchange.setHeader("Content-Type", "application/json");
        }
        if (!call.isChange()) {
            exchange.setHeader("Accept-Encoding", "gzip");
        }
        headers.forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> setHeader(exchange, name, value));
            }
        });
        adapterHeaders.write(call, (name, value) -> setHeader(exchange, name, value));
        call.headers().forEach((name, value) -> setHeader(exchange, name, value));
    }

    private static void setHeader(Exchange exchange, String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter < ' ' && letter != '\t' || letter > '~') {
                throw new NoAnswerException(
                        Reach.REFUSED,
                        "the header " + name + " holds a line break, a control character or a letter outside ASCII");
            }
        }
        exchange.setHeader(name, value);
    }

    /** The URL, when it leads to the vendor and its path means the same to everybody. */
    private URI checked(String url) {
        String base = settings.baseUrl().toString();
        String rest = url.startsWith(base) ? url.substring(base.length()) : "";
        if (!SafePath.isSafe(rest)) {
            throw new NoAnswerException(Reach.REFUSED, "the path is not one that may be sent");
        }
        return URI.create(url);
    }

    private static NoAnswerException noAnswer(Exchange exchange, Exception why) {
        Reach reach = exchange.isStarted() ? Reach.MAYBE_SENT : Reach.NOT_SENT;
        Exchange.Ending ending = exchange.ending();
        if (ending != null) {
            return new NoAnswerException(reach, ending.words);
        }
        if (Thread.currentThread().isInterrupted()) {
            return new NoAnswerException(reach, "the calling thread was interrupted");
        }
        return new NoAnswerException(reach, reach == Reach.MAYBE_SENT ? "the connection broke" : unreachable(why));
    }

    private static String unreachable(Exception why) {
        if (why instanceof UnknownHostException) {
            return "its host name is unknown";
        }
        if (why instanceof ConnectTimeoutException) {
            return "connecting took too long";
        }
        if (why instanceof ConnectException || why instanceof NoRouteToHostException) {
            return "the connection was refused";
        }
        if (why instanceof SSLException) {
            return "its certificate or TLS was not accepted (" + why.getClass().getSimpleName() + ")";
        }
        return "no connection could be made (" + why.getClass().getSimpleName() + ")";
    }

    private static HttpCall call(Request.Options options) {
        if (options instanceof HttpCall call) {
            return call;
        }
        throw new IllegalStateException("the method has no HttpCall parameter");
    }

    private static SSLContext jvmDefault() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }

    /** Ends calls in flight with a failure and closes all connections; again: does nothing. */
    @Override
    public void close() {
        watch.close();
        client.close(CloseMode.IMMEDIATE);
    }

    /** Notes that a request is about to be written. */
    private static final class StartMarker extends HttpRequestExecutor {

        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                @Nullable HttpResponseInformationCallback information,
                HttpContext context)
                throws IOException, HttpException {
            if (context.getAttribute(EXCHANGE) instanceof Exchange exchange) {
                exchange.start();
            }
            return super.execute(request, connection, information, context);
        }
    }
}
