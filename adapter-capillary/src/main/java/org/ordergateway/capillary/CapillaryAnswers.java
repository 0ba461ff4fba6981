package org.ordergateway.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawDocument;
import org.ordergateway.Warning;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Json;
import org.ordergateway.http.JsonElements;
import org.ordergateway.http.JsonReader;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderRef;
import org.ordergateway.wire.Reading;

/** Capillary's answers with a 2xx, in neutral words; one whose body tells of an error is a failure all the same. */
final class CapillaryAnswers {

    private static final JsonReader<CapillaryTransaction> TRANSACTION = Json.reader(CapillaryTransaction.class);
    private static final JsonReader<CapillaryCreated> CREATED = Json.reader(CapillaryCreated.class);
    private static final JsonReader<CapillaryList> LIST = Json.reader(CapillaryList.class);
    private static final JsonReader<CapillaryRow> ROW = Json.reader(CapillaryRow.class);

    private final @Nullable String currency;

    /** @param currency the currency of the account's amounts; absent when nobody named one */
    CapillaryAnswers(@Nullable String currency) {
        this.currency = currency;
    }

    /** The answer to an update: what it echoes is the order, as far as it goes. */
    Either<OrderFailure, OrderReceipt> updated(OrderRef asked, Answer answer) {
        return answer.read(TRANSACTION)
                .flatMap(read -> sound(answer, read, read.reply(), read.saysAnything()))
                .map(echo -> updated(asked, echo, echo.warnings(), answer, RawDocument.of(answer.body())));
    }

    /** One echo of an update. */
    OrderReceipt updated(
            OrderRef asked, CapillaryTransaction echo, @Nullable JsonNode warnings, Answer answer, RawDocument raw) {
        Reading in = new Reading(currency);
        Order order = CapillaryOrderReader.INSTANCE.order(echo, in);
        return receipt(
                ref(asked, echo),
                OrderField.setIn(order).isEmpty() ? null : order,
                warnings(answer, warnings, in),
                answer,
                raw);
    }

    /**
     * The answer to a new transaction.
     *
     * @param asynch whether it was asked for before the side effects are known: no page says that it has the id then
     */
    Either<OrderFailure, OrderReceipt> created(OrderRef asked, boolean asynch, Answer answer) {
        return answer.read(CREATED)
                .flatMap(read -> sound(answer, read, read.reply(), read.saysAnything()))
                .flatMap(created -> created(
                        asked, created.createdId(), asynch, created.warnings(), answer, RawDocument.of(answer.body())));
    }

    /** One new transaction; without an id nobody knows whether there is one. */
    Either<OrderFailure, OrderReceipt> created(
            OrderRef asked,
            @Nullable String id,
            boolean asynch,
            @Nullable JsonNode block,
            Answer answer,
            RawDocument raw) {
        if (id == null && !asynch) {
            return Either.left(answer.unreadable("no id of the new transaction"));
        }
        List<Warning> warnings = warnings(answer, block, new Reading(currency));
        if (id == null) {
            warnings.add(new Warning(null, "the answer names no id; find the transaction by its number"));
        }
        OrderRef ref = new OrderRef(id, asked.number(), asked.customer(), asked.type());
        return Either.right(receipt(ref, null, warnings, answer, raw));
    }

    /** One transaction, read by its id. */
    Either<OrderFailure, OrderSnapshot> read(Answer answer) {
        return answer.read(TRANSACTION)
                .flatMap(read -> sound(answer, read, read.reply(), true))
                .flatMap(transaction -> transaction.id() == null
                        ? Either.left(answer.unreadable("a body without a transaction"))
                        : Either.right(snapshot(answer, transaction, null, RawDocument.of(answer.body()))));
    }

