package org.ordergateway.failure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Order;
import org.ordergateway.model.Shown;

/**
 * Why a call did not do what it was asked, and what that means for the order: {@link #effect()} comes first. Values
 * are immutable; no text in them holds a secret or a person's data.
 */
public sealed interface OrderFailure {

    /** The kinds, for an exhaustive {@code switch}. */
    enum Kind {
        INVALID,
        UNSUPPORTED,
        NOT_FOUND,
        CONFLICT,
        UNAUTHENTICATED,
        FORBIDDEN,
        THROTTLED,
        REJECTED,
        UNAVAILABLE,
        IN_DOUBT,
        PARTLY_APPLIED;

        /** As the neutral JSON spells it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Kind kind();

    /** What the call did at the vendor. */
    Effect effect();

    /** Message, vendor's code, HTTP status and request id. */
    FailureDetail detail();

    /** What happened and what to do about it. */
    default String message() {
        return detail().message();
    }

    /** The failure as an exception, for those who prefer one. */
    default OrderGatewayException toException() {
        return new OrderGatewayException(this);
    }

    /** The input is wrong; nothing was sent. */
    record Invalid(List<FieldViolation> violations, FailureDetail detail) implements OrderFailure {
        public Invalid {
            violations = List.copyOf(violations);
        }

        /** Lists the violations in the message. */
        public static Invalid of(String what, List<FieldViolation> violations) {
            return new Invalid(
                    violations,
                    FailureDetail.of(what
                            + violations.stream()
                                    .map(FieldViolation::toString)
                                    .collect(Collectors.joining("; ", ": ", ""))));
        }

        /** One field is wrong. */
        public static Invalid of(String path, String problem) {
            return of("the input is not valid", List.of(new FieldViolation(path, problem)));
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Effect effect() {
            return Effect.NONE;
        }
    }

    /** The vendor cannot take these fields, or not this operation; nothing was sent. */
    record Unsupported(List<FieldViolation> fields, FailureDetail detail) implements OrderFailure {
        public Unsupported {
            fields = List.copyOf(fields);
        }

        /** Lists the fields in the message. */
        public static Unsupported of(String vendor, String what, List<FieldViolation> fields) {
            return new Unsupported(
                    fields,
                    FailureDetail.of(
                            vendor,
                            what
                                    + fields.stream()
                                            .map(FieldViolation::toString)
                                            .collect(Collectors.joining("; ", ": ", ""))));
        }

        /** A whole operation is not offered. */
        public static Unsupported operation(String vendor, String why) {
            return new Unsupported(List.of(), FailureDetail.of(vendor, why));
        }

        @Override
        public Kind kind() {
            return Kind.UNSUPPORTED;
        }

        @Override
        public Effect effect() {
            return Effect.NONE;
        }
    }

    /** The vendor has no such order. */
    record NotFound(FailureDetail detail) implements OrderFailure {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public Effect effect() {
            return Effect.NONE;
        }
    }

    /** The order's state at the vendor does not allow it, or the number is taken; sending it again changes nothing. */
    record Conflict(FailureDetail detail) implements OrderFailure {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Effect effect() {
            return Effect.NONE;
        }
    }

    /** The vendor does not accept the credentials. */
    record Unauthenticated(FailureDetail detail) implements OrderFailure {
        @Override
        public Kind kind() {
            return Kind.UNAUTHENTICATED;
        }

        @Override
        public Effect effect() {
            return Effect.NONE;
        }
    }

    /** The credentials are known but do not allow it. */
    record Forbidden(FailureDetail detail) implements OrderFailure {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public Effect effect() {
            return Effect.NONE;
        }
    }

    /**
     * Too many calls; the vendor did not act. One without an HTTP status was kept back on this side, such as by the
     * gateway's own rate limit: a run over many orders sends it later.
     *
     * @param retryAfter how long the vendor asks to wait, clamped; absent when it does not say
     */
    record Throttled(@Shown @Nullable Duration retryAfter, FailureDetail detail) implements OrderFailure {
        @Override
        public Kind kind() {
            return Kind.THROTTLED;
        }

        @Override
        public Effect effect() {
            return Effect.NONE;
        }
    }

    /**
     * The vendor understood the request and refused it.
     *
     * @param violations the fields it complains about, by their neutral paths where they have one
     */
    record Rejected(List<FieldViolation> violations, FailureDetail detail) implements OrderFailure {
        public Rejected {
            violations = List.copyOf(violations);
        }

        @Override
        public Kind kind() {
            return Kind.REJECTED;
        }

        @Override
        public Effect effect() {
            return Effect.NONE;
        }
    }

    /**
     * The vendor cannot be reached or says that it is not available.
     *
     * @param effect NONE when no request went out or nothing was to be changed; UNKNOWN when a change went out and the
     *     vendor answered that it is unavailable, since no page says that it did not act
     */
    record Unavailable(Effect effect, @Shown @Nullable Duration retryAfter, FailureDetail detail)
            implements OrderFailure {
        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }
    }

    /**
     * A request went out and its answer does not say what became of it.
     *
     * @param doubt what was asked for; absent where nothing can be read back
     */
    record InDoubt(@Nullable Doubt doubt, FailureDetail detail) implements OrderFailure {
        @Override
        public Kind kind() {
            return Kind.IN_DOUBT;
        }

        @Override
        public Effect effect() {
            return Effect.UNKNOWN;
        }

        /** The same failure, with what was asked for. */
        public InDoubt about(Doubt asked) {
            return new InDoubt(asked, detail);
        }

        /** The same failure, with the order as {@code get} read it before the call. */
        public InDoubt knowing(Order before) {
            return doubt == null ? this : new InDoubt(doubt.knowing(before), detail);
        }
    }

    /**
     * Several requests were needed and not all were applied. An unknown step makes the whole unknown; where no step was
     * applied, the whole had no effect.
     *
     * @param steps every request in its order, with its own outcome
     */
    record PartlyApplied(List<Step> steps, FailureDetail detail) implements OrderFailure {
        public PartlyApplied {
            steps = List.copyOf(steps);
        }

        @Override
        public Kind kind() {
            return Kind.PARTLY_APPLIED;
        }

        @Override
        public Effect effect() {
            Effect worst = Effect.NONE;
            for (Step step : steps) {
                if (step.effect().compareTo(worst) > 0) {
                    worst = step.effect();
                }
            }
            return worst;
        }
    }
}
