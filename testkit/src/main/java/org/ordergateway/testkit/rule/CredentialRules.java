package org.ordergateway.testkit.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGatewayProvider;
import org.ordergateway.OrderGateways;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.settings.Setting;

/** That a credential is asked for when it is needed, not once for all. */
final class CredentialRules {

    private CredentialRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "Credentials",
                List.of(Rule.of(
                        "I-1",
                        "A credential that changes at its source counts with the next call; nothing is opened again.",
                        CredentialRules::rotated)));
    }

    private static void rotated(Bench bench) {
        bench.needs(Operation.UPDATE);
        String vendor = bench.sandbox().vendor();
        @Nullable OrderGatewayProvider provider = OrderGateways.providers(null).get(vendor);
        NotRun.unless(provider != null, vendor + " is opened without a configuration");
        AtomicBoolean rotated = new AtomicBoolean();
        Map<String, String> settings = new LinkedHashMap<>(bench.sandbox().settings());
        settings.putAll(bench.harness().settings());
        Map<String, Supplier<String>> credentials = new LinkedHashMap<>();
        settings.forEach((name, value) -> {
            if (isSecret(provider, name)) {
                credentials.put(name, () -> rotated.get() ? value : "an-old-credential");
            }
        });
        NotRun.unless(!credentials.isEmpty(), vendor + " has no credentials");
        bench.wrongOnPurpose();
        Attempt attempt = Attempt.with(bench, bench.open(Map.of(), credentials));
        Trouble trouble = new Trouble(bench);
        @Nullable OrderFailure before = trouble.call(Operation.UPDATE, attempt);
        Breach.unless(
                before != null && before.kind() == Kind.UNAUTHENTICATED,
                "unauthenticated with the old credential",
                before == null ? "it was told as a success" : "it is " + Neutral.shown(before));
        rotated.set(true);
        @Nullable OrderFailure after = trouble.call(Operation.UPDATE, attempt);
        Breach.unless(
                after == null,
                "a success with the new credential",
                after == null ? "" : "it is " + Neutral.shown(after));
    }

    private static boolean isSecret(@Nullable OrderGatewayProvider provider, String name) {
        List<Setting<?>> settings = provider == null ? List.of() : provider.settings();
        return settings.stream().anyMatch(each -> each.name().equals(name) && each.secret());
    }
}
