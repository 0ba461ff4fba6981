package org.ordergateway.capillary;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.RawCall;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderQueryBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderType;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.sandbox.capillary.CapillarySandbox;
import org.ordergateway.sandbox.capillary.CustomerReference;
import org.ordergateway.testkit.harness.AdapterHarness;
import org.ordergateway.testkit.harness.FieldPlaces;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Provocations;
import org.ordergateway.testkit.harness.Refusal;
import org.ordergateway.testkit.harness.Samples;
import org.ordergateway.testkit.harness.SeededLine;
import org.ordergateway.testkit.harness.Way;

/**
 * Capillary for the contract. New transactions are returns of nobody's purchase, since that type alone can hold every
 * field of the add page.
 */
public final class CapillaryHarness implements AdapterHarness, Provocations {

    private static final String PURCHASED = "\"returning\": {\"purchasedAt\": \"2030-01-01T00:00:00Z\"}";
    private static final String LINES = "{\"lines\": [{" + PURCHASED + "}, {" + PURCHASED + "}]}";
    private static final Set<Way> CREATED = EnumSet.of(Way.CREATE);

    private final CapillarySandbox sandbox = CapillarySandbox.start();
    private final VendorSandbox one = OneCustomersSandbox.of(sandbox);

    public CapillaryHarness() {
        // No page says whether sent fields join or replace the others; replaced ones can be read back as they were
        // sent.
        sandbox.switches().replacesFields(true);
    }

    @Override
    public VendorSandbox sandbox() {
        return one;
    }

    private CustomerRef customer() {
        CustomerReference known = sandbox.customer();
        return new CustomerRef(known.scheme(), known.value(), known.source(), known.account());
    }

    @Override
    public OrderRef ref() {
        return OrderRef.id(sandbox.seededOrderId()).of(customer());
    }

    @Override
    public FieldPlaces places() {
        return CapillaryPlaces.table();
    }

    @Override
    public Samples samples() {
        return Samples.standard()
                .words(Way.READ, "customer.id", "41500071", "41500072")
                .words(Way.READ, "payment.tenders[].id", "31", "32")
                .words(Way.READ, "lines[].id", "910000001", "910000002")
                .values("placedAt", "\"2031-05-06T10:00:00+05:30\"", "\"2031-05-07T10:00:00Z\"")
                .words("outlierStatus", "TEST", "INTERNAL")
                .words("lines[].outlierStatus", "TEST", "FRAUD")
                .words("returning.kind", "CANCELLED", "AMOUNT")
                .words("returning.orderId", "700123456", "700123457")
                .words("lines[].returning.kind", "LINE_ITEM", "FULL")
                .beside(CREATED, "lines", LINES)
                .beside(CREATED, "lines[].*", LINES)
                .words("extensions.capillary.currencyCode", "EUR", "USD")
                .values("extensions.capillary.addWithLocalCurrency", "true", "false")
                .values("extensions.capillary.userGroup2Id", "7", "8")
                .values("extensions.capillary.userGroup2PrimaryUserId", "9", "10")
                .values("extensions.capillary.appliedPromotionIdentifiers", "[\"e30=\"]", "[]")
                .values("extensions.capillary.loyaltyPromotionIdentifiers", "[\"a\", \"b\"]", "[\"c\"]")
                .values(
                        "extensions.capillary.attribution",
                        "{\"createDate\": \"2031-01-01T00:00:00Z\"}",
                        "{\"createdBy\": {\"code\": \"t\", \"type\": \"TILL\"}}")
                .values(
                        "extensions.capillary.redemptions",
                        "{\"pointsRedemptions\": [1, 2]}",
                        "{\"couponRedemptions\": [3]}")
                .values(Way.READ, "lines[].extensions.capillary.serial", "3", "4")
                .values("lines[].extensions.capillary.returnable", "true", "false")
                .values("lines[].extensions.capillary.returnableDays", "14", "30")
                .words("lines[].extensions.capillary.type", "NOT_INTERESTED_RETURN")
                .values("lines[].extensions.capillary.attributes", "{\"a\": \"b\"}", "{\"c\": 2.50}")
                .values("lines[].extensions.capillary.customFields", "{\"a\": \"b\"}", "{\"c\": 2.50}")
                .values("lines[].extensions.capillary.comboDetails", "[{\"comboType\": \"COMBO_ITEM\"}]", "[]")
                .values("lines[].extensions.capillary.addOnDetails", "[{\"itemCode\": \"a\", \"rate\": 2.50}]", "[]")
                .values("lines[].extensions.capillary.splitDetails", "[{\"quantity\": 1.50}]", "[]")
                .values("lines[].extensions.capillary.appliedPromotionIdentifiers", "[\"e30=\"]", "[]");
    }

