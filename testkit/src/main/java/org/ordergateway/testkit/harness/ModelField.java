package org.ordergateway.testkit.harness;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.Shown;

/**
 * What the model's own records say of a field, so that a new component is known here without an edit.
 *
 * @param inList whether the field belongs to the elements of a list of records
 * @param list whether the field itself holds several values
 * @param personal whether {@code toString} must not show it
 */
record ModelField(OrderField field, boolean inList, boolean list, boolean personal) {

    static ModelField of(OrderField field) {
        Class<?> type = Order.class;
        RecordComponent last = null;
        for (String step : field.path().split("\\.", -1)) {
            String name = step.replace("[]", "");
            last = component(type, name);
            type = step.endsWith("[]") ? elementOf(last.getGenericType()) : last.getType();
        }
        boolean list = last != null && List.class.isAssignableFrom(last.getType());
        boolean shown = last != null && last.isAnnotationPresent(Shown.class);
        boolean personal = !shown && field.type() == String.class;
        return new ModelField(field, field.path().contains("[]."), list, personal);
    }

    private static RecordComponent component(Class<?> type, String name) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getName().equals(name)) {
                return component;
            }
        }
        throw new IllegalStateException(type + " has no component " + name);
    }

    private static Class<?> elementOf(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }
}
