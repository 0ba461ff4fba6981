package org.ordergateway.testkit.rule;

import java.util.Set;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure.Kind;

/**
 * One row of the failure table: a scenario, and what it must be told as.
 *
 * @param sentence the rule
 * @param operations the calls that can meet it
 * @param change what a change must end with
 * @param read what a read must end with
 */
record FailureRow(
        String id, String sentence, Set<Operation> operations, Told change, Told read, Provocation provocation) {

    /** Brings the trouble about, and says which call meets it. */
    @FunctionalInterface
    interface Provocation {
        Attempt prepare(Bench bench, Operation operation) throws Exception;
    }

    /**
     * What a call must end with.
     *
     * @param hits how many requests arrive at the server
     */
    record Told(Kind kind, Effect effect, int hits) {

        @Override
        public String toString() {
            return kind.word().replace('_', ' ') + ", " + effect.word() + ", " + hits;
        }
    }

    Told told(Operation operation) {
        return switch (operation) {
            case CREATE, UPDATE -> change;
            case GET, FIND -> read;
        };
    }
}
