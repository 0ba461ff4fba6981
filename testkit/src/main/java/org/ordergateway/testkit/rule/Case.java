package org.ordergateway.testkit.rule;

import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Access;
import org.ordergateway.model.OrderField;

/**
 * One case of a rule.
 *
 * @param name the cell or the situation
 * @param cell the cell of the model that a run of this case proves; absent for any other case
 * @param outcome what a passed run says of the cell
 */
public record Case(String name, @Nullable String cell, Outcome outcome, Check check) {

    /** What a run proves. */
    public enum Outcome {
        /** The vendor holds the field as it is. */
        YES,
        /** The vendor holds it in another form. */
        TRANSFORMED,
        /** The vendor cannot hold it, and nothing is sent. */
        NO,
        /** Something else than a cell. */
        RULE
    }

    /** A run of a cell; the name says in which way. */
    static Case ofCell(OrderField field, Access access, String inThisWay, Outcome outcome, Check check) {
        return new Case(inThisWay, Cells.name(field, access), outcome, check);
    }

    static Case of(String name, Check check) {
        return new Case(name, null, Outcome.RULE, check);
    }
}
