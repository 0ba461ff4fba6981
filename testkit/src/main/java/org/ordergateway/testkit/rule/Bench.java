package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.sandbox.Violation;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Reaction;
import org.ordergateway.testkit.harness.AdapterHarness;
import org.ordergateway.testkit.harness.FieldPlaces;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Place;
import org.ordergateway.testkit.harness.Samples;
import org.ordergateway.testkit.harness.Way;

/** What a case works with: a gateway, the sandbox behind it, and what the harness says of the vendor. */
public final class Bench implements AutoCloseable {

    private final AdapterHarness harness;
    private final List<Verdict> verdicts;
    private final FieldPlaces places;
    private final Samples samples;
    private final List<OrderGateway> opened = new ArrayList<>();
    private final List<FaultServer> servers = new ArrayList<>();
    private final Map<Operation, Marked> marked = new EnumMap<>(Operation.class);
    private @Nullable OrderGateway gateway;
    private int numbers;
    private boolean onPurpose;

    Bench(AdapterHarness harness, List<Verdict> verdicts) {
        this.harness = harness;
        this.verdicts = verdicts;
        this.places = harness.places();
        this.samples = harness.samples().wordsOf(places);
    }

    void begin() {
        onPurpose = false;
        sandbox().reset();
    }

    /** Closes what the case opened, all of it, even when one of them throws. */
    void end() {
        List<AutoCloseable> open = new ArrayList<>(opened);
        open.addAll(servers);
        opened.clear();
        servers.clear();
        @Nullable RuntimeException first = null;
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception e) {
                first = first == null ? new IllegalStateException("cannot close what the case opened", e) : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** A server that answers badly, for this case. */
    FaultServer faulty(Reaction... reactions) throws IOException {
        FaultServer server = FaultServer.start(reactions);
        servers.add(server);
        return server;
    }

    /** The same behind TLS. */
    FaultServer faultyTls(ServerKeys keys, Reaction... reactions) throws IOException {
        FaultServer server = FaultServer.startTls(keys.context(), reactions);
        servers.add(server);
        return server;
    }

    public AdapterHarness harness() {
        return harness;
    }

    public VendorSandbox sandbox() {
        return harness.sandbox();
    }

    public Samples samples() {
        return samples;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    /** The gateway with the harness's settings; the same one in every case, as an application would use it. */
    public OrderGateway gateway() {
        if (gateway == null) {
            gateway = harness.open(Map.of());
        }
        return gateway;
    }

    /** A gateway of this case's own. */
    public OrderGateway open(Map<String, String> overrides) {
        OrderGateway own = harness.open(overrides);
        opened.add(own);
        return own;
    }

    /** The same, asking for these credentials at each call. */
    OrderGateway open(Map<String, String> overrides, Map<String, Supplier<String>> credentials) {
        OrderGateway own = harness.open(overrides, credentials);
        opened.add(own);
        return own;
    }

    public Capabilities capabilities() {
        return gateway().capabilities();
    }

    public boolean can(Operation operation) {
        return capabilities().operations().contains(operation);
    }

    /** Ends the case as not run unless the vendor has this operation. */
    void needs(Operation operation) {
        NotRun.unless(can(operation), sandbox().vendor() + " has no " + operation.word());
    }

    /** What the sandbox holds of the seeded order. */
    public JsonNode state() {
        return state(sandbox().seededOrderId());
    }

    public JsonNode state(String id) {
        return Json.read(sandbox()
                .order(id)
                .orElseThrow(() -> new Breach("an order " + id + " at the vendor", "the sandbox holds no such order")));
    }

    /** How many requests arrived. */
    public int hits() {
        return sandbox().requests().size();
    }

    /** Where a field stands, or a breach that says that the harness's table lacks it. */
    Place place(Way way, String path) {
        Place place = places.place(way.access(), path);
        if (place == null) {
            throw new Breach(
                    "a place of " + way.cell(path) + " in the harness's table, since the adapter declares it",
                    "the table has none");
        }
        return place;
    }

    FieldPlaces places() {
        return places;
    }

    /** A new order's reference; no two are the same. */
    OrderRef newRef() {
        numbers++;
        return harness.newRef("contract-" + numbers);
    }

    NewOrder newOrder(JsonNode over) {
        return new NewOrder(newRef(), Neutral.order(Json.merged(Json.read(harness.newOrder()), over)));
    }

    /** An update of the seeded order. */
    OrderUpdate update(JsonNode set) {
        return OrderUpdate.of(harness.ref(), Neutral.order(set));
    }

    /** What a call brought; a failure is a breach. */
    static <T> T succeeded(Either<OrderFailure, T> outcome, String what) {
        if (outcome.isLeft()) {
            throw new Breach(what, "it failed: " + Neutral.shown(outcome.getLeft()));
        }
        return outcome.get();
    }

    /** Why a call failed; a success is a breach. */
    static OrderFailure failed(Either<OrderFailure, ?> outcome, String what) {
        if (outcome.isRight()) {
            throw new Breach(what, "it was told as a success");
        }
        return outcome.getLeft();
    }

    /** The change of this kind that is marked all over; the same one in every case. */
    Marked marked(Operation change) {
        Marked known = marked.get(change);
        if (known == null) {
            known = change == Operation.CREATE ? Marked.creation(this) : Marked.update(this);
            marked.put(change, known);
        }
        return known;
    }

    /** A breach with the page's own sentence when the sandbox saw a request that the page does not allow. */
    void noViolation() {
        List<Violation> seen = sandbox().violations();
        Breach.unless(
                seen.isEmpty(),
                "requests as the vendor's page allows them",
                "the sandbox noted: "
                        + String.join(
                                "; ",
                                seen.stream()
                                        .map(each -> each.rule() + " (at " + each.where() + ")")
                                        .toList()));
    }

    /** What this case asks for is wrong by the vendor's page, and the sandbox may note it. */
    void wrongOnPurpose() {
        onPurpose = true;
    }

    void noViolationUnlessOnPurpose() {
        if (!onPurpose) {
            noViolation();
        }
    }

    void noRequest(String what) {
        Breach.unless(hits() == 0, "no request " + what, hits() + " arrived");
    }

    /** The seeded order as the gateway reads it: by get, else by find, else from an update's answer. */
    Order read() {
        return new Reading(this).seeded();
    }

    /** A field on its way with this value. */
    Written written(Way way, String path, JsonNode value) {
        Written usual = Written.declared(this, way, path, 0);
        JsonNode json = usual.json();
        List<JsonNode> values = new ArrayList<>(usual.values());
        values.replaceAll(any -> value);
        for (int i = 0; i < values.size(); i++) {
            json = Json.with(json, Read.pointer(path, i), value);
        }
        return new Written(this, way, path, json, values, usual.first());
    }

    /** Writes this value and finds it at the vendor. */
    void write(Way way, String path, JsonNode value) {
        var unused = written(way, path, value).sendAndFind();
    }

    OrderReceipt updated(OrderUpdate update) {
        return succeeded(gateway().update(update), "the update to succeed");
    }

    @Override
    public void close() throws Exception {
        end();
        if (gateway != null) {
            gateway.close();
        }
        harness.close();
    }
}
