package org.ordergateway.wire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.Warning;
import org.ordergateway.model.Amount;

/**
 * Reads the values of one answer. What cannot be read is absent from the order, stays in the raw document, and is told
 * as a warning: one odd value never hides the rest. For one answer and one thread.
 */
public final class Reading {

    private final @Nullable String currency;
    private final List<Warning> warnings = new ArrayList<>();

    /** @param currency the currency of the account's amounts; absent when nobody named one */
    public Reading(@Nullable String currency) {
        this.currency = currency;
    }

    /** What could not be read. */
    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** A time with any offset; the offset is kept. */
    public @Nullable OffsetDateTime time(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Times.parse(text);
        } catch (DateTimeException e) {
            return unreadable("time");
        }
    }

    /** A decimal with the vendor's own digits. */
    public @Nullable BigDecimal decimal(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Amount.of(text).value();
        } catch (IllegalArgumentException e) {
            return unreadable("number");
        }
    }

    /** An amount with the vendor's own digits, in the account's currency. */
    public @Nullable Amount amount(@Nullable String text) {
        BigDecimal value = decimal(text);
        return value == null ? null : new Amount(value, currency);
    }

    /** An amount that came as a number, in the account's currency. */
    public @Nullable Amount amount(BigDecimal value) {
        try {
            return new Amount(value, currency);
        } catch (IllegalArgumentException e) {
            return unreadable("number");
        }
    }

    /** Notes something odd of the answer that is not lost; the text must not repeat a person's data. */
    public void warn(String message) {
        warnings.add(new Warning(null, message));
    }

    /** Notes that a value cannot be read; answers with nothing. */
    public <T> @Nullable T unreadable(String kind) {
        warnings.add(
                new Warning(null, "a " + kind + " of the answer cannot be read; it stands in the raw document only"));
        return null;
    }
}
