package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.capability.Access;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.http.Json;
import org.ordergateway.model.Addons;
import org.ordergateway.model.Amount;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderQueryBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.Party;
import org.ordergateway.wire.Writing;

/**
 * Every field of the neutral order goes where the table of capabilities says, and nowhere else: what MapStruct cannot
 * see below a part that is mapped by hand.
 */
class CapillaryMappingTest extends CapillaryFixture {

    static Stream<OrderField> fields() {
        return OrderField.all().stream();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldIsWrittenOnCreationExactlyWhenTheTableSaysSo(OrderField field) {
        String nothing = bill(Order.empty());
        boolean list = field.shape() == OrderField.Shape.LIST;
        boolean written = !bill(with(field)).equals(list ? nothing : bill(around(field)));

        assertThat(written).isEqualTo(possible(field, Access.CREATE));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldIsWrittenOnUpdateExactlyWhenTheTableSaysSo(OrderField field) {
        boolean address = field.path().equals("lines[].id") || field.path().equals("lines[].sku");
        if (field.path().equals("lines")) {
            return; // whether lines may be replaced, changed, added or removed stands in rows of its own
        }
        boolean written = !update(with(field)).equals(update(around(field)));

        assertThat(written).isEqualTo(possible(field, Access.UPDATE) || address);
    }

    @Test
    void exactlyTheFieldsThatTheTableCallsReadableAreRead() {
        Set<String> read = new LinkedHashSet<>();
        note(
                read,
                OrderGatewayException.orThrow(gateway.get(OrderRef.id(sandbox.seededOrderId())))
                        .order());
        gateway.find(OrderQueryBuilder.builder().customer(CUSTOMER).build())
                .next()
                .get()
                .orders()
                .forEach(row -> note(read, row.order()));
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(fields().filter(field -> possible(field, Access.READ))
                        .map(OrderField::path)
                        .toList());
    }

    @Test
    void nothingCanBeCleared() {
        assertThat(fields().filter(field -> possible(field, Access.CLEAR))).isEmpty();
    }

    private static void note(Set<String> read, Order order) {
        OrderField.setIn(order).forEach(field -> read.add(field.path()));
    }

    private static boolean possible(OrderField field, Access access) {
        return CapillaryCapabilities.TABLE.cell(field, access).possible();
    }

    private static String bill(Order order) {
        Writing faults = new Writing("EUR");
        CapillaryBill bill =
                CapillaryOrderWriter.INSTANCE.bill(order, new CapillaryOutgoing(faults, OrderRef.number("n")));
        assertThat(faults.violations()).isEmpty();
        return json(bill);
    }

    private static String update(Order order) {
        Writing faults = new Writing("EUR");
        CapillaryUpdate body = CapillaryOrderWriter.INSTANCE.update(
                order, new CapillaryOutgoing(faults, new OrderRef("1", null, null, OrderType.Known.SALE)));
        assertThat(faults.violations()).isEmpty();
        return json(body);
    }

    private static String json(Object body) {
        return Json.mapper().valueToTree(body).toString();
    }

    /** An order with this field alone. */
    private static Order with(OrderField field) {
        return (Order) record(Order.class, field.path().split("\\."), 0, field.path());
    }

    /** The same without the field: the parts around it alone. */
    private static Order around(OrderField field) {
        return OrderField.without(with(field), dropped -> dropped == field);
    }

    private static Object record(Class<?> type, String[] path, int at, String whole) {
        RecordComponent[] components = type.getRecordComponents();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            boolean wanted = component.getName().equals(path[at].replace("[]", ""));
            values.add(wanted ? component(component, path, at, whole) : null);
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(whole, e);
        }
    }

    private static Object component(RecordComponent component, String[] path, int at, String whole) {
        boolean last = at == path.length - 1;
        if (path[at].endsWith("[]")) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return List.of(record(element, path, at + 1, whole));
        }
        return last ? leaf(component, whole) : record(component.getType(), path, at + 1, whole);
    }

    private static Object leaf(RecordComponent component, String path) {
        Class<?> type = component.getType();
        if (type == Map.class) {
            return path.equals("extensions")
                    ? Map.of("capillary", FieldValue.of(Map.of("currencyCode", FieldValue.of("EUR"))))
                    : path.equals("lines[].extensions")
                            ? Map.of("capillary", FieldValue.of(Map.of("serial", FieldValue.of("1"))))
                            : Map.of("a", FieldValue.of("b"));
        }
        if (type == String.class) {
            return path.endsWith("returning.kind") ? "FULL" : path.endsWith("outlierStatus") ? "TEST" : "7";
        }
        return Map.<Class<?>, Object>ofEntries(
                        Map.entry(OffsetDateTime.class, OffsetDateTime.parse("2031-01-01T00:00:00Z")),
                        Map.entry(LocalDate.class, LocalDate.parse("2031-01-01")),
                        Map.entry(Amount.class, Amount.of("1.50")),
                        Map.entry(BigDecimal.class, new BigDecimal("1.50")),
                        Map.entry(Boolean.class, true),
                        Map.entry(Integer.class, 3),
                        Map.entry(List.class, List.of()),
                        Map.entry(URI.class, URI.create("https://x.example")),
                        Map.entry(Addons.class, new Addons("pizza", null, null, null, null)),
                        Map.entry(FieldValue.class, FieldValue.of("x")),
                        Map.entry(OrderStatus.class, OrderStatus.Known.CREATED),
                        Map.entry(OrderKind.class, OrderKind.Known.DELIVERY),
                        Map.entry(Party.class, Party.Known.PERSON),
                        Map.entry(DeliveryStatus.class, DeliveryStatus.Known.SHIPPED))
                .get(type);
    }
}
