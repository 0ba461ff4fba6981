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
 */
final class CapillaryTokens implements CapillaryLogin {

    static final String HEADER = "X-CAP-API-OAUTH-TOKEN";

    private static final JsonReader<CapillaryTokenAnswer> ANSWER = Json.reader(CapillaryTokenAnswer.class);
    private static final long LONGEST_SECONDS = TimeUnit.DAYS.toSeconds(30);

    static final AnswerTable ANSWERS = AnswerTable.ofHttp()
            .statuses(200, 299, Kind.UNAUTHENTICATED, "OAuth page: no token is generated for a bad key or secret")
            .status(400, Kind.UNAUTHENTICATED, "OAuth page: no token is generated for a bad key or secret")
            .status(403, Kind.UNAUTHENTICATED, "OAuth page: no token is generated without an access group");

    private final Supplier<Secret> key;
    private final Supplier<Secret> secret;
    private final LongSupplier clock;
    private final HttpApi<CapillaryTokenApi> api;
    private final AtomicReference<@Nullable Token> held = new AtomicReference<>();
    private final AtomicReference<@Nullable CompletableFuture<Either<OrderFailure, Token>>> inFlight =
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
            Token token = held.get();
            if (token != null) {
                headers.accept(HEADER, token.value.reveal());
            }
        };
    }

    @Override
    public List<Supplier<Secret>> secrets() {
        return List.of(key, secret, () -> {
            Token token = held.get();
            return token == null ? Secret.of("") : token.value;
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
    private Either<OrderFailure, Token> good(Deadline deadline) {
        Token token = held.get();
        if (token != null && !token.isDue(clock.getAsLong())) {
            return Either.right(token);
        }
        Either<OrderFailure, Token> renewed = fetch(token, deadline);
        return renewed.isLeft() && token != null && !token.isOver(clock.getAsLong()) ? Either.right(token) : renewed;
    }

    /** Another token than the one that the vendor did not accept. */
    private Either<OrderFailure, Token> another(Token refused, Deadline deadline) {
        Token token = held.get();
        return token != null && token != refused ? Either.right(token) : fetch(refused, deadline);
    }

    private Either<OrderFailure, Token> fetch(@Nullable Token old, Deadline deadline) {
        CompletableFuture<Either<OrderFailure, Token>> mine = new CompletableFuture<>();
        CompletableFuture<Either<OrderFailure, Token>> others = inFlight.compareAndExchange(null, mine);
        if (others == null) {
            return lead(mine, old, deadline);
        }
        Either<OrderFailure, Token> result = await(others, deadline);
        // The one who fetched may have had less time than this caller has.
        boolean again = result.isLeft() && result.getLeft().kind() == Kind.UNAVAILABLE && !deadline.isOver();
        return again && inFlight.compareAndSet(null, mine) ? lead(mine, old, deadline) : result;
    }

    private Either<OrderFailure, Token> lead(
            CompletableFuture<Either<OrderFailure, Token>> mine, @Nullable Token old, Deadline deadline) {
        Either<OrderFailure, Token> result = Either.left(noToken("asking for it broke off"));
        try {
            Token meanwhile = held.get();
            result = meanwhile != null && meanwhile != old ? Either.right(meanwhile) : generate(deadline);
            result.forEach(held::set);
            return result;
        } finally {
            inFlight.set(null);
            mine.complete(result);
        }
    }

    private Either<OrderFailure, Token> generate(Deadline deadline) {
        long asked = clock.getAsLong();
        HttpCall call = HttpCall.read(deadline);
        CapillaryTokenRequest request =
                new CapillaryTokenRequest(key.get().reveal(), secret.get().reveal());
        return api.send(call, oauth -> oauth.generate(request, call)).flatMap(answer -> token(answer, asked));
    }

    static Either<OrderFailure, Token> token(Answer answer, long asked) {
        return answer.read(ANSWER).flatMap(read -> {
            List<CapillaryNotice> errors = CapillaryNotice.read(read.errors());
            String value = read.accessToken();
            return errors.isEmpty() && value != null
                    ? Either.right(Token.of(value, read.ttlSeconds(), asked))
                    : Either.left(answer.refused(CapillaryErrors.of(errors)));
        });
    }

    private static Either<OrderFailure, Token> await(
            CompletableFuture<Either<OrderFailure, Token>> others, Deadline deadline) {
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

    private static OrderFailure noToken(String why) {
        return new OrderFailure.Unavailable(
                Effect.NONE,
                null,
                FailureDetail.of(
                        CapillaryProvider.VENDOR,
                        CapillaryProvider.VENDOR + " gave no token: " + why + "; nothing was sent"));
    }

    /** A token from the moment it was asked for, before which the vendor cannot have begun to count. */
    record Token(Secret value, long asked, long nanos) {

        static Token of(String value, @Nullable Long seconds, long asked) {
            long life = seconds == null ? LONGEST_SECONDS : Math.max(0, Math.min(seconds, LONGEST_SECONDS));
            return new Token(Secret.of(value), asked, TimeUnit.SECONDS.toNanos(life));
        }

        boolean isDue(long now) {
            return now - asked >= nanos / 5 * 4;
        }

        boolean isOver(long now) {
            return now - asked >= nanos;
        }
    }
}
