package org.ordergateway.cli;

import static org.ordergateway.failure.OrderGatewayException.orThrow;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.OrderQuery;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which orders are wanted: a document, and options that say more or otherwise. */
final class QueryOptions {

    @Parameters(
            arity = "0..1",
            paramLabel = "QUERY",
            description = "A file with a query as JSON, or - for standard input; every filter can be given there.")
    private @Nullable String file;

    @Option(names = "--id", paramLabel = "ID", description = "The vendor's id of an order; repeatable.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = {"-n", "--number"},
            paramLabel = "NUMBER",
            description = "Your own number of an order; repeatable.")
    private List<String> numbers = new ArrayList<>();

    @Option(names = "--phone", paramLabel = "PHONE", description = "The customer's phone.")
    private @Nullable String phone;

    @Option(names = "--email", paramLabel = "EMAIL", description = "The customer's e-mail address.")
    private @Nullable String email;

    @Option(names = "--from", paramLabel = "TIME", description = "Created then or later: 2026-03-01T18:30:00+01:00.")
    private @Nullable OffsetDateTime from;

    @Option(names = "--to", paramLabel = "TIME", description = "Created before or then.")
    private @Nullable OffsetDateTime to;

    @Option(names = "--limit", paramLabel = "N", description = "How many orders are wanted in all.")
    private @Nullable Long limit;

    @Option(names = "--page-size", paramLabel = "N", description = "How many orders a request asks for.")
    private @Nullable Integer pageSize;

    @Option(
            names = "--start-at",
            paramLabel = "POSITION",
            description = "Where to go on: the position that a failed pull named.")
    private @Nullable String startAt;

    OrderQuery query(Shell shell) {
        OrderQuery query = orThrow(OrderJson.readQuery(file == null ? "{}" : JsonInput.read(shell, file)));
        try {
            return new OrderQuery(
                    ids.isEmpty() ? query.orderIds() : ids,
                    numbers.isEmpty() ? query.numbers() : numbers,
                    query.invoiceNumbers(),
                    query.customerIds(),
                    query.customer(),
                    query.customerName(),
                    phone == null ? query.phone() : phone,
                    email == null ? query.email() : email,
                    from == null ? query.createdFrom() : from,
                    to == null ? query.createdTo() : to,
                    query.assigneeIds(),
                    query.creatorIds(),
                    query.sort(),
                    pageSize == null ? query.pageSize() : pageSize,
                    limit == null ? query.limit() : limit,
                    startAt == null ? query.startAt() : startAt,
                    query.extensions());
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }
}
