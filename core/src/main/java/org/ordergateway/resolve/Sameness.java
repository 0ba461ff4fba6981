package org.ordergateway.resolve;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Amount;
import org.ordergateway.model.FieldValue;

/**
 * Whether two values are one: numbers by value, times by instant, custom data by the names that were asked for. What
 * differs in a way in which vendors tidy values (letters' case, space, parts of a second, parts of a hundredth) is
 * neither the same nor another.
 */
enum Sameness {
    YES,
    NO,
    UNCLEAR;

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    /** Both: the worst of the two, no before unclear before yes. */
    Sameness and(Sameness other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == UNCLEAR || other == UNCLEAR ? UNCLEAR : YES;
    }

    /** Whether what is held is what was asked for; an empty list or map is as good as none. */
    static Sameness of(Object asked, @Nullable Object held) {
        if (held == null) {
            return isEmpty(asked) ? YES : NO;
        }
        if (asked.equals(held)) {
            return YES;
        }
        if (asked instanceof Amount some && held instanceof Amount other) {
            return amounts(some, other);
        }
        if (asked instanceof BigDecimal some && held instanceof BigDecimal other) {
            return numbers(some, other);
        }
        if (asked instanceof OffsetDateTime some && held instanceof OffsetDateTime other) {
            return times(some, other);
        }
        if (asked instanceof String some && held instanceof String other) {
            return texts(some, other);
        }
        if (asked instanceof Map<?, ?> some && held instanceof Map<?, ?> other) {
            return entries(some, other);
        }
        if (asked instanceof List<?> some && held instanceof List<?> other) {
            return elements(some, other);
        }
        return asked instanceof FieldValue some && held instanceof FieldValue other ? custom(some, other) : NO;
    }

    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value instanceof Collection<?> many && many.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof String text && text.isEmpty();
    }

    private static Sameness amounts(Amount asked, Amount held) {
        boolean otherCurrency = asked.currency() != null
                && held.currency() != null
                && !asked.currency().equals(held.currency());
        return otherCurrency ? NO : numbers(asked.value(), held.value());
    }

    private static Sameness numbers(BigDecimal asked, BigDecimal held) {
        if (asked.compareTo(held) == 0) {
            return YES;
        }
        return asked.subtract(held).abs().compareTo(HUNDREDTH) < 0 ? UNCLEAR : NO;
    }

    private static Sameness times(OffsetDateTime asked, OffsetDateTime held) {
        if (asked.isEqual(held)) {
            return YES;
        }
        return Duration.between(asked, held).abs().compareTo(Duration.ofSeconds(1)) < 0 ? UNCLEAR : NO;
    }

    private static Sameness texts(String asked, String held) {
        return plain(asked).equals(plain(held)) ? UNCLEAR : NO;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private static Sameness entries(Map<?, ?> asked, Map<?, ?> held) {
        Sameness all = YES;
        for (Map.Entry<?, ?> entry : asked.entrySet()) {
            all = all.and(of(entry.getValue(), held.get(entry.getKey())));
        }
        return all;
    }

    private static Sameness elements(List<?> asked, List<?> held) {
        if (asked.size() != held.size()) {
            return NO;
        }
        Sameness all = YES;
        Iterator<?> others = held.iterator();
        for (Object each : asked) {
            all = all.and(of(each, others.next()));
        }
        return all;
    }

    /** A vendor may keep a number as text and the other way round. */
    private static Sameness custom(FieldValue asked, FieldValue held) {
        if (asked instanceof FieldValue.Text some && held instanceof FieldValue.Text other) {
            return texts(some.value(), other.value());
        }
        if (asked instanceof FieldValue.Decimal some && held instanceof FieldValue.Decimal other) {
            return numbers(some.value(), other.value());
        }
        if (asked instanceof FieldValue.Entries some && held instanceof FieldValue.Entries other) {
            return entries(some.values(), other.values());
        }
        if (asked instanceof FieldValue.Items some && held instanceof FieldValue.Items other) {
            return elements(some.values(), other.values());
        }
        return asked.getClass() == held.getClass() ? NO : UNCLEAR;
    }
}
