package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import io.vavr.control.Either;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.FieldFate.Fate;
import org.ordergateway.capability.Plan;
import org.ordergateway.capability.PlannedRequest;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderUpdate;

/** Plans that are not what is then done. */
final class PlanFaults {

    private PlanFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                updating(
                        "a plan calls everything transformed", "P-1", plan -> fates(plan, Fate.KEPT, Fate.TRANSFORMED)),
                updating("a plan calls kept what is lost", "P-2", plan -> fates(plan, Fate.LOST, Fate.KEPT)),
                updating(
                                "a plan shows a request without its body",
                                "P-3",
                                plan -> new Plan(
                                        plan.vendor(),
                                        plan.fields(),
                                        plan.requests().stream()
                                                .map(each -> new PlannedRequest(each.method(), each.target(), null))
                                                .toList(),
                                        plan.refusal()))
                        .notAt(Set.of("memory"), "its plans show no body"),
                wrapped(
                        "the plan of a new order says nothing of its fields",
                        "P-4",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            public Plan plan(NewOrder order) {
                                Plan plan = super.plan(order);
                                return new Plan(plan.vendor(), List.of(), plan.requests(), plan.refusal());
                            }
                        }),
                wrapped("what was left out is not told", "P-5", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    protected OrderReceipt told(OrderReceipt receipt) {
                        return receipt.leavingOut(List.of());
                    }
                }),
                updating(
                        "a plan calls lost what is not needed", "P-6", plan -> fates(plan, Fate.NOT_NEEDED, Fate.LOST)),
                wrapped(
                        "another vendor's block is dropped in silence",
                        "P-7",
                        (subject, sound) -> new FaultyGateway(sound) {
                            @Override
                            protected OrderUpdate asked(OrderUpdate update) {
                                Map<String, FieldValue> given = update.set().extensions();
                                if (given == null) {
                                    return update;
                                }
                                Map<String, FieldValue> own = new LinkedHashMap<>(given);
                                own.keySet().retainAll(List.of(subject.vendor().name()));
                                return new OrderUpdate(
                                        update.ref(),
                                        OrderBuilder.builder(update.set())
                                                .extensions(own.isEmpty() ? null : own)
                                                .build(),
                                        update.clear(),
                                        update.lineChanges());
                            }
                        }),
                wrapped(
                        "an update of a new order changes a field that it does not name",
                        "P-8",
                        (subject, sound) -> meddling(sound)));
    }

    private static FaultyGateway meddling(OrderGateway sound) {
        Set<String> created = ConcurrentHashMap.newKeySet();
        boolean notes =
                sound.capabilities().cell(OrderField.of("note"), Access.UPDATE).possible();
        return new FaultyGateway(sound) {
            @Override
            public Either<OrderFailure, OrderReceipt> create(NewOrder order, CallOptions options) {
                return super.create(order, options)
                        .peek(receipt ->
                                created.add(String.valueOf(receipt.ref().id())));
            }

            @Override
            protected OrderUpdate asked(OrderUpdate update) {
                boolean named =
                        notes ? update.set().note() != null : update.set().customFields() != null;
                if (named || !created.contains(String.valueOf(update.ref().id()))) {
                    return update;
                }
                OrderBuilder set = OrderBuilder.builder(update.set());
                Order more = notes
                        ? set.note("another note").build()
                        : set.customFields(Map.of("another", FieldValue.of("word")))
                                .build();
                return new OrderUpdate(update.ref(), more, update.clear(), update.lineChanges());
            }
        };
    }

    private static FaultyAdapter updating(String name, String rule, UnaryOperator<Plan> change) {
        return wrapped(name, rule, (subject, sound) -> new FaultyGateway(sound) {
            @Override
            public Plan plan(OrderUpdate update) {
                return change.apply(super.plan(update));
            }
        });
    }

    private static Plan fates(Plan plan, Fate one, Fate other) {
        List<FieldFate> fields = plan.fields().stream()
                .map(each -> each.fate() == one ? new FieldFate(each.path(), other, each.how()) : each)
                .toList();
        return new Plan(plan.vendor(), fields, plan.requests(), plan.refusal());
    }
}
