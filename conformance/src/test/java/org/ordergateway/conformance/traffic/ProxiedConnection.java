package org.ordergateway.conformance.traffic;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One connection of an adapter's: each of its requests goes on over a connection of its own. */
final class ProxiedConnection implements Runnable {

    private final Socket client;
    private final URI target;
    private final Tampering tampering;

    ProxiedConnection(Socket client, URI target, Tampering tampering) {
        this.client = client;
        this.target = target;
        this.tampering = tampering;
    }

    /** How an exchange with the vendor ended: with an answer, closed or reset. */
    private record Ended(@Nullable WireAnswer answer, boolean reset) {}

    @Override
    public void run() {
        try (client) {
            BufferedInputStream in = new BufferedInputStream(client.getInputStream());
            boolean kept = false;
            while (handedOn(in, kept)) {
                kept = true;
            }
        } catch (IOException gone) {
            // The adapter went away, as it may.
        }
    }

    /** Whether the connection can carry another request. */
    private boolean handedOn(BufferedInputStream in, boolean kept) throws IOException {
        Http.Message message = Http.read(in, () -> {});
        String[] words = message.first().split(" ", -1);
        WireRequest asked = new WireRequest(words[0], words[1], message.headers(), message.body());
        Ended ended = exchanged(asked);
        for (int attempt = 1; tampering.again(asked, ended.answer, attempt, kept); attempt++) {
            ended = exchanged(asked);
        }
        WireAnswer answer = ended.answer;
        if (answer == null) {
            if (ended.reset) {
                client.setSoLinger(true, 0);
            }
            return false;
        }
        WireAnswer told = tampering.answer(asked, answer);
        client.getOutputStream().write(told.bytes());
        client.getOutputStream().flush();
        return told.whole();
    }

    private Ended exchanged(WireRequest asked) {
        try {
            WireRequest sent = tampering.request(asked);
            return new Ended(Exchange.with(target, sent, () -> tampering.begun(sent)), false);
        } catch (SocketException reset) {
            return new Ended(null, true);
        } catch (IOException closed) {
            return new Ended(null, false);
        }
    }
}
