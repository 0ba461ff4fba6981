package org.ordergateway.testkit.rule;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateway;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;

/** That a closed gateway leaves nothing behind. */
final class ClosingRules {

    private static final int PATIENCE = 500;

    private ClosingRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("O-7", "A closed gateway leaves no connection open.", ClosingRules::connections),
                Rule.of("O-8", "A closed gateway leaves no thread behind.", ClosingRules::threads));
    }

    private static void threads(Bench bench) throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        OrderGateway gateway = bench.open(java.util.Map.of());
        for (Operation operation : bench.capabilities().operations()) {
            @Nullable OrderFailure failure = new Trouble(bench).call(operation, Attempt.with(bench, gateway));
            Breach.unless(failure == null, operation.word() + " to succeed", String.valueOf(failure));
        }
        gateway.close();
        List<String> left = List.of();
        for (int i = 0; i < PATIENCE; i++) {
            left = Thread.getAllStackTraces().entrySet().stream()
                    .filter(each -> !before.contains(each.getKey()))
                    .filter(each -> isTheAdapters(each.getKey(), each.getValue()))
                    .map(each -> each.getKey().getName())
                    .collect(Collectors.toList());
            if (left.isEmpty()) {
                return;
            }
            Thread.sleep(10);
        }
        throw new Breach("no thread of the gateway's", "there are " + left);
    }

    /** The sandbox's threads and the test's own come and go as they like. */
    private static boolean isTheAdapters(Thread thread, StackTraceElement[] stack) {
        if (thread.getName().startsWith("order-gateway")) {
            return true;
        }
        for (StackTraceElement frame : stack) {
            String type = frame.getClassName();
            if (type.startsWith("org.ordergateway.")) {
                return !type.startsWith("org.ordergateway.sandbox.") && !type.startsWith("org.ordergateway.testkit.rule.");
            }
        }
        return false;
    }

    private static void connections(Bench bench) throws Exception {
        bench.needs(Operation.UPDATE);
        AtomicInteger open = new AtomicInteger();
        AtomicInteger seen = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread accepting = new Thread(() -> accept(server, open, seen), "connections-of-a-gateway");
            accepting.setDaemon(true);
            accepting.start();
            Trouble trouble = new Trouble(bench);
            OrderGateway gateway = bench.open(trouble.at("http://127.0.0.1:" + server.getLocalPort()));
            var unused = trouble.call(Operation.UPDATE, Attempt.with(bench, gateway));
            Breach.unless(seen.get() > 0, "the gateway to connect", "it did not");
            gateway.close();
            for (int i = 0; i < PATIENCE && open.get() > 0; i++) {
                Thread.sleep(10);
            }
            Breach.unless(open.get() == 0, "no connection", open.get() + " are open");
        }
    }

    private static void accept(ServerSocket server, AtomicInteger open, AtomicInteger seen) {
        try {
            while (true) {
                Socket connection = server.accept();
                seen.incrementAndGet();
                open.incrementAndGet();
                Thread serving = new Thread(() -> serve(connection, open), "connection-of-a-gateway");
                serving.setDaemon(true);
                serving.start();
            }
        } catch (IOException closed) {
            // The case is over.
        }
    }

    /** Answers whatever comes first, keeps the connection, and sees when the other side is gone. */
    private static void serve(Socket connection, AtomicInteger open) {
        try (connection) {
            InputStream in = connection.getInputStream();
            byte[] bytes = new byte[8_192];
            boolean answered = false;
            while (in.read(bytes) >= 0) {
                if (!answered) {
                    connection.getOutputStream().write(RawServer.answer(422, "{}"));
                    answered = true;
                }
            }
        } catch (IOException gone) {
            // As it should be.
        } finally {
            open.decrementAndGet();
        }
    }
}
