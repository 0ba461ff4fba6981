package org.ordergateway.testkit.rule;

import java.util.List;

/** The rules about one thing. */
public record RuleGroup(String title, List<Rule> rules) {

    public RuleGroup {
        rules = List.copyOf(rules);
    }
}
