package org.ordergateway.capillary;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderReceipt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Json;
import org.ordergateway.http.JsonElements;
import org.ordergateway.http.JsonReader;

/**
 * Answers to calls for many, of any status. An entry failed when it has errors, whatever the answer counts; one without
 * errors is a success only where the status is one.
 */
final class CapillaryBulkAnswers {

    private static final JsonReader<CapillaryBulkEntry> ENTRY = Json.reader(CapillaryBulkEntry.class);
    private static final JsonReader<CapillaryReply> REPLY = Json.reader(CapillaryReply.class);
    private static final String NOT_ONE = "not one result for this transaction among those of the call";

    private final CapillaryAnswers answers;

    CapillaryBulkAnswers(CapillaryAnswers answers) {
        this.answers = answers;
    }

    /**
     * The outcomes of updates.
     *
     * @param refusal what the answer is as a whole when its status is no 2xx; else absent
     */
    List<Either<OrderFailure, OrderReceipt>> updated(
            Answer answer, @Nullable OrderFailure refusal, List<CapillaryPart> parts) {
        return read(answer, refusal, parts, "id", (part, entry) -> {
            try {
                CapillaryTransaction echo =
                        Json.mapper().treeToValue(entry.value().result(), CapillaryTransaction.class);
                return Either.right(
                        answers.updated(part.asked(), echo, entry.value().warnings(), answer, entry.raw()));
            } catch (JsonProcessingException e) {
                return Either.left(answer.unreadable("an entry of another shape"));
            }
        });
    }

    /** The outcomes of new transactions. */
    List<Either<OrderFailure, OrderReceipt>> added(
            Answer answer, @Nullable OrderFailure refusal, List<CapillaryPart> parts) {
        return read(answer, refusal, parts, "billNumber", (part, entry) -> {
            CapillaryBulkEntry added = entry.value();
            return answers.created(part.asked(), added.entityId(), false, added.warnings(), answer, entry.raw());
        });
    }

    /** The same failure for all of a call; one that leaves the outcome open is each one's own doubt. */
    static List<Either<OrderFailure, OrderReceipt>> failed(OrderFailure failure, List<CapillaryPart> parts) {
        List<Either<OrderFailure, OrderReceipt>> all = new ArrayList<>();
        parts.forEach(part -> all.add(Either.left(about(part, failure))));
        return all;
    }

    private static List<Either<OrderFailure, OrderReceipt>> read(
            Answer answer, @Nullable OrderFailure refusal, List<CapillaryPart> parts, String key, Receipts receipts) {
        return JsonElements.of(answer, "response", ENTRY)
                .fold(
                        unreadable -> failed(refusal == null ? whole(answer).getOrElse(unreadable) : refusal, parts),
                        entries -> entries.isEmpty() && refusal != null
                                ? failed(refusal, parts)
                                : read(answer, refusal, parts, CapillaryBulkResults.of(entries, key, parts), receipts));
    }

    private static List<Either<OrderFailure, OrderReceipt>> read(
            Answer answer,
            @Nullable OrderFailure refusal,
            List<CapillaryPart> parts,
            CapillaryBulkResults results,
            Receipts receipts) {
        // Capillary answers 201 when something failed: without an error in any entry nobody knows which.
        boolean open = !answer.isSuccess() || answer.status() == 201 && !results.anyFailed();
        List<Either<OrderFailure, OrderReceipt>> outcomes = new ArrayList<>();
        for (CapillaryPart part : parts) {
            List<JsonElements<CapillaryBulkEntry>> found = results.of(part);
            Either<OrderFailure, JsonElements<CapillaryBulkEntry>> outcome =
                    found.isEmpty() ? Either.left(missing(answer, refusal)) : outcome(answer, found, open);
            outcomes.add(outcome.flatMap(entry -> receipts.of(part, entry))
                    .map(receipt -> receipt.leavingOut(part.leftOut()))
                    .mapLeft(failure -> about(part, failure)));
        }
        return outcomes;
    }

    private static Either<OrderFailure, JsonElements<CapillaryBulkEntry>> outcome(
            Answer answer, List<JsonElements<CapillaryBulkEntry>> found, boolean open) {
        if (found.size() > 1) {
            return Either.left(answer.unreadable(NOT_ONE));
        }
        return found.get(0)
                .value()
                .reply()
                .failure(answer)
                .<Either<OrderFailure, JsonElements<CapillaryBulkEntry>>>map(Either::left)
                .getOrElse(() -> open
                        ? Either.left(answer.unreadable("a result without an error where something failed"))
                        : Either.right(found.get(0)));
    }

    /** What has no result of its own failed as the call did, where the answer tells why; else it is in doubt. */
    private static OrderFailure missing(Answer answer, @Nullable OrderFailure refusal) {
        if (refusal == null) {
            return whole(answer).getOrElse(() -> answer.unreadable(NOT_ONE));
        }
        return refusal.detail().vendorCode() == null ? answer.unreadable(NOT_ONE) : refusal;
    }

    /** What the body of a 2xx tells of the call as a whole. */
    private static Option<OrderFailure> whole(Answer answer) {
        return answer.read(REPLY).toOption().flatMap(reply -> reply.failure(answer));
    }

    private static OrderFailure about(CapillaryPart part, OrderFailure failure) {
        return failure instanceof OrderFailure.InDoubt open ? open.about(part.doubt()) : failure;
    }

    /** Makes the receipt of an entry without errors. */
    private interface Receipts {
        Either<OrderFailure, OrderReceipt> of(CapillaryPart part, JsonElements<CapillaryBulkEntry> entry);
    }
}
