package org.ordergateway.cli;

import io.vavr.control.Either;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.OrderQuery;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which orders are wanted: a document, and options that say more or otherwise. */
final class QueryOptions {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "a query as neutral JSON, where every filter can be given; - is standard input")
    private @Nullable String file;

    @Option(names = "--id", paramLabel = "ID", description = "the vendor's id of an order; may be given several times")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = {"-n", "--number"},
            paramLabel = "NUMBER",
            description = "your own number of an order; may be given several times")
    private List<String> numbers = new ArrayList<>();

    @Option(names = "--phone", paramLabel = "PHONE", description = "the customer's phone")
    private @Nullable String phone;

    @Option(names = "--email", paramLabel = "EMAIL", description = "the customer's e-mail address")
    private @Nullable String email;

    @Option(names = "--from", paramLabel = "TIME", description = "created then or later: 2026-03-01T18:30:00+01:00")
    private @Nullable OffsetDateTime from;

    @Option(names = "--to", paramLabel = "TIME", description = "created then or before")
    private @Nullable OffsetDateTime to;

    @Option(names = "--limit", paramLabel = "N", description = "how many orders are wanted in all")
    private @Nullable Long limit;

    @Option(names = "--page-size", paramLabel = "N", description = "how many orders a request asks for")
    private @Nullable Integer pageSize;

    @Option(
            names = "--start-at",
            paramLabel = "POSITION",
            description = "where to go on: the startAt that a failed pull told")
    private @Nullable String startAt;

    Either<OrderFailure, OrderQuery> query() {
        return OrderJson.readQuery(file == null ? "{}" : Input.read(file)).map(this::narrowed);
    }

    private OrderQuery narrowed(OrderQuery query) {
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
