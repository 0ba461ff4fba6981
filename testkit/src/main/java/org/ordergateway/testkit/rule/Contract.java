package org.ordergateway.testkit.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.ordergateway.capability.Operation;

/** All rules, in groups; {@code CONTRACT.md} is written from this. */
public final class Contract {

    private static final List<RuleGroup> GROUPS = List.of(
            CreateRules.group(),
            UpdateRules.group(),
            ReadRules.group(),
            ClearRules.group(),
            LineRules.group(),
            WholeUpdateRules.group(),
            ValueRules.group(),
            PlanRules.group(),
            FailureRules.group(),
            EffectRules.group(),
            DoubtRules.group(),
            ThrottleRules.group(),
            RetryRules.group(),
            QueueRules.group(),
            HostileRules.group(),
            AnswerRules.group(),
            SecrecyRules.group(),
            CredentialRules.group(),
            PagingRules.group(),
            OperationRules.group(),
            LifetimeRules.group(),
            BulkRules.group(),
            BatchRules.group(),
            ModelRules.group());

    private Contract() {}

    /** The groups in the order in which they run. */
    public static List<RuleGroup> groups() {
        return GROUPS;
    }

    /** The rules in the order in which they run. */
    public static List<Rule> rules() {
        return GROUPS.stream().flatMap(group -> group.rules().stream()).toList();
    }

    /** The contract for people: every rule, and the failure table. */
    public static String toMarkdown() {
        StringBuilder text = new StringBuilder();
        for (RuleGroup group : GROUPS) {
            text.append("\n## ").append(group.title()).append("\n\n| rule | what every adapter does |\n|---|---|\n");
            group.rules()
                    .forEach(rule -> text.append("| ")
                            .append(rule.id())
                            .append(" | ")
                            .append(rule.sentence())
                            .append(" |\n"));
        }
        text.append(
                "\n## The failure table\n\n| rule | met by | a change ends as | a read ends as |\n|---|---|---|---|\n");
        for (FailureRow row : FailureTable.all()) {
            String met = row.operations().stream().map(each -> each.word()).collect(Collectors.joining(", "));
            boolean reads =
                    row.operations().contains(Operation.GET) || row.operations().contains(Operation.FIND);
            text.append("| ")
                    .append(row.id())
                    .append(" | ")
                    .append(met)
                    .append(" | ")
                    .append(row.change())
                    .append(" | ")
                    .append(reads ? row.read() : "-")
                    .append(" |\n");
        }
        return text.toString();
    }
}
