package org.ordergateway.memory;

import static org.ordergateway.testkit.harness.Encodings.count;
import static org.ordergateway.testkit.harness.Encodings.entries;
import static org.ordergateway.testkit.harness.Encodings.isoTime;
import static org.ordergateway.testkit.harness.Encodings.same;
import static org.ordergateway.testkit.harness.Encodings.words;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.Term;
import org.ordergateway.testkit.harness.Encoding;
import org.ordergateway.testkit.harness.FieldPlaces;
import org.ordergateway.testkit.harness.StandardValues;

/** Where each neutral field stands in memory: at its own path, in its own form. */
final class MemoryPlaces {

    private MemoryPlaces() {}

    static FieldPlaces table() {
        FieldPlaces table = FieldPlaces.table();
        for (OrderField field : OrderField.all()) {
            table.at(field.path(), pointer(field.path()), encoding(field));
        }
        for (String block : new String[] {"extensions", "lines[].extensions"}) {
            for (String name : new String[] {"colour", "wrapping"}) {
                String path = block + ".memory." + name;
                table.at(path, pointer(path), same());
            }
        }
        return table;
    }

    private static String pointer(String path) {
        return "/" + path.replace("[].", "/{i}/").replace('.', '/');
    }

    private static Encoding encoding(OrderField field) {
        if (field.shape() == OrderField.Shape.LIST) {
            return count();
        }
        if (Term.class.isAssignableFrom(field.type())) {
            Map<String, String> own = StandardValues.words(field.type()).stream()
                    .collect(Collectors.toMap(Function.identity(), Function.identity()));
            return words(own);
        }
        if (field.shape() == OrderField.Shape.MAP) {
            return entries();
        }
        return field.type() == OffsetDateTime.class ? isoTime() : same();
    }
}
