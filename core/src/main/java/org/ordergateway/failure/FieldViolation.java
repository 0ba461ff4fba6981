package org.ordergateway.failure;

/**
 * What is wrong with one field.
 *
 * @param path the neutral path, such as {@code customer.phone}
 * @param problem what is wrong and what would be right, without the value
 */
public record FieldViolation(String path, String problem) {

    @Override
    public String toString() {
        return path + ": " + problem;
    }
}
