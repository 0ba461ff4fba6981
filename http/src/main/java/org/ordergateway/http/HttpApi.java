package org.ordergateway.http;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderRef;
import org.ordergateway.queue.OrderQueue;

/**
 * One vendor's HTTP interface: runs single calls of it and turns whatever comes of them into an answer or a failure.
 * Thread-safe. Opened by {@link #of}; closing it ends the calls in flight.
 *
 * @param <A> the adapter's Feign interface; each of its methods takes an {@link HttpCall} and returns an {@link Answer}
 */
public final class HttpApi<A> implements AutoCloseable {

    private final A api;
    private final Transport transport;
    private final Failures failures;
    private final VendorErrors vendorErrors;
    private final HttpSettings settings;
    private final @Nullable PolicedCalls policed;
    private final OrderQueue queue;

    HttpApi(
            A api,
            Transport transport,
            Failures failures,
            VendorErrors vendorErrors,
            HttpSettings settings,
            @Nullable PolicedCalls policed,
            OrderQueue queue) {
        this.api = api;
        this.transport = transport;
        this.failures = failures;
        this.vendorErrors = vendorErrors;
        this.settings = settings;
        this.policed = policed;
        this.queue = queue;
    }

    /**
     * Begins to open an interface.
     *
     * @param vendor the vendor's name, for messages
     */
    public static <A> HttpApiBuilder<A> of(String vendor, Class<A> api, HttpSettings settings) {
        return new HttpApiBuilder<>(vendor, api, settings);
    }

    /**
     * The vendor's answer to one request, when its status is a 2xx; else the failure that the adapter's table makes of it.
     * The request is sent once, or again as {@link CallPolicies} allow.
     *
     * @param request calls one method of the interface with this very call
     */
    public Either<OrderFailure, Answer> send(HttpCall call, Function<A, Answer> request) {
        return attempt(call, () -> request.apply(api));
    }

    /** The same for a change of an order, in its turn: the changes of one order go out one after the other. */
    public Either<OrderFailure, Answer> sendInTurn(OrderRef order, HttpCall call, Function<A, Answer> request) {
        return inTurn(order, call.deadline(), () -> send(call, request));
    }

    /** Runs a change that takes several requests in its order's turn; see {@link OrderQueue#inTurn}. */
    public <T> Either<OrderFailure, T> inTurn(
            OrderRef order, Deadline deadline, Supplier<Either<OrderFailure, T>> change) {
        return queue.inTurn(order, deadline.nanoTime(), change);
    }

    /** The same for a change of several orders at once. */
    public <T> Either<OrderFailure, T> inTurn(
            Collection<OrderRef> orders, Deadline deadline, Supplier<Either<OrderFailure, T>> change) {
        return queue.inTurn(orders, deadline.nanoTime(), change);
    }

    /**
     * The same for a request that the interface has no method for: the way out.
     *
     * @param path begins with a slash, already encoded, with its query if it has one; checked before anything is sent
     * @param json the body; absent for none
     */
    public Either<OrderFailure, Answer> sendRaw(HttpCall call, HttpVerb verb, String path, byte @Nullable [] json) {
        return attempt(call, () -> transport.sendRaw(verb, path, json, call));
    }

    private Either<OrderFailure, Answer> attempt(HttpCall call, Supplier<Answer> attempt) {
        return policed == null ? once(call, attempt) : policed.run(call, () -> once(call, attempt));
    }

    private Either<OrderFailure, Answer> once(HttpCall call, Supplier<Answer> attempt) {
        Answer answer;
        try {
            answer = attempt.get();
        } catch (NoAnswerException e) {
            return Either.left(failures.noAnswer(call, e));
        }
        return answer.isSuccess() ? Either.right(answer) : Either.left(answer.refused(error(answer)));
    }

    private VendorError error(Answer answer) {
        try {
            return vendorErrors.read(answer);
        } catch (RuntimeException e) {
            return VendorError.NONE; // the status still says what it says
        }
    }

    /** The settings that it was opened with. */
    public HttpSettings settings() {
        return settings;
    }

    /** A call that changes nothing at the vendor, within the caller's deadline or the configured one. */
    public HttpCall read(CallOptions options) {
        return HttpCall.read(deadline(options)).withCorrelationId(options.correlationId());
    }

    /**
     * The calls of a pull, one for each of its pages: the caller's deadline is one for all of them, from now; the
     * configured one is each page's own, from when the page is asked for.
     */
    public Supplier<HttpCall> reads(CallOptions options) {
        if (options.deadline() == null) {
            return () -> read(options);
        }
        HttpCall all = read(options);
        return () -> all;
    }

    /** A call that changes an order, within the caller's deadline or the configured one. */
    public HttpCall change(CallOptions options, Supplier<Doubt> doubt) {
        return HttpCall.change(deadline(options), doubt).withCorrelationId(options.correlationId());
    }

    /** The same; repeatable when sending it again is known to do no harm. */
    public HttpCall change(CallOptions options, Supplier<Doubt> doubt, boolean repeatable) {
        return HttpCall.change(deadline(options), doubt, repeatable).withCorrelationId(options.correlationId());
    }

    /** The caller's deadline, or one of the configured length, from now. */
    public Deadline deadline(CallOptions options) {
        return options.deadline() == null ? deadline() : Deadline.in(options.deadline());
    }

    /** A deadline of the configured length, from now. */
    public Deadline deadline() {
        return Deadline.in(settings.deadline());
    }

    /**
     * Ends calls in flight with a failure, and every later call; leaves no socket and no thread, but for a look-up of a
     * host name that the JVM cannot end. Repeatable.
     */
    @Override
    public void close() {
        queue.close();
        if (policed != null) {
            policed.close();
        }
        transport.close();
    }
}
