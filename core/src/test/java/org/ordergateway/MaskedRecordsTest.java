package org.ordergateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Address;
import org.ordergateway.model.Amount;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldSet;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.Masked;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.Party;
import org.ordergateway.model.Shown;
import org.ordergateway.settings.Setting;

/** Puts a mark into every component of every record and looks for the marks that must not show. */
class MaskedRecordsTest {

    private static final String HIDDEN = "HIDDEN";
    private static final int HIDDEN_NUMBER = 91_827_364;
    private static final LocalDate HIDDEN_DATE = LocalDate.of(1907, 11, 13);

    static Stream<Class<? extends Record>> records() {
        return LibraryClasses.all().stream()
                .filter(Class::isRecord)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> type.getEnclosingClass() == null
                        || Modifier.isPublic(type.getEnclosingClass().getModifiers()))
                // Describes a setting and holds no value; see SettingTest.
                .filter(type -> type != Setting.class)
                .map(type -> type.asSubclass(Record.class));
    }

    @Test
    void thereAreRecordsToLookAt() {
        assertThat(records().count()).isGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("records")
    void noPersonsDataShowsWhenARecordIsPrinted(Class<? extends Record> type) {
        for (int variant = 0; variant < 8; variant++) {
            Record filled = new Marks(variant).record(type);

            assertThat(filled.toString()).doesNotContain(HIDDEN, String.valueOf(HIDDEN_NUMBER), HIDDEN_DATE.toString());
        }
    }

    /**
     * Ids, sums, counts and words of vendors and merchants. Before a component is added here: could a person's name,
     * number, address or words stand in it, or something that tells what kind of person it is?
     */
    @Test
    void whatShowsOfTheModelWasDecidedByHand() {
        assertThat(records()
                        .filter(type -> type.getPackage() == Order.class.getPackage())
                        .map(MaskedRecordsTest::shown)
                        .filter(shown -> !shown.endsWith(": ")))
                .containsExactlyInAnyOrder(
                        "Addons: type",
                        "Address: id",
                        "Amount: value, currency",
                        "Channel: code, name, logo",
                        "Contact: id",
                        "Customer: id",
                        "CustomerRef: scheme, source",
                        "Delivery: id, promisedWithin",
                        "Employee: id",
                        "FieldPath: field, key",
                        "Flag: value",
                        "IdCheck: contains, minimumAge",
                        "Invoice: number, erpNumber",
                        "KitchenField: name",
                        "LineRef: id, merchantId, sku",
                        "Order: outlierStatus",
                        "OrderLine: id, merchantId, sku, category, quantity, price, unitPrice, gross, discount, total, preparationStatus, outlierStatus",
                        "OrderQuery: orderIds, numbers, invoiceNumbers, customerIds, assigneeIds, creatorIds, sort, pageSize, limit, startAt",
                        "OrderRef: id, number",
                        "Payment: recordId, method, status, grandTotal, grandTotalExcludingTips, itemsSubtotal, gross, deliveryFee, received, remaining, tipBeforeDelivery, tipAfterDeliveryByCard, tipTotal, cardCharges, discount, credit, deposit, taxType",
                        "Preparation: estimatedDuration, estimate",
                        "Returning: kind, orderId",
                        "Tender: id, method, amount",
                        "Unrecognised: text");
    }

    private static String shown(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Shown.class))
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", ", type.getSimpleName() + ": ", ""));
    }

    @Test
    void whatIsMeantForALogShows() {
        assertThat(new Marks(0).order().toString()).contains("SHOWN").contains("updatedAt=2026-");
    }

    @Test
    void anAmountThatIsNotMarkedIsStillPrintedByTheRules() {
        assertThat(Masked.toString(new Strange("Anna", new Stranger("Anna"), List.of("Anna"), Map.of("Anna", "Anna"))))
                .isEqualTo("Strange[name=***, nested=Stranger[name=***], names=*** (1), byName=*** (1)]");
    }

    @Test
    void anAddressShowsNothingButItsId() {
        assertThat(new Address(
                                "a1",
                                "Anna",
                                "1 Mill Lane",
                                null,
                                null,
                                null,
                                "Leeds",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)
                        .toString())
                .isEqualTo("Address[id=a1, name=***, line1=***, city=***]");
    }

    /** Their own toString would show everything. */
    private record Strange(String name, Stranger nested, List<String> names, Map<String, String> byName) {}

    private record Stranger(String name) {}

    /** Marks in every leaf. */
    private static final class Marks extends RecordFactory {

        private int next;

        Marks(int variant) {
            this.next = variant;
        }

        @Override
        protected Object leaf(Class<?> type, boolean shown) {
            int mark = next++;
            String text = (shown ? "SHOWN" : HIDDEN) + mark;
            if (type == String.class || type == Object.class) {
                return text;
            } else if (type == boolean.class || type == Boolean.class) {
                return mark % 2 == 0;
            } else if (type == int.class || type == Integer.class) {
                return shown ? 5 : HIDDEN_NUMBER;
            } else if (type == long.class || type == Long.class) {
                return shown ? 5L : (long) HIDDEN_NUMBER;
            } else if (type == BigDecimal.class) {
                return BigDecimal.valueOf(shown ? 5 : HIDDEN_NUMBER);
            } else if (type == Amount.class) {
                return Amount.of(shown ? "5" : "" + HIDDEN_NUMBER);
            } else if (type == Duration.class) {
                return shown ? Duration.ofSeconds(5) : Duration.ofSeconds(HIDDEN_NUMBER);
            } else if (type == URI.class) {
                return URI.create("https://example.test/" + text);
            } else if (type == LocalDate.class) {
                return shown ? LocalDate.of(2026, 1, 1) : HIDDEN_DATE;
            } else if (type == OffsetDateTime.class) {
                return OffsetDateTime.parse("2026-03-01T18:30:00+05:30");
            } else if (type == FieldValue.class) {
                return List.of(
                                FieldValue.of(HIDDEN),
                                FieldValue.of(HIDDEN_NUMBER),
                                FieldValue.of(List.of(FieldValue.of(HIDDEN))),
                                FieldValue.of(Map.of(HIDDEN, FieldValue.of(HIDDEN))))
                        .get(mark % 4);
            } else if (type == Either.class) {
                return Either.right(HIDDEN);
            } else if (type == FieldSet.class) {
                return FieldSet.of(OrderField.of("note"));
            } else if (type == OrderField.class) {
                return OrderField.of("lines[].extendedFields");
            } else if (type == RawDocument.class) {
                return RawDocument.of(HIDDEN.getBytes(StandardCharsets.UTF_8));
            } else if (type == Function.class) {
                return Function.identity();
            } else if (type == OrderFailure.class) {
                return new OrderFailure.InDoubt(Doubt.of(update()), FailureDetail.of("lost"));
            } else if (type == LineChange.class) {
                return LineChange.remove(lineRef());
            } else if (type.isEnum()) {
                return type.getEnumConstants()[mark % type.getEnumConstants().length];
            }
            return word(type);
        }

        private static Object word(Class<?> type) {
            List<Object> words = new ArrayList<>(List.of(
                    OrderStatus.of("created"),
                    DeliveryStatus.of("placed"),
                    OrderKind.of("delivery"),
                    OrderType.of("sale"),
                    Party.of("person")));
            return words.stream()
                    .filter(type::isInstance)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no mark for " + type));
        }
    }
}
