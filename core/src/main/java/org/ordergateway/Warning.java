package org.ordergateway;

import org.jspecify.annotations.Nullable;

/**
 * Something that a vendor complained about although it did what it was asked.
 *
 * @param code the vendor's own code
 * @param message the vendor's own words, persons' data masked
 */
public record Warning(@Nullable String code, String message) {}
