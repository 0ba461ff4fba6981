package org.ordergateway.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;

/** What is read is checked, and what is said of it names the place and never the value. */
class OrderJsonRefusalTest {

    /** Stands wherever a value is; no message may repeat it. */
    private static final String SECRET = "SECRET-4711";

    static Stream<Arguments> badUpdates() {
        return Stream.of(
                bad("set.noet", "is not a name of the neutral model", "'set':{'noet':'$'}"),
                bad("set.lines[1].skuu", "known are", "'set':{'lines':[{'sku':'$'},{'skuu':'$'}]}"),
                bad("set.customer.address.strase", "known are", "'set':{'customer':{'address':{'strase':'$'}}}"),
                bad(
                        "lineChanges[0].set.skuu",
                        "known are",
                        "'lineChanges':[{'change':'change','line':{'id':'1'},'set':{'skuu':'$'}}]"),
                bad(
                        "set.payment.tipTotal.valeu",
                        "known are currency, value",
                        "'set':{'payment':{'tipTotal':{'valeu':'$'}}}"),
                bad("sett", "known are clear, lineChanges, ref, set", "'sett':{}"),
                bad("", "names a field twice", "'set':{},'set':{}"),
                bad("set", "names a field twice", "'set':{'note':'$','note':'$'}"),
                bad("set.customFields", "names a field twice", "'set':{'customFields':{'a':'$','a':'$'}}"),
                bad(
                        "set.payment.tipTotal",
                        "names a field twice",
                        "'set':{'payment':{'tipTotal':{'value':1,'value':2}}}"),
                bad("set.note", "is not text", "'set':{'note':4711}"),
                bad("set.note", "is not text", "'set':{'note':47.11}"),
                bad("set.note", "is not text", "'set':{'note':true}"),
                bad("set.note", "is not text", "'set':{'note':['$']}"),
                bad("set.note", "is not text", "'set':{'note':{'a':'$'}}"),
                bad("set.status", "is not text", "'set':{'status':4711}"),
                bad("set.customer.smsOptOut", "is not true or false", "'set':{'customer':{'smsOptOut':'$'}}"),
                bad("set.customer.smsOptOut", "is not true or false", "'set':{'customer':{'smsOptOut':'true'}}"),
                bad("set.customer.smsOptOut", "is not true or false", "'set':{'customer':{'smsOptOut':''}}"),
                bad("set.customer.smsOptOut", "is not true or false", "'set':{'customer':{'smsOptOut':1}}"),
                bad("set.preparation.estimate", "is not a number", "'set':{'preparation':{'estimate':'$'}}"),
                bad("set.preparation.estimate", "is not a number", "'set':{'preparation':{'estimate':'15'}}"),
                bad("set.preparation.estimate", "is not a number", "'set':{'preparation':{'estimate':''}}"),
                bad("set.preparation.estimate", "number", "'set':{'preparation':{'estimate':1.5}}"),
                bad(
                        "set.preparation.estimate",
                        "number out of bounds",
                        "'set':{'preparation':{'estimate':4711471147114711}}"),
                bad("set.lines[0].quantity", "is not a number", "'set':{'lines':[{'quantity':'$'}]}"),
                bad("set.lines[0].quantity", "is not a number", "'set':{'lines':[{'quantity':'1'}]}"),
                bad("set.lines[0].price", "is not a number", "'set':{'lines':[{'price':'$'}]}"),
                bad("set.lines[0].price", "is not a number", "'set':{'lines':[{'price':'NaN'}]}"),
                bad("set.lines[0].price", "is not a number", "'set':{'lines':[{'price':true}]}"),
                bad("set.lines[0].price", "is not a number", "'set':{'lines':[{'price':[1]}]}"),
                bad("set.lines[0].price", "is not a number", "'set':{'lines':[{'price':{'value':null}}]}"),
                bad("set.lines[0].price", "is not a number", "'set':{'lines':[{'price':{}}]}"),
                bad(
                        "set.lines[0].price",
                        "three capital letters",
                        "'set':{'lines':[{'price':{'value':1,'currency':'$'}}]}"),
                bad("set.lines[0].price", "is not text", "'set':{'lines':[{'price':{'value':1,'currency':4711}}]}"),
                bad("set.lines[0].price", "more digits", "'set':{'lines':[{'price':1E+4711}]}"),
                bad("set.lines[0].price", "more digits", "'set':{'lines':[{'price':'1E-4711'}]}"),
                bad("set.lines[0].price", "more digits", "'set':{'lines':[{'price':" + "4711".repeat(26) + "}]}"),
                bad("set.lines[0]", "more digits", "'set':{'lines':[{'quantity':1E999999999}]}"),
                bad("set.customFields.a", "more digits", "'set':{'customFields':{'a':1E999999999}}"),
                bad("set", "a name in a map is empty", "'set':{'customFields':{'':'$'}}"),
                bad("set.placedAt", "is not a time with an offset", "'set':{'placedAt':'$'}"),
                bad("set.placedAt", "is not a time with an offset", "'set':{'placedAt':'2026-03-01T10:00:00'}"),
                bad("set.placedAt", "is not a time with an offset", "'set':{'placedAt':1700004711}"),
                bad("set.placedAt", "is not a time with an offset", "'set':{'placedAt':'1700004711'}"),
                bad("set.placedAt", "is not a time with an offset", "'set':{'placedAt':''}"),
                bad("set.invoice.date", "is not a date", "'set':{'invoice':{'date':4711}}"),
                bad("set.invoice.date", "is not a date", "'set':{'invoice':{'date':[2026,1,1]}}"),
                bad("set.trackingLink", "is not a URL", "'set':{'trackingLink':'https://x/ $'}"),
                bad("set.trackingLink", "is not a URL", "'set':{'trackingLink':4711}"),
                bad("set.lines", "is not a list", "'set':{'lines':{'sku':'$'}}"),
                bad("set.lines", "is not a list", "'set':{'lines':'$'}"),
                bad("set.lines", "is not a list", "'set':{'lines':''}"),
                bad("set.lines[0]", "is not an object of the kind OrderLine", "'set':{'lines':['$']}"),
                bad("set.lines[1]", "is null; leave it out", "'set':{'lines':[{},null]}"),
                bad("set.idCheck.contains[0]", "is null; leave it out", "'set':{'idCheck':{'contains':[null]}}"),
                bad("clear[0]", "is null; leave it out", "'clear':[null]"),
                bad("lineChanges[0]", "is null; leave it out", "'lineChanges':[null]"),
                bad("set.customer", "is not an object of the kind Customer", "'set':{'customer':''}"),
                bad("set.customer", "is not an object of the kind Customer", "'set':{'customer':'$'}"),
                bad("set.customer", "is not an object of the kind Customer", "'set':{'customer':[]}"),
                bad("set.customFields", "is not an object of names and values", "'set':{'customFields':['$']}"),
                bad("set.customFields", "is not an object of names and values", "'set':{'customFields':''}"),
                bad("set.delivery", "not negative", "'set':{'delivery':{'promisedWithin':-4711}}"),
                bad("clear[1]", "names no field of the order", "'clear':['note','$']"),
                bad("clear[0]", "did you mean customer.phone,", "'clear':['customer.phome']"),
                bad("clear[0]", "has no keys", "'clear':['note[$]']"),
                bad("clear", "is not a list", "'clear':'note'"),
                bad("(document)", "both set and cleared", "'set':{'note':'$'},'clear':['note']"),
                bad(
                        "(document)",
                        "give one of them",
                        "'set':{'lines':[]},'lineChanges':[{'change':'remove','line':{'id':'$'}}]"),
                bad(
                        "lineChanges[0]",
                        "one of change, add and remove",
                        "'lineChanges':[{'change':'$','line':{'id':'1'}}]"),
                bad("lineChanges[0]", "one of change, add and remove", "'lineChanges':[{'line':{'id':'1'}}]"),
                bad("lineChanges[0]", "names its line", "'lineChanges':[{'change':'remove'}]"),
                bad("lineChanges[0].line", "exactly one", "'lineChanges':[{'change':'remove','line':{}}]"),
                bad(
                        "lineChanges[0].line",
                        "exactly one",
                        "'lineChanges':[{'change':'remove','line':{'id':'$','sku':'$'}}]"),
                bad("set", "not well-formed", "'set':{'note':NaN}"),
                bad("set.lines[0]", "not well-formed", "'set':{'lines':[{'price':Infinity}]}"),
                bad("set.note", "not well-formed", "'set':{'note':'$\n'}"),
                bad("set.lines[0]", "not well-formed", "'set':{'lines':[{'price':04711}]}"));
    }

