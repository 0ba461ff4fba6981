package org.ordergateway.testkit.rule;

import java.util.List;
import java.util.function.Function;

/**
 * One rule of the contract.
 *
 * @param id as in {@code CONTRACT.md}; never given to another rule
 * @param sentence what every adapter must do
 * @param cases what proves it for one harness; each case begins with the sandbox as it was seeded
 */
public record Rule(String id, String sentence, Function<Bench, List<Case>> cases) {

    /** A rule with one case. */
    static Rule of(String id, String sentence, Check check) {
        return new Rule(id, sentence, bench -> List.of(Case.of("always", check)));
    }

    @Override
    public String toString() {
        return id + " " + sentence;
    }
}
