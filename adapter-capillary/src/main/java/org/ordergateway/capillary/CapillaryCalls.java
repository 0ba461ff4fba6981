package org.ordergateway.capillary;

import io.vavr.control.Either;
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
import org.ordergateway.http.Redactor;

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

    /** Takes the credentials out of texts. */
    Redactor redactor() {
        return new Redactor(login.secrets());
    }

    Either<OrderFailure, Answer> send(HttpCall call, Function<CapillaryApi, Answer> request) {
        return login.with(call.deadline(), () -> api.send(call, request));
    }

    Either<OrderFailure, RawAnswer> send(RawCall call, CallOptions options) {
        Deadline deadline = deadline(options);
        return login.with(deadline, () -> RawCalls.send(api, call, deadline));
    }

    /** A call that changes one transaction. */
    HttpCall change(CallOptions options, CapillarySwitches switches, Supplier<Doubt> doubt) {
        return with(options, switches, HttpCall.change(deadline(options), doubt));
    }

    /** A call that changes several, each with a doubt of its own. */
    HttpCall changeOfMany(CallOptions options, CapillarySwitches switches) {
        return with(options, switches, HttpCall.change(deadline(options)));
    }

    HttpCall read(CallOptions options) {
        return HttpCall.read(deadline(options)).withCorrelationId(options.correlationId());
    }

    @Override
    public void close() {
        login.close();
        api.close();
    }

    private HttpCall with(CallOptions options, CapillarySwitches switches, HttpCall call) {
        HttpCall known = call.withCorrelationId(options.correlationId());
        return switches.skipDownstream() ? known.withHeader(settings.skipDownstreamHeader(), "true") : known;
    }

    private Deadline deadline(CallOptions options) {
        return options.deadline() == null ? api.deadline() : Deadline.in(options.deadline());
    }
}
