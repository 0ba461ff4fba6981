package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Paging;
import org.ordergateway.capability.RefPart;
import org.ordergateway.capability.Support;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.failure.Resolution;
import org.ordergateway.failure.Resolution.Outcome;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Way;

/** That a change in doubt is found out by reading back, and never guessed. */
final class DoubtRules {

    private DoubtRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "What became of it",
                List.of(
                        Rule.of(
                                "D-1",
                                "A change that the vendor made although its answer was lost is found to be applied, told by"
                                        + " a field that did not stand so before.",
                                bench -> updated(bench, Fault.reset().afterApplying(), Outcome.APPLIED)),
                        Rule.of(
                                "D-2",
                                "A change that the vendor did not make is found not to be applied.",
                                bench -> updated(bench, Fault.reset(), Outcome.NOT_APPLIED)),
                        Rule.of(
                                "D-3",
                                "A value that stood at the vendor before proves nothing: nobody can tell, but it stands as"
                                        + " asked.",
                                DoubtRules::alreadySo),
                        Rule.of(
                                "D-4",
                                "Without knowing how the order was before, a value that stands there proves nothing.",
                                DoubtRules::beforeUnknown),
                        Rule.of(
                                "D-5",
                                "A creation that the vendor made although its answer was lost is found by the merchant's"
                                        + " number, with the vendor's id.",
                                bench -> created(bench, Fault.reset().afterApplying(), true)),
                        Rule.of(
                                "D-6",
                                "A creation that the vendor did not make is never found to be applied.",
                                bench -> created(bench, Fault.reset(), false)),
                        Rule.of(
                                "D-7",
                                "A doubt of which nothing is known cannot be told, and nothing is sent.",
                                DoubtRules::nothingKnown)));
    }

    private static void updated(Bench bench, Fault fault, Outcome wanted) {
        OrderGateway gateway = gateway(bench);
        Order before = read(bench, gateway);
        InDoubt failure = doubted(bench, gateway, fault);
        JsonNode state = bench.state();
        Resolution told = resolved(gateway, failure.knowing(before));
        Breach.unless(told.outcome() == wanted, wanted.word(), "it is " + told);
        String path = path(bench);
        Breach.unless(
                told.findings().stream().anyMatch(each -> each.path().equals(path)),
                path + " among the findings",
                "they are " + told.findings());
        Breach.unless(told.why().contains(path), path + " as what told it", "it says: " + told.why());
        Breach.unless(Json.same(state, bench.state()), "resolving to change nothing", "the state changed");
    }

    private static void alreadySo(Bench bench) {
        OrderGateway gateway = gateway(bench);
        var unused = Bench.succeeded(gateway.update(update(bench)), "the update to succeed");
        Order before = read(bench, gateway);
        cannotTell(resolved(gateway, doubted(bench, gateway, Fault.reset()).knowing(before)));
    }

    private static void beforeUnknown(Bench bench) {
        OrderGateway gateway = gateway(bench);
        cannotTell(resolved(gateway, doubted(bench, gateway, Fault.reset().afterApplying())));
    }

    private static void cannotTell(Resolution told) {
        Breach.unless(
                told.outcome() == Outcome.CANNOT_TELL && told.standsAsAsked(),
                "that nobody can tell, but it stands as asked",
                "it is " + told);
    }

    private static void created(Bench bench, Fault fault, boolean made) {
        bench.needs(Operation.CREATE);
        boolean byNumber = bench.can(Operation.GET)
                && bench.capabilities().refParts(Operation.GET).contains(RefPart.NUMBER);
        boolean inTheList = bench.can(Operation.FIND) && bench.capabilities().paging() == Paging.ONE_PAGE;
        NotRun.unless(byNumber || inTheList, bench.sandbox().vendor() + " finds no order by the merchant's number");
        OrderGateway gateway = bench.open(Map.of());
        NewOrder order = new Trouble(bench).newOrder();
        int orders = bench.sandbox().orderIds().size();
        bench.sandbox().inject(fault);
        InDoubt failure = doubt(gateway.create(order));
        Breach.unless(
                bench.sandbox().orderIds().size() == orders + (made ? 1 : 0),
                made ? "the vendor to have made the order" : "no new order",
                "it has " + bench.sandbox().orderIds().size() + ", " + orders + " before");
        Resolution told = resolved(gateway, failure);
        if (made) {
            Breach.unless(told.outcome() == Outcome.APPLIED, "applied", "it is " + told);
            Breach.unless(
                    told.ref() != null && told.ref().id() != null,
                    "the vendor's id of the order",
                    "it is " + told.ref());
        } else {
            Breach.unless(
                    told.outcome() == (byNumber ? Outcome.NOT_APPLIED : Outcome.CANNOT_TELL),
                    byNumber ? "not applied" : "that nobody can tell, since the list may not be whole",
                    "it is " + told);
        }
    }

    private static void nothingKnown(Bench bench) {
        InDoubt unknown = new InDoubt(null, FailureDetail.of("lost"));
        Resolution told = resolved(bench.gateway(), unknown);
        Breach.unless(told.outcome() == Outcome.CANNOT_TELL, "that nobody can tell", "it is " + told);
        bench.noRequest("for a doubt without an order");
    }

    private static OrderGateway gateway(Bench bench) {
        bench.needs(Operation.UPDATE);
        NotRun.unless(bench.can(Operation.GET), bench.sandbox().vendor() + " reads no single order back");
        return bench.open(Map.of());
    }

    private static Order read(Bench bench, OrderGateway gateway) {
        return Bench.succeeded(gateway.get(bench.harness().ref()), "the order to be read")
                .order();
    }

    private static InDoubt doubted(Bench bench, OrderGateway gateway, Fault fault) {
        bench.sandbox().inject(fault);
        return doubt(gateway.update(update(bench)));
    }

    private static InDoubt doubt(Either<OrderFailure, OrderReceipt> outcome) {
        OrderFailure failure = Bench.failed(outcome, "a change in doubt");
        if (failure instanceof InDoubt open && open.doubt() != null) {
            return open;
        }
        throw new Breach("in doubt, with what was asked for", "it is " + Neutral.shown(failure));
    }

    private static Resolution resolved(OrderGateway gateway, InDoubt failure) {
        return Bench.succeeded(gateway.resolve(failure, CallOptions.DEFAULT), "the doubt to be resolved");
    }

    private static OrderUpdate update(Bench bench) {
        return Written.declared(bench, Way.UPDATE, path(bench), 1).update();
    }

    /** A field that is written and read back as it is. */
    private static String path(Bench bench) {
        @Nullable String found = null;
        for (OrderField field : OrderField.all()) {
            boolean plain = bench.capabilities().cell(field, Access.UPDATE).support() == Support.EXACT
                    && bench.capabilities().cell(field, Access.READ).support() == Support.EXACT
                    && !field.path().contains("[]")
                    && (field.type() == String.class || field.shape() == OrderField.Shape.MAP)
                    && bench.places().place(Access.UPDATE, field.path()) != null;
            if (plain && (found == null || field.shape() == OrderField.Shape.VALUE)) {
                found = field.path();
                if (field.shape() == OrderField.Shape.VALUE) {
                    break;
                }
            }
        }
        NotRun.unless(found != null, bench.sandbox().vendor() + " reads no field back that an update sets");
        return Objects.requireNonNull(found);
    }
}
