package org.ordergateway.capillary;

import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.http.Answer;
import org.ordergateway.http.AnswerTable;
import org.ordergateway.http.Deadline;
import org.ordergateway.http.HttpApi;
import org.ordergateway.http.HttpCall;
import org.ordergateway.http.HttpSettings;
import org.ordergateway.http.Json;
import org.ordergateway.http.JsonReader;
import org.ordergateway.http.RequestHeaders;
import org.ordergateway.settings.Secret;

/**
 * Tokens that are generated for a client's key and secret. One call fetches a token for all that wait for it; no lock is
 * held meanwhile. A token is renewed when four fifths of its life are over, and once more when the vendor does not accept
 * it; its life is measured on this machine's monotonic clock, so that no two clocks are compared.
 *
 * <p>While a token is still good, its renewal takes at most a quarter of the time of the one call that asks for it; other
 * calls go on with the old one, and after a renewal that failed all do, until half of the rest of its life is over.
 */
final class CapillaryTokens implements CapillaryLogin {

    static final String HEADER = "X-CAP-API-OAUTH-TOKEN";

    private static final JsonReader<CapillaryTokenAnswer> ANSWER = Json.reader(CapillaryTokenAnswer.class);
    private static final int EARLY_SHARE = 4;

    static final AnswerTable ANSWERS = AnswerTable.ofHttp()
            .statuses(200, 299, Kind.UNAUTHENTICATED, "OAuth page: no token is generated for a bad key or secret")
            .status(400, Kind.UNAUTHENTICATED, "OAuth page: no token is generated for a bad key or secret")
            .status(403, Kind.UNAUTHENTICATED, "OAuth page: no token is generated without an access group")
            .status(404, Kind.UNAVAILABLE, "no token; it says nothing of an order")
            .status(409, Kind.UNAVAILABLE, "no token; it says nothing of an order")
            .status(412, Kind.UNAVAILABLE, "no token; it says nothing of an order");

    private final Supplier<Secret> key;
    private final Supplier<Secret> secret;
    private final LongSupplier clock;
    private final HttpApi<CapillaryTokenApi> api;
    private final AtomicReference<@Nullable CapillaryToken> held = new AtomicReference<>();
    private final AtomicReference<@Nullable CompletableFuture<Either<OrderFailure, CapillaryToken>>> inFlight =
            new AtomicReference<>();

    CapillaryTokens(HttpSettings settings, Supplier<Secret> key, Supplier<Secret> secret) {
        this(settings, key, secret, System::nanoTime);
    }

    /** @param clock monotonic, in nanoseconds */
    CapillaryTokens(HttpSettings settings, Supplier<Secret> key, Supplier<Secret> secret, LongSupplier clock) {
        this.key = key;
        this.secret = secret;
        this.clock = clock;
        this.api = HttpApi.of(CapillaryProvider.VENDOR, CapillaryTokenApi.class, settings)
                .answers(ANSWERS)
                .vendorErrors(new CapillaryErrors())
                .secret(key)
                .secret(secret)
                .open();
    }

    @Override
    public RequestHeaders headers() {
        return (call, headers) -> {
            CapillaryToken token = held.get();
            if (token != null) {
                headers.accept(HEADER, token.value().reveal());
            }
        };
    }

    @Override
    public List<Supplier<Secret>> secrets() {
        return List.of(key, secret, () -> {
            CapillaryToken token = held.get();
            return token == null ? Secret.of("") : token.value();
        });
    }

    @Override
    public <T> Either<OrderFailure, T> with(Deadline deadline, Supplier<Either<OrderFailure, T>> call) {
        return good(deadline).flatMap(token -> {
            Either<OrderFailure, T> result = call.get();
            return result.isLeft() && result.getLeft().kind() == Kind.UNAUTHENTICATED
                    ? another(token, deadline).flatMap(renewed -> call.get())
                    : result;
        });
    }

    @Override
    public void close() {
        api.close();
    }

    /** A token that need not be renewed yet; one that need be but cannot is used until its end. */
    private Either<OrderFailure, CapillaryToken> good(Deadline deadline) {
        CapillaryToken token = held.get();
        long now = clock.getAsLong();
        if (token == null || token.isOver(now)) {
            return fetch(token, deadline);
        }
        return token.isDue(now) ? renewed(token, deadline) : Either.right(token);
    }

