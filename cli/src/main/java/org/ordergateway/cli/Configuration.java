package org.ordergateway.cli;

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

/**
 * The settings of all gateways: system properties, then the environment, then files, the later of two files first. Only
 * keys that begin with {@code orders.} count. Expressions are a matter of files alone: what the environment holds is
 * taken as it is, so that a secret may hold a dollar.
 */
final class Configuration {

    private static final String PREFIX = "orders.";
    private static final String PRIMARY = "orders.primary";
    private static final String GATEWAYS = "orders.gateways.";
    private static final int SYSTEM = 400;
    private static final int ENVIRONMENT = 300;
    private static final int FILES = 100;

    private final Shell shell;
    private final SmallRyeConfig config;
    private final Set<String> names;
    private final boolean anyFile;

    private Configuration(Shell shell, SmallRyeConfig config, Set<String> names, boolean anyFile) {
        this.shell = shell;
        this.config = config;
        this.names = names;
        this.anyFile = anyFile;
    }

    /** Reads the files and looks at the environment; no expression is looked at yet. */
    static Configuration read(Shell shell, List<Path> files) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder();
        Set<String> names = new TreeSet<>(shell.properties().keySet());
        builder.withSources(new PropertiesConfigSource(shell.properties(), "system properties", SYSTEM));
        for (int i = 0; i < files.size(); i++) {
            Map<String, String> file = ConfigurationFile.read(files.get(i));
            names.addAll(file.keySet());
            builder.withSources(
                    new PropertiesConfigSource(file, ConfigurationFile.NAME + files.get(i), Math.min(FILES + i, 299)));
        }
        names.removeIf(name -> !name.startsWith(PREFIX));
        Map<String, String> environment = new EnvironmentNames(
                        OrderGateways.providers(null).values(), gateways(names))
                .named(shell.environment());
        names.addAll(environment.keySet());
        builder.withSources(new PropertiesConfigSource(environment, "environment", ENVIRONMENT));
        return new Configuration(shell, builder.build(), names, !files.isEmpty());
    }

    /** The settings of one gateway: the named one, the primary one, or the only one; of all when none is chosen. */
    Map<String, String> of(@Nullable String gateway) {
        Set<String> known = gateways(names);
        if (known.isEmpty()) {
            throw nothing();
        }
        String chosen = gateway != null ? gateway : primary(known);
        if (!known.contains(chosen)) {
            throw CommandFailure.configuration(
                    (gateway != null ? "there is no gateway '" + chosen + "'" : PRIMARY + " names no gateway")
                            + "; the configured gateways are " + String.join(", ", known),
                    List.of());
        }
        Map<String, String> settings = new TreeMap<>(Map.of(PRIMARY, chosen));
        List<String> faults = new ArrayList<>();
        Expressions expressions = new Expressions(shell.properties(), shell.environment(), faults);
        for (String name : names) {
            if (name.startsWith(GATEWAYS + chosen + ".") || !name.startsWith(GATEWAYS) && !name.equals(PRIMARY)) {
                settings.put(name, value(name, expressions));
            }
        }
        if (!faults.isEmpty()) {
            throw CommandFailure.configuration("the configuration cannot work: " + String.join("; ", faults), faults);
        }
        return settings;
    }

    private String primary(Set<String> known) {
        if (names.contains(PRIMARY)) {
            List<String> faults = new ArrayList<>();
            String primary = value(PRIMARY, new Expressions(shell.properties(), shell.environment(), faults));
            if (!faults.isEmpty()) {
                throw CommandFailure.configuration(faults.get(0), List.of());
            }
            return primary.strip();
        }
        if (known.size() > 1) {
            throw CommandFailure.configuration(
                    "several gateways are configured and none is chosen: give -g NAME or set orders.primary to one of "
                            + String.join(", ", known),
                    List.of());
        }
        return known.iterator().next();
    }

    private String value(String name, Expressions expressions) {
        var found = config.getConfigValue(name);
        String text = found.getValue() == null ? "" : found.getValue();
        boolean ofFile = String.valueOf(found.getConfigSourceName()).contains(ConfigurationFile.NAME);
        return ofFile ? expressions.expanded(name, text) : text;
    }

    private CommandFailure nothing() {
        return CommandFailure.configuration(
                "no gateway is configured" + (anyFile ? ": the files hold no orders.gateways.<name>.vendor" : "")
                        + ". Write a properties file with orders.gateways.main.vendor = captain and that vendor's"
                        + " settings and give it with -c FILE, or set ORDERS_GATEWAYS_MAIN_VENDOR and so on;"
                        + " 'orders sandbox' prints a configuration that works at once. 'orders demo' needs none.",
                List.of());
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
