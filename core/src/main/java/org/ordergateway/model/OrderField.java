package org.ordergateway.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A field of the neutral order, by its path: {@code note}, {@code payment.grandTotal}, {@code lines[].sku}. The fields
 * are read off the records themselves, so that a new component of the model is a new field here, and with it a new row
 * of every capabilities table, plan and contract run. A list of records is a field of its own as well ({@code lines}):
 * whether the list can be sent, an empty one included.
 */
public final class OrderField {

    /** What kind of value a field holds. */
    public enum Shape {
        /** One value. */
        VALUE,
        /** Values by name; a {@link FieldPath} may name one of them. */
        MAP,
        /** A list of records, whose components are fields of their own. */
        LIST
    }

    private static final FieldTree TREE = FieldTree.of(Order.class);
    private static final Map<String, OrderField> BY_PATH = byPath(TREE.fields());

    private final String path;
    private final Shape shape;
    private final Class<?> type;
    private final int index;

    OrderField(String path, Shape shape, Class<?> type, int index) {
        this.path = path;
        this.shape = shape;
        this.type = type;
        this.index = index;
    }

    /** Every field of the model, in the order of the records' components. */
    public static List<OrderField> all() {
        return TREE.fields();
    }

    /**
     * The field with this path.
     *
     * @throws IllegalArgumentException when the model has no such field
     */
    public static OrderField of(String path) {
        OrderField found = find(path);
        if (found == null) {
            throw new IllegalArgumentException("the order has no field '" + path + "'" + nearest(path));
        }
        return found;
    }

    static @Nullable OrderField find(String path) {
        return BY_PATH.get(path);
    }

    /** Whether the model has a field with this path. */
    public static boolean exists(String path) {
        return BY_PATH.containsKey(path);
    }

    /** The fields that an order sets; a list counts as set when it is present, even if empty. */
    public static FieldSet setIn(Order order) {
        return TREE.setIn(order);
    }

    /** The fields that a line sets, by paths that begin with {@code lines[].}. */
    public static FieldSet setIn(OrderLine line) {
        return TREE.setIn(line);
    }

    /** Whether an order sets a field that the predicate names. */
    public static boolean anySetIn(Order order, Predicate<OrderField> wanted) {
        return TREE.anySetIn(order, wanted);
    }

    /** Whether a line sets a field that the predicate names. */
    public static boolean anySetIn(OrderLine line, Predicate<OrderField> wanted) {
        return TREE.anySetIn(line, wanted);
    }

    /** The order without the fields that the predicate names. */
    public static Order without(Order order, Predicate<OrderField> dropped) {
        return TREE.without(order, dropped);
    }

    /** The line without the fields that the predicate names. */
    public static OrderLine without(OrderLine line, Predicate<OrderField> dropped) {
        return TREE.without(line, dropped);
    }

    /** What an order holds in this field: one value, one for each element of a list around it, or none. */
    public List<Object> values(Order order) {
        return valuesIn(order, this);
    }

    static List<Object> valuesIn(Record holder, OrderField field) {
        return TREE.values(holder, field);
    }

    public String path() {
        return path;
    }

    public Shape shape() {
        return shape;
    }

    /** The type of the value; for a list the type of its elements. */
    public Class<?> type() {
        return type;
    }

    /** Where the field stands in {@link #all()}. */
    public int index() {
        return index;
    }

    /** Whether the field belongs to a line. */
    public boolean ofLine() {
        return path.startsWith("lines[].");
    }

    /** Whether the field belongs to the entries of a list, so that its path alone does not say which one's. */
    boolean inList() {
        return path.contains("[].");
    }

    @Override
    public String toString() {
        return path;
    }

    private static Map<String, OrderField> byPath(List<OrderField> fields) {
        Map<String, OrderField> found = new LinkedHashMap<>();
        fields.forEach(field -> found.put(field.path, field));
        return found;
    }

    /** A question that names the nearest fields, or nothing; does not repeat the text. */
    static String nearest(String text) {
        List<String> near = NearMiss.of(text, BY_PATH.keySet());
        return near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
    }
}
