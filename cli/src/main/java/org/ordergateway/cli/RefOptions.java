package org.ordergateway.cli;

import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.Unrecognised;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which order is meant. */
final class RefOptions {

    @Parameters(arity = "0..1", paramLabel = "ID", description = "the vendor's id of the order")
    private @Nullable String id;

    @Option(
            names = {"-n", "--number"},
            paramLabel = "NUMBER",
            description = "your own number of the order")
    private @Nullable String number;

    @Option(
            names = "--customer",
            paramLabel = "SCHEME=VALUE",
            description = "whose order it is, such as mobile=15550104477, where the vendor asks for it")
    private @Nullable String customer;

    @Option(names = "--source", paramLabel = "SOURCE", description = "the channel that the customer is known from")
    private @Nullable String source;

    @Option(names = "--account", paramLabel = "ACCOUNT", description = "the account within that source")
    private @Nullable String account;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "sale, return, not_interested or not_interested_return")
    private @Nullable String type;

    @Option(names = "--ref", paramLabel = "FILE", description = "all of this as neutral JSON; - is standard input")
    private @Nullable String file;

    Either<OrderFailure, OrderRef> ref() {
        if (file != null) {
            if (id != null || number != null || customer != null || type != null) {
                throw CommandFailure.usage("give either --ref or the parts of a reference, not both");
            }
            return OrderJson.readRef(Input.read(file));
        }
        if (id == null && number == null) {
            throw CommandFailure.usage("name the order: its ID at the vendor, or --number NUMBER");
        }
        return Either.right(new OrderRef(id, number, owner(), kind()));
    }

    private @Nullable CustomerRef owner() {
        if (customer == null) {
            if (source != null || account != null) {
                throw CommandFailure.usage("--source and --account go with --customer");
            }
            return null;
        }
        int equals = customer.indexOf('=');
        if (equals < 1 || equals == customer.length() - 1) {
            throw CommandFailure.usage("--customer takes SCHEME=VALUE, such as mobile=15550104477");
        }
        return new CustomerRef(customer.substring(0, equals), customer.substring(equals + 1), source, account);
    }

    private @Nullable OrderType kind() {
        OrderType known = type == null ? null : OrderType.of(type);
        if (known instanceof Unrecognised) {
            throw CommandFailure.usage("--type takes sale, return, not_interested or not_interested_return");
        }
        return known;
    }
}
