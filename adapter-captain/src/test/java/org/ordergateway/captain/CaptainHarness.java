package org.ordergateway.captain;

import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.RawCall;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.captain.CaptainSandbox;
import org.ordergateway.testkit.harness.AdapterHarness;
import org.ordergateway.testkit.harness.FieldPlaces;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Provocations;
import org.ordergateway.testkit.harness.Refusal;
import org.ordergateway.testkit.harness.Sample;
import org.ordergateway.testkit.harness.Samples;
import org.ordergateway.testkit.harness.SeededLine;
import org.ordergateway.testkit.harness.Way;

/** Captain for the contract. */
public final class CaptainHarness implements AdapterHarness, Provocations {

    private static final String ADDRESS = """
            {"delivery": {"address": {"id": "c31f60d8e2b7", "name": "Bo", "line1": "1 A St", "line2": "", "apartment": "",
              "city": "B", "state": "C", "postcode": "1", "country": "D", "latitude": 1.50, "longitude": -2.50,
              "instructions": "bell"}}}""";
    private static final String TWO_LINES = "{\"lines\": [{\"name\": \"Soup\"}, {\"name\": \"Bread\"}]}";

    private final CaptainSandbox sandbox = CaptainSandbox.start();

    @Override
    public CaptainSandbox sandbox() {
        return sandbox;
    }

    @Override
    public OrderRef ref() {
        return OrderRef.id(sandbox.seededOrderId());
    }

    @Override
    public FieldPlaces places() {
        return CaptainPlaces.table();
    }

    @Override
    public Samples samples() {
        return Samples.standard()
                .words("channel.code", "uber_eats", "door_dash")
                .values(Way.UPDATE, "customer.id", "\"5d02aa19c7e3\"")
                .beside(EnumSet.of(Way.UPDATE), "customer.id", "{\"customer\": {\"name\": \"Bo\"}}")
                .values(Way.UPDATE, "delivery.address.id", "\"c31f60d8e2b7\"")
                .beside(EnumSet.of(Way.UPDATE), "delivery.address.*", ADDRESS)
                .beside(EnumSet.of(Way.CREATE), "delivery.address.*", ADDRESS.replace("\"id\": \"c31f60d8e2b7\",", ""))
                .beside(EnumSet.of(Way.UPDATE), "payment.recordId", "{\"payment\": {\"grandTotal\": 3.50}}")
                .values("extensions.captain.cancellation_reason", "\"sold out\"", "\"closed early\"")
                .values("extensions.captain.disable_kds_notifications", "true", "false")
                .values("extensions.captain.remake_order", "true", "false")
                .values("extensions.captain.promised_minutes", "55", "65")
                .values(
                        "extensions.captain.delivery_job.driver_summary",
                        "[{\"name\": \"Soup\", \"quantity\": 2}]",
                        "[{\"name\": \"Bread\", \"quantity\": 1}]")
                .values(
                        "extensions.captain.delivery_job.proof_of_delivery_photo_urls",
                        "[\"https://photos.example.com/1\"]",
                        "[\"https://photos.example.com/2\"]")
                .beside(EnumSet.of(Way.UPDATE), "extensions.captain.*", "{\"status\": \"cancelled\"}")
                .beside(
                        EnumSet.of(Way.CREATE, Way.UPDATE),
                        "preparation.automatic",
                        "{\"preparation\": {\"estimatedStart\": \"2031-03-04T18:50:00Z\"}}")
                .beside("internalNotes[].*", "{\"internalNotes\": [{\"text\": \"a\"}, {\"text\": \"b\"}]}")
                .beside(
                        "kitchenFields[].*",
                        "{\"kitchenFields\": [{\"name\": \"a\", \"value\": true}, {\"name\": \"b\", \"value\": \"x\"}]}")
                .beside(EnumSet.of(Way.CREATE, Way.REPLACE_LINES), "lines[].*", TWO_LINES)
                .beside(EnumSet.of(Way.CREATE, Way.REPLACE_LINES), "lines", TWO_LINES)
                .values("lines[].quantity", "3", "5")
                .words("lines[].preparationStatus", "being_prepared", "prepared")
                .values(
                        "lines[].extensions.captain.display_names",
                        "{\"customer\": {\"en\": \"Soup\"}}",
                        "{\"internal\": {\"fr\": \"Potage\"}}")
                .values(
                        "lines[].extensions.captain.addons_display_names",
                        "{\"lime\": {\"customer\": {\"en\": \"Lime\"}}}",
                        "{\"bread\": {\"internal\": {\"fr\": \"Pain\"}}}");
    }

    @Override
    public SeededLine line() {
        return new SeededLine(LineRef.id("91be03d7f6aa"), 0);
    }

    @Override
    public String newOrder() {
        return "{\"placedAt\": \"2031-03-04T18:21:00-05:00\", \"reference\": \"A-1\", \"kind\": \"collection\","
                + " \"customer\": {\"name\": \"Bo Example\"}}";
    }

    @Override
    public OrderUpdate severalRequests() {
        return OrderUpdate.of(
                ref(),
                Sample.order(
                        Json.read(
                                "{\"note\": \"back door\", \"scheduledFor\": \"2031-03-05T10:00:00Z\", \"payment\": {\"reference\": \"pay_2\"}}")));
    }

    @Override
    public RawCall rawRead() {
        String path = "/v1/accounts/" + sandbox.settings().get("account") + "/orders/" + sandbox.seededOrderId();
        return new RawCall("GET", path, null, false);
    }

    @Override
    public Provocations provocations() {
        return this;
    }

    @Override
    public OrderRef unknownOrder() {
        return OrderRef.id("404404404404");
    }

    @Override
    public Map<String, String> wrongCredentials() {
        return Map.of("integration-key", "a-key-that-nobody-knows");
    }

    @Override
    public Refusal rejected(String text) {
        return new Refusal(
                Fault.answer(422, "{\"errors\": {\"note\": [" + Json.written(Json.text(text)) + "]}}"),
                OrderFailure.Kind.REJECTED,
                null);
    }

    @Override
    public Refusal conflict() {
        String number = "partners_unique_internal_order_id";
        return new Refusal(
                Fault.answer(422, "{\"errors\": {\"" + number + "\": [\"has already been taken\"]}}"),
                OrderFailure.Kind.CONFLICT,
                number);
    }

    @Override
    public String success(Operation operation) {
        String order = sandbox.order(sandbox.seededOrderId()).orElseThrow();
        return switch (operation) {
            case CREATE -> "{\"uuid\": \"0a0a0a0a0a0a\", \"tracking_link\": \"https://tracking.sandbox.example/t/0\"}";
            case UPDATE, GET -> order;
            case FIND -> "[" + order + "]";
        };
    }

    @Override
    public @Nullable Warned warned(Operation operation) {
        String body = success(operation).replaceFirst("\"2031-03-04T18:22:10.045-05:00\"", "\"this morning\"");
        return operation == Operation.CREATE ? null : new Warned(body, null);
    }

    @Override
    public String requestIdHeader() {
        return "X-Request-Id";
    }
}
