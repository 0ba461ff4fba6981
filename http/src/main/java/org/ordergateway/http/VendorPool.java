package org.ordergateway.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Builds the pool of connections to one vendor. Its sockets are those of channels, since a thread that is interrupted
 * leaves their reads and writes at once, while a plain socket's read goes on.
 */
final class VendorPool extends PoolingHttpClientConnectionManagerBuilder {

    private VendorPool() {}

    static PoolingHttpClientConnectionManager open(
            HttpSettings settings, LookBeforeUse look, DnsResolver names, TlsSocketStrategy tls) {
        return new VendorPool()
                .setDnsResolver(names)
                .setTlsSocketStrategy(tls)
                .setConnectionFactory(socket -> new VendorConnection("vendor", look))
                .setMaxConnTotal(settings.maxConnections())
                .setMaxConnPerRoute(settings.maxConnections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.ZERO_MILLISECONDS)
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                // A read waits for nothing but the deadline, which cuts it; a timed read costs five more system calls.
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(Timeout.ZERO_MILLISECONDS)
                        .build())
                .build();
    }

    @Override
    protected HttpClientConnectionOperator createConnectionOperator(
            @Nullable SchemePortResolver ports, @Nullable DnsResolver names, TlsSocketStrategy tls) {
        return new DefaultHttpClientConnectionOperator(
                proxy -> channelSocket(),
                ports,
                names,
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register("https", tls)
                        .build());
    }

    private static Socket channelSocket() throws IOException {
        return SocketChannel.open().socket();
    }
}
