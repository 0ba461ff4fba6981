package org.ordergateway.resolve;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.Support;
import org.ordergateway.model.OrderField;

/** Which fields went out and come back, and whether their values can be held against each other. */
final class Fields {

    private final Capabilities table;
    private final Map<String, FieldFate> fates = new HashMap<>();

    Fields(Capabilities table, List<FieldFate> fates) {
        this.table = table;
        fates.forEach(fate -> this.fates.put(fate.path(), fate));
    }

    /** Why a field cannot be compared; absent when it can. */
    @Nullable String obstacle(String fatePath, OrderField field) {
        FieldFate fate = fates.get(fatePath);
        if (fate != null && fate.fate() == FieldFate.Fate.LOST) {
            return "it was not sent: " + fate.how();
        }
        return table.cell(field, Access.READ).possible() ? null : table.vendor() + " does not give it back";
    }

    /** Whether another value than the one that was asked for means that it was not taken. */
    boolean isPlain(OrderField field) {
        FieldFate fate = fates.get(field.path());
        return table.cell(field, Access.READ).support() == Support.EXACT
                && (fate == null || fate.fate() == FieldFate.Fate.KEPT || table.readsBackAsWritten(field));
    }

    String vendor() {
        return table.vendor();
    }

    /** A component of a record of the model. */
    static @Nullable Object read(RecordComponent component, @Nullable Object holder) {
        if (holder == null) {
            return null;
        }
        try {
            return component.getAccessor().invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component.getName(), e);
        }
    }
}
