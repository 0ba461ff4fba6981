package org.ordergateway;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Step;
import org.ordergateway.model.Addons;
import org.ordergateway.model.Amount;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderRefBuilder;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.model.Shown;

/** Builds the library's records by reflection, so that a new component is tested without anybody thinking of it. */
public abstract class RecordFactory {

    /** What stands in a component that is no record, list or map. */
    protected abstract @Nullable Object leaf(Class<?> type, boolean shown);

    /** How many entries a list or map gets; absent for none at all. */
    protected @Nullable Integer size() {
        return 1;
    }

    /** Whether a record inside another is present. */
    protected boolean present() {
        return true;
    }

    public final Order order() {
        return record(Order.class);
    }

    public final OrderUpdate update() {
        Order set = order();
        boolean replaces = set.lines() != null && present() && leaf(Boolean.class, true) != Boolean.FALSE;
        Order rest = replaces ? set : OrderBuilder.builder(set).lines(null).build();
        Set<FieldPath> clear = new LinkedHashSet<>();
        for (OrderField field : OrderField.all()) {
            if (!field.path().contains("[].") && field.values(rest).isEmpty() && present()) {
                clear.add(FieldPath.of(field.path()));
            }
        }
        List<LineChange> changes = replaces
                ? List.of()
                : List.of(
                        LineChange.change(lineRef(), record(OrderLine.class)),
                        LineChange.add(record(OrderLine.class)),
                        LineChange.remove(lineRef()));
        return new OrderUpdate(record(OrderRef.class), rest, clear, changes);
    }

    public final NewOrder newOrder() {
        OrderRef ref = OrderRefBuilder.builder(record(OrderRef.class)).id(null).build();
        return new NewOrder(ref, order());
    }

    public final LineRef lineRef() {
        return LineRef.sku((String) entry(String.class, true));
    }

    @SuppressWarnings("unchecked")
    public final <R extends Record> R record(Class<R> type) {
        if (type == OrderUpdate.class) {
            return (R) update();
        }
        if (type == NewOrder.class) {
            return (R) newOrder();
        }
        if (type == Amount.class) {
            return (R) entry(Amount.class, true);
        }
        if (type == FieldPath.class) {
            return (R) new FieldPath((OrderField) entry(OrderField.class, true), "k" + entry(String.class, true));
        }
        if (type == Step.class) {
            return (R) Step.failed(
                    (String) entry(String.class, true), List.of((String) entry(String.class, true)), (OrderFailure)
                            entry(OrderFailure.class, false));
        }
        if (type == LineRef.class) {
            return (R) lineRef();
        }
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = component(components[i]);
        }
        if (type == Addons.class) {
            // Either the plain list or the parts.
            boolean plain = values[1] != null && !List.of().equals(values[1]);
            Arrays.fill(values, plain ? 2 : 1, plain ? 5 : 2, null);
        }
        return construct(type, values);
    }

    /** A record with these components by name and nothing else. */
    public static <R extends Record> R only(Class<R> type, Map<String, Object> given) {
        RecordComponent[] components = type.getRecordComponents();
        return construct(
                type,
                Arrays.stream(components).map(each -> given.get(each.getName())).toArray());
    }

    private @Nullable Object component(RecordComponent component) {
        return value(component.getGenericType(), component.isAnnotationPresent(Shown.class), isOptional(component));
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object value(Type type, boolean shown, boolean optional) {
        if (type instanceof TypeVariable<?>) {
            return update();
        }
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw == List.class || raw == Set.class) {
            Integer size = size();
            if (size == null) {
                return optional ? null : raw == List.class ? List.of() : Set.of();
            }
            Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
            List<Object> entries = IntStream.range(0, size)
                    .mapToObj(i -> entry(element, shown))
                    .toList();
            return raw == List.class ? entries : new LinkedHashSet<>(entries);
        }
        if (raw == Map.class) {
            Integer size = size();
            if (size == null) {
                return optional ? null : Map.of();
            }
            Map<String, Object> entries = new LinkedHashMap<>();
            Type element = ((ParameterizedType) type).getActualTypeArguments()[1];
            for (int i = 0; i < size; i++) {
                entries.put("k" + entry(String.class, shown), entry(element, shown));
            }
            return entries;
        }
        boolean composed = raw.isRecord() && !raw.getSimpleName().equals("Amount");
        if (composed) {
            return optional && !present() ? null : record((Class<? extends Record>) raw);
        }
        Object found = leaf(raw, shown);
        return found == null && !optional ? entry(raw, shown) : found;
    }

    private Object entry(Type type, boolean shown) {
        for (int i = 0; i < 1_000; i++) {
            Object found = value(type, shown, false);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("nothing for " + type);
    }

    private static <R extends Record> R construct(Class<R> type, @Nullable Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + type, e);
        }
    }
}
