package org.ordergateway.cli;

import io.vavr.control.Either;
import java.util.concurrent.Callable;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderGateways;
import org.ordergateway.OrderPage;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.OrderQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds orders. */
@Command(
        name = "find",
        description = "Finds orders and prints them as JSON Lines, page by page as they come.",
        footer = {
            "",
            "When the pull fails in the middle, the orders before it are printed and the failure on standard",
            "error has a \"position\": give it to --start-at to go on from there."
        })
final class FindCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private QueryOptions which = new QueryOptions();

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private CallFlags call = new CallFlags();

    FindCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        OrderQuery query = which.query(shell);
        try (OrderGateways gateways = gateway.open(shell);
                OrderPages pages = gateways.primary().find(query, call.options())) {
            long found = 0;
            while (pages.hasNext()) {
                Either<FindFailure, OrderPage> page = pages.next();
                if (page.isLeft()) {
                    progress("");
                    throw new PullStopped(page.getLeft());
                }
                for (OrderSnapshot order : page.get().orders()) {
                    shell.out().line(OrderJson.write(order));
                    found++;
                }
                shell.out().flush();
                progress(found + " orders");
            }
            progress("");
        }
        return Exit.OK.code();
    }

    /** Only where somebody looks on while the orders themselves go elsewhere. */
    private void progress(String text) {
        if (shell.isTerminal(Terminal.ERR) && !shell.isTerminal(Terminal.OUT)) {
            shell.err().print("\r\u001b[K" + text);
            shell.err().flush();
        }
    }
}
