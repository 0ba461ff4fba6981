package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.captain.CaptainStage.ORDER;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.OrderGateway;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.OnLoss;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.http.Json;
import org.ordergateway.model.Addons;
import org.ordergateway.model.Amount;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.model.Party;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.wire.Phones;
import org.ordergateway.wire.Reading;
import org.ordergateway.wire.Writing;

/** Every leaf of the model, found by reflection: what the table declares arrives, and what it does not is refused. */
class CaptainEveryFieldTest {

    @RegisterExtension
    static final CaptainStage stage = new CaptainStage();

    private static final Capabilities TABLE = CaptainCapabilities.of(settings());

    /** A list says by its entries whether it arrived, a block of halves by its type. */
    private static final Order FULL = full();

    private static CaptainSettings settings() {
        return new CaptainSettings(
                null,
                "a",
                null,
                null,
                null,
                null,
                OnLoss.REFUSE,
                false,
                CaptainSettings.SendOrderUuid.AS_SHOWN,
                CaptainSettings.LinesBy.UUID,
                false,
                false,
                false);
    }

    static Stream<OrderField> leaves() {
        return OrderField.all().stream().filter(field -> !field.path().equals("lines[].id"));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void aLeafChangesTheRequestOfAnUpdateWhenTheTableDeclaresItAndIsRefusedElse(OrderField field) {
        OrderGateway gateway = stage.gateway("require-complete-address", "false", "currency", "EUR");
        OrderUpdate with = update(only(field));
        boolean possible = TABLE.cell(field, Access.UPDATE).possible();
        if (!possible && !field.path().equals("lines")) {
            OrderFailure failure = gateway.update(with).getLeft();
            assertThat(failure).isInstanceOf(OrderFailure.Unsupported.class);
            assertThat(failure.message()).contains(field.path());
            assertThat(stage.sent()).isEmpty();
            return;
        }
        answerAll();
        OrderGatewayException.orThrow(gateway.update(with));
        List<CaptainStage.Sent> full = stage.sent();
        assertThat(full).isNotEmpty();
        assertThat(String.valueOf(full.get(full.size() - 1).body()))
                .as("the request tells " + field)
                .containsAnyOf(told(field));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void aLeafChangesTheBodyOfANewOrderWhenTheTableDeclaresItAndIsRefusedElse(OrderField field) {
        NewOrder with = new NewOrder(OrderRef.number("n-1"), only(field));
        var plan = stage.gateway("require-complete-address", "false", "currency", "EUR")
                .plan(with);
        FieldFate fate = plan.fields().stream()
                .filter(each -> each.path().startsWith(field.path()))
                .findFirst()
                .orElseThrow();
        boolean possible = TABLE.cell(field, Access.CREATE).possible();
        assertThat(fate.fate() != FieldFate.Fate.LOST).isEqualTo(possible);
        if (possible) {
            assertThat(write(only(field))).isNotEqualTo(write(Order.empty()));
        } else {
            assertThat(plan.refusal()).isInstanceOf(OrderFailure.Unsupported.class);
        }
    }

    @Test
    void everyLeafThatIsWrittenAndReadComesBackAsItWas() {
        Set<String> otherWords = Set.of("channel.code", "status", "extensions");
        Order written = OrderField.without(
                FULL,
                field -> !TABLE.cell(field, Access.READ).possible()
                        || !(TABLE.cell(field, Access.UPDATE).possible()
                                || TABLE.cell(field, Access.CREATE).possible()
                                || field.path().equals("lines")
                                || field.path().equals("lines[].id"))
                        || otherWords.contains(field.path()));
        Reading in = new Reading("EUR");
        Order read = CaptainOrderReader.INSTANCE.order(write(written), in);
        assertThat(read).isEqualTo(written);
        assertThat(in.warnings()).isEmpty();
        assertThat(OrderField.setIn(read)).hasSizeGreaterThan(60);
    }

    @Test
    void everyLeafThatTheTableSaysIsReadIsInTheReadingOfAWholeAnswerAndNoOtherIs() {
        stage.answer(200, wholeAnswer());
        Order read = OrderGatewayException.orThrow(
                        stage.gateway("currency", "EUR").get(OrderRef.id(ORDER)))
                .order();
        assertThat(OrderField.setIn(read).stream().map(OrderField::path))
                .containsExactlyInAnyOrderElementsOf(OrderField.all().stream()
                        .filter(field -> TABLE.cell(field, Access.READ).possible())
                        .map(OrderField::path)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void aLeafIsClearedWhenTheTableDeclaresItAndRefusedElse(OrderField field) {
        if (field.path().contains("[].")) {
            return; // a field of a list's entry is cleared by a line change alone, which no cell allows
        }
        OrderUpdate update =
                new OrderUpdate(OrderRef.id(ORDER), Order.empty(), Set.of(FieldPath.of(field.path())), List.of());
        if (TABLE.cell(field, Access.CLEAR).possible()) {
            OrderGatewayException.orThrow(stage.gateway().update(update));
            assertThat(stage.sent()).hasSize(1);
            stage.noViolations();
        } else {
            assertThat(stage.gateway().update(update).getLeft()).isInstanceOf(OrderFailure.Unsupported.class);
            assertThat(stage.sent()).isEmpty();
        }
    }

    @Test
    void everyWordThatIsCheckedAgainstAComplaintLeadsToAFieldOfTheModel() {
        assertThat(CaptainPaths.NEUTRAL.values()).allSatisfy(path -> {
            String plain = path.replaceFirst("\\.captain\\..*", "");
            boolean block = OrderField.all().stream()
                    .anyMatch(field ->
                            field.path().startsWith(plain + ".") || field.path().equals(plain));
            assertThat(block || plain.equals("ref.number")).as(path).isTrue();
        });
    }

    /** What the request of this field alone must hold: the last value of the filled order, in Captain's spelling. */
    private static String[] told(OrderField field) {
        if (field.path().equals("extensions")) {
            return new String[] {"\"cancellation_reason\""};
        }
        if (field.path().equals("lines[].extensions")) {
            return new String[] {"\"addons_display_names\""};
        }
        if (field.path().equals("status")) {
            return new String[] {"\"cancelled\""};
        }
        if (List.of("internalNotes", "kitchenFields", "lines").contains(field.path())) {
            return new String[] {"\"internal_notes\"", "\"kds_custom_fields\"", "\"items\""};
        }
        Object value = field.values(FULL).get(0);
        if (value instanceof OrderKind.Known) {
            return new String[] {"drive_thru"};
        }
        if (value instanceof Amount amount) {
            return new String[] {"\"" + amount.value().toPlainString() + "\""};
        }
        if (value instanceof FieldValue.Text text) {
            return new String[] {"\"" + text.value() + "\""};
        }
        if (value instanceof Addons) {
            return new String[] {"\"right\""};
        }
        if (value instanceof Boolean) {
            return new String[] {"true"};
        }
        return new String[] {value instanceof List<?> list ? String.valueOf(list.get(0)) : String.valueOf(value)};
    }

    private static OrderUpdate update(Order set) {
        OrderRef ref = OrderRef.id(ORDER);
        if (set.lines() == null) {
            return OrderUpdate.of(ref, set);
        }
        OrderLine line = set.lines().get(0);
        return line.equals(OrderLine.empty())
                ? OrderUpdate.of(
                        ref,
                        OrderBuilder.builder()
                                .lines(List.of(
                                        OrderLineBuilder.builder().name("Tea").build()))
                                .build())
                : OrderUpdate.ofLines(ref, List.of(LineChange.change(LineRef.id("l-1"), line)));
    }

    /** The filled order with this leaf alone, and with what Captain wants beside it. */
    private static Order only(OrderField field) {
        Order only = OrderField.without(
                FULL,
                each -> each != field
                        && !field.path().startsWith(each.path() + "[].")
                        && !(field.path().equals("preparation.automatic")
                                && each.path().equals("preparation.estimatedStart")));
        return field.path().equals("extensions")
                ? OrderBuilder.builder(only).status(OrderStatus.Known.CANCELLED).build()
                : only;
    }

    private static CaptainOrder write(Order order) {
        Writing faults = new Writing("EUR");
        CaptainOrder wire = CaptainOrderWriter.INSTANCE.order(
                order, new CaptainOutgoing(faults, new Phones(null, Phones.Format.INTERNATIONAL), null, null));
        assertThat(faults.violations()).isEmpty();
        return wire;
    }

    private static void answerAll() {
        stage.sandbox().inject(Fault.answer(200, "{\"uuid\":\"" + ORDER + "\"}").times(3));
    }

    private static String wholeAnswer() {
        try (var in = CaptainEveryFieldTest.class.getResourceAsStream("whole-answer.json")) {
            return Json.mapper().readTree(in).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Order full() {
        return (Order) record(Order.class, new int[1]);
    }

    private static Record record(Class<?> type, int[] count) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals("extensions")
                        ? extensions(type)
                        : value(component.getGenericType(), component.getName(), count))
                .toArray();
        if (type == Addons.class) {
            values = new Object[] {"pizza", null, List.of("w"), List.of("l"), List.of("r")};
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + type, e);
        }
    }

    /** A value that no other leaf has, so that two swapped fields show. */
    private static Object value(Type type, String name, int[] count) {
        int n = 1000 + count[0]++;
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == List.class) {
                return List.of(value(generic.getActualTypeArguments()[0], name, count));
            }
            return Map.of("k", FieldValue.of("v" + n));
        }
        if (type == String.class) {
            boolean phone = name.equals("phone") || name.equals("landline");
            return phone ? "+1415555" + n : name.equals("preparationStatus") ? "being_prepared" : name + n;
        } else if (type == Boolean.class) {
            return true;
        } else if (type == Integer.class) {
            return n;
        } else if (type == Amount.class) {
            return Amount.of(n + ".50", "EUR");
        } else if (type == BigDecimal.class) {
            return BigDecimal.valueOf(n);
        } else if (type == URI.class) {
            return URI.create("https://x.example/" + n);
        } else if (type == OffsetDateTime.class) {
            return OffsetDateTime.parse("2031-01-01T00:00:01+01:00").plusMinutes(n);
        } else if (type == LocalDate.class) {
            return LocalDate.of(2031, 1, 1);
        } else if (type == FieldValue.class) {
            return FieldValue.of("v" + n);
        } else if (type == OrderStatus.class) {
            return OrderStatus.Known.CANCELLED;
        } else if (type == DeliveryStatus.class) {
            return DeliveryStatus.Known.SHIPPED;
        } else if (type == OrderKind.class) {
            return OrderKind.Known.DRIVE_THRU;
        } else if (type == Party.class) {
            return Party.of("organisation");
        } else if (type instanceof Class<?> record && record.isRecord()) {
            return record(record, count);
        }
        throw new IllegalStateException("nothing for " + type);
    }

    private static Map<String, FieldValue> extensions(Class<?> holder) {
        FieldValue names = FieldValue.of(Map.of("k", FieldValue.of("v")));
        Map<String, FieldValue> own = holder == OrderLine.class
                ? Map.of("display_names", names, "addons_display_names", names)
                : Map.of("cancellation_reason", FieldValue.of("sold out"));
        return Map.of("captain", FieldValue.of(own));
    }
}
