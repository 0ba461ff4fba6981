package org.ordergateway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.RandomRecords;
import org.ordergateway.RecordFactory;

class OrderFieldTest {

    static Stream<OrderField> all() {
        return OrderField.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void anOrderWithOneFieldSetsThatFieldAndTheListsAroundItAlone(OrderField field) {
        Order order = only(Order.class, field.path());

        assertThat(OrderField.setIn(order)).containsExactlyInAnyOrderElementsOf(withListsAround(field));
        assertThat(field.values(order)).hasSize(1);
        assertThat(OrderField.anySetIn(order, each -> each == field)).isTrue();
        assertThat(OrderField.setIn(OrderField.without(order, each -> each == field)))
                .doesNotContain(field);
    }

    @ParameterizedTest
    @MethodSource("all")
    void noOtherFieldHoldsItsValue(OrderField field) {
        Order order = only(Order.class, field.path());
        Set<OrderField> expected = withListsAround(field);

        assertThat(OrderField.all())
                .filteredOn(each -> !each.values(order).isEmpty())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 200)
    void withoutNothingIsTheSameOrder(@ForAll long seed) {
        Order order = new RandomRecords(seed).order();

        assertThat(OrderField.without(order, field -> false)).isEqualTo(order);
    }

    @Property(tries = 200)
    void withoutEverythingSetsNothing(@ForAll long seed) {
        Order order = new RandomRecords(seed).order();

        assertThat(OrderField.setIn(OrderField.without(order, field -> true))).isEmpty();
    }

    @Property(tries = 200)
    void withoutSomeFieldsKeepsTheOthersUnlessTheirListWent(@ForAll long seed, @ForAll int dropped) {
        Order order = new RandomRecords(seed).order();
        Set<OrderField> kept = new LinkedHashSet<>(OrderField.setIn(order));
        kept.removeIf(field -> withListsAround(field).stream().anyMatch(each -> isDropped(each, dropped)));

        assertThat(OrderField.setIn(OrderField.without(order, field -> isDropped(field, dropped))))
                .isEqualTo(kept);
    }

    @Property(tries = 200)
    void whatIsSetIsWhatHasAValue(@ForAll long seed) {
        Order order = new RandomRecords(seed).order();

        assertThat(OrderField.all().stream()
                        .filter(field -> !field.values(order).isEmpty()))
                .containsExactlyElementsOf(OrderField.setIn(order).stream()
                        .sorted(java.util.Comparator.comparingInt(OrderField::index))
                        .toList());
        assertThat(OrderField.anySetIn(order, field -> true))
                .isEqualTo(!OrderField.setIn(order).isEmpty());
    }

    @Test
    void everyLeafOfTheRecordsIsAField() {
        List<String> leaves = new ArrayList<>();
        leaves(Order.class, "", leaves);

        assertThat(OrderField.all()).extracting(OrderField::path).containsExactlyElementsOf(leaves);
    }

    @Test
    void theFieldsOfTheTableOfWordsAreThere() {
        assertThat(List.of(
                        "reference",
                        "placedAt",
                        "createdAt",
                        "updatedAt",
                        "status",
                        "statusHistory",
                        "kind",
                        "channel.code",
                        "channel.name",
                        "channel.logo",
                        "scheduledFor",
                        "note",
                        "instructions",
                        "internalNotes",
                        "internalNotes[].text",
                        "internalNotes[].at",
                        "internalNotes[].author",
                        "kitchenFields",
                        "kitchenFields[].name",
                        "kitchenFields[].value",
                        "extendedFields",
                        "customFields",
                        "trackingLink",
                        "idCheck.contains",
                        "idCheck.minimumAge",
                        "assignee.id",
                        "assignee.name",
                        "assignee.code",
                        "assignee.email",
                        "customer.id",
                        "customer.code",
                        "customer.name",
                        "customer.firstName",
                        "customer.lastName",
                        "customer.email",
                        "customer.phone",
                        "customer.landline",
                        "customer.smsOptOut",
                        "customer.emailOptOut",
                        "customer.address.line1",
                        "customer.address.locality",
                        "customer.address.city",
                        "customer.address.state",
                        "customer.address.country",
                        "customer.address.postcode",
                        "customer.address.zone",
                        "customer.party",
                        "customer.type",
                        "customer.classification",
                        "customer.remarks",
                        "customer.note",
                        "customer.assignee.name",
                        "customer.sources.primary",
                        "customer.sources.secondary",
                        "customer.sources.tertiary",
                        "customer.extendedFields",
                        "customer.customFields",
                        "contacts",
                        "contacts[].id",
                        "contacts[].title",
                        "contacts[].firstName",
                        "contacts[].lastName",
                        "contacts[].name",
                        "contacts[].phone",
                        "contacts[].countryCode",
                        "contacts[].additionalPhone",
                        "contacts[].email",
                        "contacts[].birthDate",
                        "contacts[].gender",
                        "delivery.status",
                        "delivery.address.id",
                        "delivery.address.name",
                        "delivery.address.line1",
                        "delivery.address.line2",
                        "delivery.address.apartment",
                        "delivery.address.city",
                        "delivery.address.state",
                        "delivery.address.postcode",
                        "delivery.address.country",
                        "delivery.address.latitude",
                        "delivery.address.longitude",
                        "delivery.address.instructions",
                        "delivery.promisedWithin",
                        "delivery.promisedAt",
                        "delivery.geoCheckDisabled",
                        "delivery.driver",
                        "delivery.id",
                        "delivery.history",
                        "preparation.estimatedStart",
                        "preparation.estimatedDuration",
                        "preparation.automatic",
                        "preparation.estimate",
                        "payment.reference",
                        "payment.method",
                        "payment.status",
                        "payment.grandTotal",
                        "payment.grandTotalExcludingTips",
                        "payment.itemsSubtotal",
                        "payment.deliveryFee",
                        "payment.received",
                        "payment.remaining",
                        "payment.tipBeforeDelivery",
                        "payment.tipAfterDeliveryByCard",
                        "payment.tipTotal",
                        "payment.cardCharges",
                        "payment.discount",
                        "payment.credit",
                        "payment.deposit",
                        "payment.recordId",
                        "payment.taxType",
                        "invoice.number",
                        "invoice.date",
                        "invoice.erpNumber",
                        "lines",
                        "lines[].id",
                        "lines[].merchantId",
                        "lines[].sku",
                        "lines[].name",
                        "lines[].category",
                        "lines[].quantity",
                        "lines[].price",
                        "lines[].addons",
                        "lines[].instructions",
                        "lines[].preparationStatus",
                        "lines[].showInKitchen",
                        "lines[].cookable",
                        "lines[].paymentReference",
                        "lines[].extendedFields",
                        "lines[].outlierStatus",
                        "lines[].extensions",
                        "extensions"))
                .allSatisfy(path -> assertThat(OrderField.exists(path)).as(path).isTrue());
    }

    @Test
    void aListCountsAsSetEvenIfItIsEmpty() {
        assertThat(OrderField.setIn(OrderBuilder.builder().lines(List.of()).build()))
                .containsExactly(OrderField.of("lines"));
    }

    @Test
    void aPartWithNothingInItSetsNothing() {
        Order order = OrderBuilder.builder()
                .customer(CustomerBuilder.builder().build())
                .build();

        assertThat(OrderField.setIn(order)).isEmpty();
    }

    @Test
    void extensionsWithoutAVendorSetNothing() {
        assertThat(OrderBuilder.builder().extensions(Map.of()).build()).isEqualTo(Order.empty());
        assertThat(OrderLineBuilder.builder().extensions(Map.of()).build()).isEqualTo(OrderLine.empty());
    }

    @Test
    void theFieldsOfALineAreNamedAsInAnOrder() {
        OrderLine line =
                OrderLineBuilder.builder().sku("A").quantity(BigDecimal.ONE).build();

        assertThat(OrderField.setIn(line))
                .extracting(OrderField::path)
                .containsExactly("lines[].sku", "lines[].quantity");
        assertThat(OrderField.anySetIn(line, field -> field.path().equals("lines[].sku")))
                .isTrue();
        assertThat(OrderField.without(line, field -> field.path().equals("lines[].sku"))
                        .sku())
                .isNull();
        assertThat(OrderField.of("lines[].sku").ofLine()).isTrue();
        assertThat(OrderField.of("lines").ofLine()).isFalse();
    }

    @Test
    void anUnknownPathIsAnErrorThatNamesTheNearestOne() {
        assertThatThrownBy(() -> OrderField.of("lines[].skuu")).hasMessageContaining("did you mean lines[].sku?");
        assertThatThrownBy(() -> OrderField.of("payment.grandtotal")).hasMessageContaining("payment.grandTotal");
        assertThatThrownBy(() -> OrderField.of("recipient.phone")).hasMessageContaining("customer.phone");
        assertThatThrownBy(() -> OrderField.of("zzzzzz")).hasMessage("the order has no field 'zzzzzz'");
        assertThatThrownBy(() -> OrderField.of("")).hasMessageNotContaining("did you mean");
        assertThatThrownBy(() -> OrderField.of("x".repeat(100_000))).hasMessageNotContaining("did you mean");
    }

    @Test
    void shapesAndTypesSayWhatAFieldHolds() {
        assertThat(OrderField.of("note").shape()).isEqualTo(OrderField.Shape.VALUE);
        assertThat(OrderField.of("customFields").shape()).isEqualTo(OrderField.Shape.MAP);
        assertThat(OrderField.of("lines").shape()).isEqualTo(OrderField.Shape.LIST);
        assertThat(OrderField.of("lines").type()).isEqualTo(OrderLine.class);
        assertThat(OrderField.of("idCheck.contains").shape()).isEqualTo(OrderField.Shape.VALUE);
        assertThat(OrderField.of("payment.tipTotal").type()).isEqualTo(Amount.class);
        assertThat(OrderField.all().get(OrderField.of("note").index())).isSameAs(OrderField.of("note"));
    }

    private static boolean isDropped(OrderField field, int dropped) {
        return Math.floorMod(Objects.hash(field.path(), dropped), 3) == 0;
    }

    private static Set<OrderField> withListsAround(OrderField field) {
        Set<OrderField> all = new LinkedHashSet<>();
        for (int end = field.path().indexOf("[]."); end >= 0; end = field.path().indexOf("[].", end + 1)) {
            all.add(OrderField.of(field.path().substring(0, end)));
        }
        all.add(field);
        return all;
    }

    /** A record in which nothing but this path is present. */
    private static <R extends Record> R only(Class<R> type, String path) {
        int dot = path.indexOf('.');
        String step = dot < 0 ? path : path.substring(0, dot);
        String name = step.replace("[]", "");
        RecordComponent component = Arrays.stream(type.getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        Object value;
        if (dot < 0) {
            value = component.getType() == List.class ? List.of() : new RandomRecords(1).some(component);
        } else if (step.endsWith("[]")) {
            value = List.of(only(element(component), path.substring(dot + 1)));
        } else {
            value = only(component.getType().asSubclass(Record.class), path.substring(dot + 1));
        }
        return RecordFactory.only(type, Map.of(name, value));
    }

    private static Class<? extends Record> element(RecordComponent list) {
        return ((Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0])
                .asSubclass(Record.class);
    }

    private static void leaves(Class<?> type, String prefix, List<String> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            String path = prefix + component.getName();
            Class<?> held = component.getType();
            if (held == List.class) {
                found.add(path);
                if (((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                                instanceof Class<?> each
                        && each.isRecord()) {
                    leaves(each, path + "[].", found);
                }
            } else if (held.isRecord() && held != Amount.class && held != Addons.class) {
                leaves(held, path + ".", found);
            } else {
                found.add(path);
            }
        }
    }
}
