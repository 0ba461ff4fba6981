package org.ordergateway.cli;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ordergateway.settings.ConfigurationException;

/** Gathers {@code orders.*} from files, the environment and system properties; the later of these wins. */
final class Configuration {

    private static final String PREFIX = "orders.";
    private static final String GATEWAY_VARIABLE = "ORDERS_GATEWAYS_";

    private Configuration() {}

    /**
     * The settings by their dotted names.
     *
     * @throws ConfigurationException when a file cannot be read or an expression stands for nothing
     */
    static Map<String, String> read(List<Path> files, Map<String, String> environment) {
        List<String> faults = new ArrayList<>();
        Map<String, String> variables = byDottedNames(environment);
        Set<String> names = new TreeSet<>(variables.keySet());
        names.addAll(System.getProperties().stringPropertyNames());
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new SysPropConfigSource())
                .withSources(new PropertiesConfigSource(variables, "environment", 310))
                .withSources(new PropertiesConfigSource(environment, "variables of expressions", 50));
        int ordinal = 100;
        for (Path file : files) {
            Map<String, String> loaded = load(file, faults);
            names.addAll(loaded.keySet());
            builder.withSources(new PropertiesConfigSource(loaded, file.toString(), ordinal++));
        }
        SmallRyeConfig config = builder.build();
        Map<String, String> settings = new TreeMap<>();
        names.stream().filter(name -> name.startsWith(PREFIX)).forEach(name -> read(config, name, settings, faults));
        if (!faults.isEmpty()) {
            throw new ConfigurationException("the configuration cannot be read", faults);
        }
        return settings;
    }

    private static void read(SmallRyeConfig config, String name, Map<String, String> settings, List<String> faults) {
        String raw = config.getRawValue(name);
        try {
            String value = config.getConfigValue(name).getValue();
            if (value != null) {
                settings.put(name, value);
                return;
            }
        } catch (NoSuchElementException | IllegalArgumentException e) {
            // The same as no value: told below, without repeating what stands there.
        }
        if (raw != null && raw.contains("${")) {
            faults.add("'" + name + "' holds an expression that stands for nothing: set the environment variable or"
                    + " system property that it names");
        }
    }

    /** {@code ORDERS_GATEWAYS_MAIN_BASE_URL} is {@code orders.gateways.main.base-url}. */
    private static Map<String, String> byDottedNames(Map<String, String> environment) {
        Map<String, String> dotted = new LinkedHashMap<>();
        environment.forEach((variable, value) -> {
            if (variable.equals("ORDERS_PRIMARY")) {
                dotted.put("orders.primary", value);
            } else if (variable.startsWith(GATEWAY_VARIABLE)) {
                String rest = variable.substring(GATEWAY_VARIABLE.length());
                int end = rest.indexOf('_');
                if (end > 0 && end < rest.length() - 1) {
                    dotted.put(
                            "orders.gateways."
                                    + rest.substring(0, end).toLowerCase(Locale.ROOT) + "."
                                    + rest.substring(end + 1)
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'),
                            value);
                }
            }
        });
        return dotted;
    }

    private static Map<String, String> load(Path file, List<String> faults) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (NoSuchFileException e) {
            faults.add("there is no file " + file);
        } catch (IOException | IllegalArgumentException e) {
            faults.add("the file " + file + " cannot be read as properties in UTF-8");
        }
        Map<String, String> loaded = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(name -> loaded.put(name, properties.getProperty(name)));
        return loaded;
    }
}
