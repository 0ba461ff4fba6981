package org.ordergateway.captain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request of an update.
 *
 * @param name what it changes, for people
 * @param fields the neutral fields it carries
 * @param order the body of a PATCH of the order; absent for a change of status
 * @param status the body of a change of status; absent for a PATCH of the order
 */
record CaptainStep(
        String name,
        List<String> fields,
        @Nullable CaptainOrder order,
        @Nullable CaptainStatusUpdate status) {

    Object body() {
        return order == null ? java.util.Objects.requireNonNull(status) : order;
    }
}
