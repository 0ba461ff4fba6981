package org.ordergateway.http;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ordergateway.RawAnswer;
import org.ordergateway.RawCall;
import org.ordergateway.RawDocument;
import org.ordergateway.failure.OrderFailure;

/** The way out: a call in the vendor's own words, through the same transport as every other. */
public final class RawCalls {

    private RawCalls() {}

    /** The vendor's answer with a 2xx, or the failure that the adapter's table makes of another. */
    public static Either<OrderFailure, RawAnswer> send(HttpApi<?> api, RawCall call, Deadline deadline) {
        HttpVerb verb;
        try {
            verb = HttpVerb.valueOf(call.method().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Either.left(OrderFailure.Invalid.of(
                    "method",
                    "is none of "
                            + String.join(
                                    ", ",
                                    java.util.Arrays.stream(HttpVerb.values())
                                            .map(Enum::name)
                                            .toList())));
        }
        byte[] body = call.body() == null ? null : call.body().getBytes(StandardCharsets.UTF_8);
        HttpCall http = (call.changes() ? HttpCall.change(deadline) : HttpCall.read(deadline))
                .carrying(() -> RawValues.of(call.path(), body));
        return api.sendRaw(http, verb, call.path(), body)
                .map(answer -> new RawAnswer(answer.status(), answer.requestId(), RawDocument.of(answer.body())));
    }
}
