package org.ordergateway.model;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a record of the model holds of a person: every text and number that {@link Masked} would not print. For taking it
 * out of words that came from outside, where no pattern knows a name or a street.
 */
public final class PersonalValues {

    private PersonalValues() {}

    /** The values, as text; nothing for an absent record. */
    public static Set<String> of(@Nullable Record held) {
        Set<String> found = new LinkedHashSet<>();
        each(held, found::add);
        return found;
    }

    /** Tells the values one by one, without keeping any; one may come twice. */
    public static void each(@Nullable Record held, Consumer<String> value) {
        if (held != null) {
            collect(held, value);
        }
    }

    private static void collect(Record held, Consumer<String> found) {
        for (Component component : Component.of(held)) {
            Object value = component.isShown() ? null : component.read(held);
            if (value != null && !Masked.isShown(component, value)) {
                collectAny(value, found);
            }
        }
    }

    private static void collectAny(Object value, Consumer<String> found) {
        if (value instanceof Term || Masked.MASK.equals(value)) {
            return;
        }
        if (value instanceof Record nested) {
            collect(nested, found);
        } else if (value instanceof Collection<?> many) {
            many.forEach(each -> collectAny(each, found));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> collectAny(each, found));
        } else if (value instanceof BigDecimal number) {
            found.accept(number.toPlainString());
        } else if (value instanceof CharSequence || value instanceof URI || value instanceof LocalDate) {
            found.accept(value.toString());
        }
    }
}
