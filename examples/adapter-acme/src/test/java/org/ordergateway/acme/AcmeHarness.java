package org.ordergateway.acme;

import static org.ordergateway.testkit.harness.Encodings.decimalText;
import static org.ordergateway.testkit.harness.Encodings.isoTime;
import static org.ordergateway.testkit.harness.Encodings.same;
import static org.ordergateway.testkit.harness.Encodings.words;

import java.util.Map;
import org.ordergateway.RawCall;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.testkit.harness.AdapterHarness;
import org.ordergateway.testkit.harness.FieldPlaces;
import org.ordergateway.testkit.harness.Provocations;
import org.ordergateway.testkit.harness.Refusal;

/** Acme for the contract: its sandbox, and where each neutral field stands there, as Acme's page says. */
final class AcmeHarness implements AdapterHarness, Provocations {

    private final AcmeSandbox sandbox = new AcmeSandbox(0);

    @Override
    public AcmeSandbox sandbox() {
        return sandbox;
    }

    @Override
    public OrderRef ref() {
        return OrderRef.id(sandbox.seededOrderId());
    }

    @Override
    public FieldPlaces places() {
        return FieldPlaces.table()
                .at("note", "/remark", same())
                .at("scheduledFor", "/due", isoTime())
                .at("payment.grandTotal", "/total", decimalText())
                .at(
                        "status",
                        "/stage",
                        words(Map.of(
                                "created",
                                "open",
                                "preparing",
                                "cooking",
                                "completed",
                                "gone",
                                "cancelled",
                                "dropped")));
    }

    @Override
    public RawCall rawRead() {
        return new RawCall("GET", "/v2/tickets/" + sandbox.seededOrderId(), null, false);
    }

    @Override
    public Provocations provocations() {
        return this;
    }

    @Override
    public OrderRef unknownOrder() {
        return OrderRef.id("t-404404");
    }

    @Override
    public Map<String, String> wrongCredentials() {
        return Map.of("key", "a-key-that-nobody-knows");
    }

    @Override
    public Refusal rejected(String text) {
        return new Refusal(answer(422, "BAD_FIELD", text), OrderFailure.Kind.REJECTED, "BAD_FIELD");
    }

    @Override
    public Refusal conflict() {
        return new Refusal(answer(409, "SHOP_REF_TAKEN", "taken"), OrderFailure.Kind.CONFLICT, "SHOP_REF_TAKEN");
    }

    private static Fault answer(int status, String problem, String says) {
        return Fault.answer(status, AcmeRules.problem(status, problem, says).body());
    }

    @Override
    public String success(Operation operation) {
        return sandbox.order(sandbox.seededOrderId()).orElseThrow();
    }

    @Override
    public Warned warned(Operation operation) {
        return new Warned(success(operation).replace("2031-03-04T18:00:00Z", "this evening"), null);
    }
}
