package org.ordergateway.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one gateway, bound: every value was read once, and every fault was gathered before the first was
 * reported. Immutable.
 */
public final class Settings {

    private final String gateway;
    private final Map<String, Object> values;
    private final Map<String, Map<String, String>> tables;
    private final Map<String, Supplier<Secret>> secrets;

    private Settings(
            String gateway,
            Map<String, Object> values,
            Map<String, Map<String, String>> tables,
            Map<String, Supplier<Secret>> secrets) {
        this.gateway = gateway;
        this.values = values;
        this.tables = tables;
        this.secrets = secrets;
    }

    /**
     * Binds text to described settings.
     *
     * @param gateway the gateway's name, for messages
     * @param known every setting that the gateway has
     * @param given the text of the configuration, by names without a prefix
     * @param suppliers credentials that are asked for at each call instead of being read once, by name
     * @throws ConfigurationException listing every missing, unknown and malformed setting
     */
    public static Settings bind(
            String gateway,
            List<Setting<?>> known,
            Map<String, String> given,
            Map<String, Supplier<String>> suppliers) {
        List<String> faults = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        Map<String, Supplier<Secret>> secrets = new LinkedHashMap<>();
        TreeSet<String> unknown = new TreeSet<>(given.keySet());
        unknown.addAll(suppliers.keySet());
        for (Setting<?> setting : known) {
            if (setting.name().endsWith(".*")) {
                tables.put(setting.name(), table(setting, given, unknown, faults));
                continue;
            }
            unknown.remove(setting.name());
            Supplier<String> supplier = suppliers.get(setting.name());
            if (setting.secret() && supplier != null) {
                secrets.put(setting.name(), () -> Secret.of(supplier.get()));
                continue;
            }
            Object value = read(setting, given.get(setting.name()), faults);
            if (value instanceof Secret secret) {
                secrets.put(setting.name(), () -> secret);
            } else if (value != null) {
                values.put(setting.name(), value);
            }
        }
        for (String name : unknown) {
            faults.add("unknown setting '" + name + "'; known are " + names(known));
        }
        if (!faults.isEmpty()) {
            throw new ConfigurationException("gateway '" + gateway + "' is not configured right", faults);
        }
        return new Settings(gateway, values, tables, secrets);
    }

    /** The gateway's name in the configuration. */
    public String gateway() {
        return gateway;
    }

    /** The value of a setting that is required or has a default. */
    public <T> T get(Setting<T> setting) {
        T value = find(setting);
        if (value == null) {
            throw new IllegalStateException("setting '" + setting.name() + "' has no value and no default");
        }
        return value;
    }

    /** The value of a setting, or absent. */
    public <T> @Nullable T find(Setting<T> setting) {
        @SuppressWarnings("unchecked")
        T value = (T) values.get(setting.name());
        return value;
    }

    /** A credential, asked for anew at each call so that a rotated one counts at once; absent when not configured. */
    public @Nullable Supplier<Secret> secret(Setting<Secret> setting) {
        return secrets.get(setting.name());
    }

    /** The entries of a table, by key. */
    public Map<String, String> table(Setting<String> setting) {
        return tables.getOrDefault(setting.name(), Map.of());
    }

    private static @Nullable Object read(Setting<?> setting, @Nullable String given, List<String> faults) {
        String text = given == null || given.isBlank() ? setting.fallback() : given.strip();
        if (text == null) {
            if (setting.required()) {
                faults.add("missing setting '" + setting.name() + "' (" + setting.allowed() + "): "
                        + setting.description());
            }
            return null;
        }
        try {
            return setting.parser().apply(text);
        } catch (RuntimeException e) {
            String why = e.getClass() == IllegalArgumentException.class ? " (" + e.getMessage() + ")" : "";
            faults.add("malformed setting '" + setting.name() + "'" + why + "; allowed is " + setting.allowed());
            return null;
        }
    }

    private static Map<String, String> table(
            Setting<?> setting, Map<String, String> given, TreeSet<String> unknown, List<String> faults) {
        String prefix = setting.name().substring(0, setting.name().length() - 1);
        List<String> keys =
                List.of(setting.allowed().substring("text, by key: ".length()).split(", "));
        Map<String, String> entries = new LinkedHashMap<>();
        for (String name : List.copyOf(unknown)) {
            if (!name.startsWith(prefix)) {
                continue;
            }
            unknown.remove(name);
            String key = name.substring(prefix.length());
            if (!keys.contains(key)) {
                faults.add("unknown setting '" + name + "'; known keys of " + setting.name() + " are "
                        + String.join(", ", keys));
                continue;
            }
            Object value = read(setting, given.get(name), faults);
            if (value != null) {
                entries.put(key, value.toString());
            }
        }
        return entries;
    }

    private static String names(List<Setting<?>> known) {
        return String.join(", ", known.stream().map(Setting::name).toList());
    }
}
