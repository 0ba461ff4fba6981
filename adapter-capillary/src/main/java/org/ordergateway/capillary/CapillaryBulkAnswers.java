package org.ordergateway.capillary;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ordergateway.OrderReceipt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Json;
import org.ordergateway.http.JsonElements;
import org.ordergateway.http.JsonReader;
import org.ordergateway.http.VendorError;

/**
 * Answers to calls for many. A result is known by the id or the number that it repeats, never by its place; an entry
 * failed when it has errors, whatever the answer counts.
 */
final class CapillaryBulkAnswers {

    private static final JsonReader<CapillaryBulkEntry> ENTRY = Json.reader(CapillaryBulkEntry.class);

    private final CapillaryAnswers answers;

    CapillaryBulkAnswers(CapillaryAnswers answers) {
        this.answers = answers;
    }

    /** The outcomes of updates. */
    List<Either<OrderFailure, OrderReceipt>> updated(Answer answer, List<CapillaryPart> parts) {
        return read(answer, parts, "id", (part, entry) -> {
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
    List<Either<OrderFailure, OrderReceipt>> added(Answer answer, List<CapillaryPart> parts) {
        return read(
                answer,
                parts,
                "billNumber",
                (part, entry) -> Either.right(answers.created(
                        part.asked(), entry.value().entityId(), entry.value().warnings(), answer, entry.raw())));
    }

    /** The same failure for all of a call; one that leaves the outcome open is each one's own doubt. */
    static List<Either<OrderFailure, OrderReceipt>> failed(OrderFailure failure, List<CapillaryPart> parts) {
        List<Either<OrderFailure, OrderReceipt>> all = new ArrayList<>();
        parts.forEach(part -> all.add(Either.left(about(part, failure))));
        return all;
    }

    private List<Either<OrderFailure, OrderReceipt>> read(
            Answer answer, List<CapillaryPart> parts, String key, Receipts receipts) {
        return JsonElements.of(answer, "response", ENTRY)
                .fold(
                        unreadable -> failed(whole(answer, unreadable), parts),
                        entries -> read(answer, parts, key, entries, receipts));
    }

    private static List<Either<OrderFailure, OrderReceipt>> read(
            Answer answer,
            List<CapillaryPart> parts,
            String key,
            List<JsonElements<CapillaryBulkEntry>> entries,
            Receipts receipts) {
        Map<String, List<JsonElements<CapillaryBulkEntry>>> byKey = new HashMap<>();
        boolean anyFailed = false;
        for (JsonElements<CapillaryBulkEntry> entry : entries) {
            byKey.computeIfAbsent(String.valueOf(entry.value().named(key)), none -> new ArrayList<>())
                    .add(entry);
            anyFailed |= !errors(entry).isEmpty();
        }
        // Capillary answers 201 when something failed: without an error in any entry nobody knows which.
        boolean open = answer.status() == 201 && !anyFailed;
        List<Either<OrderFailure, OrderReceipt>> outcomes = new ArrayList<>();
        for (CapillaryPart part : parts) {
            outcomes.add(outcome(answer, byKey.getOrDefault(part.key(), List.of()), open)
                    .flatMap(entry -> receipts.of(part, entry))
                    .map(receipt -> receipt.leavingOut(part.leftOut()))
                    .mapLeft(failure -> about(part, failure)));
        }
        return outcomes;
    }

    private static Either<OrderFailure, JsonElements<CapillaryBulkEntry>> outcome(
            Answer answer, List<JsonElements<CapillaryBulkEntry>> found, boolean open) {
        if (found.size() != 1) {
            return Either.left(answer.unreadable("not one result for this transaction among those of the call"));
        }
        List<CapillaryNotice> errors = errors(found.get(0));
        return errors.isEmpty() && !open
                ? Either.right(found.get(0))
                : Either.left(answer.refused(CapillaryErrors.of(errors)));
    }

    /** A body without results may tell why the call as a whole was refused. */
    private static OrderFailure whole(Answer answer, OrderFailure unreadable) {
        VendorError error = new CapillaryErrors().read(answer);
        return error.code() == null ? unreadable : answer.refused(error);
    }

    private static List<CapillaryNotice> errors(JsonElements<CapillaryBulkEntry> entry) {
        return CapillaryNotice.read(entry.value().errors());
    }

    private static OrderFailure about(CapillaryPart part, OrderFailure failure) {
        return failure instanceof OrderFailure.InDoubt open ? open.about(part.doubt()) : failure;
    }

    /** Makes the receipt of an entry without errors. */
    private interface Receipts {
        Either<OrderFailure, OrderReceipt> of(CapillaryPart part, JsonElements<CapillaryBulkEntry> entry);
    }
}
