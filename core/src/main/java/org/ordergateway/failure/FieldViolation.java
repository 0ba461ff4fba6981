package org.ordergateway.failure;

import org.ordergateway.model.Shown;

/**
 * What is wrong with one field.
 *
 * @param path the neutral path, such as {@code customer.phone}
 * @param problem what is wrong and what would be right, without the value
 */
public record FieldViolation(@Shown String path, @Shown String problem) {

    @Override
    public String toString() {
        return path + ": " + problem;
    }
}
