package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Operation;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.Order;
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
    private static final int SMALLER = 200;

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
        AtomicReference<@Nullable Breach> found = new AtomicReference<>();
        JqwikSession.run(() -> {
            RandomGenerator<OrderUpdate> updates = new DrawnUpdates(bench).all().generator(SIZE, true);
            found.set(smallest(bench, updates.next(new Random(seed))).orElse(null));
        });
        Breach breach = found.get();
        if (breach != null) {
            throw breach;
        }
    }

    /** What breaks the law, made as small as it still does. */
    private static Optional<Breach> smallest(Bench bench, Shrinkable<OrderUpdate> drawn) {
        Optional<Breach> breach = breach(bench, drawn.value());
        Shrinkable<OrderUpdate> smallest = drawn;
        for (int tries = 0; breach.isPresent() && tries < SMALLER; ) {
            Optional<Breach> smaller = Optional.empty();
            for (Shrinkable<OrderUpdate> each : smallest.shrink().limit(SMALLER).toList()) {
                tries++;
                smaller = breach(bench, each.value());
                if (smaller.isPresent()) {
                    smallest = each;
                    break;
                }
            }
            if (smaller.isEmpty()) {
                return breach;
            }
            breach = smaller;
        }
        return breach;
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
