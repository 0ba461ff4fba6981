package org.ordergateway.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Prints a record without the data of a person: components that are marked {@link Shown}, times, flags, vendors' words
 * and nested records of the model are printed, anything else as {@code ***}. Absent components are left out.
 */
public final class Masked {

    private static final String MASK = "***";

    private Masked() {}

    /** The record's name and its present components, personal data masked. */
    public static String toString(Record value) {
        var text = new StringJoiner(", ", value.getClass().getSimpleName() + "[", "]");
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object held = read(component, value);
            if (held != null) {
                text.add(component.getName() + "=" + show(component, held));
            }
        }
        return text.toString();
    }

    private static String show(RecordComponent component, Object held) {
        if (component.isAnnotationPresent(Shown.class)
                || held instanceof Boolean
                || held instanceof OffsetDateTime
                || held instanceof Term) {
            return held.toString();
        }
        if (held instanceof Record nested && nested.getClass().getPackage() == Masked.class.getPackage()) {
            return nested.toString();
        }
        if (held instanceof Collection<?> many) {
            return many.stream().allMatch(each -> each instanceof Record)
                    ? many.toString()
                    : MASK + " (" + many.size() + ")";
        }
        if (held instanceof Map<?, ?> map) {
            return MASK + " (" + map.size() + ")";
        }
        return MASK;
    }

    private static Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component.getName(), e);
        }
    }
}
