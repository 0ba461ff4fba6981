package org.ordergateway.captain;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.ordergateway.benchmarks.AnswerServer;
import org.ordergateway.benchmarks.ClientKind;
import org.ordergateway.benchmarks.Jvm;
import org.ordergateway.benchmarks.OrderClient;
import org.ordergateway.benchmarks.Results;
import org.ordergateway.benchmarks.Work;

/**
 * From the start of a JVM to the first reply, the clients one after the other in each round. Arguments: the file, how
 * many rounds, and the clients.
 */
final class ColdStart {

    private ColdStart() {}

    public static void main(String[] args) throws IOException {
        Results results = new Results();
        try (AnswerServer server = AnswerServer.start(Work.CAPTAIN)) {
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
            try (OrderClient client = Work.CAPTAIN.open(ClientKind.valueOf(args[0]), URI.create(args[1]))) {
                client.update(Work.CAPTAIN.update());
                System.out.println("done");
                System.out.flush();
            }
        }
    }
}
