package org.ordergateway.testkit.fake;

import static org.ordergateway.capability.Access.CLEAR;
import static org.ordergateway.capability.Access.CREATE;
import static org.ordergateway.capability.Access.READ;
import static org.ordergateway.capability.Access.UPDATE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderBatches;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawAnswer;
import org.ordergateway.RawCall;
import org.ordergateway.RawDocument;
import org.ordergateway.Warning;
import org.ordergateway.bulk.BulkOptions;
import org.ordergateway.bulk.BulkRun;
import org.ordergateway.capability.Admitted;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Evidence;
import org.ordergateway.capability.Guard;
import org.ordergateway.capability.OnLoss;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Paging;
import org.ordergateway.capability.Plan;
import org.ordergateway.capability.PlannedRequest;
import org.ordergateway.capability.RefPart;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Step;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.queue.OrderQueue;
import org.ordergateway.sandbox.server.ExactJson;

/** A sound adapter to the fake vendor, but for its flaws. */
final class FakeGateway implements OrderGateway {

    private static final Evidence PAGE = Evidence.page("fake");

    private final Set<Flaw> flaws;
    private final Capabilities capabilities;
    private final Guard guard;
    private final FakeCalls calls;
    private final FakeWords words;
    private final AtomicReference<@Nullable OrderSnapshot> cache = new AtomicReference<>();
    private final OrderQueue queue = new OrderQueue("fake");
    private final @Nullable Leftovers leftovers;
    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    FakeGateway(Map<String, String> settings, Set<Flaw> flaws) {
        this.flaws = flaws;
        this.capabilities = Capabilities.of("fake", FakeGateway::declare);
        OnLoss onLoss = "report".equals(settings.get("on-loss")) ? OnLoss.REPORT : OnLoss.REFUSE;
        this.guard = new Guard(capabilities, onLoss);
        this.calls = new FakeCalls(settings, flaws);
        this.words = new FakeWords(flaws);
        this.leftovers = Leftovers.of(settings, flaws);
    }

    private static void declare(Capabilities.Table table) {
        table.operation(Operation.CREATE)
                .operation(Operation.UPDATE, RefPart.ID)
                .operation(Operation.GET, RefPart.ID)
                .operation(Operation.FIND)
                .paging(Paging.OFFSET, 100)
                .exact(PAGE, EnumSet.of(CREATE, UPDATE, READ), "note", "instructions", "payment.grandTotal")
                .exact(PAGE, EnumSet.of(CREATE, UPDATE, READ), "preparation.estimate", "customer.email")
                .exact(PAGE, EnumSet.of(UPDATE, READ), "extendedFields")
                .exact(PAGE, EnumSet.of(CLEAR), "note", "instructions")
                .exact(PAGE, EnumSet.of(READ), "status")
                .transformed(PAGE, EnumSet.of(UPDATE), "two words, by a call of its own", "status")
                .transformed(PAGE, EnumSet.of(UPDATE, READ), "to the millisecond", "scheduledFor");
    }

    @Override
    public Either<OrderFailure, OrderReceipt> create(NewOrder order, CallOptions options) {
        return open().flatMap(any -> guard.admit(order)).flatMap(admitted -> {
            if (foreign(admitted.change().order())) {
                return Either.left(OrderFailure.Invalid.of("payment.grandTotal", "is in another currency"));
            }
            String body = ExactJson.write(words.write(admitted.change().order(), Set.of()));
            return calls.send("POST", "/orders", body, options, Doubt.of(order), true)
                    .map(good -> receipt(good, List.of()))
                    .peek(receipt -> created.add("/orders/" + receipt.ref().id()));
        });
    }

