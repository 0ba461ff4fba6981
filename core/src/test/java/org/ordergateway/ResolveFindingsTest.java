package org.ordergateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.RefPart;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.FieldFinding.Standing;
import org.ordergateway.failure.Resolution;
import org.ordergateway.failure.Resolution.Outcome;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderUpdate;

/** What each thing that was asked for told, and the reason in words. */
class ResolveFindingsTest extends Resolving {

    @Test
    void theReasonSaysWhatStandsAndWhatDoesNot() {
        String parts = "note stand as asked for and reference do not";
        String asked = "{'note':'new','reference':'B'}";
        String held = "{'note':'new','reference':'A'}";

        assertThat(resolve(asked, "{'reference':'A'}", held).why()).startsWith(parts);
        assertThat(resolve(asked, null, held).why()).startsWith(parts);
        assertThat(resolve("{'note':'new'}", null, held).why()).contains("whether it did before is not known");
        assertThat(resolve("{'note':'new'}", "{'note':'old'}", "{'note':'another'}")
                        .why())
                .isEqualTo("somebody else changed the order meanwhile");
        assertThat(resolve("{'note':'new'}", "{'note':'new'}", held).why()).contains("stood so before already");
        assertThat(resolve("{'instructions':'soon'}", "{}", "{}").why()).contains("nothing that was asked for");
    }

    @Test
    void atMostFiveFieldsAreNamed() {
        table = Capabilities.of(
                "acme",
                made -> made.operation(Operation.UPDATE, RefPart.ID)
                        .operation(Operation.GET, RefPart.ID)
                        .exact(PAGE, EnumSet.allOf(Access.class), "note", "reference", "instructions")
                        .exact(PAGE, EnumSet.allOf(Access.class), "customer.name", "customer.email", "customer.note"));
        String five = "{'note':'a','reference':'b','instructions':'c','customer':{'name':'d','email':'e@example.com'}}";
        String six = five.replace("'d',", "'d','note':'f',");

        assertThat(resolve(five, "{}", five).why()).doesNotContain("more");
        assertThat(resolve(six, "{}", six).why()).contains(" and 1 more, which did not stand so before");
    }

    @Test
    void anEmptiedFieldThatIsNotGivenBackIsNotCompared() {
        assertThat(clear("instructions", "{}", "{}")).isEqualTo(Standing.NOT_COMPARABLE);
        assertThat(clear("note", "{}", "{}")).isEqualTo(Standing.ALREADY);
        assertThat(clear("note", "{}", "{'note':'someone'}")).isEqualTo(Standing.CHANGED_SINCE);
        assertThat(clear("customFields[gift]", "{'customFields':{'gift':true,'a':1}}", "{'customFields':{'a':1}}"))
                .isEqualTo(Standing.NEW);
        assertThat(clear("customFields[gift]", "{'customFields':{'gift':true}}", "{'customFields':{'gift':true}}"))
                .isEqualTo(Standing.OTHERWISE);
    }

    @Test
    void anotherVendorsExtensionsWereNotSentAndDecideNothing() {
        table = Capabilities.of(
                "acme",
                made -> made.operation(Operation.UPDATE, RefPart.ID)
                        .operation(Operation.GET, RefPart.ID)
                        .exact(PAGE, EnumSet.allOf(Access.class), "extensions"));
        String asked = "{'extensions':{'acme':{'a':'b'},'other':{'c':'d'}}}";

        assertThat(standing(resolve(asked, "{}", "{'extensions':{'acme':{'a':'b'}}}")))
                .isEqualTo(Standing.NEW);
        assertThat(standing(resolve("{'extensions':{'other':{'c':'d'}}}", "{}", "{}")))
                .isEqualTo(Standing.ALREADY);
    }

    @Test
    void aLineIsNamedByItsIdOrItsMerchantsOrItsArticle() {
        String line = "{'id':'a','merchantId':'m','sku':'s','name':'Tea'}";
        String other = "{'id':'b','merchantId':'n','sku':'t','name':'Tea'}";
        for (LineRef ref : List.of(LineRef.id("a"), LineRef.merchantId("m"), LineRef.sku("s"))) {
            LineChange change = LineChange.change(ref, line("{'name':'Rice'}"));
            assertThat(lines(change, other + "," + line, other + "," + line.replace("Tea", "Rice")))
                    .isEqualTo(Standing.NEW);
            assertThat(lines(change, other + "," + line, line + "," + line)).isEqualTo(Standing.NOT_COMPARABLE);
            assertThat(lines(change, other + "," + line, other)).isEqualTo(Standing.NOT_COMPARABLE);
        }
    }