    @ParameterizedTest
    @MethodSource("badUpdates")
    void whatIsWrongIsNamedByItsPathAndNeverByItsValue(String path, String problem, String json) {
        assertRefused(OrderJson.readUpdate("{\"ref\":{\"id\":\"1\"}," + json + "}"), path, problem);
    }

    @Test
    void anUpdateWithoutAReferenceIsRefused() {
        assertRefused(OrderJson.readUpdate("{\"set\":{\"note\":\"" + SECRET + "\"}}"), "(document)", "give ref");
    }

    @Test
    void aNewOrderWithAVendorsIdIsRefused() {
        assertRefused(OrderJson.readNewOrder("{\"ref\":{\"id\":\"" + SECRET + "\"}}"), "(document)", "ref.id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\ufeff", "{", "[", "{\"note\":", "{\"note\":\"SECRET-4711"})
    void whatEndsTooEarlyIsRefused(String json) {
        assertRefused(OrderJson.readOrder(json), "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"SECRET-4711\"", "4711", "true", "SECRET-4711", "<html>SECRET-4711</html>"})
    void whatIsNoObjectIsRefused(String json) {
        assertRefused(OrderJson.readOrder(json), "(document)", "is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}{}", "{} x", "{}]", "{},", "{} \"SECRET-4711\"", "{}\ufeff"})
    void whatStandsBehindTheEndIsRefused(String json) {
        assertRefused(OrderJson.readOrder(json), "(document)", "");
    }

