package org.ordergateway.cli;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateways;
import org.ordergateway.settings.ConfigurationException;

/**
 * The settings of all gateways, {@code orders.*}: system properties win over the environment, the environment over files,
 * and a later file over an earlier one. Expressions are a matter of files; what the environment and the system properties
 * hold is taken as it is, so that a secret may hold a dollar.
 */
final class Configuration {

    private static final String PREFIX = "orders.";
    private static final String PRIMARY = "orders.primary";
    private static final String GATEWAYS = "orders.gateways.";
    private static final int LITERAL = 300;

    private final SmallRyeConfig config;
    private final Set<String> names;
    private final Map<String, String> environment;
    private final Map<String, String> properties;

    private Configuration(
            SmallRyeConfig config, Set<String> names, Map<String, String> environment, Map<String, String> properties) {
        this.config = config;
        this.names = names;
        this.environment = environment;
        this.properties = properties;
    }

    /**
     * Gathers all settings; no expression is looked at yet.
     *
     * @throws ConfigurationException when a file cannot be read
     */
    static Configuration read(List<Path> files, Map<String, String> environment, Map<String, String> properties) {
        List<String> faults = new ArrayList<>();
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder();
        Set<String> names = new TreeSet<>(properties.keySet());
        for (int i = 0; i < files.size(); i++) {
            Map<String, String> file = ConfigurationFile.read(files.get(i), faults);
            names.addAll(file.keySet());
            builder.withSources(new PropertiesConfigSource(file, "file", Math.min(100 + i, LITERAL - 1)));
        }
        if (!faults.isEmpty()) {
            throw new ConfigurationException("the configuration cannot be read", faults);
        }
        names.removeIf(name -> !name.startsWith(PREFIX));
        Map<String, String> variables =
                new EnvironmentNames(OrderGateways.providers(null).values(), gateways(names)).named(environment);
        names.addAll(variables.keySet());
        builder.withSources(new PropertiesConfigSource(variables, "environment", LITERAL))
                .withSources(new PropertiesConfigSource(properties, "system properties", LITERAL + 100));
        return new Configuration(builder.build(), names, environment, properties);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * The settings of one gateway as the primary one: the named one, that of {@code orders.primary}, or the only one. The
     * others may be unfinished. Everything, for whoever opens it to complain about, when none of them is there.
     *
     * @throws ConfigurationException when an expression stands for nothing
     */
    Map<String, String> of(@Nullable String gateway) {
        List<String> faults = new ArrayList<>();
        Expressions expressions = new Expressions(properties, environment, faults);
        Set<String> known = gateways(names);
        String chosen = gateway;
        if (chosen == null && names.contains(PRIMARY)) {
            chosen = value(PRIMARY, expressions).strip();
        } else if (chosen == null && known.size() == 1) {
            chosen = known.iterator().next();
        }
        if (gateway != null && !known.isEmpty() && !known.contains(gateway)) {
            throw new ConfigurationException(
                    "no gateway '" + gateway + "'", List.of("the configured gateways are " + String.join(", ", known)));
        }
        Map<String, String> settings = new TreeMap<>();
        for (String name : names) {
            boolean ofOther = known.contains(String.valueOf(chosen))
                    && name.startsWith(GATEWAYS)
                    && !name.startsWith(GATEWAYS + chosen + ".");
            if (!ofOther && !name.equals(PRIMARY)) {
                settings.put(name, value(name, expressions));
            }
        }
        if (!faults.isEmpty()) {
            throw new ConfigurationException("the configuration cannot work", faults);
        }
        if (chosen != null) {
            settings.put(PRIMARY, chosen);
        }
        return settings;
    }

    private String value(String name, Expressions expressions) {
        ConfigValue found = config.getConfigValue(name);
        String text = found.getValue() == null ? "" : found.getValue();
        return found.getSourceOrdinal() < LITERAL ? expressions.expanded(name, text) : text;
    }

    private static Set<String> gateways(Set<String> names) {
        Set<String> found = new TreeSet<>();
        for (String name : names) {
            String rest = name.startsWith(GATEWAYS) ? name.substring(GATEWAYS.length()) : "";
            int dot = rest.indexOf('.');
            if (dot > 0) {
                found.add(rest.substring(0, dot));
            }
        }
        return found;
    }
}