    @Override
    public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
        return open().flatMap(any -> options.switchesOf("fake", Set.of()))
                .flatMap(any -> admit(update))
                .flatMap(admitted -> path(update.ref())
                        .flatMap(path -> steps(admitted.change(), path))
                        .flatMap(steps -> inTurn(steps, update, options))
                        .map(receipt -> receipt.leavingOut(admitted.leftOut())));
    }

    private Either<OrderFailure, Admitted<OrderUpdate>> admit(OrderUpdate update) {
        Either<OrderFailure, Admitted<OrderUpdate>> admitted = guard.admit(update);
        if (admitted.isRight() || update.set().reference() == null) {
            return admitted;
        }
        if (flaws.contains(Flaw.DONE_BUT_NOT_DECLARED)) {
            return Either.right(new Admitted<>(update, OrderField.setIn(update.set()), List.of()));
        }
        if (flaws.contains(Flaw.UNSUPPORTED_FIELD_SENT)) {
            var unused = path(update.ref())
                    .flatMap(path -> calls.send("PATCH", path, "{\"ref\":\"x\"}", CallOptions.DEFAULT, null, true));
        }
        return admitted;
    }

    private static boolean foreign(Order order) {
        return order.payment() != null
                && order.payment().grandTotal() != null
                && order.payment().grandTotal().currency() != null;
    }

    /** One request of an update. */
    private record Request(String name, String method, String path, String body) {}

    private Either<OrderFailure, List<Request>> steps(OrderUpdate update, String path) {
        OrderStatus status = update.set().status();
        String state = FakeWords.state(status);
        if (status != null && state == null) {
            return Either.left(OrderFailure.Invalid.of("status", "is no word of fake's"));
        }
        if (foreign(update.set())) {
            return Either.left(OrderFailure.Invalid.of("payment.grandTotal", "is in another currency"));
        }
        List<Request> requests = new ArrayList<>();
        ObjectNode body = words.write(update.set(), update.clear());
        if (flaws.contains(Flaw.UPDATE_UNDOES_CREATION) && created.contains(path) && !body.has("mail")) {
            body.put("mail", "");
        }
        if (!body.isEmpty()) {
            requests.add(new Request("order", "PATCH", path, ExactJson.write(body)));
        }
        if (state != null) {
            requests.add(new Request("status", "PUT", path + "/state", "{\"state\":\"" + state + "\"}"));
        }
        return Either.right(requests);
    }

    private Either<OrderFailure, OrderReceipt> inTurn(List<Request> requests, OrderUpdate update, CallOptions options) {
        return flaws.contains(Flaw.CHANGES_OVERTAKE) || flaws.contains(Flaw.BULK_OUT_OF_ORDER)
                ? send(requests, update, options)
                : queue.inTurn(update.ref(), calls.until(options), () -> send(requests, update, options));
    }

    private Either<OrderFailure, OrderReceipt> send(List<Request> requests, OrderUpdate update, CallOptions options) {
        List<Step> done = new ArrayList<>();
        Either<OrderFailure, FakeCalls.@Nullable Good> last = Either.right(null);
        for (Request request : requests) {
            Either<OrderFailure, FakeCalls.Good> sent =
                    calls.send(request.method, request.path, request.body, options, Doubt.of(update), true);
            if (sent.isLeft()) {
                OrderFailure failure = sent.getLeft();
                if (done.isEmpty() || flaws.contains(Flaw.PARTLY_TOLD_AS_NONE)) {
                    return Either.left(failure);
                }
                done.add(Step.failed(request.name, List.of(), failure));
                return Either.left(new OrderFailure.PartlyApplied(done, failure.detail()));
            }
            done.add(Step.applied(request.name, List.of()));
            last = Either.right(sent.get());
        }
        return last.map(good -> receipt(java.util.Objects.requireNonNull(good), done));
    }

    @Override
    public Either<OrderFailure, OrderSnapshot> get(OrderRef ref, CallOptions options) {
        OrderSnapshot held = cache.get();
        if (held != null && flaws.contains(Flaw.READ_FROM_A_CACHE)) {
            return Either.right(held);
        }
        return open().flatMap(any -> path(ref))
                .flatMap(path -> calls.send("GET", path, null, options, null, false))
                .map(good -> snapshot(good.document().path("order"), raw(good), warnings(good)))
                .peek(cache::set);
    }

    @Override
    public OrderPages find(OrderQuery query, CallOptions options) {
        Supplier<CallOptions> pages = calls.pages(options);
        return new FakePages(
                query,
                path -> open().flatMap(any -> calls.send("GET", path, null, pages.get(), null, false)),
                this,
                flaws);
    }

    OrderSnapshot snapshot(JsonNode order, RawDocument raw, List<Warning> warnings) {
        return new OrderSnapshot(OrderRef.id(order.path("id").asText()), words.read(order), warnings, raw);
    }

    private OrderReceipt receipt(FakeCalls.Good good, List<Step> steps) {
        return receipt(good.document(), good, steps);
    }

    private OrderReceipt receipt(JsonNode answered, FakeCalls.Good good, List<Step> steps) {
        JsonNode order = answered.path("order");
        return new OrderReceipt(
                OrderRef.id(order.path("id").asText()),
                words.read(order),
                Map.of(),
                warnings(good),
                List.of(),
                steps,
                null,
                raw(good));
    }

    private RawDocument raw(FakeCalls.Good good) {
        return flaws.contains(Flaw.RAW_DOCUMENT_LOST)
                ? RawDocument.EMPTY
                : RawDocument.of(good.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private List<Warning> warnings(FakeCalls.Good good) {
        List<Warning> found = new ArrayList<>();
        if (!flaws.contains(Flaw.WARNING_LOST)) {
            good.document()
                    .path("warnings")
                    .forEach(each -> found.add(new Warning(each.path("code").asText(), "fake warns")));
        }
        if (flaws.contains(Flaw.PERSONAL_DATA_PRINTED)) {
            found.add(new Warning(
                    null, "mailed " + good.document().at("/order/mail").asText()));
        }
        return found;
    }

    @Override
    public Plan plan(OrderUpdate update) {
        return admit(update)
                .flatMap(admitted -> path(update.ref()).flatMap(path -> steps(admitted.change(), path)))
                .fold(
                        refusal -> new Plan("fake", guard.fates(update), List.of(), refusal),
                        steps -> new Plan(
                                "fake",
                                guard.fates(update),
                                steps.stream().map(FakeGateway::planned).toList(),
                                null));
    }

    private static PlannedRequest planned(Request request) {
        return new PlannedRequest(request.method, request.path, masked(request.body));
    }

    private static String masked(String body) {
        return ExactJson.write(masked(ExactJson.readObject(body)));
    }

    private static JsonNode masked(JsonNode node) {
        if (!node.isObject()) {
            return ExactJson.object().textNode("***");
        }
        ObjectNode masked = ExactJson.object();
        node.properties().forEach(each -> masked.set(each.getKey(), masked(each.getValue())));
        return masked;
    }

    @Override
    public Plan plan(NewOrder order) {
        return guard.admit(order)
                .fold(
                        refusal -> new Plan("fake", guard.fates(order), List.of(), refusal),
                        admitted -> new Plan(
                                "fake",
                                guard.fates(order),
                                List.of(new PlannedRequest("POST", "/orders", "{}")),
                                null));
    }

    @Override
    public OrderBatches batches() {
        return new FakeBatches(this, calls, words, flaws, (answered, good) -> receipt(answered, good, List.of()));
    }

    @Override
    public BulkRun<OrderUpdate, OrderReceipt> updateAll(
            Stream<OrderUpdate> updates, BulkOptions bulk, CallOptions options) {
        return Collections.disjoint(flaws, FakeBulk.FLAWS)
                ? OrderGateway.super.updateAll(updates, bulk, options)
                : FakeBulk.run(updates, bulk, flaws, update -> update(update, options), Doubt::of);
    }

    @Override
    public BulkRun<NewOrder, OrderReceipt> createAll(Stream<NewOrder> orders, BulkOptions bulk, CallOptions options) {
        return Collections.disjoint(flaws, FakeBulk.FLAWS)
                ? OrderGateway.super.createAll(orders, bulk, options)
                : FakeBulk.run(orders, bulk, flaws, order -> create(order, options), Doubt::of);
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options) {
        if (!call.path().matches("/[a-z0-9/]+")) {
            return Either.left(OrderFailure.Invalid.of("path", "is no path of fake's"));
        }
        return open().flatMap(any -> calls.send(call.method(), call.path(), call.body(), options, null, call.changes()))
                .map(good -> new RawAnswer(good.status(), null, raw(good)));
    }

    @Override
    public void close() {
        closed = true;
        queue.close();
        if (!flaws.contains(Flaw.CLOSED_BUT_SENDING)) {
            calls.close();
        }
    }

    private Either<OrderFailure, Order> open() {
        return closed && !flaws.contains(Flaw.CLOSED_BUT_SENDING)
                ? Either.left(new OrderFailure.Unavailable(
                        Effect.NONE, null, FailureDetail.of("fake", "the gateway is closed")))
                : Either.right(OrderBuilder.builder().build());
    }

    private static Either<OrderFailure, String> path(OrderRef ref) {
        String id = ref.id();
        return id != null && id.matches("[0-9a-z]{1,40}")
                ? Either.right("/orders/" + id)
                : Either.left(OrderFailure.Invalid.of("ref.id", "is no id of fake's"));
    }
}
