package org.ordergateway.cli;

import io.smallrye.common.expression.Expression;
import java.util.List;
import java.util.Map;

/**
 * Replaces {@code ${NAME}} in the text of a file by the system property or the environment variable of that name, taken as
 * it is. A fault names the setting and the name that is missing, never a value.
 */
final class Expressions {

    private final Map<String, String> properties;
    private final Map<String, String> environment;
    private final List<String> faults;

    Expressions(Map<String, String> properties, Map<String, String> environment, List<String> faults) {
        this.properties = properties;
        this.environment = environment;
        this.faults = faults;
    }

    /** The text with its expressions replaced; empty, with a fault, where that cannot be done. */
    String expanded(String setting, String text) {
        try {
            return Expression.compile(text).evaluate((resolving, to) -> {
                String name = resolving.getKey();
                String value = properties.getOrDefault(name, environment.getOrDefault(name, ""));
                if (!value.isEmpty()) {
                    to.append(value);
                } else if (resolving.hasDefault()) {
                    resolving.expandDefault();
                } else {
                    faults.add(setting + " needs the environment variable " + name + ", which is not set");
                }
            });
        } catch (IllegalArgumentException e) {
            faults.add(setting + " holds an expression that cannot be read; write ${NAME}, and $$ for a dollar");
            return "";
        }
    }
}
