package org.ordergateway.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A component of a record, looked up once for each class: the JDK's own look-up copies all of it every time. */
final class Component {

    private static final ClassValue<List<Component>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Component::new).toList();
        }
    };

    private static final Object[] NO_ARGUMENTS = {};

    private final String name;
    private final boolean shown;

    /** Absent for a record of another module that is not open to this one. */
    private final @Nullable Method accessor;

    private Component(RecordComponent component) {
        Method read = component.getAccessor();
        name = component.getName();
        shown = component.isAnnotationPresent(Shown.class) || Masked.isShown(component.getType());
        accessor = read.trySetAccessible() ? read : null;
    }

    /** Those of a record, in their order. */
    static List<Component> of(Record held) {
        return KNOWN.get(held.getClass());
    }

    String name() {
        return name;
    }

    /** Whether it is marked {@link Shown}, or of a type that tells nothing of a person. */
    boolean isShown() {
        return shown;
    }

    /** What it holds; a mask when it cannot be read. */
    @Nullable Object read(Record held) {
        try {
            return accessor == null ? Masked.MASK : accessor.invoke(held, NO_ARGUMENTS);
        } catch (IllegalAccessException | InvocationTargetException e) {
            return Masked.MASK;
        }
    }
}