    /** The token that follows one that is still good, or that one. */
    private Either<OrderFailure, CapillaryToken> renewed(CapillaryToken token, Deadline deadline) {
        CompletableFuture<Either<OrderFailure, CapillaryToken>> mine = new CompletableFuture<>();
        if (!inFlight.compareAndSet(null, mine)) {
            return Either.right(token);
        }
        Deadline early = Deadline.in(deadline.remaining().dividedBy(EARLY_SHARE));
        Either<OrderFailure, CapillaryToken> renewed = lead(mine, token, early);
        if (renewed.isRight()) {
            return renewed;
        }
        long now = clock.getAsLong();
        held.compareAndSet(token, token.dueLater(now));
        return token.isOver(now) ? fetch(token, deadline) : Either.right(token);
    }

    /** Another token than the one that the vendor did not accept. */
    private Either<OrderFailure, CapillaryToken> another(CapillaryToken refused, Deadline deadline) {
        CapillaryToken token = held.get();
        return token != null && !token.isSame(refused) ? Either.right(token) : fetch(refused, deadline);
    }

    private Either<OrderFailure, CapillaryToken> fetch(@Nullable CapillaryToken old, Deadline deadline) {
        CompletableFuture<Either<OrderFailure, CapillaryToken>> mine = new CompletableFuture<>();
        CompletableFuture<Either<OrderFailure, CapillaryToken>> others = inFlight.compareAndExchange(null, mine);
        if (others == null) {
            return lead(mine, old, deadline);
        }
        Either<OrderFailure, CapillaryToken> result = await(others, deadline);
        // The one who fetched may have had less time than this caller has.
        boolean again = result.isLeft() && result.getLeft().kind() == Kind.UNAVAILABLE && !deadline.isOver();
        return again && inFlight.compareAndSet(null, mine) ? lead(mine, old, deadline) : result;
    }

    private Either<OrderFailure, CapillaryToken> lead(
            CompletableFuture<Either<OrderFailure, CapillaryToken>> mine,
            @Nullable CapillaryToken old,
            Deadline deadline) {
        Either<OrderFailure, CapillaryToken> result = Either.left(noToken("asking for it broke off"));
        try {
            CapillaryToken meanwhile = held.get();
            result = meanwhile != null && !meanwhile.isSame(old) ? Either.right(meanwhile) : generate(deadline);
            result.forEach(held::set);
            return result;
        } finally {
            inFlight.set(null);
            mine.complete(result);
        }
    }

    private Either<OrderFailure, CapillaryToken> generate(Deadline deadline) {
        long asked = clock.getAsLong();
        HttpCall call = HttpCall.read(deadline);
        CapillaryTokenRequest request =
                new CapillaryTokenRequest(key.get().reveal(), secret.get().reveal());
        return api.send(call, oauth -> oauth.generate(request, call))
                .flatMap(answer -> token(answer, asked))
                .mapLeft(CapillaryTokens::ofToken);
    }

    static Either<OrderFailure, CapillaryToken> token(Answer answer, long asked) {
        return answer.read(ANSWER).flatMap(read -> {
            List<CapillaryNotice> errors = CapillaryNotice.read(read.errors());
            String value = read.accessToken();
            return errors.isEmpty() && value != null
                    ? Either.right(CapillaryToken.of(value, read.ttlSeconds(), asked))
                    : Either.left(answer.refused(CapillaryErrors.of(errors)));
        });
    }

    private static Either<OrderFailure, CapillaryToken> await(
            CompletableFuture<Either<OrderFailure, CapillaryToken>> others, Deadline deadline) {
        try {
            return others.get(Math.max(0, deadline.remaining().toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Either.left(noToken("the deadline passed"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Either.left(noToken("the calling thread was interrupted"));
        } catch (ExecutionException e) {
            return Either.left(noToken("asking for it broke off"));
        }
    }

    /** The same failure, in words that nobody takes for a failure of the order. */
    private static OrderFailure ofToken(OrderFailure failure) {
        FailureDetail detail =
                failure.detail().withMessage("no token was generated, and nothing else was sent: " + failure.message());
        if (failure instanceof OrderFailure.Unauthenticated) {
            return new OrderFailure.Unauthenticated(detail);
        }
        if (failure instanceof OrderFailure.Throttled throttled) {
            return new OrderFailure.Throttled(throttled.retryAfter(), detail);
        }
        if (failure instanceof OrderFailure.Unavailable unavailable) {
            return new OrderFailure.Unavailable(Effect.NONE, unavailable.retryAfter(), detail);
        }
        return failure instanceof OrderFailure.Rejected ? new OrderFailure.Rejected(List.of(), detail) : failure;
    }

    private static OrderFailure noToken(String why) {
        return new OrderFailure.Unavailable(
                Effect.NONE,
                null,
                FailureDetail.of(
                        CapillaryProvider.VENDOR,
                        CapillaryProvider.VENDOR + " gave no token: " + why + "; nothing was sent"));
    }
}
