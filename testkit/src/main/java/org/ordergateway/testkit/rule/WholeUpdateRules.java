package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.sessions.JqwikSession;
import org.ordergateway.capability.Operation;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.testkit.harness.Json;

/**
 * The law of updates, over drawn ones. {@code -Dcontract.draws} says how many, {@code -Dcontract.seed} from which seed;
 * a case is named for its own seed, and drawn anew from that alone.
 */
final class WholeUpdateRules {

    private static final int DRAWS = 30;
    private static final long SEED = 20_310;
    private static final int SIZE = 1_000;

    /** How often a failing update is made smaller before it is shown. */
    private static final int SMALLER = 60;

    private WholeUpdateRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "Whole updates",
                List.of(new Rule(
                        "W-1",
                        "Whatever an update sets, clears and changes at once: what is read after it differs from what was"
                                + " read before by exactly what its plan said; and an update whose plan refuses it sends"
                                + " nothing.",
                        WholeUpdateRules::cases)));
    }

    private static List<Case> cases(Bench bench) {
        List<Case> cases = new ArrayList<>();
        long first = Long.getLong("contract.seed", SEED);
        for (int i = 0; i < Integer.getInteger("contract.draws", DRAWS); i++) {
            long seed = first + i;
            cases.add(Case.of("seed " + seed, at -> drawn(at, seed)));
        }
        return cases;
    }

    private static void drawn(Bench bench, long seed) {
        bench.needs(Operation.UPDATE);
        AtomicReference<OrderUpdate> drawn = new AtomicReference<>();
        // One session at a time in a process: held for the drawing alone.
        JqwikSession.run(() -> drawn.set(new DrawnUpdates(bench)
                .all()
                .generator(SIZE, true)
                .next(new Random(seed))
                .value()));
        OrderUpdate update = Objects.requireNonNull(drawn.get());
        breach(bench, update).ifPresent(found -> {
            throw smallest(bench, update, found);
        });
    }

    /** The breach of an update that keeps the law once any one thing is left out of it. */
    private static Breach smallest(Bench bench, OrderUpdate update, Breach found) {
        Breach smallest = found;
        OrderUpdate current = update;
        boolean smaller = true;
        for (int tries = 0; smaller && tries < SMALLER; ) {
            smaller = false;
            for (OrderUpdate less : oneLess(current)) {
                tries++;
                Optional<Breach> still = breach(bench, less);
                if (still.isPresent()) {
                    smallest = still.get();
                    current = less;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static List<OrderUpdate> oneLess(OrderUpdate update) {
        List<OrderUpdate> less = new ArrayList<>();
        if (!update.lineChanges().isEmpty()) {
            less.add(new OrderUpdate(update.ref(), update.set(), update.clear(), List.of()));
        }
        for (OrderField field : OrderField.setIn(update.set())) {
            Order set = OrderField.without(update.set(), each -> each.equals(field));
            less.add(new OrderUpdate(update.ref(), set, update.clear(), update.lineChanges()));
        }
        for (FieldPath path : update.clear()) {
            Set<FieldPath> clear = new LinkedHashSet<>(update.clear());
            clear.remove(path);
            less.add(new OrderUpdate(update.ref(), update.set(), clear, update.lineChanges()));
        }
        return less;
    }

    private static Optional<Breach> breach(Bench bench, OrderUpdate update) {
        if (update.set().equals(Order.empty())
                && update.clear().isEmpty()
                && update.lineChanges().isEmpty()) {
            return Optional.empty();
        }
        bench.sandbox().reset();
        try {
            new Law(bench, update).check();
            return Optional.empty();
        } catch (Breach e) {
            JsonNode shown = Json.read(OrderJson.write(update));
            return Optional.of(new Breach(
                    e.expected(),
                    e.actual() + "; set " + Json.written(shown.path("set")) + ", clear "
                            + Json.written(shown.path("clear")) + ", lines "
                            + Json.written(shown.path("lineChanges"))));
        }
    }
}
