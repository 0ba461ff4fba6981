package org.ordergateway.acme;

import io.vavr.control.Either;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawDocument;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.http.AnswerTable;
import org.ordergateway.http.Json;
import org.ordergateway.http.JsonReader;
import org.ordergateway.http.VendorError;
import org.ordergateway.model.OrderRef;
import org.ordergateway.wire.Reading;

/** Reads what Acme answers: a whole ticket, or a problem. */
record AcmeAnswers(AcmeMapping mapping) {

    /** HTTP's own meaning holds, as Acme's page says; it adds what a 422 is. */
    static final AnswerTable TABLE = AnswerTable.ofHttp()
            .status(422, OrderFailure.Kind.REJECTED, "Acme's tickets, problems: a field is not as the page says");

    private static final JsonReader<AcmeTicket> TICKET = Json.reader(AcmeTicket.class);

    /** The order that an answer shows; without a ticket's number nobody knows what became of the call. */
    Either<OrderFailure, OrderSnapshot> order(Answer answer) {
        return answer.read(TICKET).flatMap(ticket -> {
            if (ticket.ticket() == null) {
                return Either.left(answer.unreadable("a body that names no ticket"));
            }
            Reading in = new Reading(mapping.currency());
            return Either.right(new OrderSnapshot(
                    new OrderRef(ticket.ticket(), ticket.shopRef(), null, null),
                    mapping.order(ticket, in),
                    in.warnings(),
                    RawDocument.of(answer.body())));
        });
    }

    /** What a refusal says. */
    static VendorError problem(Answer answer) {
        return answer.read(Json.tree())
                .fold(
                        unreadable -> VendorError.NONE,
                        body -> VendorError.of(
                                body.path("problem").textValue(),
                                body.path("says").textValue()));
    }
}
