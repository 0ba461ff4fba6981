package org.ordergateway.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map that keeps the order in which it was given and that nobody can change: an array of names and one of values, since
 * most maps of a record are only ever read through. Thread-safe.
 */
final class OrderedMap<V> extends AbstractMap<String, V> {

    /** So many are found by looking at each. */
    private static final int FEW = 8;

    private final String[] names;
    private final V[] values;

    /** Made when something is looked for among many. */
    private @Nullable Map<String, V> index;

    private OrderedMap(String[] names, V[] values) {
        this.names = names;
        this.values = values;
    }

    /** A copy, in the order of the given one; without empty names, nulls, or names that stand twice. */
    static <V> OrderedMap<V> copyOf(Map<String, V> given) {
        if (given instanceof OrderedMap<V> same) {
            return same;
        }
        var copy = new Copy<V>(given.size());
        given.forEach(copy);
        return copy.made();
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public @Nullable V get(@Nullable Object name) {
        if (names.length > FEW) {
            return name == null ? null : index().get(name);
        }
        int place = Arrays.asList(names).indexOf(name);
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Entry<String, V>> iterator() {
                return new Entries();
            }
        };
    }

    private Map<String, V> index() {
        Map<String, V> known = index;
        if (known == null) {
            known = Map.copyOf(this); // immutable: whoever sees it sees all of it
            index = known;
        }
        return known;
    }

    /** Takes in what a map gives, which may be more or less than it said, and no entry of it is made. */
    private static final class Copy<V> implements BiConsumer<String, V> {

        private String[] names;
        private Object[] values;
        private int count;

        Copy(int likely) {
            names = new String[likely];
            values = new Object[likely];
        }

        @Override
        public void accept(String name, V value) {
            if (count == names.length) {
                names = Arrays.copyOf(names, 2 * count + 1);
                values = Arrays.copyOf(values, names.length);
            }
            names[count] = Copies.name(name);
            values[count++] = Copies.value(value);
        }

        @SuppressWarnings("unchecked")
        OrderedMap<V> made() {
            boolean whole = count == names.length;
            return new OrderedMap<>(
                    whole ? names : Arrays.copyOf(names, count), (V[]) (whole ? values : Arrays.copyOf(values, count)));
        }
    }

    private final class Entries implements Iterator<Entry<String, V>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Entry<String, V> next() {
            if (next == names.length) {
                throw new NoSuchElementException();
            }
            Entry<String, V> entry = Map.entry(names[next], values[next]);
            next++;
            return entry;
        }
    }
}
