package org.ordergateway.model;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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
        if (held != null) {
            collect(held, found);
        }
        return found;
    }

    private static void collect(Record held, Set<String> found) {
        for (RecordComponent component : held.getClass().getRecordComponents()) {
            Object value = Masked.read(component, held);
            if (value != null && !Masked.isShown(component, value)) {
                collectAny(value, found);
            }
        }
    }

    private static void collectAny(Object value, Set<String> found) {
        if (value instanceof Term || value.equals(Masked.MASK)) {
            return;
        }
        if (value instanceof Record nested) {
            collect(nested, found);
        } else if (value instanceof Collection<?> many) {
            many.forEach(each -> collectAny(each, found));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> collectAny(each, found));
        } else if (value instanceof BigDecimal number) {
            found.add(number.toPlainString());
        } else if (value instanceof CharSequence || value instanceof URI || value instanceof LocalDate) {
            found.add(value.toString());
        }
    }
}
