package org.ordergateway.model;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prints a record without the data of a person: components that are marked {@link Shown}, times, flags, words of closed
 * vocabularies and vendors' words are printed, nested records and lists of records by the same rules, anything else as
 * {@code ***}; all of it on one line. Absent components are left out.
 */
public final class Masked {

    static final String MASK = "***";
    /** What could begin a line of its own in a log. */
    private static final Pattern ON_ONE_LINE = Pattern.compile("[\\p{Cntrl}\u2028\u2029]");

    private Masked() {}

    /** The record's name and its present components, personal data masked; never fails. */
    public static String toString(Record value) {
        var text = new StringJoiner(", ", value.getClass().getSimpleName() + "[", "]");
        for (Component component : Component.of(value)) {
            Object held = component.read(value);
            if (held != null) {
                text.add(component.name() + "=" + show(component, held));
            }
        }
        return text.toString();
    }

    /** Whether a component may be printed as it is. */
    static boolean isShown(Component component, Object held) {
        return component.isShown() || isShown(held.getClass());
    }

    /** Whether every value of this type is shown, wherever it stands. */
    static boolean isShown(Class<?> type) {
        return type == Boolean.class
                || type == boolean.class
                || type == OffsetDateTime.class
                || Enum.class.isAssignableFrom(type)
                || Term.class.isAssignableFrom(type);
    }

    private static String show(Component component, Object held) {
        if (isShown(component, held)) {
            return ON_ONE_LINE.matcher(held.toString()).replaceAll("?");
        }
        if (held instanceof Record nested) {
            // By these rules, whatever its own toString would print.
            return toString(nested);
        }
        if (held instanceof Collection<?> many) {
            return many.stream().allMatch(Record.class::isInstance)
                    ? many.stream().map(each -> toString((Record) each)).collect(Collectors.joining(", ", "[", "]"))
                    : MASK + " (" + many.size() + ")";
        }
        if (held instanceof Map<?, ?> map) {
            return MASK + " (" + map.size() + ")";
        }
        return MASK;
    }
}
