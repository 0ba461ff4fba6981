package org.ordergateway.bulk;

import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Shown;

/**
 * What became of one input of a run.
 *
 * @param index the place of the input in the stream, from 0
 * @param input what was asked for, to be sent again after a failure; absent only where the stream held null
 * @param outcome what the call answered; its failure's effect says whether the vendor may have acted
 */
public record BulkResult<I, R>(@Shown long index, @Nullable I input, Either<OrderFailure, R> outcome) {

    /** Whether the call failed. */
    public boolean failed() {
        return outcome.isLeft();
    }

    /** The place of the input, and the failure's kind and effect. */
    @Override
    public String toString() {
        return "BulkResult[index=" + index + ", " + outcome.fold(BulkResult::told, receipt -> "applied") + "]";
    }

    private static String told(OrderFailure failure) {
        return failure.kind().word() + " (effect " + failure.effect().word() + ")";
    }
}
