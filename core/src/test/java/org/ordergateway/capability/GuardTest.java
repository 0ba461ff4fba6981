package org.ordergateway.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.capability.Access.CLEAR;
import static org.ordergateway.capability.Access.CREATE;
import static org.ordergateway.capability.Access.UPDATE;

import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.ordergateway.RandomRecords;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Contact;
import org.ordergateway.model.ContactBuilder;
import org.ordergateway.model.Customer;
import org.ordergateway.model.CustomerBuilder;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderLine;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.OrderUpdate;

@SuppressWarnings("NullAway") // what is absent fails the test
class GuardTest {

    private static final Evidence PAGE = Evidence.page("the page");
    private static final Set<Access> WRITE = Set.of(CREATE, UPDATE);
    private static final OrderRef REF = OrderRef.id("1");
    private static final Capabilities TABLE = Capabilities.of(
            "acme",
            table -> table.operation(Operation.UPDATE, RefPart.ID)
                    .operation(Operation.CREATE, RefPart.NUMBER)
                    .exact(PAGE, WRITE, "note", "extensions", "customFields", "contacts", "contacts[].name")
                    .exact(PAGE, Set.of(CLEAR), "customFields", "extensions", "lines[].name")
                    .exact(PAGE, WRITE, "lines[].sku", "lines[].name", "lines[].extensions")
                    .exact(PAGE, Set.of(CREATE), "lines")
                    .transformed(PAGE, WRITE, "in capitals", "instructions")
                    .no(Set.of(UPDATE), "it is fixed", "reference")
                    .lines(LineOperation.CHANGE, PAGE)
                    .noLines(LineOperation.REPLACE, "it would drop the others"));
    private static final Guard REFUSES = new Guard(TABLE, OnLoss.REFUSE);
    private static final Guard REPORTS = new Guard(TABLE, OnLoss.REPORT);

    @Test
    void aFieldIsKeptTransformedOrLost() {
        Order set = OrderBuilder.builder()
                .note("n")
                .instructions("i")
                .reference("r")
                .customer(named("Anna"))
                .build();

        assertThat(REFUSES.fates(OrderUpdate.of(REF, set)))
                .containsExactly(
                        kept("ref.id"),
                        lost("reference", "it is fixed"),
                        kept("note"),
                        new FieldFate("instructions", FieldFate.Fate.TRANSFORMED, "in capitals"),
                        lost("customer.name", "no page of the vendor names it"));
    }