    @Test
    void aLineWhoseNameIsNotGivenBackIsNotCalledGone() {
        assertThat(lines(LineChange.remove(LineRef.id("a")), "{'id':'a'}", "{'name':'Tea'}"))
                .isEqualTo(Standing.NEW);
        assertThat(lines(LineChange.remove(LineRef.sku("s")), "{'name':'Tea'}", "{'name':'Tea'}"))
                .isEqualTo(Standing.NOT_COMPARABLE);
        assertThat(lines(LineChange.remove(LineRef.sku("s")), "{'sku':'s'}", "{'sku':'s'}"))
                .isEqualTo(Standing.OTHERWISE);
    }

    @Test
    void anEmptiedFieldOfALineIsToldByTheLine() {
        LineChange clear = new LineChange.Change(LineRef.id("a"), line("{}"), Set.of(FieldPath.of("lines[].name")));

        assertThat(lines(clear, "{'id':'a','name':'Tea'}", "{'id':'a'}")).isEqualTo(Standing.NEW);
        assertThat(lines(clear, "{'id':'a','name':'Tea'}", "{'id':'a','name':'Tea'}"))
                .isEqualTo(Standing.OTHERWISE);
    }

    @Test
    void anAddedLineThatMayBeThereInAnotherFormDecidesNothing() {
        LineChange add = LineChange.add(line("{'name':'Tea'}"));

        assertThat(lines(add, "{'name':'Rice'}", "{'name':'Rice'},{'name':' tea'}"))
                .isEqualTo(Standing.NOT_COMPARABLE);
        assertThat(lines(add, "{'name':'Tea'},{'name':'Tea'}", "{'name':'Tea'}"))
                .isEqualTo(Standing.CHANGED_SINCE);
    }

    @Test
    void linesThatAreNotGivenBackAreNotCompared() {
        table = Capabilities.of(
                "acme",
                made -> made.operation(Operation.UPDATE, RefPart.ID)
                        .operation(Operation.GET, RefPart.ID)
                        .exact(PAGE, EnumSet.of(Access.UPDATE), "lines", "lines[].name")
                        .lines(org.ordergateway.model.LineOperation.ADD, PAGE));

        assertThat(lines(LineChange.add(line("{'name':'Tea'}")), "{'name':'Rice'}", "{'name':'Tea'}"))
                .isEqualTo(Standing.NOT_COMPARABLE);
    }

    @Test
    void replacedListsAreToldByTheirLength() {
        assertThat(standing(resolve("{'lines':[]}", "{'lines':[{'name':'Tea'}]}", "{}")))
                .isEqualTo(Standing.NEW);
        assertThat(standing(resolve("{'lines':[]}", "{'lines':[{'name':'Tea'}]}", "{'lines':[{'name':'Tea'}]}")))
                .isEqualTo(Standing.OTHERWISE);
        assertThat(standing(resolve("{'lines':[{'name':'Tea'}]}", "{}", "{}"))).isEqualTo(Standing.OTHERWISE);
        assertThat(standing(resolve(
                        "{'lines':[{'name':'Tea'},{'name':'Rice'}]}",
                        "{}",
                        "{'lines':[{'name':'Tea'},{'name':'Soup'}]}")))
                .as("one of two is missing")
                .isEqualTo(Standing.CHANGED_SINCE);
    }

    @Test
    void aListInAnotherOrderIsNeitherTheSameNorAnother() {
        String asked = "{'lines':[{'name':'Tea'},{'name':'Rice'}]}";

        assertThat(standing(resolve(asked, null, "{'lines':[{'name':'Rice'},{'name':'Tea'}]}")))
                .isEqualTo(Standing.NOT_COMPARABLE);
        assertThat(standing(resolve(asked, null, "{'lines':[{'name':'Tea'},{'name':'Soup'}]}")))
                .isEqualTo(Standing.OTHERWISE);
    }