    @Override
    public SeededLine line() {
        return new SeededLine(LineRef.sku("SKU-POT-01"), 1);
    }

    @Override
    public String newOrder() {
        return "{\"payment\": {\"grandTotal\": 12.50}, " + PURCHASED + "}";
    }

    @Override
    public OrderRef newRef(String number) {
        return new OrderRef(null, number, customer(), OrderType.Known.NOT_INTERESTED_RETURN);
    }

    @Override
    public OrderQuery everything(@Nullable Integer pageSize) {
        return OrderQueryBuilder.builder()
                .customer(customer())
                .sort("ASC")
                .pageSize(pageSize)
                .build();
    }

    @Override
    public String anotherId(int number) {
        return String.valueOf(810_000_000 + number);
    }

    @Override
    public Map<String, String> notRun() {
        String status = "Capillary answers 201 when something failed; CapillaryCreateTest holds the same with 200";
        return Map.of(
                "A-1 create",
                status,
                "A-2 create",
                status,
                "O-5",
                "no field of an update is plain text; CapillaryUpdateAnswerTest holds the same with custom data");
    }

    @Override
    public RawCall rawRead() {
        return new RawCall("GET", "/v2/transactions/" + sandbox.seededOrderId(), null, false);
    }

    @Override
    public Provocations provocations() {
        return this;
    }

    @Override
    public OrderRef unknownOrder() {
        return OrderRef.id("404404404").of(customer());
    }

    @Override
    public Map<String, String> wrongCredentials() {
        return Map.of("password", "a-password-that-nobody-knows");
    }

    private static String errors(int code, String text) {
        return "{\"errors\": [{\"status\": false, \"code\": " + code + ", \"message\": " + Json.written(Json.text(text))
                + "}], \"warnings\": []}";
    }

    @Override
    public Refusal rejected(String text) {
        return new Refusal(Fault.answer(400, errors(609, text)), OrderFailure.Kind.REJECTED, "609");
    }

    @Override
    public Refusal conflict() {
        return new Refusal(Fault.answer(400, errors(604, "taken")), OrderFailure.Kind.CONFLICT, "604");
    }

    @Override
    public Refusal refusedWithSuccess() {
        return new Refusal(Fault.answer(200, errors(609, "not today")), OrderFailure.Kind.REJECTED, "609");
    }

    @Override
    public String success(Operation operation) {
        return success(operation, "");
    }

    private String success(Operation operation, String warning) {
        String notices = "\"warnings\": [" + warning + "]";
        return switch (operation) {
            case CREATE -> "{\"createdId\": 900000001, \"errors\": [], " + notices + "}";
            case UPDATE -> "{\"id\": " + sandbox.seededOrderId() + ", \"errors\": [], " + notices + "}";
            case GET ->
                sandbox.order(sandbox.seededOrderId())
                        .orElseThrow()
                        .replaceFirst("\"warnings\"\\s*:\\s*\\[\\s*\\]", notices);
            case FIND -> rows(1, List.of(sandbox.seededOrderId()), notices);
        };
    }

    @Override
    public Warned warned(Operation operation) {
        return new Warned(
                success(operation, "{\"status\": false, \"code\": 91016, \"message\": \"unknown field\"}"), "91016");
    }

    @Override
    public String fullPage(int size) {
        List<String> ids = IntStream.range(0, size)
                .mapToObj(i -> String.valueOf(600_001 + i))
                .toList();
        return rows(1_000, ids, "\"warnings\": []");
    }

    private static String rows(int total, List<String> ids, String notices) {
        String rows = ids.stream()
                .map(id -> "{\"id\": " + id + ", \"billNumber\": \"B-" + id
                        + "\", \"type\": \"REGULAR\", \"billingTime\": \"2031-02-01T10:00:00Z\"}")
                .collect(Collectors.joining(", "));
        return "{\"pagination\": {\"total\": " + total + "}, \"data\": [" + rows + "], \"errors\": [], " + notices
                + "}";
    }

    @Override
    public String requestIdHeader() {
        return "X-CAP-REQUEST-ID";
    }
}