    @Test
    void somethingBehindTheEndIsSaidToBeThere() {
        assertRefused(OrderJson.readOrder("{} {}"), "(document)", "has something behind its end");
    }

    @Test
    void aDocumentThatIsNestedTooDeepIsRefused() {
        int depth = 100_000;
        String lists = "[".repeat(depth) + "]".repeat(depth);
        String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);

        assertRefused(OrderJson.readOrder("{\"customFields\":{\"a\":" + lists + "}}"), "", "deeper");
        assertRefused(OrderJson.readOrder("{\"customFields\":" + objects + "}"), "", "deeper");
        assertRefused(OrderJson.readOrder("{\"unknown\":" + lists + "}"), "", "");
        assertRefused(OrderJson.readOrder(lists), "", "");
        assertRefused(OrderJson.readOrder(objects), "", "");
    }

    @Test
    void aNumberOfAMegabyteIsRefused() {
        String digits = "4711".repeat(1 << 18);

        assertRefused(OrderJson.readOrder("{\"payment\":{\"tipTotal\":" + digits + "}}"), "payment", "larger");
        assertRefused(
                OrderJson.readOrder("{\"payment\":{\"tipTotal\":\"" + digits + "\"}}"), "payment.tipTotal", "number");
        assertRefused(OrderJson.readOrder("{\"customFields\":{\"a\":" + digits + "}}"), "customFields", "larger");
        assertRefused(OrderJson.readOrder("{\"customFields\":{\"a\":0." + digits + "}}"), "customFields", "larger");
        assertRefused(OrderJson.readOrder("{\"preparation\":{\"estimate\":" + digits + "}}"), "preparation", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E4711471147", "1E-4711471147", "1E99999999999999999999", "-1E-99999999999999999999"})
    void anExponentThatNobodyCanHoldIsRefused(String number) {
        assertRefused(OrderJson.readOrder("{\"payment\":{\"tipTotal\":" + number + "}}"), "payment.tipTotal", "");
        assertRefused(OrderJson.readOrder("{\"payment\":{\"tipTotal\":\"" + number + "\"}}"), "payment.tipTotal", "");
        assertRefused(OrderJson.readOrder("{\"customFields\":{\"a\":" + number + "}}"), "customFields.a", "");
        assertRefused(OrderJson.readOrder("{\"lines\":[{\"quantity\":" + number + "}]}"), "lines[0].quantity", "");
    }

    @Test
    void aDocumentThatIsTooLargeIsRefused() {
        String notes = "{\"text\":\"SECRET-4711\"},".repeat(1 << 20);

        assertRefused(OrderJson.readOrder("{\"internalNotes\":[" + notes + "{}]}"), "(document)", "larger");
        assertRefused(OrderJson.readOrder("{\"note\":\"" + "4711".repeat(1 << 19) + "\"}"), "note", "larger");
        assertRefused(OrderJson.readOrder("{\"" + "4711".repeat(1 << 10) + "\":1}"), "(document)", "larger");
    }

    @Test
    void anUnknownNameIsShownCutAndWithoutControlCharacters() {
        OrderFailure failure = OrderJson.readOrder("{\"x\\u0000\\n" + "y".repeat(200) + "\":1}")
                .getLeft();

        assertThat(failure.message()).contains("x??yyy").contains("…").doesNotContain("y".repeat(61));
    }

    @Test
    void whatCannotBeIndentedIsRefusedWithoutItsText() {
        assertThatThrownBy(() -> OrderJson.pretty("{\"a\": SECRET-4711}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasStackTraceContaining("line 1")
                .satisfies(e -> assertThat(stack(e)).doesNotContain("SECRET"));
    }

    @Property(tries = 1000)
    void textOfAnyKindNeverThrows(@ForAll String json) {
        assertThat(OrderJson.readUpdate(json).isLeft()).isTrue();
        assertThat(OrderJson.readUpdate("{\"ref\":{\"id\":\"1\"},\"set\":{\"note\":" + json)
                        .isLeft())
                .isTrue();
    }

    private static void assertRefused(Either<OrderFailure, ?> read, String path, String problem) {
        assertThat(read.isLeft()).isTrue();
        OrderFailure failure = read.getLeft();
        assertThat(failure).isInstanceOf(OrderFailure.Invalid.class);
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(failure.message()).contains(problem).doesNotContain("SECRET", "4711");
        assertThat(failure.toString()).doesNotContain("SECRET", "4711");
        assertThat(stack(failure.toException())).doesNotContain("SECRET", "4711");
        if (!path.isEmpty()) {
            assertThat(((OrderFailure.Invalid) failure).violations().get(0).path())
                    .isEqualTo(path);
        }
    }

    private static String stack(Throwable e) {
        java.io.StringWriter text = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    private static Arguments bad(String path, String problem, String json) {
        return Arguments.of(path, problem, json.replace("$", SECRET).replace('\'', '"'));
    }
}