    @Test
    void theWordsSayHowAFieldStands() {
        String asked = "{'note':'new'}";

        assertThat(how(resolve(asked, "{}", asked))).isEqualTo("holds what was asked for, and did not before");
        assertThat(how(resolve(asked, asked, asked))).isEqualTo("held what was asked for before already");
        assertThat(how(resolve(asked, "{}", "{}"))).isEqualTo("still holds what it held before");
        assertThat(how(resolve(asked, null, "{}"))).isEqualTo("holds something else than what was asked for");
        LineChange change = LineChange.change(LineRef.id("a"), line("{'name':'Tea'}"));
        Doubt doubt = Doubt.of(OrderUpdate.ofLines(REF, List.of(change)));
        assertThat(how(told(doubt, "{}"))).isEqualTo("no such line is read back");
        assertThat(how(told(doubt, "{'lines':[{'id':'a'},{'id':'a'}]}"))).isEqualTo("several such lines are read back");
    }

    @Test
    void whatWasLeftOutOrComesBackInAnotherFormIsNotCompared() {
        table = Capabilities.of(
                "acme",
                made -> made.operation(Operation.UPDATE, RefPart.ID)
                        .operation(Operation.GET, RefPart.ID)
                        .exact(PAGE, EnumSet.of(Access.READ), "reference", "lines", "lines[].name")
                        .exact(PAGE, EnumSet.of(Access.UPDATE), "note", "lines")
                        .transformed(PAGE, EnumSet.of(Access.READ), "in capitals", "note")
                        .transformed(PAGE, EnumSet.of(Access.UPDATE), "in capitals", "lines[].name")
                        .lines(org.ordergateway.model.LineOperation.REPLACE, PAGE));

        assertThat(how(resolve("{'reference':'B'}", "{}", "{'reference':'A'}"))).startsWith("it was not sent");
        assertThat(standing(resolve("{'note':'a'}", null, "{'note':'b'}"))).isEqualTo(Standing.NOT_COMPARABLE);
        assertThat(standing(resolve("{'lines':[{'name':'Tea'}]}", null, "{'lines':[{'name':'Soup'}]}")))
                .isEqualTo(Standing.NOT_COMPARABLE);
    }

    @Test
    void aRemovedLineIsMissedByTheNameThatComesBackAlone() {
        table = Capabilities.of(
                "acme",
                made -> made.operation(Operation.UPDATE, RefPart.ID)
                        .operation(Operation.GET, RefPart.ID)
                        .exact(PAGE, EnumSet.allOf(Access.class), "lines", "lines[].merchantId")
                        .lines(org.ordergateway.model.LineOperation.REMOVE, PAGE));
        String before = "{'id':'a','merchantId':'m','sku':'s'}";

        assertThat(lines(LineChange.remove(LineRef.merchantId("m")), before, "{'merchantId':'n'}"))
                .isEqualTo(Standing.NEW);
        assertThat(lines(LineChange.remove(LineRef.id("a")), before, "{'merchantId':'n'}"))
                .isEqualTo(Standing.NOT_COMPARABLE);
        assertThat(lines(LineChange.remove(LineRef.sku("s")), before, "{'merchantId':'n'}"))
                .isEqualTo(Standing.NOT_COMPARABLE);
    }

    @Test
    void anAddedLineThatIsNotThereWasNotAdded() {
        Doubt doubt = Doubt.of(OrderUpdate.ofLines(REF, List.of(LineChange.add(line("{'name':'Tea'}")))));

        assertThat(standing(told(doubt, "{'lines':[{'name':'Rice'}]}"))).isEqualTo(Standing.OTHERWISE);
        assertThat(standing(told(doubt, "{'lines':[{'name':'Tea'}]}"))).isEqualTo(Standing.AS_ASKED);
    }

    private Standing clear(String path, String before, String now) {
        OrderUpdate update = new OrderUpdate(REF, Order.empty(), Set.of(FieldPath.parse(path)), List.of());
        return standing(told(Doubt.of(update).knowing(order(before)), now));
    }

    private Standing lines(LineChange change, String before, String now) {
        Doubt doubt = Doubt.of(OrderUpdate.ofLines(REF, List.of(change))).knowing(order("{'lines':[" + before + "]}"));
        return standing(told(doubt, "{'lines':[" + now + "]}"));
    }

    private static String how(Resolution told) {
        assertThat(told.findings()).hasSize(1);
        return told.findings().get(0).how();
    }

    private static Standing standing(Resolution told) {
        assertThat(told.findings()).hasSize(1);
        Standing standing = told.findings().get(0).standing();
        assertThat(told.outcome() == Outcome.APPLIED).isEqualTo(standing == Standing.NEW);
        assertThat(told.findings()).allMatch(finding -> !finding.how().isEmpty());
        return standing;
    }
}
