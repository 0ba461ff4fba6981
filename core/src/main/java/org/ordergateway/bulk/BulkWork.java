package org.ordergateway.bulk;

import io.vavr.control.Either;
import java.util.List;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.OrderFailure;

/**
 * What a run does with its inputs. For gateways; called by many threads at once.
 *
 * @param <I> an input
 * @param <R> what its call brings
 */
public interface BulkWork<I, R> {

    /** Which order the input is about: two inputs that share a name never run at the same time, nor out of order. */
    List<String> names(I input);

    /** How many inputs like this one go into one call; 1 where it goes alone. */
    int batchSize(I input);

    /** Does one. */
    Either<OrderFailure, R> one(I input);

    /** Does several by one call; one result for each input, in the same order. */
    List<Either<OrderFailure, R>> batch(List<I> inputs);

    /** What was asked for, should the call break off. */
    Doubt doubt(I input);
}
