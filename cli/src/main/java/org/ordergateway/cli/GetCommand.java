package org.ordergateway.cli;

import io.vavr.control.Either;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.OrderRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads an order. */
@Command(name = "get", mixinStandardHelpOptions = true, description = "Reads an order.")
final class GetCommand implements Callable<Integer> {

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Parameters(paramLabel = "ID", arity = "0..1", description = "the vendor's id of the order")
    private @Nullable String id;

    @Option(names = "--number", paramLabel = "NUMBER", description = "the merchant's own number instead of an id")
    private @Nullable String number;

    @Option(
            names = "--ref",
            paramLabel = "FILE",
            description = "a whole reference as neutral JSON; - is standard input")
    private @Nullable String ref;

    @Option(names = "--raw", description = "the vendor's own document instead of the neutral order")
    private boolean raw;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if ((id == null ? 0 : 1) + (number == null ? 0 : 1) + (ref == null ? 0 : 1) != 1) {
            throw new ParameterException(spec.commandLine(), "give exactly one of ID, --number and --ref");
        }
        return reference()
                .fold(
                        failure -> Results.print(spec.commandLine(), failure),
                        order -> gateway.with(open -> Results.print(
                                spec.commandLine(),
                                open.get(order),
                                found -> raw ? found.raw().text() : OrderJson.write(found))));
    }

    private Either<OrderFailure, OrderRef> reference() {
        if (ref != null) {
            return OrderJson.readRef(Input.read(ref));
        }
        return Either.right(new OrderRef(id, number, null, null));
    }
}
