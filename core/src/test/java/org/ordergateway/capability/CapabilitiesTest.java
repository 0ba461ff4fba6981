package org.ordergateway.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.OrderField;

class CapabilitiesTest {

    private static final Evidence PAGE = Evidence.partial("the page");

    @Test
    void whatIsNotDeclaredIsNo() {
        Capabilities nothing = Capabilities.of("acme", table -> {});

        assertThat(OrderField.all())
                .allSatisfy(field -> assertThat(Access.values())
                        .noneMatch(access -> nothing.cell(field, access).possible()));
        assertThat(LineOperation.values())
                .noneMatch(operation -> nothing.cell(operation).possible());
        assertThat(nothing.operations()).isEmpty();
        assertThat(nothing.paging()).isEqualTo(Paging.NONE);
        assertThat(nothing.maxPageSize()).isNull();
        assertThat(nothing.lengths()).isEmpty();
    }

    @Test
    void aPathThatTheModelDoesNotHaveIsAnErrorWithTheNearestOne() {
        assertThatThrownBy(() ->
                        Capabilities.of("acme", table -> table.exact(PAGE, Set.of(Access.READ), "lines[].skuu")))
                .hasMessageContaining("'lines[].skuu'")
                .hasMessageContaining("did you mean lines[].sku?");
        assertThatThrownBy(() -> Capabilities.of("acme", table -> table.length("customer.nmae", 10)))
                .hasMessageContaining("customer.name");
        assertThatThrownBy(() -> Capabilities.of("acme", table -> table.no(Set.of(Access.READ), "none", "custmer.*")))
                .hasMessageContaining("no field below 'custmer.*'");
    }

    @Test
    void aStarStandsForAllFieldsBelow() {
        Capabilities table =
                Capabilities.of("acme", each -> each.exact(PAGE, Set.of(Access.READ), "customer.address.*"));

        assertThat(OrderField.all())
                .filteredOn(field -> table.cell(field, Access.READ).possible())
                .isNotEmpty()
                .allMatch(field -> field.path().startsWith("customer.address."));
    }

    @Test
    void theLastDeclarationOfACellCounts() {
        Capabilities table = Capabilities.of(
                "acme",
                each -> each.exact(PAGE, Set.of(Access.READ), "customer.*")
                        .no(Set.of(Access.READ), "secret", "customer.name"));

        assertThat(table.cell(OrderField.of("customer.name"), Access.READ).how())
                .isEqualTo("secret");
        assertThat(table.cell(OrderField.of("customer.code"), Access.READ).evidence())
                .isEqualTo(PAGE);
    }

    @Test
    void anotherTableLeavesTheFirstAsItWas() {
        Capabilities first = Capabilities.of(
                "acme", each -> each.operation(Operation.GET, RefPart.ID).length("note", 5));

        Capabilities second = first.with(each -> each.exact(PAGE, Set.of(Access.READ), "note")
                .operation(Operation.UPDATE, RefPart.ID)
                .paging(Paging.OFFSET, 50)
                .length("note", 9));

        assertThat(first.cell(OrderField.of("note"), Access.READ).possible()).isFalse();
        assertThat(first.operations()).containsExactly(Operation.GET);
        assertThat(first.lengths()).containsEntry("note", 5);
        assertThat(second.operations()).containsExactly(Operation.UPDATE, Operation.GET);
        assertThat(second.maxPageSize()).isEqualTo(50);
        assertThat(second.lengths()).containsEntry("note", 9);
    }

    @Test
    void aTableThatWasDeclaredCannotBeChangedAnyMore() {
        List<Capabilities.Table> kept = new ArrayList<>();
        Capabilities table = Capabilities.of("acme", kept::add);

        kept.get(0).exact(PAGE, Set.of(Access.READ), "note").length("note", 5).operation(Operation.GET, RefPart.ID);
        kept.get(0).lines(LineOperation.ADD, PAGE);

        assertThat(table.cell(OrderField.of("note"), Access.READ).possible()).isFalse();
        assertThat(table.lengths()).isEmpty();
        assertThat(table.operations()).isEmpty();
        assertThat(table.cell(LineOperation.ADD).possible()).isFalse();
    }

    @Test
    void aTransformedCellSaysHow() {
        assertThatThrownBy(() -> new Cell(Support.TRANSFORMED, null, PAGE)).hasMessageContaining("says how");
    }

    @Test
    void theTableIsWrittenWithEveryFieldAndAccess() {
        String json = OrderJson.write(Capabilities.of(
                "acme",
                table -> table.operation(Operation.UPDATE, RefPart.ID)
                        .transformed(PAGE, Set.of(Access.UPDATE), "in capitals", "note")
                        .length("note", 5)));

        assertThat(json)
                .contains("\"operations\":{\"update\":[\"ref.id\"]}")
                .contains(
                        "\"update\":{\"support\":\"transformed\",\"how\":\"in capitals\",\"page\":\"the page\",\"documented\":false}")
                .contains("\"maxLength\":5");
        assertThat(OrderField.all()).allSatisfy(field -> assertThat(json).contains("\"" + field.path() + "\":{"));
    }

    @Test
    void aPlanListsWhatIsLost() {
        FieldFate lost = new FieldFate("note", FieldFate.Fate.LOST, "none");
        Plan plan = new Plan("acme", List.of(lost, new FieldFate("kind", FieldFate.Fate.KEPT, null)), List.of(), null);

        assertThat(plan.lost()).containsExactly(lost);
        assertThat(OrderJson.write(plan))
                .isEqualTo("{\"vendor\":\"acme\",\"fields\":[{\"path\":\"note\",\"fate\":\"lost\",\"how\":\"none\"},"
                        + "{\"path\":\"kind\",\"fate\":\"kept\"}],\"requests\":[]}");
    }
}
