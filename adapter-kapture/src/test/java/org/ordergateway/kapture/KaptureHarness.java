package org.ordergateway.kapture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.RawCall;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderQueryBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.kapture.FailureForm;
import org.ordergateway.sandbox.kapture.KaptureSandbox;
import org.ordergateway.testkit.harness.AdapterHarness;
import org.ordergateway.testkit.harness.FieldPlaces;
import org.ordergateway.testkit.harness.Provocations;
import org.ordergateway.testkit.harness.Refusal;
import org.ordergateway.testkit.harness.Samples;
import org.ordergateway.testkit.harness.Way;

/** Kapture for the contract, with settings under which every field can be written. */
public final class KaptureHarness implements AdapterHarness, Provocations {

    /** An unknown order is answered as the pages' table of error codes says: 404. */
    private final KaptureSandbox sandbox = KaptureSandbox.start().failureStatus(404);

    @Override
    public KaptureSandbox sandbox() {
        return sandbox;
    }

    @Override
    public OrderRef ref() {
        return OrderRef.id(sandbox.seededOrderId());
    }

    @Override
    public FieldPlaces places() {
        return KapturePlaces.table();
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("time-zone", KapturePlaces.ZONE);
        settings.put("update-customer", "true");
        KapturePlaces.CODES.forEach((word, code) -> settings.put("delivery-status." + word, code));
        return settings;
    }

    @Override
    public Samples samples() {
        Samples samples = Samples.standard()
                .words(Way.CREATE, "customer.id", "311400051", "311400052")
                .words(Way.UPDATE, "customer.id", "311400051", "311400052")
                .words(Way.READ, "customer.id", "311400051", "311400052")
                .words(Way.READ, "assignee.id", "310501", "310502")
                .words("customer.party", "person", "channel_partner")
                .words(Way.UPDATE, "contacts[].id", "270800031", "270800032")
                .values(Way.UPDATE, "contacts", "[{\"title\": \"Ms\"}, {\"title\": \"Mr\"}]");
        for (String name : List.of("additional_fields", "associate_fields")) {
            samples.values("extensions.kapture.enquiry_info." + name, "{\"a\": \"b\"}", "{\"c\": 2.50}");
        }
        KapturePlaces.READ_IDS.forEach(name ->
                samples.values(Way.READ, "extensions.kapture." + name, "51" + name.length(), "52" + name.length()));
        KapturePlaces.READ_NUMBERS.forEach(
                name -> samples.values(Way.READ, "extensions.kapture." + name, "0", name.length() + ".50"));
        KapturePlaces.READ_FLAGS.forEach(
                name -> samples.values(Way.READ, "extensions.kapture." + name, "true", "false"));
        return samples;
    }

    @Override
    public String newOrder() {
        return "{\"customer\": {\"name\": \"Asha Rao\"}}";
    }

    @Override
    public OrderQuery everything(@Nullable Integer pageSize) {
        return OrderQueryBuilder.builder()
                .createdFrom(java.time.OffsetDateTime.parse("2001-01-01T00:00:00Z"))
                .pageSize(pageSize)
                .build();
    }

    @Override
    public RawCall rawRead() {
        String body = "{\"cmId\": " + sandbox.settings().get("cm-id") + ", \"orderIds\": \"" + sandbox.seededOrderId()
                + "\"}";
        return new RawCall("POST", KapturePaths.PULL, body, false);
    }

    @Override
    public Provocations provocations() {
        return this;
    }

    @Override
    public OrderRef unknownOrder() {
        return OrderRef.id("404404404");
    }

    @Override
    public Map<String, String> wrongCredentials() {
        return Map.of("token", "YS10b2tlbjp0aGF0LW5vYm9keS1rbm93cw==");
    }

    @Override
    public Refusal rejected(String text) {
        return new Refusal(Fault.answer(400, FailureForm.TEXT.body(text)), OrderFailure.Kind.REJECTED, null);
    }

    @Override
    public @Nullable Refusal conflict() {
        return null;
    }

    @Override
    public Refusal refusedWithSuccess() {
        return new Refusal(Fault.answer(200, FailureForm.TEXT.body("not today")), OrderFailure.Kind.REJECTED, null);
    }

    @Override
    public String success(Operation operation) {
        String ids = "\"customer_id\":191696570,\"enquiry_id\":24284201,\"action\":\"ORDER\",\"contact_id\":210010451";
        return switch (operation) {
            case CREATE ->
                "{\"status\":\"success\",\"message\":\"Order Added successfully !\",\"Order\":{\"result\":true,"
                        + "\"order_id\":23518265,\"action_event\":\"ADD_ORDER\"," + ids + "}}";
            case UPDATE ->
                "{\"status\":\"success\",\"message\":\"Order Updated successfully !\",\"Order\":{\"result\":true,"
                        + "\"action_event\":\"ORDER_FIELD_UPDATION\"," + ids + "}}";
            case GET -> rows(sandbox.seededOrderId());
            case FIND -> rows(sandbox.seededOrderId());
        };
    }

    @Override
    public Warned warned(Operation operation) {
        return switch (operation) {
            case CREATE -> new Warned(success(Operation.UPDATE), null);
            case UPDATE -> new Warned(success(Operation.CREATE), "ADD_ORDER");
            case GET, FIND -> new Warned(success(operation).replace("1715149492000", "\"this morning\""), null);
        };
    }

    @Override
    public String fullPage(int size) {
        String[] ids = new String[size];
        for (int i = 0; i < size; i++) {
            ids[i] = String.valueOf(600_001 + i);
        }
        return rows(ids);
    }

    private static String rows(String... ids) {
        StringBuilder rows = new StringBuilder();
        for (String id : ids) {
            rows.append(rows.length() == 0 ? "" : ",")
                    .append("{\"id\":")
                    .append(id)
                    .append(",\"createDate\":1715149492000,\"remarks\":\"testing\"}");
        }
        return "{\"success\":\"true\",\"order_details\":[" + rows + "]}";
    }
}
