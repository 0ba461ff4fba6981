package org.ordergateway.model;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The records of the model as a tree, read once by reflection; walks an order without any. */
final class FieldTree {

    private static final Package MODEL = Order.class.getPackage();

    private final List<OrderField> fields = new ArrayList<>();
    private final Node root;
    private final Node line;

    private FieldTree(Class<? extends Record> type) {
        this.root = node(type, "");
        this.line = root.below("lines");
    }

    static FieldTree of(Class<? extends Record> type) {
        return new FieldTree(type);
    }

    List<OrderField> fields() {
        return Collections.unmodifiableList(fields);
    }

    FieldSet setIn(Record holder) {
        FieldSet.Gathering found = new FieldSet.Gathering(fields.size());
        start(holder).collect(holder, found);
        return found.result();
    }

    <R extends Record> R without(R holder, Predicate<OrderField> dropped) {
        @SuppressWarnings("unchecked")
        R rest = (R) start(holder).withoutOrEmpty(holder, dropped);
        return rest;
    }

    boolean anySetIn(Record holder, Predicate<OrderField> wanted) {
        return start(holder).any(holder, wanted);
    }

    List<Object> values(Record holder, OrderField field) {
        List<Object> found = new ArrayList<>();
        start(holder).values(holder, field, found);
        return found;
    }

    private Node start(Record holder) {
        return holder instanceof OrderLine ? line : root;
    }

    private Node node(Class<?> type, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        List<Branch> branches = new ArrayList<>();
        for (RecordComponent component : components) {
            branches.add(branch(component, prefix + component.getName()));
        }
        return new Node(constructor(type, components), branches);
    }

    private Branch branch(RecordComponent component, String path) {
        MethodHandle read = accessor(component);
        Class<?> type = component.getType();
        if (isPart(type)) {
            return new Branch(component.getName(), read, null, node(type, path + "."), false);
        }
        if (List.class.isAssignableFrom(type)) {
            Class<?> element = elementOf(component.getGenericType());
            if (isPart(element)) {
                OrderField list = add(path, OrderField.Shape.LIST, element);
                return new Branch(component.getName(), read, list, node(element, path + "[]."), true);
            }
            return new Branch(component.getName(), read, add(path, OrderField.Shape.VALUE, element), null, true);
        }
        boolean map = Map.class.isAssignableFrom(type);
        OrderField leaf = add(path, map ? OrderField.Shape.MAP : OrderField.Shape.VALUE, type);
        return new Branch(component.getName(), read, leaf, null, false);
    }

    private OrderField add(String path, OrderField.Shape shape, Class<?> type) {
        OrderField field = new OrderField(path, shape, type, fields.size());
        fields.add(field);
        return field;
    }

    /** A record that has fields of its own; amounts and addons are one value each. */
    private static boolean isPart(Class<?> type) {
        return type.isRecord() && type.getPackage() == MODEL && type != Amount.class && type != Addons.class;
    }

    private static Class<?> elementOf(Type list) {
        Type element = ((ParameterizedType) list).getActualTypeArguments()[0];
        return (Class<?>) (element instanceof ParameterizedType generic ? generic.getRawType() : element);
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            return MethodHandles.lookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.lookup()
                    .findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + type, e);
        }
    }

    /** One record type at one place of the tree. */
    private record Node(MethodHandle constructor, List<Branch> branches) {

        Node below(String name) {
            for (Branch branch : branches) {
                if (branch.name.equals(name) && branch.part != null) {
                    return branch.part;
                }
            }
            throw new IllegalStateException("the order has no list '" + name + "'");
        }

        void collect(Object holder, FieldSet.Gathering found) {
            // By index, here and below: this is the way of every good update.
            for (int i = 0; i < branches.size(); i++) {
                Branch branch = branches.get(i);
                Object held = branch.read(holder);
                if (held == null) {
                    continue;
                }
                if (branch.field != null) {
                    found.add(branch.field);
                }
                if (branch.part == null) {
                    continue;
                }
                if (!branch.list) {
                    branch.part.collect(held, found);
                    continue;
                }
                List<?> many = (List<?>) held;
                for (int j = 0; j < many.size(); j++) {
                    branch.part.collect(many.get(j), found);
                }
            }
        }

        Object withoutOrEmpty(Object holder, Predicate<OrderField> dropped) {
            Object rest = without(holder, dropped);
            return rest == null ? invoke(constructor, new Object[branches.size()]) : rest;
        }

        boolean any(Object holder, Predicate<OrderField> wanted) {
            for (Branch branch : branches) {
                Object held = branch.read(holder);
                if (held != null
                        && (branch.field != null && wanted.test(branch.field) || branch.anyBelow(held, wanted))) {
                    return true;
                }
            }
            return false;
        }

        void values(Object holder, OrderField field, List<Object> found) {
            for (Branch branch : branches) {
                Object held = branch.read(holder);
                if (held == null) {
                    continue;
                }
                if (branch.field == field) {
                    found.add(held);
                } else if (branch.part != null) {
                    for (Object each : branch.each(held)) {
                        branch.part.values(each, field, found);
                    }
                }
            }
        }

        /** The record without what is dropped; absent when that was all there was. */
        @Nullable Object without(Object holder, Predicate<OrderField> dropped) {
            @Nullable Object[] kept = new Object[branches.size()];
            boolean lost = false;
            for (int i = 0; i < kept.length; i++) {
                Branch branch = branches.get(i);
                Object held = branch.read(holder);
                if (held == null) {
                    continue;
                }
                if (branch.field == null || !dropped.test(branch.field)) {
                    kept[i] = branch.part == null ? held : branch.without(held, dropped);
                }
                lost |= kept[i] == null;
            }
            boolean empty = lost && Arrays.stream(kept).allMatch(Objects::isNull);
            return empty ? null : invoke(constructor, kept);
        }
    }

    /** One component: a field, a nested record, or a list of records. */
    private record Branch(
            String name,
            MethodHandle read,
            @Nullable OrderField field,
            @Nullable Node part,
            boolean list) {

        @Nullable Object read(Object holder) {
            try {
                return (Object) read.invokeExact(holder);
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }

        boolean anyBelow(Object held, Predicate<OrderField> wanted) {
            return part != null && each(held).stream().anyMatch(one -> part.any(one, wanted));
        }

        List<?> each(Object held) {
            return list ? (List<?>) held : List.of(held);
        }

        @Nullable Object without(Object held, Predicate<OrderField> dropped) {
            Node below = Objects.requireNonNull(part);
            if (!list) {
                return below.without(held, dropped);
            }
            // An element stays even when nothing is left in it: the number of elements says something too.
            return ((List<?>) held)
                    .stream().map(each -> below.withoutOrEmpty(each, dropped)).toList();
        }
    }

    private static Object invoke(MethodHandle constructor, @Nullable Object[] arguments) {
        try {
            return (Object) constructor.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot construct a record of the model", e);
        }
    }
}
