package org.ordergateway.memory;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Amount;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.model.Unrecognised;

/** Refuses the values that every vendor refuses: words that nobody knows, what is no phone number, a foreign currency. */
final class MemoryChecks {

    private static final Set<String> PHONES =
            Set.of("customer.phone", "customer.landline", "contacts[].phone", "contacts[].additionalPhone");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{2,30}");

    private final @Nullable String currency;

    MemoryChecks(@Nullable String currency) {
        this.currency = currency;
    }

    /** The update, or everything that is wrong with its values. */
    Either<OrderFailure, OrderUpdate> check(OrderUpdate update) {
        List<OrderLine> carried = update.lineChanges().stream()
                .map(LineChange::carried)
                .filter(Objects::nonNull)
                .toList();
        Set<FieldViolation> faults = new LinkedHashSet<>(faults(update.set()));
        faults.addAll(faults(OrderBuilder.builder().lines(carried).build()));
        return told(faults, update);
    }

    /** The order, or everything that is wrong with its values. */
    Either<OrderFailure, Order> check(Order order) {
        return told(faults(order), order);
    }

    private static <T> Either<OrderFailure, T> told(Set<FieldViolation> faults, T change) {
        return faults.isEmpty()
                ? Either.right(change)
                : Either.left(OrderFailure.Invalid.of("the change is not valid", new ArrayList<>(faults)));
    }

    private Set<FieldViolation> faults(Order order) {
        Set<FieldViolation> faults = new LinkedHashSet<>();
        for (OrderField field : OrderField.setIn(order)) {
            for (Object value : field.values(order)) {
                String problem = problem(field, value);
                if (problem != null) {
                    faults.add(new FieldViolation(field.path(), problem));
                }
            }
        }
        return faults;
    }

    private @Nullable String problem(OrderField field, Object value) {
        if (value instanceof Unrecognised) {
            return "is no word of the neutral vocabulary";
        }
        if (value instanceof Amount amount
                && currency != null
                && amount.currency() != null
                && !amount.currency().equals(currency)) {
            return "is in another currency than " + currency + "; nothing is converted";
        }
        return PHONES.contains(field.path())
                        && value instanceof String text
                        && !PHONE.matcher(text).matches()
                ? "is no phone number"
                : null;
    }
}
