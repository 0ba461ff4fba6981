package org.ordergateway.testkit.harness;

import org.ordergateway.model.OrderField;

/** The fields of text that the model does not mark as shown: they may be a person's data. */
public final class PersonalFields {

    private PersonalFields() {}

    /** Whether this is such a field. */
    public static boolean contains(String path) {
        return OrderField.exists(path) && ModelField.of(OrderField.of(path)).personal();
    }
}
