package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.captain.CaptainStage.newOrder;
import static org.ordergateway.captain.CaptainStage.update;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/** What is refused before a request exists. */
class CaptainRefusalTest {

    @RegisterExtension
    static final CaptainStage stage = new CaptainStage();

    private static OrderFailure refused(OrderGateway gateway, String update) {
        OrderFailure failure = gateway.update(update(update)).getLeft();
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(stage.sent()).isEmpty();
        return failure;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"set\":{\"kind\":\"picnic\"} | kind | is none of",
                "\"set\":{\"status\":\"completed\"} | status | is none of",
                "\"set\":{\"status\":\"created\"} | status | is none of",
                "\"set\":{\"customer\":{\"phone\":\"4155550132\"}} | customer.phone | default-region",
                "\"set\":{\"customer\":{\"landline\":\"+1415\"}} | customer.landline | too short",
                "\"set\":{\"payment\":{\"credit\":{\"value\":1,\"currency\":\"USD\"}}} | payment.credit | currency",
                "\"set\":{\"lines\":[{\"name\":\"T\",\"price\":{\"value\":1,\"currency\":\"USD\"}}]}"
                        + " | lines[].price | currency",
                "\"set\":{\"lines\":[]} | lines | is empty",
                "\"set\":{\"lines\":[{\"sku\":\"x\"}]} | lines[].sku | no page",
                "\"set\":{\"lines\":[{\"price\":1}]} | lines[].name | is needed",
                "\"set\":{\"lines\":[{\"id\":\"x\",\"name\":\"T\"}]} | lines[].id | use lineChanges",
                "\"set\":{\"lines\":[{\"name\":\"T\",\"quantity\":1.5}]} | lines[].quantity | is not whole",
                "\"set\":{\"lines\":[{\"name\":\"T\",\"addons\":{\"type\":\"wrap\",\"items\":[\"a\"]}}]}"
                        + " | lines[].addons | pizza",
                "\"set\":{\"lines\":[{\"name\":\"T\",\"addons\":{\"type\":\"\",\"left\":[\"a\"]}}]}"
                        + " | lines[].addons | halves",
                "\"set\":{\"lines\":[{\"name\":\"T\",\"extensions\":{\"captain\":{\"colour\":\"red\"}}}]}"
                        + " | lines[].extensions.captain | display_names",
                "\"set\":{\"lines\":[{\"name\":\"T\",\"extensions\":{\"captain\":{\"display_names\":\"red\"}}}]}"
                        + " | lines[].extensions.captain.display_names | is not an object",
                "\"set\":{\"kitchenFields\":[{\"name\":\"a\",\"value\":3}]} | kitchenFields[].value | text",
                "\"set\":{\"kitchenFields\":[{\"name\":\"a\",\"value\":null}]} | kitchenFields[].value | text",
                "\"set\":{\"extensions\":{\"captain\":{\"cancellation_reason\":\"r\"}}} | extensions.captain"
                        + " | status cancelled only",
                "\"set\":{\"status\":\"prepared\",\"extensions\":{\"captain\":{\"cancellation_reason\":\"r\"}}}"
                        + " | extensions.captain | status cancelled only",
                "\"set\":{\"status\":\"cancelled\",\"extensions\":{\"captain\":{\"cancellation_reason\":true}}}"
                        + " | extensions.captain.cancellation_reason | is not text",
                "\"set\":{\"status\":\"cancelled\",\"extensions\":{\"captain\":{\"disable_kds_notifications\":\"y\"}}}"
                        + " | extensions.captain.disable_kds_notifications | true nor false",
                "\"set\":{\"status\":\"cancelled\",\"extensions\":{\"captain\":{\"reason\":\"r\"}}}"
                        + " | extensions.captain | cancellation_reason",
                "\"set\":{\"status\":\"cancelled\",\"extensions\":{\"captain\":\"r\"}}"
                        + " | extensions.captain | is not an object",
                "\"lineChanges\":[{\"change\":\"change\",\"line\":{\"merchantId\":\"m\"},\"set\":{\"price\":1}}]"
                        + " | lineChanges | by id only",
                "\"lineChanges\":[{\"change\":\"change\",\"line\":{\"sku\":\"m\"},\"set\":{\"price\":1}}]"
                        + " | lineChanges | by id only",
                "\"lineChanges\":[{\"change\":\"change\",\"line\":{\"id\":\"a\"},\"set\":{\"price\":1}},"
                        + "{\"change\":\"change\",\"line\":{\"id\":\"a\"},\"set\":{\"cookable\":true}}]"
                        + " | lineChanges | twice",
                "\"lineChanges\":[{\"change\":\"change\",\"line\":{\"id\":\"a\"}}] | set | changes nothing",
                "\"lineChanges\":[{\"change\":\"change\",\"line\":{\"id\":\"a\"},"
                        + "\"set\":{\"addons\":{\"type\":\"wrap\",\"items\":[\"a\"]}}}]"
                        + " | lines[].addons | pizza",
                "\"lineChanges\":[{\"change\":\"remove\",\"line\":{\"id\":\"a\"}}] | lineChanges.remove | no page",
                "\"set\":{\"reference\":\"r\"} | reference | no page",
                "\"set\":{\"customFields\":{\"a\":\"b\"}} | customFields | no page",
                "\"clear\":[\"note\"] | clear note | no page",
                "\"set\":{\"delivery\":{\"address\":{\"line1\":\"4\"}}} | delivery.address | lacks id, name, line2,"
            })
    void aFaultIsToldByItsNeutralPath(String update, String path, String problem) {
        OrderFailure failure = refused(stage.gateway("currency", "EUR"), update);
        var violations = failure instanceof OrderFailure.Invalid invalid
                ? invalid.violations()
                : ((OrderFailure.Unsupported) failure).fields();
        assertThat(violations)
                .anySatisfy(violation -> {
                    assertThat(violation.path()).isEqualTo(path);
                    assertThat(violation.problem()).contains(problem);
                })
                .hasSize(1);
    }

    @Test
    void anAddedLineIsCheckedLikeANewOne() {
        OrderFailure failure = refused(stage.gateway("adding-keeps-other-lines", "true"), """
                "lineChanges":[{"change":"add","line":{"price":1,"addons":{"type":"wrap","items":["a"]}}}]""");
        assertThat(((OrderFailure.Invalid) failure).violations())
                .extracting(FieldViolation::path)
                .containsExactlyInAnyOrder("lineChanges[].name", "lines[].addons");
    }

    @Test
    void aNewOrdersCurrencyIsTheSettingsOrNone() {
        OrderFailure failure = stage.gateway("currency", "EUR")
                .create(newOrder("{\"order\":{\"payment\":{\"credit\":{\"value\":1,\"currency\":\"USD\"}}}}"))
                .getLeft();
        assertThat(((OrderFailure.Invalid) failure).violations())
                .extracting(FieldViolation::path)
                .contains("payment.credit");
    }

    @Test
    void allFaultsOfAChangeAreToldAtOnce() {
        OrderFailure failure = refused(stage.gateway("require-recipient-uuid", "true"), """
                "set":{"kind":"picnic","customer":{"phone":"x"},"payment":{"discount":{"value":1,"currency":"EUR"}},
                    "lines":[{"price":1}]}""");
        assertThat(((OrderFailure.Invalid) failure).violations())
                .extracting(FieldViolation::path)
                .containsExactlyInAnyOrder("kind", "customer.phone", "customer.id", "payment.discount", "lines[].name");
    }

    @Test
    void requireRecipientUuidLeavesThePaymentAlone() {
        assertThat(stage.gateway("require-recipient-uuid", "true")
                        .update(update("\"set\":{\"payment\":{\"reference\":\"p\",\"discount\":1}}"))
                        .isRight())
                .isTrue();
        assertThat(stage.gateway("require-recipient-uuid", "true")
                        .update(update("""
                                        "set":{"customer":{"id":"5d02aa19c7e3","code":"c"},
                                            "payment":{"recordId":"fr","credit":1}}"""))
                        .isRight())
                .isTrue();
        stage.noViolations();
    }

    @Test
    void everythingThatANewOrderLacksIsNamedInOneFault() {
        OrderGateway gateway = stage.gateway();
        OrderFailure failure = gateway.create(newOrder("{\"order\":{\"lines\":[{\"price\":1}]}}"))
                .getLeft();
        assertThat(((OrderFailure.Invalid) failure).violations())
                .extracting(FieldViolation::path)
                .containsExactlyInAnyOrder("ref.number", "placedAt", "reference", "kind", "customer", "lines[].name");
        OrderFailure half = gateway.create(newOrder("""
                                {"ref":{"number":"n"},"order":{"placedAt":"2031-05-06T07:08:09Z","reference":"r",
                                    "kind":"walk_in","customer":{"firstName":"Bo"}}}""")).getLeft();
        assertThat(((OrderFailure.Invalid) half).violations())
                .extracting(FieldViolation::path)
                .containsExactly("customer.name");
        assertThat(stage.sent()).isEmpty();
    }

    @Test
    void whatIsWrongWithANewOrderIsRefusedLikeInAnUpdate() {
        OrderFailure failure = stage.gateway().create(newOrder("""
                                {"ref":{"number":"n"},"order":{"placedAt":"2031-05-06T07:08:09Z","reference":"r",
                                    "kind":"picnic","customer":{"name":"Bo","phone":"1"},
                                    "delivery":{"address":{"line1":"4"}},
                                    "lines":[{"name":"T","extensions":{"captain":{"colour":"red"}}}]}}""")).getLeft();
        assertThat(((OrderFailure.Invalid) failure).violations())
                .extracting(FieldViolation::path)
                .containsExactlyInAnyOrder(
                        "kind",
                        "customer.phone",
                        "delivery.address.latitude",
                        "delivery.address.longitude",
                        "lines[].extensions.captain");
        assertThat(stage.sent()).isEmpty();
    }

    @Test
    void anUpdateWithoutTheOrdersIdSendsNothing() {
        OrderFailure failure = stage.gateway()
                .update(new OrderUpdate(
                        OrderRef.number("web-000771"),
                        update("\"set\":{\"note\":\"n\"}").set(),
                        null,
                        null))
                .getLeft();
        assertThat(((OrderFailure.Invalid) failure).violations())
                .extracting(FieldViolation::path)
                .containsExactly("ref");
        assertThat(failure.message()).contains("ref.id");
        assertThat(stage.sent()).isEmpty();
    }

    @Test
    void aSwitchThatCaptainDoesNotHaveIsRefusedByEveryCall() {
        OrderGateway gateway = stage.gateway();
        CallOptions options = CallOptions.DEFAULT.withSwitch("captain.x", "true");
        assertThat(gateway.update(update("\"set\":{\"note\":\"n\"}"), options).getLeft())
                .isInstanceOf(OrderFailure.Invalid.class);
        assertThat(gateway.get(CaptainStage.first(), options).getLeft()).isInstanceOf(OrderFailure.Invalid.class);
        assertThat(gateway.create(newOrder("{}"), options).getLeft()).isInstanceOf(OrderFailure.Invalid.class);
        assertThat(stage.sent()).isEmpty();
        CallOptions foreign = CallOptions.DEFAULT.withSwitch("capillary.skip-downstream", "true");
        assertThat(gateway.get(CaptainStage.first(), foreign).isRight()).isTrue();
    }

    @Test
    void aPlanShowsTheVeryRequestsWithoutPersonsData() {
        OrderUpdate update = update("""
                "set":{"note":"call Ada","kind":"walk_in","customer":{"name":"Ada Poole","email":"ada@example.com",
                    "phone":"+15550104477","smsOptOut":true},"status":"cancelled",
                    "extensions":{"captain":{"cancellation_reason":"Ada moved"}}}""");
        Plan plan = stage.gateway().plan(update);
        assertThat(plan.refusal()).isNull();
        assertThat(stage.sent()).isEmpty();
        stage.gateway().update(update);
        assertThat(plan.requests())
                .extracting(request -> request.method() + " " + request.target())
                .isEqualTo(stage.sent().stream()
                        .map(sent -> sent.method() + " " + sent.path())
                        .toList());
        assertThat(plan.requests())
                .extracting(request -> CaptainStage.json(request.body()))
                .containsExactly(
                        CaptainStage.json("{\"kind\":\"walk_in\"}"),
                        CaptainStage.json("{\"note\":\"***\"}"),
                        CaptainStage.json("""
                                {"recipient":{"full_name":"***","email":"***","phone_number":"***",
                                    "opted_out_of_SMS":true}}"""),
                        CaptainStage.json("{\"status\":\"cancelled\",\"cancellation_reason\":\"***\"}"));
        assertThat(plan.toString()).doesNotContain("Ada", "ada@", "4477");
    }

    @Test
    void aPlanOfWhatIsRefusedSaysWhyAndShowsNoRequest() {
        Plan update = stage.gateway().plan(update("\"set\":{\"kind\":\"picnic\"}"));
        assertThat(update.refusal()).isInstanceOf(OrderFailure.Invalid.class);
        assertThat(update.requests()).isEmpty();
        Plan lost = stage.gateway().plan(update("\"set\":{\"outlierStatus\":\"x\"}"));
        assertThat(lost.refusal()).isInstanceOf(OrderFailure.Unsupported.class);
        assertThat(lost.lost()).extracting("path").containsExactly("outlierStatus");
        Plan creation = stage.gateway().plan(newOrder("{\"order\":{\"kind\":\"walk_in\"}}"));
        assertThat(creation.refusal()).isInstanceOf(OrderFailure.Invalid.class);
        assertThat(creation.requests()).isEmpty();
        assertThat(stage.sent()).isEmpty();
    }

    @Test
    void aPlanOfANewOrderShowsItsOneRequest() {
        Plan plan = stage.gateway().plan(newOrder("""
                                {"ref":{"number":"n-1"},"order":{"placedAt":"2031-05-06T07:08:09Z","reference":"r",
                                    "kind":"walk_in","customer":{"name":"Ada Poole"},"customFields":{"gift":"Ada"}}}"""));
        assertThat(plan.requests()).hasSize(1);
        assertThat(plan.requests().get(0).method()).isEqualTo("POST");
        assertThat(plan.requests().get(0).target()).isEqualTo("/v1/accounts/" + CaptainStage.ACCOUNT + "/orders");
        assertThat(CaptainStage.json(plan.requests().get(0).body())).isEqualTo(CaptainStage.json("""
                                {"partners_unique_internal_order_id":"n-1","placed_at_time":"2031-05-06T07:08:09Z",
                                 "store_order_reference_description":"***","kind":"walk_in",
                                 "recipient":{"full_name":"***"},"custom_fields":{"gift":"***"}}"""));
        assertThat(Map.of("plan", plan).toString()).doesNotContain("Ada");
    }
}
