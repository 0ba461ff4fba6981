package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ordergateway.kapture.KaptureFixture.json;
import static org.ordergateway.kapture.KaptureFixture.newOrder;
import static org.ordergateway.kapture.KaptureFixture.order;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.RawAnswer;
import org.ordergateway.RawCall;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.FieldFate.Fate;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Invalid;
import org.ordergateway.failure.OrderFailure.Unsupported;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/** What may be changed, what is refused before anything is sent, and what a plan tells. */
class KaptureUpdateTest {

    private static final KaptureFixture KAPTURE = new KaptureFixture();
    private static final String BLOCKS = "{'note':'x','customer':{'name':'Asha Rao','phone':'9380491257'},"
            + "'contacts':[{'firstName':'Asha'}],'extensions':{'kapture':{'unit_name':'U',"
            + "'enquiry_info':{'action':'call','remarks':'soon'}}}}";

    @AfterAll
    static void stop() {
        KAPTURE.close();
    }

    @BeforeEach
    void reset() {
        KAPTURE.sandbox.reset();
    }

    @Test
    void withoutTheirFlagsTheOtherBlocksAreUnsupportedFieldByField() {
        OrderFailure failure = KAPTURE.gateway().update(KAPTURE.update(BLOCKS)).getLeft();
        assertThat(failure).isInstanceOf(Unsupported.class);
        assertThat(((Unsupported) failure).fields())
                .extracting(FieldViolation::path)
                .containsExactlyInAnyOrder(
                        "customer.name",
                        "customer.phone",
                        "contacts",
                        "contacts[].firstName",
                        "extensions.kapture.enquiry_info.action",
                        "extensions.kapture.enquiry_info.remarks");
        assertThat(failure.message()).contains("extensions.kapture.customer_info.update=true", "update-customer=true");
        KAPTURE.nothingWasSent();
    }

    @Test
    void aBlocksOwnFlagAllowsThatBlockAlone() {
        OrderGateway gateway = KAPTURE.gateway();
        String flagged = "'extensions':{'kapture':{'customer_info':{'update':true}}}";
        OrderGatewayException.orThrow(gateway.update(KAPTURE.update("{'customer':{'type':'retail'}," + flagged + "}")));
        assertThat(KAPTURE.body().path("customer_info")).isEqualTo(json("{'type':'retail','update':true}"));
        OrderFailure failure = gateway.update(
                        KAPTURE.update("{'customer':{'type':'retail'},'contacts':[{'title':'Ms'}]," + flagged + "}"))
                .getLeft();
        assertThat(((Unsupported) failure).fields())
                .extracting(FieldViolation::path)
                .containsExactly("contacts", "contacts[].title");
        assertThat(KAPTURE.sandbox.requests()).hasSize(1);
        KAPTURE.noViolations();
    }

    @Test
    void contactsAreAllowedWhenEachHasItsFlag() {
        OrderGateway gateway = KAPTURE.gateway();
        String two = "{'contacts':[{'title':'Ms'},{'title':'Mr'}],'extensions':{'kapture':{'contact_info':";
        assertThat(gateway.update(KAPTURE.update(two + "[{'update':true},{'update':false}]}}}"))
                        .getLeft())
                .isInstanceOf(Unsupported.class);
        assertThat(gateway.update(KAPTURE.update(two + "[{'update':true}]}}}")).getLeft())
                .isInstanceOf(Invalid.class);
        KAPTURE.nothingWasSent();
        OrderGatewayException.orThrow(
                gateway.update(KAPTURE.update(two + "[{'update':true},{'update':true,'matchEmailPhone':true}]}}}")));
        assertThat(KAPTURE.body().path("contact_info"))
                .isEqualTo(json("[{'title':'Ms','update':true},{'title':'Mr','update':true,'matchEmailPhone':true}]"));
        KAPTURE.noViolations();
    }

