package org.ordergateway.capability;

import io.vavr.control.Either;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Shown;

/**
 * What a change would do, found out without any network.
 *
 * @param fields what becomes of each thing that the caller asked for
 * @param requests what would go out; empty when the change is refused
 * @param refusal why nothing would be sent; absent when it would
 */
public record Plan(
        @Shown String vendor,
        List<FieldFate> fields,
        List<PlannedRequest> requests,
        @Nullable OrderFailure refusal) {

    public Plan {
        fields = List.copyOf(fields);
        requests = List.copyOf(requests);
    }

    /** The plan of a change whose requests are known, or that is refused. */
    public static Plan of(String vendor, List<FieldFate> fields, Either<OrderFailure, List<PlannedRequest>> outcome) {
        return outcome.fold(
                refusal -> new Plan(vendor, fields, List.of(), refusal),
                requests -> new Plan(vendor, fields, requests, null));
    }

    /** What this vendor cannot hold. */
    public List<FieldFate> lost() {
        return fields.stream()
                .filter(field -> field.fate() == FieldFate.Fate.LOST)
                .toList();
    }

    @Override
    public String toString() {
        return Masked.toString(this);
    }
}
