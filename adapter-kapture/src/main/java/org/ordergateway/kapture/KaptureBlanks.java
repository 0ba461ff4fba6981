package org.ordergateway.kapture;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills what is not set as the pages' samples do: with empty text. Flags, maps and whole blocks stay away. */
final class KaptureBlanks {

    private KaptureBlanks() {}

    /** The body, with every text field of the blocks that it has. */
    static KaptureOrder fill(KaptureOrder body) {
        return new KaptureOrder(
                body.customerInfo() == null ? null : filled(KaptureCustomer.class, body.customerInfo()),
                body.contactInfo() == null
                        ? null
                        : body.contactInfo().stream()
                                .map(contact -> filled(KaptureContact.class, contact))
                                .toList(),
                body.enquiryInfo() == null ? null : filled(body.enquiryInfo()),
                filled(KaptureOrderInfo.class, body.orderInfo()));
    }

    private static Map<String, @Nullable Object> filled(Map<String, @Nullable Object> enquiry) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(enquiry);
        KaptureExtensions.ENQUIRY_TEXTS.forEach(name -> all.putIfAbsent(name, ""));
        return all;
    }

    private static <R extends Record> R filled(Class<R> type, @Nullable R record) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < values.length; i++) {
                Object value =
                        record == null ? null : components[i].getAccessor().invoke(record);
                values[i] = filled(components[i], value);
            }
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot fill a " + type.getSimpleName(), e);
        }
    }

    private static @Nullable Object filled(RecordComponent component, @Nullable Object value) {
        if (value == null && component.getType() == String.class) {
            return "";
        }
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                ? filled(component.getType().asSubclass(Record.class), value)
                : value;
    }

    private static <R extends Record> R filled(Class<R> type, @Nullable Object value) {
        return filled(type, type.cast(value));
    }
}
