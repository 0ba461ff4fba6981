package org.ordergateway.capillary;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ordergateway.CallOptions;
import org.ordergateway.FindFailure;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderPages;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawAnswer;
import org.ordergateway.RawCall;
import org.ordergateway.RawDocument;
import org.ordergateway.Warning;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Guard;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Deadline;
import org.ordergateway.http.HttpApi;
import org.ordergateway.http.HttpCall;
import org.ordergateway.http.Json;
import org.ordergateway.http.JsonReader;
import org.ordergateway.http.RawCalls;
import org.ordergateway.http.Redactor;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.wire.Reading;

/** Orders at Capillary: guard, request, call, answer. */
final class CapillaryGateway implements OrderGateway {

    private static final JsonReader<CapillaryTransaction> TRANSACTION = Json.reader(CapillaryTransaction.class);
    private static final int WARNING = 300;

    private final CapillarySettings settings;
    private final Guard guard;
    private final CapillaryRequests requests;
    private final Redactor redactor;
    private final HttpApi<CapillaryApi> api;

    CapillaryGateway(CapillarySettings settings) {
        CapillaryLogin login = CapillaryLogin.of(settings);
        this.settings = settings;
        this.guard = new Guard(CapillaryCapabilities.TABLE, settings.onLoss());
        this.requests = new CapillaryRequests(settings);
        this.redactor = new Redactor(login.secrets());
        var builder = HttpApi.of(CapillaryProvider.VENDOR, CapillaryApi.class, settings.http())
                .headers((call, headers) -> {
                    headers.accept("Content-Type", "application/json"); // wanted of every call, a body or none
                    login.headers().write(call, headers);
                })
                .answers(CapillaryFailures.TABLE)
                .vendorErrors(new CapillaryErrors())
                .requestIdHeader("X-CAP-REQUEST-ID");
        login.secrets().forEach(builder::secret);
        this.api = builder.open();
    }

    @Override
    public Either<OrderFailure, OrderReceipt> create(NewOrder order, CallOptions options) {
        return guard.admit(order).flatMap(admitted -> Either.left(refused(Operation.CREATE)));
    }

    @Override
    public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
        return CapillarySwitches.ofChange(options, settings)
                .flatMap(switches -> guard.admit(update)
                        .flatMap(admitted -> requests.of(admitted.change())
                                .flatMap(change ->
                                        send(update, change, change(options, switches, () -> Doubt.of(update))))
                                .map(receipt -> receipt.leavingOut(admitted.leftOut()))));
    }

    @Override
    public Either<OrderFailure, OrderSnapshot> get(OrderRef ref, CallOptions options) {
        return guard.admit(Operation.GET).flatMap(admitted -> Either.left(refused(Operation.GET)));
    }

    @Override
    public OrderPages find(OrderQuery query, CallOptions options) {
        return OrderPages.failed(new FindFailure(refused(Operation.FIND), ""));
    }

    @Override
    public Plan plan(OrderUpdate update) {
        return guard.admit(update)
                .flatMap(admitted -> requests.of(admitted.change()))
                .fold(
                        refusal -> new Plan(CapillaryProvider.VENDOR, guard.fates(update), List.of(), refusal),
                        change -> new Plan(
                                CapillaryProvider.VENDOR,
                                guard.fates(update),
                                List.of(CapillaryPlans.of(change)),
                                null));
    }

    @Override
    public Plan plan(NewOrder order) {
        return new Plan(CapillaryProvider.VENDOR, guard.fates(order), List.of(), refused(Operation.CREATE));
    }

    @Override
    public Capabilities capabilities() {
        return CapillaryCapabilities.TABLE;
    }

    @Override
    public Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options) {
        return CapillarySwitches.none(options).flatMap(any -> RawCalls.send(api, call, deadline(options)));
    }

    @Override
    public void close() {
        api.close();
    }

    private Either<OrderFailure, OrderReceipt> send(OrderUpdate update, CapillaryChange change, HttpCall call) {
        CapillaryCustomer customer = change.customer();
        CapillaryMask mask = new CapillaryMask(customer);
        return api.send(
                        call,
                        capillary -> capillary.update(
                                customer.identifierName(),
                                customer.encodedValue(),
                                customer.source(),
                                customer.encodedAccount(),
                                change.body(),
                                call))
                .flatMap(answer -> receipt(update.ref(), answer, mask))
                .mapLeft(mask::mask);
    }

    private Either<OrderFailure, OrderReceipt> receipt(OrderRef asked, Answer answer, CapillaryMask mask) {
        return answer.read(TRANSACTION).flatMap(transaction -> {
            List<CapillaryNotice> errors = CapillaryNotice.read(transaction.errors());
            if (!errors.isEmpty() || answer.status() == 201) {
                return Either.left(answer.refused(CapillaryErrors.of(errors)));
            }
            Reading in = new Reading(settings.currency());
            Order order = CapillaryOrderReader.INSTANCE.order(transaction, in);
            List<Warning> warnings = new ArrayList<>(warnings(transaction, mask));
            warnings.addAll(in.warnings());
            return Either.right(new OrderReceipt(
                    ref(asked, transaction),
                    OrderField.setIn(order).isEmpty() ? null : order,
                    Map.of(),
                    warnings,
                    List.of(),
                    List.of(),
                    answer.requestId(),
                    RawDocument.of(answer.body())));
        });
    }

    private List<Warning> warnings(CapillaryTransaction transaction, CapillaryMask mask) {
        return CapillaryNotice.read(transaction.warnings()).stream()
                .map(notice -> {
                    String text = redactor.redact(notice.message(), WARNING);
                    return new Warning(notice.code(), text == null ? "" : mask.mask(text));
                })
                .toList();
    }

    /** The transaction as the answer names it; what it leaves out is as it was asked for. */
    private static OrderRef ref(OrderRef asked, CapillaryTransaction answered) {
        return new OrderRef(
                answered.id() == null ? asked.id() : answered.id(),
                answered.number() == null ? asked.number() : answered.number(),
                asked.customer(),
                answered.type() == null ? asked.type() : CapillaryWords.TYPE.read(answered.type()));
    }

    private static OrderFailure refused(Operation operation) {
        return OrderFailure.Unsupported.operation(
                CapillaryProvider.VENDOR, CapillaryProvider.VENDOR + " has no " + operation.word());
    }

    private Deadline deadline(CallOptions options) {
        return options.deadline() == null ? api.deadline() : Deadline.in(options.deadline());
    }

    private HttpCall change(CallOptions options, CapillarySwitches switches, Supplier<Doubt> doubt) {
        HttpCall call = HttpCall.change(deadline(options), doubt).withCorrelationId(options.correlationId());
        return switches.skipDownstream() ? call.withHeader(settings.skipDownstreamHeader(), "true") : call;
    }
}
