package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ordergateway.OrderGateway;
import org.ordergateway.RawCall;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.LineChange;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderLineBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;

/** No person's data and no secret in any failure, text or plan. */
class CapillaryPrivacyTest extends CapillaryFixture {

    private static final String NAME = "Ira Sen & Co";
    private static final String ACCOUNT = "wx-ira-9";
    private static final String SECRET = "a-secret-nobody-may-see";

    private static final List<String> PERSONAL =
            List.of(NAME, "Ira%20Sen", "ira sen", ACCOUNT, MOBILE, "ira@example.com", "Lane 5", SECRET);

    private static final CustomerRef PERSON = new CustomerRef("externalId", NAME, "WECHAT", ACCOUNT);

    private static OrderUpdate update() {
        return new OrderUpdate(
                OrderRef.id("17").of(PERSON),
                OrderBuilder.builder()
                        .extendedFields(Map.of("number", FieldValue.of("Lane 5")))
                        .customFields(Map.of("id", FieldValue.of(MOBILE)))
                        .build(),
                java.util.Set.of(),
                List.of(LineChange.change(
                        LineRef.sku("S-1"),
                        OrderLineBuilder.builder()
                                .extendedFields(Map.of("type", FieldValue.of("ira@example.com")))
                                .build())));
    }

    private static void assertClean(Object shown) {
        assertThat(String.valueOf(shown)).doesNotContainIgnoringCase(PERSONAL.toArray(String[]::new));
    }

    private List<OrderGateway> gateways() {
        return List.of(
                open(Map.of("password", SECRET)),
                open(Map.of("base-url", sandbox.baseUrl().toString()), Map.of("access-token", () -> SECRET)));
    }

    @Test
    void noFailureRepeatsWhatTheVendorRepeats() {
        String words = "customer " + NAME + " (IRA SEN & CO, Ira%20Sen%20%26%20Co) of " + ACCOUNT + ", " + MOBILE
                + ", ira@example.com, and " + SECRET;
        List<Fault> faults = new ArrayList<>();
        for (int status : List.of(200, 201, 400, 401, 403, 404, 429, 461, 500, 503, 521)) {
            for (String code : List.of("667", "668", "669", "604", "517", "623", "99999")) {
                faults.add(Fault.answer(
                        status,
                        "{\"errors\":[{\"status\":false,\"code\":" + code + ",\"message\":\"" + words + "\"}]}"));
            }
            faults.add(Fault.answer(status, "<html>" + NAME + " " + ACCOUNT + "</html>"));
        }
        faults.add(Fault.reset());
        faults.add(Fault.close());
        for (OrderGateway each : gateways()) {
            for (Fault fault : faults) {
                sandbox.inject(fault);
                OrderFailure failure = each.update(update()).getLeft();
                assertClean(failure);
                assertClean(failure.message());
                assertClean(failure.toException());
            }
            each.close();
        }
    }

    @Test
    void theHashOfThePasswordIsMaskedToo() {
        OrderGateway own = open(Map.of("password", SECRET));
        String md5 = java.util.HexFormat.of().formatHex(md5());
        sandbox.inject(Fault.answer(400, "{\"errors\":[{\"code\":500,\"message\":\"hash " + md5 + "\"}]}"));

        assertThat(own.update(update()).getLeft().message()).doesNotContainIgnoringCase(md5);
        own.close();
    }

    private static byte[] md5() {
        try {
            return java.security.MessageDigest.getInstance("MD5")
                    .digest(SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anIdentifierThatIsCutInTwoIsMaskedToo() {
        for (int padding = 230; padding < 300; padding++) {
            String words = "x ".repeat(padding / 2) + NAME + " and more";
            sandbox.inject(Fault.answer(400, "{\"errors\":[{\"code\":500,\"message\":\"" + words + "\"}]}"));

            assertThat(gateway.update(update()).getLeft().message()).doesNotContain("Ira");
        }
    }

    @Test
    void aRawCallsIdentifierIsTakenOutToo() {
        for (String value : List.of("Ira%20Sen%20%26%20Co", "Ira%Sen")) {
            sandbox.inject(Fault.answer(400, "{\"errors\":[{\"code\":500,\"message\":\"" + NAME + ", Ira%Sen\"}]}"));
            String path = "/v2/customers/lookup/transactions?identifierName=externalId&identifierValue=" + value;
            OrderFailure failure = gateway.call(
                            new RawCall("GET", path, null, false), org.ordergateway.CallOptions.DEFAULT)
                    .getLeft();

            assertThat(failure.message()).doesNotContain(value.equals("Ira%Sen") ? "Ira%Sen" : NAME);
        }
    }

    @Test
    void noRefusalRepeatsAValue() {
        OrderUpdate wrong = new OrderUpdate(
                new OrderRef(NAME, null, new CustomerRef(ACCOUNT, MOBILE, NAME, " "), null),
                update().set(),
                java.util.Set.of(),
                update().lineChanges());
        OrderFailure failure = gateway.update(wrong).getLeft();

        assertThat(failure.kind()).isEqualTo(OrderFailure.Kind.INVALID);
        assertClean(failure);
    }

    @Test
    void thePlanShowsNamesAndNoValues() {
        var plan = gateway.plan(update());

        assertClean(plan);
        assertThat(plan.requests().get(0).target())
                .isEqualTo(
                        "/v2/transactions?identifierName=externalId&identifierValue=***&source=WECHAT&accountId=***");
        assertThat(plan.requests().get(0).body())
                .isEqualTo("{\"id\":17,\"extendedFields\":{\"number\":\"***\"},\"customFields\":{\"id\":\"***\"},"
                        + "\"lineItems\":[{\"itemCode\":\"S-1\",\"extendedFields\":{\"type\":\"***\"}}]}");
    }

    @Test
    void noRecordOnTheWayPrintsAPerson() {
        CapillaryCustomer customer = new CapillaryCustomer("externalId", NAME, "WECHAT", ACCOUNT);

        assertClean(customer);
        assertClean(update());
        assertClean(new RawCall("GET", "/v2/x?identifierValue=" + MOBILE, null, false));
    }
}