    @Test
    void anEnquirysOwnFlagAllowsItAndThePlanSaysSo() {
        OrderGateway gateway = KAPTURE.gateway();
        OrderUpdate update = KAPTURE.update(
                "{'extensions':{'kapture':{'enquiry_info':{'update':true,'action':'call','subStatus':'open'}}}}");
        assertThat(gateway.plan(update).fields())
                .contains(new FieldFate(
                        "extensions.kapture.enquiry_info.action",
                        Fate.TRANSFORMED,
                        "sent with enquiry_info.update=true"));
        OrderGatewayException.orThrow(gateway.update(update));
        assertThat(KAPTURE.body().path("enquiry_info"))
                .isEqualTo(json("{'action':'call','subStatus':'open','update':true}"));
        KAPTURE.noViolations();
    }

    @Test
    void aFlagOfFalseCountsMoreThanTheSetting() {
        OrderGateway gateway = KAPTURE.gateway(Map.of("update-customer", "true"));
        OrderFailure failure = gateway.update(KAPTURE.update(
                        "{'customer':{'type':'x'},'extensions':{'kapture':{'customer_info':{'update':false}}}}"))
                .getLeft();
        assertThat(failure).isInstanceOf(Unsupported.class);
        KAPTURE.nothingWasSent();
    }

