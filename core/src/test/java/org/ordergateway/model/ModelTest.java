package org.ordergateway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.LibraryClasses;
import org.ordergateway.RandomRecords;

@SuppressWarnings("NullAway") // what is null on purpose is what is tested
class ModelTest {

    private static final OrderRef REF = OrderRef.number("4711");

    @Test
    void aListGivenToARecordIsCopied() {
        List<OrderLine> given = new ArrayList<>(List.of(OrderLine.empty()));
        Order order = OrderBuilder.builder().lines(given).build();

        given.clear();

        assertThat(order.lines()).hasSize(1);
    }

    @Test
    void aMapGivenToARecordIsCopiedInItsOrder() {
        Map<String, FieldValue> given = new LinkedHashMap<>();
        List.of("z", "a", "m").forEach(name -> given.put(name, FieldValue.of(name)));
        Order order = OrderBuilder.builder().customFields(given).build();

        given.clear();

        assertThat(order.customFields()).containsOnlyKeys("z", "a", "m");
        assertThat(order.customFields().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void noCollectionOfARecordCanBeChanged() {
        List<String> open = new ArrayList<>();
        for (Class<?> type : LibraryClasses.all()) {
            if (type.isRecord() && type.getPackage() == Order.class.getPackage() && type.getEnclosingClass() == null) {
                for (long seed = 0; seed < 200; seed++) {
                    Record drawn = new RandomRecords(seed).record(type.asSubclass(Record.class));
                    for (RecordComponent component : type.getRecordComponents()) {
                        if (canBeChanged(read(component, drawn))) {
                            open.add(type.getSimpleName() + "." + component.getName());
                        }
                    }
                }
            }
        }

        assertThat(open).isEmpty();
    }

    @Test
    void anEmptyListIsNotAnAbsentOne() {
        assertThat(OrderBuilder.builder().lines(List.of()).build()).isNotEqualTo(Order.empty());
        assertThat(OrderBuilder.builder().customFields(Map.of()).build()).isNotEqualTo(Order.empty());
    }

    @Test
    void anEntryThatIsNullIsRefusedInWords() {
        assertThatThrownBy(() -> OrderBuilder.builder()
                        .lines(Arrays.asList(OrderLine.empty(), null))
                        .build())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("null");
        Map<String, FieldValue> given = new HashMap<>();
        given.put("gift", null);
        assertThatThrownBy(() -> OrderBuilder.builder().customFields(given).build())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clear");
        assertThatThrownBy(() -> OrderBuilder.builder()
                        .customFields(Map.of("", FieldValue.of("x")))
                        .build())
                .hasMessageContaining("empty");
    }

    @Test
    void aBuilderStartsWithNothingOrWithARecord() {
        Order order = new RandomRecords(7).order();

        assertThat(OrderBuilder.builder(order).build()).isEqualTo(order);
        assertThat(OrderBuilder.builder().build()).isEqualTo(Order.empty());
        assertThat(OrderBuilder.builder(order).note("other").build().note()).isEqualTo("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.50", "0.00", "-1", "12345678901234567890.123456789", "0E-10"})
    void anAmountKeepsItsDigits(String digits) {
        assertThat(Amount.of(digits).value()).isEqualTo(new BigDecimal(digits));
        assertThat(Amount.of(digits)).hasToString(new BigDecimal(digits).toPlainString());
    }

    @Test
    void aPositiveExponentIsWrittenOut() {
        assertThat(Amount.of("1E+3")).isEqualTo(Amount.of("1000")).hasToString("1000");
        assertThat(FieldValue.of(new BigDecimal("1E+3"))).isEqualTo(FieldValue.of(1000));
        assertThat(OrderLineBuilder.builder()
                        .quantity(new BigDecimal("1E+3"))
                        .build()
                        .quantity())
                .isEqualTo(new BigDecimal("1000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "0E+999999999", "1E+100", "1E-100", "12E+99"})
    void aNumberOfTooManyDigitsIsRefusedBeforeItIsWrittenOut(String digits) {
        BigDecimal number = new BigDecimal(digits);
        assertThatThrownBy(() -> new Amount(number, null)).hasMessageContaining("digits");
        assertThatThrownBy(() -> FieldValue.of(number)).hasMessageContaining("digits");
        assertThatThrownBy(() -> OrderLineBuilder.builder().quantity(number).build())
                .hasMessageContaining("digits");
        assertThatThrownBy(() -> AddressBuilder.builder().latitude(number).build())
                .hasMessageContaining("digits");
        assertThatThrownBy(() -> AddressBuilder.builder().longitude(number).build())
                .hasMessageContaining("digits");
    }

    @Test
    void aHundredDigitsAreTaken() {
        assertThatCode(() -> Amount.of("9".repeat(100))).doesNotThrowAnyException();
        assertThatCode(() -> Amount.of("1E+99")).doesNotThrowAnyException();
        assertThatCode(() -> Amount.of("0." + "9".repeat(99))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Amount.of("9".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textThatIsNoAmountIsRefusedWithoutRepeatingIt() {
        for (String text : List.of("Anna", "", "NaN", "1,50", "9".repeat(1_000_000), "1E999999999999")) {
            assertThatThrownBy(() -> Amount.of(text))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasNoCause()
                    .hasMessageNotContaining("Anna");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eur", "EURO", "€", "", "EU"})
    void aCurrencyIsACode(String currency) {
        assertThatThrownBy(() -> Amount.of("1", currency))
                .hasMessage("a currency is three capital letters, such as EUR");
    }

    @Test
    void aLineIsNamedInOneWay() {
        assertThatThrownBy(() -> new LineRef(null, null, null)).hasMessageContaining("exactly one");
        assertThatThrownBy(() -> new LineRef("1", null, "A")).hasMessageContaining("exactly one");
        assertThat(LineRef.id("1").id()).isEqualTo("1");
        assertThat(LineRef.merchantId("1").merchantId()).isEqualTo("1");
        assertThat(LineRef.sku("1").sku()).isEqualTo("1");
    }

    @Test
    void addonsAreAListOrParts() {
        assertThatThrownBy(() -> new Addons(null, List.of("x"), List.of("y"), null, null))
                .hasMessageContaining("not both");
        assertThat(Addons.of(List.of("x")).items()).containsExactly("x");
    }

    @Test
    void minutesAndAgesAreNotNegative() {
        assertThatThrownBy(() -> DeliveryBuilder.builder().promisedWithin(-1).build())
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> IdCheckBuilder.builder().minimumAge(-1).build())
                .hasMessageContaining("negative");
    }

    @Test
    void aQueryAsksForAtLeastOneOrder() {
        assertThatThrownBy(() -> OrderQueryBuilder.builder().pageSize(0).build())
                .hasMessageContaining("pageSize");
        assertThatThrownBy(() -> OrderQueryBuilder.builder().limit(0L).build()).hasMessageContaining("limit");
    }

    @Test
    void aNewOrderHasNoVendorIdYet() {
        assertThatThrownBy(() -> new NewOrder(OrderRef.id("1"), Order.empty())).hasMessageContaining("ref.id");
        assertThat(NewOrderBuilder.builder().build().order()).isEqualTo(Order.empty());
        assertThat(NewOrderBuilder.builder().build().ref().number()).isNull();
    }

    @Test
    void anUpdateNamesItsOrder() {
        assertThatThrownBy(() -> OrderUpdateBuilder.builder().set(Order.empty()).build())
                .hasMessageContaining("ref");
        assertThat(OrderUpdateBuilder.builder().ref(REF).build()).isEqualTo(OrderUpdate.of(REF, Order.empty()));
    }

    @Test
    void anUpdateReplacesAllLinesOrTouchesSingleOnes() {
        Order replaces = OrderBuilder.builder().lines(List.of()).build();
        List<LineChange> touches = List.of(LineChange.remove(LineRef.id("1")));

        assertThatThrownBy(() -> new OrderUpdate(REF, replaces, Set.of(), touches))
                .hasMessageContaining("one of them");
        assertThat(OrderUpdate.ofLines(REF, touches).lineChanges()).hasSize(1);
    }

    @Test
    void nothingIsSetAndClearedAtOnce() {
        Order note = OrderBuilder.builder().note("Anna").build();
        Order gift = OrderBuilder.builder()
                .customFields(Map.of("gift", FieldValue.of("x")))
                .build();

        assertThatThrownBy(() -> new OrderUpdate(REF, note, Set.of(FieldPath.of("note")), List.of()))
                .hasMessage("note is both set and cleared");
        assertThatThrownBy(() -> new OrderUpdate(REF, gift, Set.of(FieldPath.of("customFields")), List.of()))
                .hasMessage("customFields is both set and cleared");
        assertThatThrownBy(() -> new OrderUpdate(REF, gift, Set.of(FieldPath.parse("customFields[gift]")), List.of()))
                .hasMessage("a key of customFields is both set and cleared");
        assertThatCode(() -> new OrderUpdate(REF, gift, Set.of(FieldPath.parse("customFields[card]")), List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void aFieldOfAListIsNotClearedWithoutSayingOfWhichEntry() {
        for (String path : List.of("lines[].instructions", "contacts[].phone", "lines[].extendedFields[gift]")) {
            assertThatThrownBy(() -> new OrderUpdate(REF, Order.empty(), Set.of(FieldPath.parse(path)), List.of()))
                    .hasMessageContaining("which entry");
        }
    }

    @Test
    void aLineChangeClearsFieldsOfItsLineAlone() {
        LineRef line = LineRef.sku("A");
        OrderLine set = OrderLineBuilder.builder().instructions("hot").build();

        assertThatThrownBy(() -> new LineChange.Change(line, set, Set.of(FieldPath.of("note"))))
                .hasMessageContaining("note");
        assertThatThrownBy(() -> new LineChange.Change(line, set, Set.of(FieldPath.of("lines[].instructions"))))
                .hasMessageContaining("both set and cleared");
        assertThatThrownBy(() -> LineChange.remove(null)).isExactlyInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LineChange.add(null)).isExactlyInstanceOf(IllegalArgumentException.class);
        assertThat(new LineChange.Change(line, null, null)).isEqualTo(LineChange.change(line, OrderLine.empty()));
    }

    @Test
    void aLineChangeSaysWhatItIsAndWhatItCarries() {
        OrderLine line = OrderLineBuilder.builder().sku("A").build();

        assertThat(LineChange.add(line).operation()).isEqualTo(LineOperation.ADD);
        assertThat(LineChange.add(line).carried()).isEqualTo(line);
        assertThat(LineChange.change(LineRef.id("1"), line).operation()).isEqualTo(LineOperation.CHANGE);
        assertThat(LineChange.change(LineRef.id("1"), line).carried()).isEqualTo(line);
        assertThat(LineChange.remove(LineRef.id("1")).operation()).isEqualTo(LineOperation.REMOVE);
        assertThat(LineChange.remove(LineRef.id("1")).carried()).isNull();
    }

    static Stream<Function<String, Term>> vocabularies() {
        return Stream.of(OrderStatus::of, DeliveryStatus::of, OrderKind::of, OrderType::of, Party::of);
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void aWordThatNobodyKnowsStaysAsItCame(Function<String, Term> vocabulary) {
        assertThat(vocabulary.apply("AP")).isEqualTo(new Unrecognised("AP"));
        assertThat(vocabulary.apply("AP").word()).isEqualTo("AP");
        assertThatThrownBy(() -> vocabulary.apply(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void everyWordOfAVocabularyIsReadAsItIsSpelled() {
        assertThat(OrderStatus.Known.values())
                .allSatisfy(word -> assertThat(OrderStatus.of(word.word())).isSameAs(word));
        assertThat(DeliveryStatus.Known.values())
                .allSatisfy(word -> assertThat(DeliveryStatus.of(word.word())).isSameAs(word));
        assertThat(OrderKind.Known.values())
                .allSatisfy(word -> assertThat(OrderKind.of(word.word())).isSameAs(word));
        assertThat(OrderType.Known.values())
                .allSatisfy(word -> assertThat(OrderType.of(word.word())).isSameAs(word));
        assertThat(Party.Known.values())
                .allSatisfy(word -> assertThat(Party.of(word.word())).isSameAs(word));
        assertThat(OrderStatus.Known.NOT_DISPATCHED.word()).isEqualTo("not_dispatched");
    }

    private static boolean canBeChanged(Object held) {
        try {
            if (held instanceof Collection<?> many && !many.isEmpty()) {
                many.clear();
                return true;
            }
            if (held instanceof Map<?, ?> map && !map.isEmpty()) {
                map.clear();
                return true;
            }
            return false;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    private static Object read(RecordComponent component, Record holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
