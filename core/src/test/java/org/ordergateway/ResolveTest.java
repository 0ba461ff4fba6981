package org.ordergateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.RefPart;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.FieldFinding;
import org.ordergateway.failure.FieldFinding.Standing;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Resolution;
import org.ordergateway.failure.Resolution.Outcome;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

class ResolveTest extends Resolving {

    @Test
    void aValueThatDidNotStandThereBeforeProvesTheChange() {
        Resolution told = resolve("{'note':'new'}", "{'note':'old'}", "{'note':'new'}");

        assertThat(told.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(told.why()).contains("note");
        assertThat(told.findings()).extracting(FieldFinding::standing).containsExactly(Standing.NEW);
    }

    @Test
    void aValueThatStoodThereBeforeProvesNothing() {
        Resolution told = resolve("{'note':'new'}", "{'note':'new'}", "{'note':'new'}");

        assertThat(told.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(told.standsAsAsked()).isTrue();
        assertThat(told.findings()).extracting(FieldFinding::standing).containsExactly(Standing.ALREADY);
    }

    @Test
    void aValueOfWhichNobodyKnowsWhetherItStoodThereBeforeProvesNothing() {
        Resolution told = resolve("{'note':'new'}", null, "{'note':'new'}");

        assertThat(told.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(told.standsAsAsked()).isTrue();
    }

    @Test
    void anotherValueMeansThatTheChangeIsNotInEffect() {
        assertThat(resolve("{'note':'new'}", "{'note':'old'}", "{'note':'old'}").outcome())
                .isEqualTo(Outcome.NOT_APPLIED);
        assertThat(resolve("{'note':'new'}", null, "{}").outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    void aValueThatSomebodyElseChangedProvesNothing() {
        Resolution told = resolve("{'note':'new'}", "{'note':'old'}", "{'note':'another'}");

        assertThat(told.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(told.standsAsAsked()).isFalse();
    }

    @Test
    void aPartThatStandsAsAskedAndAPartThatDoesNotDecideNothing() {
        Resolution told = resolve(
                "{'note':'new','reference':'B'}", "{'note':'old','reference':'A'}", "{'note':'new','reference':'A'}");

        assertThat(told.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(told.why()).contains("note").contains("reference");
    }

    @Test
    void aFieldThatIsNotGivenBackIsNotCompared() {
        Resolution told = resolve("{'instructions':'soon'}", "{}", "{}");

        assertThat(told.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(told.findings()).extracting(FieldFinding::standing).containsExactly(Standing.NOT_COMPARABLE);
    }

    @Test
    void anotherFormOfATransformedFieldIsNotAnotherValueUnlessTheTableSaysSo() {
        String asked = "{'customer':{'phone':'0151'}}";
        assertThat(resolve(asked, "{}", "{'customer':{'phone':'+49 151'}}").outcome())
                .isEqualTo(Outcome.CANNOT_TELL);
        assertThat(resolve(asked, "{}", asked).outcome()).isEqualTo(Outcome.APPLIED);

        assertThat(resolve("{'status':'prepared'}", "{'status':'created'}", "{'status':'created'}")
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    void whatVendorsTidyIsNeitherTheSameNorAnother() {
        assertThat(resolve("{'note':'Ring  twice'}", "{}", "{'note':'ring twice'}")
                        .outcome())
                .isEqualTo(Outcome.CANNOT_TELL);
        assertThat(resolve(
                                "{'scheduledFor':'2031-01-01T10:00:00.123456Z'}",
                                "{}",
                                "{'scheduledFor':'2031-01-01T10:00:00.123Z'}")
                        .outcome())
                .isEqualTo(Outcome.CANNOT_TELL);
        assertThat(resolve(
                                "{'scheduledFor':'2031-01-01T10:00:00Z'}",
                                "{}",
                                "{'scheduledFor':'2031-01-01T12:00:00+02:00'}")
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void numbersAreComparedByValueAndMapsByTheNamesAskedFor() {
        assertThat(resolve(
                                "{'payment':{'grandTotal':{'value':'2.50'}},'customFields':{'gift':true}}",
                                "{'customFields':{'old':1}}",
                                "{'payment':{'grandTotal':{'value':'2.5','currency':'EUR'}},'customFields':{'old':1,'gift':true}}")
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(resolve("{'customFields':{'gift':true}}", "{}", "{'customFields':{'gift':false}}")
                        .outcome())
                .isEqualTo(Outcome.CANNOT_TELL);
    }

    @Test
    void aClearedFieldIsToldByItsAbsence() {
        OrderUpdate clear = new OrderUpdate(REF, Order.empty(), Set.of(FieldPath.of("note")), List.of());

        assertThat(told(Doubt.of(clear).knowing(order("{'note':'old'}")), "{}").outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(told(Doubt.of(clear).knowing(order("{'note':'old'}")), "{'note':'old'}")
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    void aLineChangeIsToldByTheLineItNames() {
        OrderUpdate change = OrderUpdate.ofLines(
                REF, List.of(LineChange.change(LineRef.id("a"), line("{'name':'Tea','quantity':2}"))));
        String before = "{'lines':[{'id':'a','name':'Tea','quantity':1},{'id':'b','name':'Rice'}]}";
        String after = "{'lines':[{'id':'b','name':'Rice'},{'id':'a','name':'Tea','quantity':2.0}]}";

        assertThat(told(Doubt.of(change).knowing(order(before)), after).outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(told(Doubt.of(change).knowing(order(before)), before).outcome())
                .isEqualTo(Outcome.NOT_APPLIED);
        assertThat(told(Doubt.of(change), "{'lines':[]}").outcome()).isEqualTo(Outcome.CANNOT_TELL);
    }

    @Test
    void anAddedAndARemovedLineAreToldByCounting() {
        String one = "{'lines':[{'id':'a','name':'Tea'}]}";
        String two = "{'lines':[{'id':'a','name':'Tea'},{'id':'c','name':'Tea'}]}";
        OrderUpdate add = OrderUpdate.ofLines(REF, List.of(LineChange.add(line("{'name':'Tea'}"))));
        OrderUpdate remove = OrderUpdate.ofLines(REF, List.of(LineChange.remove(LineRef.id("a"))));

        assertThat(told(Doubt.of(add).knowing(order(one)), two).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(told(Doubt.of(add).knowing(order(one)), one).outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(told(Doubt.of(add), one).outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(told(Doubt.of(remove).knowing(order(one)), "{}").outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(told(Doubt.of(remove).knowing(order(one)), one).outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    void replacedLinesAreToldByAllOfThem() {
        String asked = "{'lines':[{'name':'Tea','quantity':1},{'name':'Rice'}]}";
        String before = "{'lines':[{'id':'a','name':'Soup'}]}";

        assertThat(resolve(asked, before, "{'lines':[{'id':'b','name':'Tea','quantity':1},{'id':'c','name':'Rice'}]}")
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(resolve(asked, before, before).outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(resolve(asked, before, "{'lines':[{'id':'c','name':'Rice'},{'id':'b','name':'Tea','quantity':1}]}")
                        .outcome())
                .as("in another order")
                .isEqualTo(Outcome.CANNOT_TELL);
    }

    @Test
    void aCreationIsLookedForByItsNumber() {
        Doubt doubt = Doubt.of(new NewOrder(OrderRef.number("4711"), order("{'note':'new'}")));

        assertThat(told(doubt, "{'note':'new'}").outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(told(doubt, "{'note':'another'}").outcome()).isEqualTo(Outcome.CANNOT_TELL);
        failure = new OrderFailure.NotFound(FailureDetail.of("none"));
        assertThat(told(doubt, "{}").outcome()).isEqualTo(Outcome.NOT_APPLIED);
        failure = new OrderFailure.Conflict(FailureDetail.of("two"));
        assertThat(told(doubt, "{}").outcome()).isEqualTo(Outcome.CANNOT_TELL);
        failure = null;
        assertThat(told(Doubt.of(new NewOrder(null, order("{'note':'new'}"))), "{}")
                        .outcome())
                .isEqualTo(Outcome.CANNOT_TELL);
    }

    @Test
    void aReadingThatFailsIsAFailure() {
        failure = OrderFailure.Invalid.of("ref", "no");

        assertThat(gateway().resolve(Doubt.of(OrderUpdate.of(REF, order("{'note':'new'}"))), CallOptions.DEFAULT))
                .isEqualTo(Either.left(failure));
    }

    @Test
    void whereNothingCanBeReadNothingIsTold() {
        table = Capabilities.of("acme", table -> table.operation(Operation.UPDATE, RefPart.ID));

        Resolution told = resolve("{'note':'new'}", "{}", "{'note':'new'}");

        assertThat(told.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(told.findings()).isEmpty();
        assertThat(told.standsAsAsked()).isFalse();
        OrderFailure.InDoubt unknown = new OrderFailure.InDoubt(null, FailureDetail.of("lost"));
        assertThat(gateway().resolve(unknown).get().outcome()).isEqualTo(Outcome.CANNOT_TELL);
    }

    @Test
    void anAnswerShowsNoValue() {
        Resolution told = resolve("{'note':'secret words'}", "{}", "{'note':'secret words'}");

        assertThat(told.toString() + told.why() + OrderJson.write(told)).doesNotContain("secret words");
        assertThat(OrderJson.write(told)).contains("\"outcome\":\"applied\"").contains("\"path\":\"note\"");
    }
}