    @Test
    void theSettingAllowsAllBlocksAndThePlanSaysHowTheyGoOut() {
        OrderGateway gateway = KAPTURE.gateway(Map.of("update-customer", "true"));
        Plan plan = gateway.plan(KAPTURE.update(BLOCKS));
        assertThat(plan.refusal()).isNull();
        assertThat(plan.fields())
                .contains(
                        new FieldFate("note", Fate.KEPT, null),
                        new FieldFate("customer.name", Fate.TRANSFORMED, "sent with customer_info.update=true"),
                        new FieldFate(
                                "customer.phone",
                                Fate.TRANSFORMED,
                                "sent with customer_info.update=true, checked, and sent as given"),
                        new FieldFate("contacts[].firstName", Fate.TRANSFORMED, "sent with contact_info.update=true"));
        assertThat(plan.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.target()).isEqualTo("/ms/customer/order/api/v1/add-update");
            assertThat(json(request.body()).at("/customer_info/customer_name").asText())
                    .isEqualTo("***");
            assertThat(json(request.body()).at("/customer_info/update").asBoolean())
                    .isTrue();
            assertThat(json(request.body()).at("/order_info/order_id").asText())
                    .isEqualTo(KAPTURE.sandbox.seededOrderId());
        });
        KAPTURE.nothingWasSent();
    }

    @Test
    void aPlanOfARefusedUpdateListsWhatIsLostAndNoRequest() {
        Plan plan = KAPTURE.gateway().plan(KAPTURE.update(BLOCKS));
        assertThat(plan.requests()).isEmpty();
        assertThat(plan.refusal()).isInstanceOf(Unsupported.class);
        assertThat(plan.lost())
                .extracting(FieldFate::path)
                .contains("customer.name", "extensions.kapture.enquiry_info.remarks");
        KAPTURE.nothingWasSent();
    }

    @Test
    void aPlanOfANewOrderShowsItsRequest() {
        Plan plan =
                KAPTURE.gateway().plan(newOrder("{'customer':{'name':'Asha Rao'},'placedAt':'2031-10-24T19:37:58Z'}"));
        assertThat(plan.fields())
                .contains(new FieldFate(
                        "placedAt",
                        Fate.TRANSFORMED,
                        "written as 'yyyy-MM-dd HH:mm' in the zone Asia/Kolkata; the offset and seconds are not kept"));
        assertThat(json(plan.requests().get(0).body()))
                .isEqualTo(json("{'customer_info':{'customer_name':'***','update':false},'order_info':"
                        + "{'erp_order_id':'ERP-1','create_date':'2031-10-25 01:07','update':false}}"));
        KAPTURE.nothingWasSent();
    }

    @Test
    void onLossReportSendsTheRestAndTellsWhatWasLeftOut() {
        OrderGateway gateway = KAPTURE.gateway(Map.of("on-loss", "report"));
        OrderReceipt receipt = OrderGatewayException.orThrow(gateway.update(KAPTURE.update(BLOCKS)));
        assertThat(receipt.leftOut())
                .extracting(FieldFate::path)
                .containsExactlyInAnyOrder(
                        "customer.name",
                        "customer.phone",
                        "contacts",
                        "contacts[].firstName",
                        "extensions.kapture.enquiry_info.action",
                        "extensions.kapture.enquiry_info.remarks");
        assertThat(KAPTURE.body().size()).isEqualTo(1);
        assertThat(KAPTURE.body().at("/order_info/unit_name").asText()).isEqualTo("U");
        KAPTURE.noViolations();
    }

    @Test
    void onLossReportWithNothingLeftIsRefused() {
        OrderGateway gateway = KAPTURE.gateway(Map.of("on-loss", "report"));
        for (String all : List.of(
                "{'extensions':{'kapture':{'enquiry_info':{'action':'call'}}}}", "{'customer':{'name':'Asha Rao'}}")) {
            assertThat(gateway.update(KAPTURE.update(all)).getLeft()).isInstanceOf(Unsupported.class);
        }
        KAPTURE.nothingWasSent();
    }

    @Test
    void theNameThatAnUpdateMustHaveGoesOutWithoutAFlag() {
        OrderGateway gateway = KAPTURE.gateway(Map.of("require-customer-name-on-update", "true"));
        KAPTURE.sandbox.requireCustomerNameOnUpdate(true);
        try {
            OrderFailure failure =
                    gateway.update(KAPTURE.update("{'note':'x'}")).getLeft();
            assertThat(failure).isInstanceOf(Invalid.class);
            assertThat(failure.message()).contains("customer.name");
            assertThat(gateway.update(KAPTURE.update("{'note':'x','customer':{'name':'Asha','type':'retail'}}"))
                            .getLeft())
                    .isInstanceOf(Unsupported.class);
            KAPTURE.nothingWasSent();
            OrderUpdate named = KAPTURE.update("{'note':'x','customer':{'name':'Asha Rao'}}");
            assertThat(gateway.plan(named).fields())
                    .anySatisfy(fate -> assertThat(fate.how()).contains("customer_info.update=false"));
            OrderGatewayException.orThrow(gateway.update(named));
            assertThat(KAPTURE.body().path("customer_info"))
                    .isEqualTo(json("{'customer_name':'Asha Rao','update':false}"));
            KAPTURE.noViolations();
        } finally {
            KAPTURE.sandbox.requireCustomerNameOnUpdate(false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'note':'x'}", "{}", "{'customer':{'type':'retail'}}", "{'customer':{'name':' '}}"})
    void aNewOrderWithoutACustomersNameIsInvalid(String neutral) {
        OrderFailure failure = KAPTURE.gateway().create(newOrder(neutral)).getLeft();
        assertThat(failure).isInstanceOf(Invalid.class);
        assertThat(failure.message()).contains("customer.name", "customer_name");
        KAPTURE.nothingWasSent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "0", "007", "a/b", "..", "%2F", "?x#y", "{x}", "1,2", "12 ", "-1", "1\u0000", "１２"})
    void anIdThatIsNoNumberOfKapturesSendsNothing(String id) {
        OrderGateway gateway = KAPTURE.gateway();
        assertThat(gateway.update(OrderUpdate.of(OrderRef.id(id), order("{'note':'x'}")))
                        .getLeft())
                .isInstanceOf(Invalid.class);
        assertThat(gateway.get(OrderRef.id(id)).getLeft()).isInstanceOf(Invalid.class);
        KAPTURE.nothingWasSent();
    }

    @Test
    void aReferenceWithoutAnIdOrAnEndlessOneSendsNothing() {
        OrderGateway gateway = KAPTURE.gateway();
        for (OrderRef ref : List.of(OrderRef.number("ERP-1"), OrderRef.id("1".repeat(10_000)))) {
            OrderFailure failure =
                    gateway.update(OrderUpdate.of(ref, order("{'note':'x'}"))).getLeft();
            assertThat(failure).isInstanceOf(Invalid.class);
            assertThat(failure.message()).contains("ref.id").hasSizeLessThan(300);
        }
        KAPTURE.nothingWasSent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'extensions':{'kapture':{'unitname':'x'}}}|extensions.kapture",
                "{'extensions':{'kapture':'x'}}|extensions.kapture",
                "{'extensions':{'kapture':{'order_info':{'remarks':'x'}}}}|extensions.kapture",
                "{'extensions':{'kapture':{'unit_name':true}}}|extensions.kapture.unit_name",
                "{'extensions':{'kapture':{'enquiry_info':'x'}}}|extensions.kapture.enquiry_info",
                "{'extensions':{'kapture':{'enquiry_info':{'acton':'x'}}}}|extensions.kapture.enquiry_info",
                "{'extensions':{'kapture':{'enquiry_info':{'update':true}}}}|extensions.kapture.enquiry_info",
                "{'extensions':{'kapture':{'enquiry_info':{'update':'yes','action':'x'}}}}"
                        + "|extensions.kapture.enquiry_info.update",
                "{'extensions':{'kapture':{'enquiry_info':{'associate_fields':'x','update':true}}}}"
                        + "|extensions.kapture.enquiry_info.associate_fields",
                "{'note':'x','extensions':{'kapture':{'customer_info':{'update':true}}}}"
                        + "|extensions.kapture.customer_info",
                "{'note':'x','extensions':{'kapture':{'contact_info':{'update':true}}}}"
                        + "|extensions.kapture.contact_info",
                "{'contacts':[{'title':'x'}],'extensions':{'kapture':{'contact_info':{'update':true,'matchemail':true}}}}"
                        + "|extensions.kapture.contact_info",
                "{'contacts':[],'extensions':{'kapture':{'contact_info':{'update':true}}}}|contacts",
                "{'delivery':{'status':'returned'}}|delivery.status",
                "{'delivery':{'status':'SH'}}|delivery.status",
                "{'customer':{'phone':'12'},'extensions':{'kapture':{'customer_info':{'update':true}}}}|customer.phone",
                "{'customer':{'party':'robot'},'extensions':{'kapture':{'customer_info':{'update':true}}}}"
                        + "|customer.party",
                "{'contacts':[{'additionalPhone':'x'}],'extensions':{'kapture':{'contact_info':{'update':true}}}}"
                        + "|contacts[].additionalPhone"
            })
    void whatIsWrongWithAnUpdateIsNamedAndNothingIsSent(String neutral, String path) {
        OrderGateway gateway = KAPTURE.gateway(Map.of("update-customer", "true"));
        OrderFailure failure = gateway.update(KAPTURE.update(neutral)).getLeft();
        assertThat(failure).isInstanceOf(Invalid.class);
        assertThat(((Invalid) failure).violations())
                .extracting(FieldViolation::path)
                .contains(path);
        KAPTURE.nothingWasSent();
    }

    @Test
    void aNewOrdersNumberIsGivenAsItsReference() {
        OrderFailure failure = KAPTURE.gateway()
                .create(newOrder("{'customer':{'name':'Asha Rao'},'extensions':{'kapture':{'erp_order_id':'ERP-2'}}}"))
                .getLeft();
        assertThat(failure.message()).contains("ref.number");
        KAPTURE.nothingWasSent();
    }

    @Test
    void anotherVendorsExtensionsAreUnsupported() {
        OrderFailure failure = KAPTURE.gateway()
                .update(KAPTURE.update("{'note':'x','extensions':{'captain':{'display_names':{}}}}"))
                .getLeft();
        assertThat(failure).isInstanceOf(Unsupported.class);
        assertThat(failure.message()).contains("extensions.captain");
        KAPTURE.nothingWasSent();
    }

    @Test
    void clearingIsUnsupportedSinceNoPageSaysHow() {
        OrderUpdate update = new OrderUpdate(
                OrderRef.id(KAPTURE.sandbox.seededOrderId()), order("{}"), Set.of(FieldPath.of("note")), List.of());
        OrderFailure failure = KAPTURE.gateway().update(update).getLeft();
        assertThat(failure).isInstanceOf(Unsupported.class);
        assertThat(failure.message()).contains("clear note", "no page says how a value is emptied");
        KAPTURE.nothingWasSent();
    }

    @Test
    void aTimeWithoutAZoneAndAStatusWithoutACodeAreUnsupported() {
        OrderGateway gateway = KAPTURE.plain(Map.of());
        for (String neutral : List.of("{'placedAt':'2031-10-24T19:37:58Z'}", "{'delivery':{'status':'shipped'}}")) {
            OrderFailure failure = gateway.update(KAPTURE.update(neutral)).getLeft();
            assertThat(failure).isInstanceOf(Unsupported.class);
            assertThat(failure.message()).containsAnyOf("set 'time-zone'", "set 'delivery-status.");
        }
        KAPTURE.nothingWasSent();
    }

    @Test
    void partsOfTheReferenceThatKaptureDoesNotAskForAreNotNeeded() {
        OrderRef ref =
                OrderRef.id(KAPTURE.sandbox.seededOrderId()).of(new CustomerRef("mobile", "9380491257", null, null));
        Plan plan = KAPTURE.gateway().plan(OrderUpdate.of(ref, order("{'note':'x'}")));
        assertThat(plan.fields())
                .extracting(FieldFate::path, FieldFate::fate)
                .contains(tuple("ref.id", Fate.KEPT), tuple("ref.customer", Fate.NOT_NEEDED));
        assertThat(plan.lost()).isEmpty();
    }

    @Test
    void anUnknownSwitchOfKaptureIsInvalidAndThoseOfOthersCountForNothing() {
        OrderGateway gateway = KAPTURE.gateway();
        CallOptions own = CallOptions.DEFAULT.withSwitch("kapture.skip", "true");
        CallOptions others = CallOptions.DEFAULT.withSwitch("capillary.skip-downstream", "true");
        OrderUpdate update = KAPTURE.update("{'note':'x'}");
        assertThat(gateway.update(update, own).getLeft()).isInstanceOf(Invalid.class);
        assertThat(gateway.create(newOrder("{'customer':{'name':'A'}}"), own).getLeft())
                .isInstanceOf(Invalid.class);
        assertThat(gateway.get(update.ref(), own).getLeft()).isInstanceOf(Invalid.class);
        try (var pages = gateway.find(KaptureFixture.query("{'orderIds':['1']}"), own)) {
            assertThat(pages.next().getLeft().failure()).isInstanceOf(Invalid.class);
        }
        assertThat(gateway.call(new RawCall("POST", KapturePaths.PULL, "{}", false), own)
                        .getLeft())
                .isInstanceOf(Invalid.class);
        KAPTURE.nothingWasSent();
        assertThat(gateway.update(update, others).isRight()).isTrue();
    }

    @Test
    void theWayOutCarriesTheTokenAndGivesTheDocument() {
        RawAnswer answer = OrderGatewayException.orThrow(KAPTURE.gateway()
                .call(
                        new RawCall("POST", KapturePaths.PULL, "{\"cmId\":7300412,\"orderIds\":\"48100017\"}", false),
                        CallOptions.DEFAULT));
        assertThat(json(answer.document().text()).path("order_details")).hasSize(1);
        KAPTURE.noViolations();
    }

    @Test
    void afterCloseEveryCallFailsWithoutAnEffect() {
        OrderGateway gateway = KAPTURE.gateway();
        gateway.close();
        gateway.close();
        OrderUpdate update = KAPTURE.update("{'note':'x'}");
        assertThat(gateway.update(update).getLeft().effect()).isEqualTo(Effect.NONE);
        assertThat(gateway.create(newOrder("{'customer':{'name':'A'}}"))
                        .getLeft()
                        .effect())
                .isEqualTo(Effect.NONE);
        assertThat(gateway.get(update.ref()).getLeft().effect()).isEqualTo(Effect.NONE);
        try (var pages = gateway.find(KaptureFixture.query("{'orderIds':['1']}"))) {
            assertThat(pages.next().getLeft().failure().effect()).isEqualTo(Effect.NONE);
        }
        assertThat(gateway.call(new RawCall("POST", KapturePaths.PULL, "{}", true), CallOptions.DEFAULT)
                        .getLeft()
                        .effect())
                .isEqualTo(Effect.NONE);
        KAPTURE.nothingWasSent();
    }
}