    /** The one transaction that has this number, and this type where one is asked for. */
    Either<OrderFailure, OrderSnapshot> only(OrderRef asked, Answer answer) {
        return answer.read(LIST)
                .flatMap(list -> sound(answer, list, list.reply(), true))
                .flatMap(list -> JsonElements.of(answer, "data", TRANSACTION).flatMap(all -> {
                    List<OrderSnapshot> found = all.stream()
                            .map(each -> snapshot(answer, each.value(), list.warnings(), each.raw()))
                            .filter(each -> asked.type() == null
                                    || asked.type().equals(each.ref().type()))
                            .toList();
                    boolean seenAll = list.total() == null || list.total() <= all.size();
                    if (found.size() == 1 && seenAll) {
                        return Either.right(found.get(0));
                    }
                    return Either.left(
                            found.isEmpty() && seenAll
                                    ? new OrderFailure.NotFound(
                                            detail(answer, "capillary has no transaction with this number"))
                                    : new OrderFailure.Conflict(detail(
                                            answer,
                                            "the number matches several transactions: give ref.id, or ref.type")));
                }));
    }

    /** One page of a list. */
    Either<OrderFailure, CapillaryRows> rows(Answer answer) {
        return answer.read(LIST)
                .flatMap(list -> sound(answer, list, list.reply(), true))
                .flatMap(list -> JsonElements.of(answer, "data", ROW).map(rows -> {
                    List<OrderSnapshot> orders = rows.stream()
                            .map(each -> {
                                Reading in = new Reading(currency);
                                CapillaryRow row = each.value();
                                return new OrderSnapshot(
                                        new OrderRef(
                                                row.id(), row.billNumber(), null, CapillaryWords.TYPE.read(row.type())),
                                        CapillaryOrderReader.INSTANCE.order(row, in),
                                        warnings(answer, list.warnings(), in),
                                        each.raw());
                            })
                            .toList();
                    return new CapillaryRows(orders, list.total());
                }));
    }

    /** @param around the warnings that stand around the transaction; absent where nothing does */
    private OrderSnapshot snapshot(
            Answer answer, CapillaryTransaction transaction, @Nullable JsonNode around, RawDocument raw) {
        Reading in = new Reading(currency);
        Order order = CapillaryOrderReader.INSTANCE.order(transaction, in);
        OrderRef nobody = new OrderRef(null, null, null, null);
        List<Warning> warnings = warnings(answer, transaction.warnings(), in);
        warnings.addAll(warnings(answer, around, new Reading(currency)));
        return new OrderSnapshot(ref(nobody, transaction), order, warnings, raw);
    }

    /**
     * What was read, unless the body tells of a failure, or of nothing. Capillary answers 201 when something failed:
     * without an error in the body nobody knows what.
     *
     * @param described whether the body has anything of what a page describes
     */
    private static <T> Either<OrderFailure, T> sound(Answer answer, T read, CapillaryReply reply, boolean described) {
        return reply.failure(answer)
                .<Either<OrderFailure, T>>map(Either::left)
                .getOrElse(() -> described && answer.status() != 201
                        ? Either.right(read)
                        : Either.left(answer.unreadable("a body that does not say what was done")));
    }

    private static OrderReceipt receipt(
            OrderRef ref, @Nullable Order order, List<Warning> warnings, Answer answer, RawDocument raw) {
        return new OrderReceipt(ref, order, Map.of(), warnings, List.of(), List.of(), answer.requestId(), raw);
    }

    private static List<Warning> warnings(Answer answer, @Nullable JsonNode block, Reading in) {
        List<Warning> warnings = new ArrayList<>();
        for (CapillaryNotice notice : CapillaryNotice.read(block)) {
            warnings.add(new Warning(notice.code(), answer.shown(notice.message())));
        }
        warnings.addAll(in.warnings());
        return warnings;
    }

    /** The transaction as the answer names it; what it leaves out is as it was asked for. */
    private static OrderRef ref(OrderRef asked, CapillaryTransaction answered) {
        return new OrderRef(
                answered.id() == null ? asked.id() : answered.id(),
                answered.billNumber() == null ? asked.number() : answered.billNumber(),
                asked.customer(),
                answered.type() == null ? asked.type() : CapillaryWords.TYPE.read(answered.type()));
    }

    private static FailureDetail detail(Answer answer, String message) {
        return new FailureDetail(message, CapillaryProvider.VENDOR, null, answer.status(), answer.requestId());
    }
}
