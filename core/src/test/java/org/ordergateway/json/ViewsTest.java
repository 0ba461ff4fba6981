package org.ordergateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawDocument;
import org.ordergateway.Warning;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.FieldFate.Fate;
import org.ordergateway.capability.Plan;
import org.ordergateway.capability.PlannedRequest;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Step;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderRef;

/** What a gateway tells, as neutral JSON: everything that is known, and nothing that is not. */
class ViewsTest {

    private static final OrderRef REF = OrderRef.id("a1");
    private static final Order ORDER = OrderBuilder.builder().note("ring twice").build();
    private static final Warning WARNING = new Warning("W7", "odd");
    private static final FieldFate LOST = new FieldFate("note", Fate.LOST, "has none");
    private static final FailureDetail DETAIL = new FailureDetail("no", "acme", "E9", 422, "r-1");
    private static final String TOLD =
            "\"message\":\"no\",\"vendor\":\"acme\",\"vendorCode\":\"E9\",\"httpStatus\":422,\"requestId\":\"r-1\"";
    private static final List<FieldViolation> WRONG = List.of(new FieldViolation("note", "is too long"));

    @Test
    void aReceiptTellsAllThatTheVendorAnswered() {
        OrderReceipt receipt = new OrderReceipt(
                REF,
                ORDER,
                Map.of("customer", "c1"),
                List.of(WARNING),
                List.of(LOST),
                List.of(Step.applied("status", List.of("status"))),
                "r-1",
                RawDocument.EMPTY);

        assertThat(OrderJson.write(receipt))
                .isEqualTo(
                        "{\"ref\":{\"id\":\"a1\"},\"order\":{\"note\":\"ring twice\"},\"vendorIds\":{\"customer\":\"c1\"},"
                                + "\"warnings\":[{\"code\":\"W7\",\"message\":\"odd\"}],"
                                + "\"leftOut\":[{\"path\":\"note\",\"fate\":\"lost\",\"how\":\"has none\"}],"
                                + "\"steps\":[{\"step\":\"status\",\"fields\":[\"status\"],\"outcome\":\"applied\"}],"
                                + "\"requestId\":\"r-1\"}");
    }

    @Test
    void aReceiptLeavesOutWhatIsNotKnown() {
        OrderReceipt receipt =
                new OrderReceipt(REF, null, Map.of(), List.of(), List.of(), List.of(), null, RawDocument.EMPTY);

        assertThat(OrderJson.write(receipt)).isEqualTo("{\"ref\":{\"id\":\"a1\"}}");
    }

    @Test
    void aReadOrderTellsItsWarnings() {
        assertThat(OrderJson.write(new OrderSnapshot(REF, ORDER, List.of(WARNING), RawDocument.EMPTY)))
                .isEqualTo("{\"ref\":{\"id\":\"a1\"},\"order\":{\"note\":\"ring twice\"},"
                        + "\"warnings\":[{\"code\":\"W7\",\"message\":\"odd\"}]}");
    }

    @Test
    void aPlanTellsFieldsRequestsAndARefusal() {
        Plan plan = new Plan(
                "acme",
                List.of(LOST),
                List.of(new PlannedRequest("PUT", "/orders/a1", null)),
                new OrderFailure.NotFound(DETAIL));

        assertThat(OrderJson.write(plan))
                .isEqualTo(
                        "{\"vendor\":\"acme\",\"fields\":[{\"path\":\"note\",\"fate\":\"lost\",\"how\":\"has none\"}],"
                                + "\"requests\":[{\"method\":\"PUT\",\"target\":\"/orders/a1\"}],"
                                + "\"refusal\":{\"failure\":\"not_found\",\"effect\":\"none\"," + TOLD + "}}");
    }

    @Test
    void whatIsWrongWithTheFieldsIsToldByFailuresThatKnowIt() {
        String fields = ",\"fields\":[{\"path\":\"note\",\"problem\":\"is too long\"}]}";
        for (OrderFailure failure : List.of(
                new OrderFailure.Invalid(WRONG, DETAIL),
                new OrderFailure.Unsupported(WRONG, DETAIL),
                new OrderFailure.Rejected(WRONG, DETAIL))) {
            String json = OrderJson.write(failure);
            assertThat(json)
                    .contains(TOLD)
                    .contains("\"failure\":\"" + failure.kind().word() + "\"");
            assertThat(json.replaceAll("[{}\\[\\]\"]", ""))
                    .contains("path:note")
                    .contains("problem:is too long");
            assertThat(json).hasSameSizeAs(json.substring(0, json.indexOf(",\"fields\"")) + fields);
        }
        assertThat(OrderJson.write(new OrderFailure.Rejected(List.of(), DETAIL)))
                .doesNotContain("fields");
    }

    @Test
    void aWaitIsToldInMilliseconds() {
        Duration wait = Duration.ofSeconds(2);

        assertThat(OrderJson.write(new OrderFailure.Throttled(wait, DETAIL))).contains("\"retryAfterMs\":2000");
        assertThat(OrderJson.write(new OrderFailure.Unavailable(Effect.NONE, wait, DETAIL)))
                .contains("\"retryAfterMs\":2000");
        assertThat(OrderJson.write(new OrderFailure.Throttled(null, DETAIL))).doesNotContain("retryAfterMs");
        assertThat(OrderJson.write(new OrderFailure.Unavailable(Effect.NONE, null, DETAIL)))
                .doesNotContain("retryAfterMs");
    }

    @Test
    void eachStepOfAPartlyAppliedChangeIsTold() {
        OrderFailure partly = new OrderFailure.PartlyApplied(
                List.of(
                        Step.applied("status", List.of("status")),
                        Step.failed("note", List.of("note"), new OrderFailure.NotFound(FailureDetail.of("gone"))),
                        Step.notSent("lines", List.of("lines"))),
                DETAIL);

        assertThat(OrderJson.write(partly))
                .endsWith("\"steps\":[{\"step\":\"status\",\"fields\":[\"status\"],\"outcome\":\"applied\"},"
                        + "{\"step\":\"note\",\"fields\":[\"note\"],\"outcome\":\"failed\","
                        + "\"failure\":{\"failure\":\"not_found\",\"effect\":\"none\",\"message\":\"gone\"}},"
                        + "{\"step\":\"lines\",\"fields\":[\"lines\"],\"outcome\":\"not_sent\"}]}");
    }
}
