package org.ordergateway.captain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldValue;
import org.ordergateway.wire.CustomData;
import org.ordergateway.wire.Reading;

/**
 * The members of one object of a message, each of them taken out as it is read, so that what nobody took is left. For
 * one message and one thread.
 */
final class CaptainEventMembers {

    private final Map<String, @Nullable Object> left;
    private final Reading in;

    CaptainEventMembers(Map<?, ?> members, Reading in) {
        this.left = new LinkedHashMap<>();
        this.in = in;
        members.forEach((name, value) -> left.put(String.valueOf(name), value));
    }

    /** A member as it came, which stays. */
    @Nullable Object get(String name) {
        return left.get(name);
    }

    /** A member as it came, taken out. */
    @Nullable Object take(String name) {
        return left.remove(name);
    }

    /** Puts another value in the place of one. */
    void put(String name, Object value) {
        left.put(name, value);
    }

    /** A text that says something; a value of another type stands in the raw document only, and that is told. */
    @Nullable String text(String name) {
        return text(left.remove(name));
    }

    /** An order's id or number, which may have come as a whole number: its digits then. */
    @Nullable String id(String name) {
        Object value = left.remove(name);
        return value instanceof BigDecimal number && number.scale() == 0 ? number.toString() : text(value);
    }

    /** The digits of a number, whether it was written as one or as a text. */
    @Nullable String digits(String name) {
        Object value = left.remove(name);
        if (value != null && !(value instanceof String) && !(value instanceof BigDecimal)) {
            return in.unreadable("number");
        }
        return value == null ? null : value.toString();
    }

    /** Takes a member out and puts it there under another name. */
    void move(String name, String as, Map<String, FieldValue> into) {
        Object value = left.remove(name);
        FieldValue read = value == null ? null : value(value);
        if (read != null) {
            into.put(as, read);
        }
    }

    /** What nobody took, under Captain's own names. */
    @Nullable Map<String, FieldValue> extensions() {
        Map<String, FieldValue> own = entries(left, false);
        return own.isEmpty() ? null : Map.of(CaptainProvider.VENDOR, FieldValue.of(own));
    }

    /** The values by their names; one that cannot be read does not hide the others. */
    Map<String, FieldValue> entries(Map<?, ?> members, boolean withNulls) {
        Map<String, FieldValue> read = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            FieldValue known = value == null && !withNulls ? null : value(value);
            if (known != null && "".equals(name)) {
                in.unreadable("value without a name");
            } else if (known != null) {
                read.put(String.valueOf(name), known);
            }
        });
        return read;
    }

    private @Nullable String text(@Nullable Object value) {
        if (value != null && !(value instanceof String)) {
            return in.unreadable("text");
        }
        return "".equals(value) ? null : (String) value;
    }

    private @Nullable FieldValue value(@Nullable Object plain) {
        try {
            return CustomData.read(plain);
        } catch (IllegalArgumentException e) {
            return in.unreadable("value");
        }
    }
}
