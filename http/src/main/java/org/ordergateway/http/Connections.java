package org.ordergateway.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Runs one exchange over one connection: leases it, connects it when it is new, writes the request once, and reads the
 * answer whole. It stands directly on the pool, below everything in Apache's client that re-sends, redirects, answers
 * challenges, keeps cookies or logs requests. Thread-safe.
 */
final class Connections implements AutoCloseable {

    /** Servers close idle connections; one that lay idle for so long is not used again. */
    private static final RequestConfig IDLE = RequestConfig.custom()
            .setConnectionKeepAlive(TimeValue.ofSeconds(30))
            .build();

    /** The deadline ends the wait for a connection, as it ends every other. */
    private static final Timeout UNTIL_CUT = Timeout.ofDays(2);

    /** An answer as it came. */
    record Reply(int status, Header[] headers, byte[] body) {}

    private final HostNames names = new HostNames(InetAddress::getAllByName);
    private final HttpRequestExecutor executor = new HttpRequestExecutor();
    private final LookBeforeUse look = new LookBeforeUse();
    private final HttpClientConnectionManager pool;
    private final HttpRoute route;
    private final URIAuthority authority;
    private final Header hostHeader;
    private final int cap;

    Connections(HttpSettings settings, TlsSocketStrategy tls) {
        HttpHost host = HttpHost.create(settings.baseUrl());
        boolean secure = host.getSchemeName().equals("https");
        int port = host.getPort() > 0 ? host.getPort() : secure ? 443 : 80;
        this.hostHeader = new BasicHeader("Host", host.toHostString());
        this.pool = VendorPool.open(settings, look, names, tls);
        this.route = new HttpRoute(new HttpHost(host.getSchemeName(), host.getHostName(), port), null, secure);
        this.authority = new URIAuthority(route.getTargetHost());
        this.cap = settings.maxResponseBytes();
    }

    /** Where all requests go. */
    URIAuthority authority() {
        return authority;
    }

    /** The host as the base URL spells it: a default port is not named. */
    Header hostHeader() {
        return hostHeader;
    }

    /** The reply; whatever goes wrong, the connection is back in the pool or gone. */
    Reply run(Exchange exchange) throws IOException, HttpException {
        ConnectionEndpoint endpoint = lease(exchange);
        boolean kept = endpoint.isConnected();
        TimeValue idle = null;
        try {
            exchange.cutBy(() -> endpoint.close(CloseMode.IMMEDIATE));
            HttpClientContext context = HttpClientContext.create();
            context.setRequestConfig(IDLE);
            connect(endpoint, exchange, context);
            if (!exchange.start()) {
                throw new InterruptedIOException("ended");
            }
            ClassicHttpResponse response = endpoint.execute("", exchange, executor::execute, context);
            byte[] body = body(response.getEntity());
            if (DefaultConnectionReuseStrategy.INSTANCE.keepAlive(exchange, response, context)) {
                idle = DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
            }
            return new Reply(response.getCode(), response.getHeaders(), body);
        } catch (IOException e) {
            if (kept && exchange.ending() == null) {
                look.broke();
            }
            throw e;
        } finally {
            if (idle == null) {
                endpoint.close(CloseMode.IMMEDIATE);
            }
            pool.release(endpoint, null, idle);
        }
    }

    private ConnectionEndpoint lease(Exchange exchange) throws IOException {
        LeaseRequest lease = pool.lease("", route, UNTIL_CUT, null);
        exchange.cutBy(lease::cancel);
        try {
            return lease.get(UNTIL_CUT);
        } catch (InterruptedException e) {
            giveBack(lease);
            throw interrupted();
        } catch (TimeoutException | ExecutionException e) {
            giveBack(lease);
            throw new IOException("no connection can be had");
        }
    }

    /** Gives up a lease that may have been granted at this very moment. */
    private void giveBack(LeaseRequest lease) {
        if (lease.cancel()) {
            return;
        }
        try {
            pool.release(lease.get(Timeout.ofMilliseconds(1)), null, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            return; // it was not granted
        }
    }

    private void connect(ConnectionEndpoint endpoint, Exchange exchange, HttpClientContext context) throws IOException {
        if (endpoint.isConnected()) {
            return;
        }
        try {
            names.lookUp(authority.getHostName(), exchange.deadline());
        } catch (InterruptedException e) {
            throw interrupted();
        }
        if (exchange.ending() != null) {
            throw new InterruptedIOException("ended");
        }
        pool.connect(endpoint, null, context);
    }

    private byte[] body(@Nullable HttpEntity entity) throws IOException {
        return entity == null
                ? CappedBody.nothing()
                : CappedBody.read(entity.getContent(), entity.getContentLength(), cap);
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted");
    }

    /** Closes all connections, leased ones too. */
    @Override
    public void close() {
        pool.close(CloseMode.IMMEDIATE);
    }
}
