package org.ordergateway.wire;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Amount;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;

/**
 * Writes the values of one change and gathers what is wrong with them, so that all faults are told at once and nothing
 * is sent. For one change and one thread.
 */
public final class Writing {

    private static final Pattern LINE_BREAK = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    private final @Nullable String currency;
    private final Set<FieldViolation> violations = new LinkedHashSet<>();
    private boolean foreign;

    /** @param currency the currency of the account's amounts; absent when nobody named one, and then any is refused */
    public Writing(@Nullable String currency) {
        this.currency = currency;
    }

    /** An amount as a plain decimal with its own digits; see {@link #currencies}. */
    public @Nullable String amount(@Nullable Amount amount) {
        if (amount == null) {
            return null;
        }
        foreign |= amount.currency() != null && !amount.currency().equals(currency);
        return amount.value().toPlainString();
    }

    /** Refuses every amount of an order that is in another currency than the account's; nothing is converted. */
    public void currencies(Order order) {
        if (foreign) {
            for (OrderField field : OrderField.all()) {
                if (field.type() == Amount.class && field.values(order).stream().anyMatch(this::isForeign)) {
                    refuse(field.path(), currencyProblem());
                }
            }
        }
    }

    private boolean isForeign(Object amount) {
        return amount instanceof Amount sum
                && sum.currency() != null
                && !sum.currency().equals(currency);
    }

    private String currencyProblem() {
        return currency == null
                ? "names a currency, but the gateway's setting 'currency' does not say which one the account has"
                : "is in another currency than the account's, " + currency + "; nothing is converted";
    }

    /** Notes a fault; answers with nothing, so that a mapper can go on and find the rest. */
    public <T> @Nullable T refuse(String path, String problem) {
        violations.add(new FieldViolation(path, problem));
        return null;
    }

    /** Refuses every explicit null in custom data by its path, at any depth: no page says what writing one does. */
    public void refuseNulls(String path, @Nullable Map<String, FieldValue> values) {
        if (values != null) {
            values.forEach((name, value) -> refuseNull(path + "[" + name + "]", value));
        }
    }

    private void refuseNull(String path, FieldValue value) {
        if (value instanceof FieldValue.Nothing) {
            refuse(LINE_BREAK.matcher(path).replaceAll("?"), "is null, and no page says what writing that does");
        } else if (value instanceof FieldValue.Entries entries) {
            refuseNulls(path, entries.values());
        } else if (value instanceof FieldValue.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                refuseNull(path + "[" + i + "]", items.values().get(i));
            }
        }
    }

    /** Whether anything was refused so far. */
    public boolean faulty() {
        return !violations.isEmpty();
    }

    /** What was refused. */
    public List<FieldViolation> violations() {
        return new ArrayList<>(violations);
    }

    /** The written value, or everything that is wrong with the change. */
    public <T> Either<OrderFailure, T> result(T written) {
        return violations.isEmpty()
                ? Either.right(written)
                : Either.left(OrderFailure.Invalid.of("the change is not valid for this vendor", violations()));
    }
}
