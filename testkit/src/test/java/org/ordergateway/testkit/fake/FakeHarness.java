package org.ordergateway.testkit.fake;

import static org.ordergateway.capability.Access.READ;
import static org.ordergateway.capability.Access.UPDATE;
import static org.ordergateway.testkit.harness.Encodings.decimalText;
import static org.ordergateway.testkit.harness.Encodings.entries;
import static org.ordergateway.testkit.harness.Encodings.epochMillis;
import static org.ordergateway.testkit.harness.Encodings.same;
import static org.ordergateway.testkit.harness.Encodings.words;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ordergateway.OrderGateway;
import org.ordergateway.RawCall;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;
import org.ordergateway.testkit.harness.AdapterHarness;
import org.ordergateway.testkit.harness.Encodings;
import org.ordergateway.testkit.harness.FieldPlaces;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Provocations;
import org.ordergateway.testkit.harness.Refusal;
import org.ordergateway.testkit.harness.Sample;

/** The fake vendor for the contract. */
final class FakeHarness implements AdapterHarness, Provocations {

    private final FakeSandbox sandbox = new FakeSandbox();
    private final Set<Flaw> flaws;

    FakeHarness(Set<Flaw> flaws) {
        this.flaws = flaws;
    }

    @Override
    public FakeSandbox sandbox() {
        return sandbox;
    }

    @Override
    public OrderGateway open(Map<String, String> overrides) {
        Map<String, String> settings = new LinkedHashMap<>(sandbox.settings());
        settings.putAll(overrides);
        List<Setting<?>> known = settings.keySet().stream()
                .<Setting<?>>map(name -> switch (name) {
                    case "key" -> Setting.secret(name, "the key");
                    case "base-url" -> Setting.baseUrl(name, null, "where the fake is");
                    default -> Setting.text(name, "any text");
                })
                .toList();
        var unused = Settings.bind("fake", known, settings, Map.of());
        return new FakeGateway(settings, flaws);
    }

    @Override
    public Set<String> secrets() {
        return Set.of(FakeSandbox.KEY);
    }

    @Override
    public OrderRef ref() {
        return OrderRef.id(sandbox.seededOrderId());
    }

    @Override
    public FieldPlaces places() {
        return FieldPlaces.table()
                .at("note", "/text", same())
                .at("instructions", "/info", same())
                .at("payment.grandTotal", "/total", decimalText())
                .at("scheduledFor", "/due", epochMillis())
                .at(EnumSet.of(UPDATE, READ), "status", "/state", words(Map.of("created", "open", "completed", "done")))
                .at(
                        "preparation.estimate",
                        "/prep_seconds",
                        Encodings.of(minutes -> IntNode.valueOf(minutes.asInt() * 60)))
                .at("customer.email", "/mail", same())
                .at("extendedFields", "/tags", entries());
    }

    @Override
    public OrderUpdate severalRequests() {
        return OrderUpdate.of(ref(), Sample.order(Json.read("{\"note\":\"knock\",\"status\":\"completed\"}")));
    }

    @Override
    public RawCall rawRead() {
        return new RawCall("GET", "/orders/" + sandbox.seededOrderId(), null, false);
    }

    @Override
    public Map<String, String> notRun() {
        String plain = "the fake speaks no TLS";
        return Map.of("F-26", plain, "F-27", plain);
    }

    @Override
    public Provocations provocations() {
        return this;
    }

    @Override
    public OrderRef unknownOrder() {
        return OrderRef.id("404404");
    }

    @Override
    public Map<String, String> wrongCredentials() {
        return Map.of("key", "another-key");
    }

    @Override
    public Refusal rejected(String text) {
        return new Refusal(
                Fault.answer(422, "{\"ok\":false,\"code\":\"E7\",\"text\":" + Json.written(Json.text(text)) + "}"),
                OrderFailure.Kind.REJECTED,
                "E7");
    }

    @Override
    public Refusal refusedWithSuccess() {
        return new Refusal(Fault.answer(200, FakeSandbox.failed(200, "E7").body()), OrderFailure.Kind.REJECTED, "E7");
    }

    @Override
    public String success(Operation operation) {
        String order = sandbox.order(sandbox.seededOrderId()).orElseThrow();
        return operation == Operation.FIND
                ? "{\"ok\":true,\"orders\":[" + order + "]}"
                : "{\"ok\":true,\"order\":" + order + "}";
    }

    @Override
    public Warned warned(Operation operation) {
        return new Warned(success(operation).replaceFirst("\\{", "{\"warnings\":[{\"code\":\"W3\"}],"), "W3");
    }

    @Override
    public String fullPage(int size) {
        String order = sandbox.order(sandbox.seededOrderId()).orElseThrow();
        return "{\"ok\":true,\"orders\":[" + String.join(",", java.util.Collections.nCopies(size, order)) + "]}";
    }

    @Override
    public String requestIdHeader() {
        return "X-Request-Id";
    }
}
