package org.ordergateway.model;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/**
 * Some fields of the model, in the model's own order. Unlike another set it costs a few words of memory, and asking
 * whether it holds all of another one a few comparisons. Immutable.
 */
public final class FieldSet extends AbstractSet<OrderField> {

    private static final int WORD = Long.SIZE;

    private final long[] words;

    private FieldSet(long[] words) {
        this.words = words;
    }

    /** The fields that the predicate names. */
    public static FieldSet of(Predicate<OrderField> wanted) {
        Gathering gathering = new Gathering(OrderField.all().size());
        OrderField.all().stream().filter(wanted).forEach(gathering::add);
        return gathering.result();
    }

    /** These fields. */
    public static FieldSet of(OrderField... fields) {
        Gathering gathering = new Gathering(OrderField.all().size());
        for (OrderField field : fields) {
            gathering.add(field);
        }
        return gathering.result();
    }

    /** These fields and those. */
    public FieldSet and(FieldSet others) {
        long[] all = words.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] |= others.words[i];
        }
        return new FieldSet(all);
    }

    /** These fields and one more. */
    public FieldSet and(OrderField field) {
        long[] all = words.clone();
        all[field.index() / WORD] |= 1L << field.index();
        return new FieldSet(all);
    }

    @Override
    public boolean contains(Object other) {
        return other instanceof OrderField field && (words[field.index() / WORD] & 1L << field.index()) != 0;
    }

    @Override
    public boolean containsAll(Collection<?> others) {
        if (!(others instanceof FieldSet fields)) {
            return super.containsAll(others);
        }
        for (int i = 0; i < words.length; i++) {
            if ((fields.words[i] & ~words[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    @Override
    public Iterator<OrderField> iterator() {
        return new Iterator<>() {
            private final List<OrderField> all = OrderField.all();
            private int next = nextFrom(0);

            @Override
            public boolean hasNext() {
                return next >= 0;
            }

            @Override
            public OrderField next() {
                if (next < 0) {
                    throw new NoSuchElementException();
                }
                OrderField field = all.get(next);
                next = nextFrom(next + 1);
                return field;
            }
        };
    }

    private int nextFrom(int index) {
        for (int i = index / WORD; i < words.length; i++) {
            long rest = i == index / WORD ? words[i] & -1L << index : words[i];
            if (rest != 0) {
                return i * WORD + Long.numberOfTrailingZeros(rest);
            }
        }
        return -1;
    }

    /** Gathers fields for a set; for one use and one thread. */
    static final class Gathering {

        private final long[] words;

        /** @param fields how many fields the model has */
        Gathering(int fields) {
            words = new long[(fields + WORD - 1) / WORD];
        }

        void add(OrderField field) {
            words[field.index() / WORD] |= 1L << field.index();
        }

        FieldSet result() {
            return new FieldSet(words);
        }
    }
}
