package org.ordergateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A pooled connection that looks before it is used again, without waiting: a connection that the vendor has closed
 * meanwhile, or on which bytes lie that nobody asked for, takes no request. It logs nothing, whatever the log level,
 * since headers hold credentials and bodies hold persons' data.
 */
final class VendorConnection extends DefaultManagedHttpClientConnection {

    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(16 * 1024)
            .build();

    private final LookBeforeUse look;
    private @Nullable SessionInputBuffer buffer;
    private volatile long usedAt = System.nanoTime();

    VendorConnection(String id, LookBeforeUse look) {
        super(id, null, null, LIMITS, null, null, null, null);
        this.look = look;
    }

    @Override
    public void bind(Socket socket) throws IOException {
        bind(new SocketHolder(socket));
    }

    @Override
    public void bind(SSLSocket secure, Socket socket) throws IOException {
        bind(new SocketHolder(secure, socket));
    }

    @Override
    protected void onRequestSubmitted(ClassicHttpRequest request) {}

    @Override
    protected void onResponseReceived(ClassicHttpResponse response) {}

    @Override
    protected InputStream createContentInputStream(long length, SessionInputBuffer bytes, InputStream socket) {
        buffer = bytes;
        return super.createContentInputStream(length, bytes, socket);
    }

    @Override
    public void passivate() {
        super.passivate();
        usedAt = System.nanoTime();
    }

    @Override
    public boolean isStale() throws IOException {
        SocketHolder holder = getSocketHolder();
        if (holder == null || holdsUnreadBytes()) {
            return true;
        }
        Socket socket = holder.getBaseSocket();
        // Under TLS too: what comes on an idle connection is its end, or nothing that answers a request of ours.
        return socket.getInputStream().available() > 0
                || look.isDueAfter(System.nanoTime() - usedAt) && isClosed(socket.getChannel());
    }

    private static boolean isClosed(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        int read = channel.read(ByteBuffer.allocate(1));
        channel.configureBlocking(true);
        return read != 0;
    }

    private boolean holdsUnreadBytes() throws IOException {
        SessionInputBuffer known = buffer;
        return known == null ? isDataAvailable(Timeout.ofMilliseconds(1)) : known.length() > 0;
    }
}
