package org.ordergateway.captain;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.ordergateway.benchmarks.AnswerServer;
import org.ordergateway.benchmarks.Jvm;
import org.ordergateway.benchmarks.Results;

/**
 * From the start of a JVM to the first reply, the clients one after the other in each round. Arguments: the file, how
 * many rounds, and the clients.
 */
final class ColdStart {

    private ColdStart() {}

    public static void main(String[] args) throws IOException {
        Results results = new Results();
        try (AnswerServer server = AnswerServer.start()) {
            for (int round = 0; round < Integer.parseInt(args[1]); round++) {
                for (String client : args[2].split(",")) {
                    long start = System.nanoTime();
                    try (Jvm jvm = Jvm.start(
                            FirstReply.class, List.of(), client, server.url().toString())) {
                        jvm.line();
                        results.add("start to first reply, ms", client, (System.nanoTime() - start) / 1e6);
                    }
                }
            }
        }
        results.write(args[0]);
    }

    /** The client's JVM. */
    static final class FirstReply {

        private FirstReply() {}

        public static void main(String[] args) {
            try (OrderClient client = OrderClient.Kind.valueOf(args[0]).open(URI.create(args[1]))) {
                client.update(Orders.update());
                System.out.println("done");
                System.out.flush();
            }
        }
    }
}
