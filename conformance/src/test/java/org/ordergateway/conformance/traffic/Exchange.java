package org.ordergateway.conformance.traffic;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** One request and its answer, over a connection of its own. */
public final class Exchange {

    private Exchange() {}

    /**
     * Sends, and waits for what comes.
     *
     * @throws java.net.SocketException when the connection is reset
     * @throws IOException when it is closed without an answer
     */
    public static WireAnswer with(URI server, WireRequest request) throws IOException {
        return with(server, request, () -> {});
    }

    static WireAnswer with(URI server, WireRequest request, Runnable onHead) throws IOException {
        try (Socket connection = new Socket(server.getHost(), server.getPort())) {
            connection.setTcpNoDelay(true);
            connection.getOutputStream().write(request.bytes());
            connection.getOutputStream().flush();
            Http.Message message = Http.read(new BufferedInputStream(connection.getInputStream()), onHead);
            int status = Integer.parseInt(message.first().split(" ", -1)[1]);
            return new WireAnswer(status, message.headers(), message.length(), message.body());
        }
    }
}
