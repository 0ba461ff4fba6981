package org.ordergateway.conformance.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/**
 * Hands requests on to one server and its answers back, through a {@link Tampering}. A reset, a close and half a body
 * are handed back as they came, so that the failure rules hold through it. For loopback addresses.
 */
public final class TamperingProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final URI target;
    private final Tampering tampering;

    private TamperingProxy(ServerSocket listening, URI target, Tampering tampering) {
        this.listening = listening;
        this.target = target;
        this.tampering = tampering;
    }

    /** Listens on a free port and hands on to this address. */
    public static TamperingProxy to(URI target, Tampering tampering) {
        try {
            ServerSocket listening = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
            TamperingProxy proxy = new TamperingProxy(listening, target, tampering);
            start("tampering-proxy", proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                client.setTcpNoDelay(true);
                start("tampered-connection", new ProxiedConnection(client, target, tampering));
            }
        } catch (IOException closed) {
            // The proxy is closed.
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
