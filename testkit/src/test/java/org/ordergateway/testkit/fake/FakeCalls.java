package org.ordergateway.testkit.fake;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.sandbox.server.ExactJson;

/** One request to the fake vendor, and what its answer means. */
final class FakeCalls {

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final URI base;
    private final String key;
    private final Set<Flaw> flaws;
    private final PlainHttp http = new PlainHttp();

    FakeCalls(Map<String, String> settings, Set<Flaw> flaws) {
        this.base = URI.create(String.valueOf(settings.get("base-url")));
        this.key = String.valueOf(settings.get("key"));
        this.flaws = flaws;
    }

    /** When a call ends, as {@link System#nanoTime()} counts. */
    long until(CallOptions options) {
        Duration deadline = options.deadline() == null ? DEADLINE : options.deadline();
        return System.nanoTime() + deadline.toNanos();
    }

    /** The options of each page of a pull: of a caller's deadline, what is left. */
    Supplier<CallOptions> pages(CallOptions options) {
        if (options.deadline() == null || flaws.contains(Flaw.DEADLINE_ANEW_FOR_EACH_PAGE)) {
            return () -> options;
        }
        long until = until(options);
        return () -> options.withDeadline(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
    }

    /** Ends every call in flight. */
    void close() {
        http.close();
    }

    /** A good answer's document. */
    record Good(JsonNode document, String text, int status) {}

    /** Sends; a request with something in doubt is a change. */
    Either<OrderFailure, Good> send(
            String method,
            String path,
            @Nullable String body,
            CallOptions options,
            @Nullable Doubt doubt,
            boolean change) {
        Duration deadline = options.deadline() == null ? DEADLINE : options.deadline();
        try {
            PlainHttp.Answer answer = http.send(base, method, path, key, body, deadline);
            if (flaws.contains(Flaw.POST_SENT_AGAIN) && answer.status() == 503) {
                answer = http.send(base, method, path, key, body, deadline);
            }
            return meaning(answer, doubt, change);
        } catch (PlainHttp.NoAnswer e) {
            if (flaws.contains(Flaw.DOUBT_RETRIED)
                    && e.sent()
                    && !Thread.currentThread().isInterrupted()) {
                return new FakeCalls(Map.of("base-url", base.toString(), "key", key), Set.of())
                        .send(method, path, body, options, doubt, change);
            }
            if (flaws.contains(Flaw.REQUEST_IN_CAUSE)) {
                throw new IllegalStateException("cannot send " + method + " " + path + " " + body, e);
            }
            FailureDetail detail = FailureDetail.of("fake", "no answer of fake");
            return Either.left(
                    e.sent()
                            ? doubtful(detail, doubt, change)
                            : new OrderFailure.Unavailable(Effect.NONE, null, detail));
        }
    }

    private Either<OrderFailure, Good> meaning(PlainHttp.Answer answer, @Nullable Doubt doubt, boolean change) {
        JsonNode document = ExactJson.read(answer.body()).orElse(ExactJson.object());
        String code = document.path("code").isTextual() ? document.path("code").asText() : null;
        String said = "fake answered " + answer.status()
                + (flaws.contains(Flaw.SECRET_IN_MESSAGE)
                        ? " to " + key + ": " + document.path("text").asText()
                        : "");
        FailureDetail detail = new FailureDetail(
                said,
                "fake",
                flaws.contains(Flaw.VENDOR_CODE_LOST) ? null : code,
                answer.status(),
                answer.headers().get("x-request-id"));
        boolean half = !answer.whole() || !document.path("ok").isBoolean();
        if (answer.status() / 100 == 2) {
            if (half && !flaws.contains(Flaw.HALF_A_BODY_TAKEN_AS_SUCCESS)) {
                return Either.left(doubtful(detail, doubt, change));
            }
            return half || document.path("ok").asBoolean() || flaws.contains(Flaw.FAILURE_TAKEN_AS_SUCCESS)
                    ? Either.right(new Good(document, answer.body(), answer.status()))
                    : Either.left(new OrderFailure.Rejected(List.of(), detail));
        }
        return switch (answer.status()) {
            case 400, 422 -> Either.left(new OrderFailure.Rejected(List.of(), detail));
            case 401 -> Either.left(new OrderFailure.Unauthenticated(detail));
            case 403 -> Either.left(new OrderFailure.Forbidden(detail));
            case 404 -> Either.left(new OrderFailure.NotFound(detail));
            case 409, 412 -> Either.left(new OrderFailure.Conflict(detail));
            case 429 ->
                flaws.contains(Flaw.THROTTLING_SWALLOWED)
                        ? Either.left(new OrderFailure.Rejected(List.of(), detail))
                        : Either.left(new OrderFailure.Throttled(wait(answer), detail));
            case 503 ->
                Either.left(new OrderFailure.Unavailable(change ? Effect.UNKNOWN : Effect.NONE, wait(answer), detail));
            default -> Either.left(doubtful(detail, doubt, change));
        };
    }

    private OrderFailure doubtful(FailureDetail detail, @Nullable Doubt doubt, boolean change) {
        return change && !flaws.contains(Flaw.WRONG_EFFECT)
                ? new OrderFailure.InDoubt(doubt, detail)
                : new OrderFailure.Unavailable(Effect.NONE, null, detail);
    }

    private @Nullable Duration wait(PlainHttp.Answer answer) {
        String given = answer.headers().get("retry-after");
        if (given == null || flaws.contains(Flaw.RETRY_AFTER_IGNORED)) {
            return null;
        }
        Duration asked;
        try {
            asked = given.matches("[0-9]{1,15}")
                    ? Duration.ofSeconds(Long.parseLong(given))
                    : Duration.between(
                            Instant.now(),
                            ZonedDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException e) {
            return null;
        }
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }
}
