package org.ordergateway.sandbox.capillary;

/** The forms in which the update page and its forerunner show the answer to an update; nothing there reconciles them. */
public enum UpdateAnswer {
    /** The page's example: the id and what was sent, spelled as it was sent. */
    ECHO,
    /** The page's table: {@code extended_fields}, {@code custom_fields}, id, number, type and customer. */
    SNAKE_CASE,
    /** The form of 2022: warnings, errors and {@code loyaltyDetails}, nothing of the bill. */
    LOYALTY
}
