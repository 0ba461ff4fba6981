package org.ordergateway.capillary;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import org.ordergateway.model.OrderRef;
import org.ordergateway.queue.OrderQueue;

/** How requests go out to Capillary: with a login, within a deadline. Thread-safe. */
final class CapillaryCalls implements AutoCloseable {

    private final CapillarySettings settings;
    private final CapillaryLogin login;
    private final HttpApi<CapillaryApi> api;
    private final OrderQueue queue = new OrderQueue(CapillaryProvider.VENDOR);

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

    /** Sends a change when those of the same transaction that came before it are done. */
    Either<OrderFailure, Answer> sendInTurn(OrderRef ref, HttpCall call, Function<CapillaryApi, Answer> request) {
        return queue.inTurn(ref, call.deadline().nanoTime(), () -> send(call, request));
    }

    /** The same for a change of several transactions. */
    Either<OrderFailure, Answer> sendInTurn(
            List<OrderRef> refs, HttpCall call, Function<CapillaryApi, Answer> request) {
        Supplier<Either<OrderFailure, Answer>> change = () -> send(call, request);
        for (OrderRef ref : lastTurnFirst(refs)) {
            Supplier<Either<OrderFailure, Answer>> next = change;
            change = () -> queue.inTurn(ref, call.deadline().nanoTime(), next);
        }
        return change.get();
    }

    /** Ids are waited for before numbers, each sorted: so no two changes wait for each other. */
    private static List<OrderRef> lastTurnFirst(List<OrderRef> refs) {
        List<OrderRef> turns = new ArrayList<>();
        refs.stream()
                .flatMap(ref -> Stream.ofNullable(ref.number()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(number -> turns.add(OrderRef.number(number)));
        refs.stream()
                .flatMap(ref -> Stream.ofNullable(ref.id()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(id -> turns.add(OrderRef.id(id)));
        return turns;
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
    HttpCall changeOfMany(CallOptions options, CapillarySwitches switches) {
        return skipping(switches, HttpCall.change(api.deadline(options)).withCorrelationId(options.correlationId()));
    }

    HttpCall read(CallOptions options) {
        return api.read(options);
    }

    @Override
    public void close() {
        queue.close();
        login.close();
        api.close();
    }

    private HttpCall skipping(CapillarySwitches switches, HttpCall call) {
        return switches.skipDownstream() ? call.withHeader(settings.skipDownstreamHeader(), "true") : call;
    }
}
