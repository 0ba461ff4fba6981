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
import picocli.CommandLine.Spec;

/** Finds orders and prints one on each line. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = {
            "Finds orders and prints one on each line (JSON Lines).",
            "A pull that fails in the middle tells the position to go on from: give it to --start-at, or in the query as startAt."
        })
final class FindCommand implements Callable<Integer> {

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private QueryOptions which = new QueryOptions();

    @Mixin
    private CallFlags flags = new CallFlags();

    @Option(names = "--raw", description = "the vendor's own documents instead of neutral orders")
    private boolean raw;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return which.query()
                .fold(
                        failure -> Results.print(spec.commandLine(), failure),
                        query -> gateway.with(open -> print(open, query)));
    }

    private int print(OrderGateway open, OrderQuery query) {
        PrintWriter out = spec.commandLine().getOut();
        long count = 0;
        try (OrderPages pages = open.find(query, flags.options())) {
            while (pages.hasNext()) {
                Either<FindFailure, OrderPage> page = pages.next();
                if (page.isLeft()) {
                    progress("");
                    return failed(page.getLeft());
                }
                for (OrderSnapshot order : page.get().orders()) {
                    out.println(raw ? onOneLine(order.raw().text()) : OrderJson.write(order));
                    count++;
                }
                out.flush();
                progress(count + " orders");
            }
        }
        progress("");
        return Exit.OK;
    }

    /** A JSON document has no line break within its texts, so that one between them is as good as a space. */
    private static String onOneLine(String json) {
        return json.replace('\n', ' ').replace('\r', ' ');
    }

    /** Only for somebody who looks on while the orders themselves go elsewhere. */
    private void progress(String text) {
        if (Terminal.ERR.isOne() && !Terminal.OUT.isOne()) {
            PrintWriter err = spec.commandLine().getErr();
            err.print("\r\u001b[K" + text);
            err.flush();
        }
    }

    private int failed(FindFailure failure) {
        spec.commandLine().getOut().flush();
        String json = OrderJson.write(failure.failure());
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("startAt", failure.position());
        String more = Output.write(position);
        spec.commandLine()
                .getErr()
                .println(Output.failure(json.substring(0, json.length() - 1) + "," + more.substring(1)));
        return Exit.of(failure.failure());
    }
}
