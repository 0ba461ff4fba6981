package org.ordergateway.cli;

import io.vavr.control.Either;
import java.util.function.Function;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.json.OrderJson;
import picocli.CommandLine;

/** Prints what a call brought, or its failure, and says the exit status. */
final class Results {

    private Results() {}

    static <T> int print(CommandLine command, Either<OrderFailure, T> result, Function<T, String> text) {
        return result.fold(failure -> print(command, failure), value -> {
            command.getOut().println(text.apply(value));
            command.getOut().flush();
            return Exit.OK;
        });
    }

    static int print(CommandLine command, OrderFailure failure) {
        command.getErr().println(Output.failure(OrderJson.write(failure)));
        command.getErr().flush();
        return Exit.of(failure);
    }
}
