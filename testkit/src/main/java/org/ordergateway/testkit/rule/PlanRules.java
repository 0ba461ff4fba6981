package org.ordergateway.testkit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Cell;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Plan;
import org.ordergateway.capability.PlannedRequest;
import org.ordergateway.capability.RefPart;
import org.ordergateway.capability.Support;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Way;

/** That what is said before sending is what is then sent. */
final class PlanRules {

    private PlanRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "Plans",
                List.of(
                        new Rule(
                                "P-1",
                                "The plan of an update with a declared field says what its cell says, refuses nothing and"
                                        + " sends nothing.",
                                bench -> Cells.declared(bench, Access.UPDATE, PlanRules::kept)),
                        new Rule(
                                "P-2",
                                "The plan of an update with a field that is not declared tells it as lost, shows no request"
                                        + " and sends nothing.",
                                bench -> Cells.undeclared(bench, Access.UPDATE, PlanRules::lost)),
                        new Rule(
                                "P-3",
                                "The requests that a plan shows are those that then go out: methods, paths and fields.",
                                bench -> Cells.declared(bench, Access.UPDATE, PlanRules::sameRequests)),
                        new Rule(
                                "P-4",
                                "The plan of a new order says of each declared field what its cell says, and sends nothing.",
                                bench -> Cells.declared(bench, Access.CREATE, PlanRules::keptInNew)),
                        Rule.of(
                                "P-5",
                                "With on-loss=report the rest is sent, and the receipt lists what was left out.",
                                PlanRules::reported),
                        Rule.of(
                                "P-6",
                                "A part of the reference that the vendor does not ask for is not needed, not lost.",
                                PlanRules::notNeeded),
                        Rule.of(
                                "P-7",
                                "A block of another vendor's extensions is lost, and refused by its name.",
                                PlanRules::foreignBlock),
                        new Rule(
                                "P-8",
                                "What is read after a creation, and again after an update of the same order, is what their"
                                        + " plans promised: as given or in the stated form, and what the update does not"
                                        + " name as before.",
                                Life::cases)));
    }

    private static void kept(Bench bench, Way way, String path) {
        check(bench, bench.gateway().plan(Written.declared(bench, way, path, 0).update()), path, Access.UPDATE);
    }

    private static void keptInNew(Bench bench, Way way, String path) {
        check(bench, bench.gateway().plan(Written.declared(bench, way, path, 0).creation()), path, Access.CREATE);
    }

    private static void check(Bench bench, Plan plan, String path, Access access) {
        bench.noRequest("for a plan");
        Breach.unless(
                plan.refusal() == null,
                "no refusal",
                plan.refusal() == null ? "" : "there is " + Neutral.shown(plan.refusal()));
        String field = OrderField.exists(path) ? path : path.substring(0, path.indexOf("extensions") + 10);
        Cell cell = Cells.cell(bench.capabilities(), OrderField.of(field), access);
        FieldFate.Fate fate = cell.support() == Support.EXACT ? FieldFate.Fate.KEPT : FieldFate.Fate.TRANSFORMED;
        Breach.unless(
                plan.fields().stream()
                        .anyMatch(each -> (each.path().equals(field)
                                        || each.path().startsWith(field + " ")
                                        || each.path().startsWith(field + "."))
                                && each.fate() == fate),
                path + " to be " + fate.word(),
                "the plan says " + plan.fields());
        Breach.unless(!plan.requests().isEmpty(), "the requests that would go out", "there is none");
    }

    private static void lost(Bench bench, Way way, String path) {
        Plan plan = bench.gateway().plan(Written.undeclared(bench, way, path).update());
        bench.noRequest("for a plan");
        Breach.unless(
                plan.refusal() != null && plan.requests().isEmpty(),
                "a refusal and no request",
                "it is " + plan.requests());
        Breach.unless(
                !bench.can(Operation.UPDATE)
                        || plan.lost().stream().anyMatch(each -> each.path().startsWith(path)),
                path + " to be lost",
                "the plan says " + plan.fields());
    }

    private static void sameRequests(Bench bench, Way way, String path) {
        OrderUpdate update = Written.declared(bench, way, path, 0).update();
        List<String> planned = new ArrayList<>();
        for (PlannedRequest each : bench.gateway().plan(update).requests()) {
            String body = each.body();
            planned.add(Sent.of(new RecordedRequest(each.method(), each.target(), Map.of(), body == null ? "" : body))
                    .toString());
        }
        var unused = bench.updated(update);
        List<String> sent = bench.sandbox().requests().stream()
                .map(each -> Sent.of(each).toString())
                .toList();
        Breach.unless(planned.equals(sent), "the planned requests " + planned, "there went out " + sent);
    }

    private static void reported(Bench bench) {
        bench.needs(Operation.UPDATE);
        String kept = new Trouble(bench).plainPath();
        @Nullable String lost = OrderField.all().stream()
                .filter(field ->
                        field.shape() == OrderField.Shape.VALUE && !field.path().contains("[]"))
                .filter(field ->
                        !bench.capabilities().cell(field, Access.UPDATE).possible())
                .map(OrderField::path)
                .findFirst()
                .orElse(null);
        NotRun.unless(lost != null, bench.sandbox().vendor() + " loses no field");
        Written asked = Written.declared(bench, Way.UPDATE, kept, 0);
        Written extra = Written.undeclared(bench, Way.UPDATE, Objects.requireNonNull(lost));
        OrderUpdate update = bench.update(Json.merged(asked.json(), extra.json()));
        OrderReceipt receipt = Bench.succeeded(
                bench.open(Map.of("on-loss", "report")).update(update), "the rest of the update to be taken");
        bench.noViolation();
        new Found(bench, Way.UPDATE, kept, asked.values(), 0).in(bench.state());
        Breach.unless(
                receipt.leftOut().stream().anyMatch(each -> each.path().equals(lost)),
                lost + " in the receipt's list of what was left out",
                "it lists " + receipt.leftOut());
    }

    private static void notNeeded(Bench bench) {
        bench.needs(Operation.UPDATE);
        OrderRef ref = bench.harness().ref();
        @Nullable OrderRef more = !bench.capabilities().refParts(Operation.UPDATE).contains(RefPart.CUSTOMER)
                ? ref.of(new CustomerRef("mobile", "+16135550000", null, null))
                : null;
        NotRun.unless(more != null, bench.sandbox().vendor() + " asks for the customer");
        OrderUpdate update = new Trouble(bench).plainUpdate(Objects.requireNonNull(more));
        Plan plan = bench.gateway().plan(update);
        Breach.unless(
                plan.fields()
                                .contains(new FieldFate(
                                        RefPart.CUSTOMER.path(),
                                        FieldFate.Fate.NOT_NEEDED,
                                        bench.sandbox().vendor() + " does not ask for it"))
                        && plan.lost().isEmpty(),
                "ref.customer not needed, and nothing lost",
                "the plan says " + plan.fields());
        var unused = bench.updated(update);
    }

    private static void foreignBlock(Bench bench) {
        bench.needs(Operation.UPDATE);
        var json = Json.with(
                Written.declared(bench, Way.UPDATE, new Trouble(bench).plainPath(), 0)
                        .json(),
                "/extensions/another_vendor/some_name",
                Json.text("some value"));
        OrderUpdate update = bench.update(json);
        Refused.naming(
                "extensions.another_vendor",
                Bench.failed(bench.gateway().update(update), "a refusal of another vendor's block"),
                false);
        Breach.unless(
                bench.gateway().plan(update).lost().stream()
                        .anyMatch(each -> each.path().equals("extensions.another_vendor")),
                "the block to be lost in the plan",
                "it is not");
        bench.noRequest("with another vendor's block");
    }
}
