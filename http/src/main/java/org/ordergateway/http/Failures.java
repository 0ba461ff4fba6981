package org.ordergateway.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Conflict;
import org.ordergateway.failure.OrderFailure.Forbidden;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.failure.OrderFailure.Invalid;
import org.ordergateway.failure.OrderFailure.NotFound;
import org.ordergateway.failure.OrderFailure.Rejected;
import org.ordergateway.failure.OrderFailure.Throttled;
import org.ordergateway.failure.OrderFailure.Unauthenticated;
import org.ordergateway.failure.OrderFailure.Unavailable;
import org.ordergateway.model.OrderField;

/** Makes failures of what came, or did not come, from one vendor; nothing of a secret or a person gets into them. */
final class Failures {

    private static final int TEXT = 300;
    private static final int CODE = 60;
    private static final int EXCERPT = 80;
    private static final int PATH = 120;
    private static final int MOST_VIOLATIONS = 100;
    private static final String READ_BACK = "; the vendor may have acted: read back before sending it again";
    private static final Pattern JSON_VALUE =
            Pattern.compile("(?<=:)\\s*+(?:\"(?:[^\"\\\\]|\\\\.)*+\"?+|-?[0-9][0-9.eE+-]*+)");
    private static final Pattern JSON_ELEMENT =
            Pattern.compile("(?<=[\\[,])\\s*+(?:\"(?:[^\"\\\\]|\\\\.)*+\"?+|-?[0-9][0-9.eE+-]*+)(?!\\s*+:)");

    private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{1,6}");

    private final String vendor;
    private final AnswerTable table;
    private final Redactor redactor;
    private final @Nullable String requestIdHeader;

    Failures(String vendor, AnswerTable table, Redactor redactor, @Nullable String requestIdHeader) {
        this.vendor = vendor;
        this.table = table;
        this.redactor = redactor;
        this.requestIdHeader = requestIdHeader;
    }

    /** A request without an answer. */
    OrderFailure noAnswer(HttpCall call, NoAnswerException why) {
        return switch (why.reach()) {
            case REFUSED ->
                new Invalid(
                        List.of(new FieldViolation("request", String.valueOf(why.getMessage()))),
                        FailureDetail.of(vendor, "nothing was sent to " + vendor + ": " + why.getMessage()));
            case NOT_SENT ->
                new Unavailable(
                        Effect.NONE,
                        null,
                        FailureDetail.of(
                                vendor, vendor + " cannot be reached: " + why.getMessage() + "; nothing was sent"));
            case MAYBE_SENT ->
                inDoubt(call, null, FailureDetail.of(vendor, "no answer of " + vendor + ": " + why.getMessage()));
        };
    }

    /** An answer that cannot be read. */
    OrderFailure unreadable(Answer answer, String what) {
        String excerpt = excerpt(answer);
        String message = vendor + " answered " + answer.status() + " with " + what
                + (excerpt == null ? "" : ", beginning with: " + excerpt);
        return inDoubt(answer.call(), null, detail(answer, null, message));
    }

    /** An answer that says that the vendor refused, or failed. */
    OrderFailure refused(Answer answer, VendorError error) {
        AnswerRow row = table.rowFor(answer.status(), error.code());
        Set<String> carried = answer.call().carried();
        String code = code(error.code(), carried);
        String text = redactor.redact(error.text(), TEXT, carried);
        List<FieldViolation> violations = redacted(error.violations(), carried);
        String message = vendor + " answered " + answer.status() + (code == null ? "" : ", code " + code)
                + (text == null ? "" : ": " + text)
                + complaints(violations);
        FailureDetail detail = detail(answer, code, message);
        return switch (row.kind()) {
            case NOT_FOUND -> new NotFound(detail);
            case CONFLICT -> new Conflict(detail);
            case UNAUTHENTICATED ->
                new Unauthenticated(detail.withMessage(message + "; the credentials are not accepted"));
            case FORBIDDEN -> new Forbidden(detail.withMessage(message + "; the credentials do not allow it"));
            case THROTTLED -> new Throttled(retryAfter(answer), detail);
            case UNAVAILABLE -> new Unavailable(row.effectFor(answer.call().isChange()), retryAfter(answer), detail);
            case IN_DOUBT -> inDoubt(answer.call(), retryAfter(answer), detail);
            default -> new Rejected(violations, detail);
        };
    }

    /** The vendor's code; one of the table, or of a few digits, is nobody's data, though the request carried the same. */
    private @Nullable String code(@Nullable String given, Set<String> carried) {
        boolean own = given != null
                && (table.hasCode(given) || SHORT_NUMBER.matcher(given).matches());
        return own ? given : redactor.redact(given, CODE, carried);
    }

    private OrderFailure inDoubt(HttpCall call, @Nullable Duration retryAfter, FailureDetail detail) {
        return call.isChange()
                ? new InDoubt(call.doubt(), detail.withMessage(detail.message() + READ_BACK))
                : new Unavailable(Effect.NONE, retryAfter, detail);
    }

    private FailureDetail detail(Answer answer, @Nullable String code, String message) {
        return new FailureDetail(message, vendor, code, answer.status(), answer.requestId());
    }

    private static String complaints(List<FieldViolation> violations) {
        return violations.isEmpty()
                ? ""
                : violations.stream()
                        .limit(10)
                        .map(FieldViolation::toString)
                        .collect(Collectors.joining("; ", ": ", violations.size() > 10 ? "; …" : ""));
    }

    private List<FieldViolation> redacted(List<FieldViolation> violations, Set<String> carried) {
        return violations.stream()
                .limit(MOST_VIOLATIONS)
                .map(each -> new FieldViolation(
                        OrderField.exists(each.path())
                                ? each.path()
                                : orMask(redactor.redact(each.path(), PATH, carried)),
                        orMask(redactor.redact(each.problem(), TEXT, carried))))
                .toList();
    }

    /** The vendor's words, fit to be shown. */
    String shown(Answer answer, @Nullable String words) {
        String clean = redactor.redact(words, TEXT, answer.call().carried());
        return clean == null ? "" : clean;
    }

    /** The vendor's id of the request; absent when it sent none. */
    @Nullable String requestId(Answer answer) {
        String id = RequestIds.in(answer, requestIdHeader);
        if (id == null) {
            return null;
        }
        HttpCall call = answer.call();
        return redactor.masked(id, CarriedWords.mayBeIn(id, call) ? call.carried() : Set.of());
    }

    private static @Nullable Duration retryAfter(Answer answer) {
        return RetryAfter.read(answer.header("Retry-After"), Instant.now());
    }

    /** The beginning of a body that is not what it should be; the values of something like JSON are left out. */
    private @Nullable String excerpt(Answer answer) {
        byte[] body = answer.body();
        String text = new String(body, 0, Math.min(body.length, 4_000), StandardCharsets.UTF_8).strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            text = JSON_VALUE.matcher(text).replaceAll(Redactor.MASK);
            text = JSON_ELEMENT.matcher(text).replaceAll(Redactor.MASK);
        }
        return redactor.redact(text, EXCERPT, answer.call().carried());
    }

    private static String orMask(@Nullable String text) {
        return text == null ? Redactor.MASK : text;
    }
}
