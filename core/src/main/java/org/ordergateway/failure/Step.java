package org.ordergateway.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Shown;

/**
 * One request of a change that needs several.
 *
 * @param name what the request changes
 * @param fields the neutral fields it carries
 * @param failure why it failed; absent when it was applied or not sent
 */
public record Step(
        @Shown String name,
        @Shown List<String> fields,
        Outcome outcome,
        @Nullable OrderFailure failure) {

    /** How a step ended. */
    public enum Outcome {
        APPLIED,
        FAILED,
        NOT_SENT
    }

    public Step {
        fields = List.copyOf(fields);
        if ((outcome == Outcome.FAILED) != (failure != null)) {
            throw new IllegalArgumentException("a step that failed says why, and no other does");
        }
    }

    /** What the step did to the order as a whole: an applied one is a part of it. */
    public Effect effect() {
        if (failure != null) {
            return failure.effect();
        }
        return outcome == Outcome.APPLIED ? Effect.PARTLY : Effect.NONE;
    }

    /** A step that the vendor applied. */
    public static Step applied(String name, List<String> fields) {
        return new Step(name, fields, Outcome.APPLIED, null);
    }

    /** A step that failed. */
    public static Step failed(String name, List<String> fields, OrderFailure failure) {
        return new Step(name, fields, Outcome.FAILED, failure);
    }

    /** A step that was not sent, because an earlier one failed. */
    public static Step notSent(String name, List<String> fields) {
        return new Step(name, fields, Outcome.NOT_SENT, null);
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}
