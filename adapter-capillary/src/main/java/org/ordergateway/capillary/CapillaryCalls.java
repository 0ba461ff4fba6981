package org.ordergateway.capillary;

import io.vavr.control.Either;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ordergateway.CallOptions;
import org.ordergateway.RawAnswer;
import org.ordergateway.RawCall;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Deadline;
import org.ordergateway.http.HttpApi;
import org.ordergateway.http.HttpCall;
import org.ordergateway.http.RawCalls;
import org.ordergateway.model.OrderRef;

/** How requests go out to Capillary: with a login, within a deadline. Thread-safe. */
final class CapillaryCalls implements AutoCloseable {

    private final CapillarySettings settings;
    private final CapillaryLogin login;
    private final HttpApi<CapillaryApi> api;

    CapillaryCalls(CapillarySettings settings) {
        this.settings = settings;
        this.login = CapillaryLogin.of(settings);
        var builder = HttpApi.of(CapillaryProvider.VENDOR, CapillaryApi.class, settings.http())
                .headers((call, headers) -> {
                    headers.accept("Content-Type", "application/json"); // wanted of every call, a body or none
                    settings.attribution().forEach(headers);
                    login.headers().write(call, headers);
                })
                .answers(CapillaryFailures.TABLE)
                .vendorErrors(new CapillaryErrors())
                .requestIdHeader("X-CAP-REQUEST-ID");
        login.secrets().forEach(builder::secret);
        this.api = builder.open();
    }

    Either<OrderFailure, Answer> send(HttpCall call, Function<CapillaryApi, Answer> request) {
        return login.with(call.deadline(), () -> api.send(call, request));
    }

    /** Sends a change when those of the same transaction that came before it are done. */
    Either<OrderFailure, Answer> sendInTurn(OrderRef ref, HttpCall call, Function<CapillaryApi, Answer> request) {
        return api.inTurn(ref, call.deadline(), () -> send(call, request));
    }

    /** The same for a change of several transactions. */
    Either<OrderFailure, Answer> sendInTurn(
            List<OrderRef> refs, HttpCall call, Function<CapillaryApi, Answer> request) {
        return api.inTurn(refs, call.deadline(), () -> send(call, request));
    }

    Either<OrderFailure, RawAnswer> send(RawCall call, CallOptions options) {
        Deadline deadline = api.deadline(options);
        return login.with(deadline, () -> RawCalls.send(api, call, deadline));
    }

    /** A call that changes one transaction. */
    HttpCall change(CallOptions options, CapillarySwitches switches, Supplier<Doubt> doubt, boolean repeatable) {
        return skipping(switches, api.change(options, doubt, repeatable));
    }

    /** A call that changes several, each with a doubt of its own. */
    HttpCall changeOfMany(CallOptions options, CapillarySwitches switches, List<CapillaryPart> parts) {
        return skipping(
                switches,
                HttpCall.change(api.deadline(options))
                        .withCorrelationId(options.correlationId())
                        .carrying(parts.stream().map(CapillaryPart::doubt).toList()));
    }

    HttpCall read(CallOptions options) {
        return api.read(options);
    }

    /** The calls of a pull, one for each page. */
    Supplier<HttpCall> reads(CallOptions options) {
        return api.reads(options);
    }

    @Override
    public void close() {
        login.close();
        api.close();
    }

    private HttpCall skipping(CapillarySwitches switches, HttpCall call) {
        return switches.skipDownstream() ? call.withHeader(settings.skipDownstreamHeader(), "true") : call;
    }
}
