package org.ordergateway.memory;

import java.util.Map;
import org.ordergateway.capability.Operation;
import org.ordergateway.model.LineRef;
import org.ordergateway.model.OrderRef;
import org.ordergateway.testkit.harness.AdapterHarness;
import org.ordergateway.testkit.harness.FieldPlaces;
import org.ordergateway.testkit.harness.NoServer;
import org.ordergateway.testkit.harness.Provocations;
import org.ordergateway.testkit.harness.Refusal;
import org.ordergateway.testkit.harness.Samples;
import org.ordergateway.testkit.harness.SeededLine;
import org.ordergateway.testkit.harness.Way;

/** Orders in memory for the contract. */
public final class MemoryHarness implements AdapterHarness, Provocations {

    private final MemorySandbox sandbox = new MemorySandbox();

    @Override
    public MemorySandbox sandbox() {
        return sandbox;
    }

    @Override
    public OrderRef ref() {
        return OrderRef.id(sandbox.seededOrderId());
    }

    @Override
    public FieldPlaces places() {
        return MemoryPlaces.table();
    }

    @Override
    public Samples samples() {
        return Samples.standard()
                .currency("EUR")
                .values(Way.CHANGE_LINE, "lines[].id", "\"9\"")
                .values("extensions", "{\"memory\": {\"colour\": \"red\"}}", "{\"memory\": {\"wrapping\": \"paper\"}}")
                .values(
                        "lines[].extensions",
                        "{\"memory\": {\"colour\": \"red\"}}",
                        "{\"memory\": {\"wrapping\": \"paper\"}}");
    }

    @Override
    public SeededLine line() {
        return new SeededLine(LineRef.id("1"), 0);
    }

    @Override
    public Map<String, String> notRun() {
        String words = "memory has no words of its own and takes no raw call";
        return Map.of("N-5", words, "N-6", words);
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
        throw new NoServer("memory asks for no credentials");
    }

    @Override
    public Refusal refusedWithSuccess() {
        throw new NoServer(MemorySandbox.NO_SERVER);
    }

    @Override
    public String success(Operation operation) {
        throw new NoServer(MemorySandbox.NO_SERVER);
    }

    @Override
    public Warned warned(Operation operation) {
        throw new NoServer(MemorySandbox.NO_SERVER);
    }

    @Override
    public String fullPage(int size) {
        throw new NoServer(MemorySandbox.NO_SERVER);
    }

    @Override
    public String requestIdHeader() {
        throw new NoServer(MemorySandbox.NO_SERVER);
    }
}
