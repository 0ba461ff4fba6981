package org.ordergateway.cli;

import io.vavr.control.Either;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.OrderQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds orders and prints one on each line. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = {
            "Finds orders and prints one on each line (JSON Lines).",
            "A pull that fails in the middle tells the position to go on from: give it as startAt."
        })
final class FindCommand implements Callable<Integer> {

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Parameters(
            paramLabel = "FILE",
            defaultValue = "-",
            description = "a query as neutral JSON, {} for every order; - is standard input")
    private String source = "-";

    @Option(names = "--raw", description = "the vendor's own documents instead of neutral orders")
    private boolean raw;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return OrderJson.readQuery(Input.read(source))
                .fold(
                        failure -> Results.print(spec.commandLine(), failure),
                        query -> gateway.with(open -> print(open, query)));
    }

    private int print(OrderGateway open, OrderQuery query) {
        PrintWriter out = spec.commandLine().getOut();
        boolean watched = System.console() != null;
        long count = 0;
        try (OrderPages pages = open.find(query)) {
            while (pages.hasNext()) {
                Either<FindFailure, OrderPage> page = pages.next();
                if (page.isLeft()) {
                    return failed(page.getLeft());
                }
                for (OrderSnapshot order : page.get().orders()) {
                    out.println(raw ? order.raw().text().replace('\n', ' ') : OrderJson.write(order));
                    count++;
                }
                if (out.checkError()) {
                    return Exit.OK; // nobody reads any more
                }
                if (watched) {
                    System.err.print("\r" + count + " orders");
                }
            }
        }
        if (watched) {
            System.err.println();
        }
        return Exit.OK;
    }

    private int failed(FindFailure failure) {
        spec.commandLine().getOut().flush();
        String json = OrderJson.write(failure.failure());
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("startAt", failure.position());
        String more = Output.write(position);
        spec.commandLine().getErr().println(json.substring(0, json.length() - 1) + "," + more.substring(1));
        return Exit.of(failure.failure());
    }
}