    @Test
    void aPartOfTheReferenceThatIsNotAskedForIsNotLost() {
        OrderRef ref = new OrderRef("1", "4711", new CustomerRef("mobile", "1", null, null), OrderType.of("sale"));
        OrderUpdate update = OrderUpdate.of(ref, noted());

        assertThat(REFUSES.fates(update))
                .extracting(FieldFate::path, FieldFate::fate)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("ref.number", FieldFate.Fate.NOT_NEEDED),
                        org.assertj.core.groups.Tuple.tuple("ref.customer", FieldFate.Fate.NOT_NEEDED),
                        org.assertj.core.groups.Tuple.tuple("ref.type", FieldFate.Fate.NOT_NEEDED));
        assertThat(REFUSES.admit(update).get().change()).isSameAs(update);
    }

    @Test
    void whatIsPossibleIsAdmittedAsItIs() {
        OrderUpdate update = OrderUpdate.of(REF, noted());

        assertThat(REFUSES.admit(update).get().change()).isSameAs(update);
        assertThat(REFUSES.admit(update).get().leftOut()).isEmpty();
    }

    @Test
    void oneLostFieldRefusesTheWholeUpdateAndNamesIt() {
        Order set = OrderBuilder.builder().note("n").reference("r").build();

        OrderFailure failure = REFUSES.admit(OrderUpdate.of(REF, set)).getLeft();

        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(unsupported(failure)).containsExactly(new FieldViolation("reference", "it is fixed"));
        assertThat(failure.message()).contains("on-loss=report").contains("reference: it is fixed");
    }

    @Test
    void whatIsReportedIsTakenOutAndListed() {
        Order set = OrderBuilder.builder().note("n").reference("r").build();

        Admitted<OrderUpdate> admitted = REPORTS.admit(OrderUpdate.of(REF, set)).get();

        assertThat(admitted.change()).isEqualTo(OrderUpdate.of(REF, noted()));
        assertThat(admitted.leftOut()).containsExactly(lost("reference", "it is fixed"));
    }

    @Test
    void anUpdateOfWhichNothingWouldBeLeftIsRefusedEvenIfLossesAreReported() {
        Order set = OrderBuilder.builder().reference("r").build();

        assertThat(unsupported(REPORTS.admit(OrderUpdate.of(REF, set)).getLeft()))
                .hasSize(1);
        assertThat(unsupported(REPORTS.admit(new NewOrder(
                                OrderRef.number("4711"),
                                OrderBuilder.builder().customer(named("Anna")).build()))
                        .getLeft()))
                .hasSize(1);
    }

    @Test
    void anUpdateThatChangesNothingIsInvalid() {
        LineChange nothing = LineChange.change(LineRef.id("1"), OrderLine.empty());
        Order emptyParts = OrderBuilder.builder()
                .customer(CustomerBuilder.builder().build())
                .extensions(Map.of())
                .build();

        assertThat(REFUSES.admit(OrderUpdate.of(REF, Order.empty())).getLeft())
                .isInstanceOf(OrderFailure.Invalid.class);
        assertThat(REFUSES.admit(OrderUpdate.of(REF, emptyParts)).getLeft()).isInstanceOf(OrderFailure.Invalid.class);
        assertThat(REFUSES.admit(OrderUpdate.ofLines(REF, List.of(nothing))).getLeft())
                .isInstanceOf(OrderFailure.Invalid.class);
        assertThat(REFUSES.admit(OrderUpdate.ofLines(REF, List.of(LineChange.add(OrderLine.empty()))))
                        .getLeft())
                .isInstanceOf(OrderFailure.Invalid.class);
    }

    @Test
    void anUpdateThatNamesNoOrderIsInvalid() {
        OrderRef nobody = new OrderRef(null, null, new CustomerRef("mobile", "1", null, null), null);

        assertThat(REFUSES.admit(OrderUpdate.of(nobody, noted())).getLeft().message())
                .contains("ref: names no order");
    }

    @Test
    void aReferenceThatTheVendorCannotUseIsInvalid() {
        assertThat(REFUSES.admit(OrderUpdate.of(OrderRef.number("4711"), noted()))
                        .getLeft()
                        .message())
                .contains("acme finds an order by ref.id")
                .doesNotContain("4711");
    }

    @Test
    void replacingLinesStandsInARowOfItsOwn() {
        OrderUpdate replace = OrderUpdate.of(
                REF, OrderBuilder.builder().note("n").lines(List.of(line("A"))).build());

        assertThat(REFUSES.fates(replace))
                .contains(lost("lines", "it would drop the others"), lost("lines[].sku", "it would drop the others"))
                .doesNotHaveDuplicates();
        assertThat(REPORTS.admit(replace).get().change()).isEqualTo(OrderUpdate.of(REF, noted()));
        Guard replaces = new Guard(TABLE.with(table -> table.lines(LineOperation.REPLACE, PAGE)), OnLoss.REFUSE);
        assertThat(replaces.admit(replace).get().change()).isSameAs(replace);
        assertThat(replaces.fates(replace)).contains(kept("lines"), kept("lines[].sku"));
    }

    @Test
    void creatingWithLinesIsNotReplacingThem() {
        NewOrder order = new NewOrder(
                OrderRef.number("4711"),
                OrderBuilder.builder().lines(List.of(line("A"))).build());

        assertThat(REFUSES.admit(order).get().change()).isSameAs(order);
        assertThat(REFUSES.fates(order)).containsExactly(kept("ref.number"), kept("lines"), kept("lines[].sku"));
    }

    @Test
    void eachKindOfLineChangeStandsInARowOfItsOwn() {
        OrderUpdate update = OrderUpdate.ofLines(
                REF,
                List.of(
                        LineChange.change(LineRef.id("1"), line("A")),
                        LineChange.add(line("B")),
                        LineChange.remove(LineRef.id("2"))));

        assertThat(REFUSES.fates(update))
                .containsExactly(
                        kept("ref.id"),
                        kept("lineChanges.change"),
                        kept("lines[].sku"),
                        lost("lineChanges.add", "no page of the vendor names it"),
                        lost("lines[].sku", "no page of the vendor names it"),
                        lost("lineChanges.remove", "no page of the vendor names it"));
        assertThat(REFUSES.admit(update).isLeft()).isTrue();
        assertThat(REPORTS.admit(update).get().change().lineChanges())
                .containsExactly(update.lineChanges().get(0));
    }

    @Test
    void aLineChangeKeepsWhatIsPossibleOfIt() {
        OrderLine both = OrderLineBuilder.builder().sku("A").category("c").build();
        OrderLine none = OrderLineBuilder.builder().category("c").build();
        LineChange half = new LineChange.Change(
                LineRef.id("1"), both, Set.of(FieldPath.of("lines[].name"), FieldPath.of("lines[].instructions")));
        OrderUpdate update = OrderUpdate.ofLines(REF, List.of(half, LineChange.change(LineRef.id("2"), none)));

        assertThat(REFUSES.admit(update).isLeft()).isTrue();
        assertThat(REPORTS.admit(update).get().change().lineChanges())
                .containsExactly(
                        new LineChange.Change(LineRef.id("1"), line("A"), Set.of(FieldPath.of("lines[].name"))));
        assertThat(REPORTS.fates(update))
                .contains(
                        kept("clear lines[].name"),
                        lost("clear lines[].instructions", "no page of the vendor names it"));
    }

    @Test
    void anAddedLineOfWhichNothingIsLeftIsNotAddedEmpty() {
        Guard adds = new Guard(TABLE.with(table -> table.lines(LineOperation.ADD, PAGE)), OnLoss.REPORT);
        LineChange lost =
                LineChange.add(OrderLineBuilder.builder().category("c").build());

        assertThat(adds.admit(OrderUpdate.ofLines(REF, List.of(lost, LineChange.add(line("A")))))
                        .get()
                        .change()
                        .lineChanges())
                .containsExactly(LineChange.add(line("A")));
    }

    @Test
    void clearingIsAnAccessOfItsOwnAlsoForAKey() {
        OrderUpdate possible = clearing("customFields", "customFields[gift.wrap]");
        OrderUpdate lost = clearing("customFields[gift]", "note");

        assertThat(REFUSES.admit(possible).get().change()).isSameAs(possible);
        assertThat(REFUSES.fates(lost))
                .contains(kept("clear customFields[gift]"), lost("clear note", "no page of the vendor names it"));
        assertThat(REPORTS.admit(lost).get().change()).isEqualTo(clearing("customFields[gift]"));
        assertThat(REPORTS.admit(clearing("note")).getLeft()).isInstanceOf(OrderFailure.Unsupported.class);
    }

    @Test
    void extensionsOfAnotherVendorAreLost() {
        Map<String, FieldValue> own = Map.of("acme", FieldValue.of("x"));
        Map<String, FieldValue> foreign = Map.of("other", FieldValue.of("x"));
        Map<String, FieldValue> both = Map.of("acme", FieldValue.of("x"), "other", FieldValue.of("x"));
        String why = "addressed to another vendor than acme";

        assertThat(REFUSES.admit(OrderUpdate.of(REF, extended(own))).isRight()).isTrue();
        assertThat(unsupported(
                        REFUSES.admit(OrderUpdate.of(REF, extended(foreign))).getLeft()))
                .containsExactly(new FieldViolation("extensions.other", why));
        assertThat(REFUSES.fates(OrderUpdate.of(REF, extended(both))))
                .containsExactlyInAnyOrder(kept("ref.id"), kept("extensions.acme"), lost("extensions.other", why));
        assertThat(REPORTS.admit(OrderUpdate.of(REF, extended(both))).get().change())
                .isEqualTo(OrderUpdate.of(REF, extended(own)));
        assertThat(REPORTS.admit(OrderUpdate.of(REF, extended(foreign))).isLeft())
                .isTrue();
        assertThat(REFUSES.admit(clearing("extensions[acme]")).isRight()).isTrue();
        assertThat(REFUSES.admit(clearing("extensions[other]")).isLeft()).isTrue();
    }

    @Test
    void extensionsOfALineFollowTheSameRule() {
        OrderLine own = extendedLine(Map.of("acme", FieldValue.of("x")));
        OrderLine both = extendedLine(Map.of("acme", FieldValue.of("x"), "other", FieldValue.of("x")));
        OrderUpdate change = OrderUpdate.ofLines(REF, List.of(LineChange.change(LineRef.id("1"), both)));
        NewOrder order = new NewOrder(
                OrderRef.number("4711"),
                OrderBuilder.builder().lines(List.of(both, both)).build());

        assertThat(unsupported(REFUSES.admit(change).getLeft()))
                .extracting(FieldViolation::path)
                .containsExactly("lines[].extensions.other");
        assertThat(REPORTS.admit(change).get().change().lineChanges())
                .containsExactly(LineChange.change(LineRef.id("1"), own));
        assertThat(unsupported(REFUSES.admit(order).getLeft()))
                .extracting(FieldViolation::path)
                .containsExactly("lines[].extensions.other");
        assertThat(REPORTS.admit(order).get().change().order().lines()).containsExactly(own, own);
    }

    @Test
    void ownExtensionsNeedACellToo() {
        Guard without = new Guard(TABLE.with(table -> table.no(WRITE, "none", "extensions")), OnLoss.REFUSE);

        assertThat(unsupported(without.admit(OrderUpdate.of(REF, extended(Map.of("acme", FieldValue.of("x")))))
                        .getLeft()))
                .containsExactly(new FieldViolation("extensions.acme", "none"));
    }

    @Test
    void aFieldOfAListIsStrippedFromEveryEntry() {
        List<Contact> contacts = List.of(
                ContactBuilder.builder().name("Anna").phone("1").build(),
                ContactBuilder.builder().name("Ben").build());
        OrderUpdate update =
                OrderUpdate.of(REF, OrderBuilder.builder().contacts(contacts).build());

        assertThat(REPORTS.admit(update).get().leftOut())
                .containsExactly(lost("contacts[].phone", "no page of the vendor names it"));
        assertThat(REPORTS.admit(update).get().change().set().contacts())
                .extracting(Contact::phone)
                .containsOnlyNulls();
    }

    @Test
    void anOperationThatIsNotOfferedIsUnsupported() {
        Guard reads =
                new Guard(Capabilities.of("acme", table -> table.operation(Operation.GET, RefPart.ID)), OnLoss.REPORT);

        assertThat(reads.admit(OrderUpdate.of(REF, noted())).getLeft().message())
                .isEqualTo("acme has no update; it can get");
        assertThat(reads.admit(new NewOrder(OrderRef.number("1"), noted())).getLeft())
                .isInstanceOf(OrderFailure.Unsupported.class);
        assertThat(reads.admit(Operation.FIND).isLeft()).isTrue();
        assertThat(reads.admit(Operation.GET)).isEqualTo(Either.right(Operation.GET));
    }

    @Test
    void aGuardOverAnotherTableKeepsItsRuleOfLoss() {
        Capabilities more = TABLE.with(table -> table.exact(PAGE, WRITE, "reference"));
        OrderUpdate update = OrderUpdate.of(
                REF, OrderBuilder.builder().note("n").reference("r").build());

        assertThat(REFUSES.over(more).admit(update).isRight()).isTrue();
        assertThat(REFUSES.over(TABLE)).isSameAs(REFUSES);
    }

    @Property(tries = 300)
    void anUpdateIsRefusedExactlyWhenSomethingIsLost(@ForAll long seed) {
        OrderUpdate update = addressed(new RandomRecords(seed).update());
        Guard guard = new Guard(drawn(seed), OnLoss.REFUSE);

        Either<OrderFailure, Admitted<OrderUpdate>> admitted = guard.admit(update);

        boolean loses = guard.fates(update).stream().anyMatch(fate -> fate.fate() == FieldFate.Fate.LOST);
        assertThat(admitted.isLeft() && admitted.getLeft() instanceof OrderFailure.Unsupported)
                .isEqualTo(loses);
    }

    @Property(tries = 300)
    void whatIsLeftLosesNothingAndNothingPossibleIsTakenOut(@ForAll long seed) {
        OrderUpdate update = addressed(new RandomRecords(seed).update());
        Capabilities table = drawn(seed);

        new Guard(table, OnLoss.REPORT).admit(update).forEach(admitted -> {
            Guard again = new Guard(table, OnLoss.REFUSE);
            assertThat(again.admit(admitted.change()).isRight()).isTrue();
            assertThat(again.fates(update))
                    .filteredOn(fate -> fate.fate() != FieldFate.Fate.LOST)
                    .filteredOn(fate -> !fate.path().startsWith("lineChanges."))
                    .containsExactlyInAnyOrderElementsOf(again.fates(admitted.change()).stream()
                            .filter(fate -> !fate.path().startsWith("lineChanges."))
                            .toList());
        });
    }

    @Property(tries = 100)
    void aNewOrderIsRefusedExactlyWhenSomethingIsLost(@ForAll long seed) {
        NewOrder order = new RandomRecords(seed).newOrder();
        Guard guard = new Guard(drawn(seed), OnLoss.REFUSE);

        boolean loses = guard.fates(order).stream().anyMatch(fate -> fate.fate() == FieldFate.Fate.LOST);
        assertThat(guard.admit(order).isLeft()).isEqualTo(loses);
    }

    private static OrderUpdate addressed(OrderUpdate update) {
        return new OrderUpdate(REF, update.set(), update.clear(), update.lineChanges());
    }

    /** A table in which most things are possible. */
    private static Capabilities drawn(long seed) {
        return Capabilities.of("acme", table -> {
            table.operation(Operation.UPDATE, RefPart.ID).operation(Operation.CREATE, RefPart.NUMBER);
            for (OrderField field : OrderField.all()) {
                for (Access access : Access.values()) {
                    if (Math.floorMod(java.util.Objects.hash(field.path(), access.ordinal(), seed), 40) != 0) {
                        table.exact(PAGE, Set.of(access), field.path());
                    }
                }
            }
            for (LineOperation operation : LineOperation.values()) {
                if (Math.floorMod(seed + operation.ordinal(), 4) != 0) {
                    table.lines(operation, PAGE);
                }
            }
        });
    }

    private static OrderUpdate clearing(String... paths) {
        Set<FieldPath> clear = new java.util.LinkedHashSet<>();
        for (String path : paths) {
            clear.add(FieldPath.parse(path));
        }
        return new OrderUpdate(REF, Order.empty(), clear, List.of());
    }

    private static List<FieldViolation> unsupported(OrderFailure failure) {
        assertThat(failure).isInstanceOf(OrderFailure.Unsupported.class);
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        return ((OrderFailure.Unsupported) failure).fields();
    }

    private static FieldFate kept(String path) {
        return new FieldFate(path, FieldFate.Fate.KEPT, null);
    }

    private static FieldFate lost(String path, String why) {
        return new FieldFate(path, FieldFate.Fate.LOST, why);
    }

    private static Order noted() {
        return OrderBuilder.builder().note("n").build();
    }

    private static Customer named(String name) {
        return CustomerBuilder.builder().name(name).build();
    }

    private static Order extended(Map<String, FieldValue> extensions) {
        return OrderBuilder.builder().extensions(extensions).build();
    }

    private static OrderLine line(String sku) {
        return OrderLineBuilder.builder().sku(sku).build();
    }

    private static OrderLine extendedLine(Map<String, FieldValue> extensions) {
        return OrderLineBuilder.builder().sku("A").extensions(extensions).build();
    }
}
