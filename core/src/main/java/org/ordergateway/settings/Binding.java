package org.ordergateway.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the text of one gateway's settings and gathers every fault. For one use. */
final class Binding {

    private final List<Setting<?>> known;
    private final Map<String, String> given;
    private final Map<String, Supplier<String>> suppliers;
    private final Set<String> unread;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    private final Map<String, Supplier<Secret>> secrets = new LinkedHashMap<>();

    Binding(List<Setting<?>> known, Map<String, String> given, Map<String, Supplier<String>> suppliers) {
        this.known = known;
        this.given = given;
        this.suppliers = suppliers;
        this.unread = new TreeSet<>(given.keySet());
        this.unread.addAll(suppliers.keySet());
    }

    Settings of(String gateway) {
        for (Setting<?> setting : known) {
            if (setting.isTable()) {
                tables.put(setting.name(), table(setting));
            } else {
                bind(setting);
            }
        }
        for (String name : unread) {
            faults.add("unknown setting '" + printable(name) + "'; known are "
                    + String.join(", ", known.stream().map(Setting::name).toList()));
        }
        if (!faults.isEmpty()) {
            throw new ConfigurationException("gateway '" + printable(gateway) + "' is not configured right", faults);
        }
        return new Settings(gateway, values, tables, secrets);
    }

    private void bind(Setting<?> setting) {
        unread.remove(setting.name());
        Supplier<String> supplier = suppliers.get(setting.name());
        if (supplier != null && setting.secret()) {
            secrets.put(setting.name(), () -> ask(setting, supplier));
            return;
        }
        if (supplier != null) {
            faults.add("setting '" + setting.name() + "' is no credential; give it as text in the configuration");
        }
        Object value = read(setting, setting.name(), given.get(setting.name()));
        if (value instanceof Secret secret) {
            secrets.put(setting.name(), () -> secret);
        } else if (value != null) {
            values.put(setting.name(), value);
        }
    }

    private Map<String, String> table(Setting<?> setting) {
        String prefix = setting.name().substring(0, setting.name().length() - 1);
        Map<String, String> entries = new LinkedHashMap<>();
        boolean any = false;
        for (String name : List.copyOf(unread)) {
            if (!name.startsWith(prefix)) {
                continue;
            }
            unread.remove(name);
            any = true;
            String key = name.substring(prefix.length());
            if (!setting.keys().contains(key)) {
                faults.add("unknown setting '" + printable(name) + "'; known keys of " + setting.name() + " are "
                        + String.join(", ", setting.keys()));
            } else if (suppliers.containsKey(name)) {
                faults.add("setting '" + name + "' is no credential; give it as text in the configuration");
            } else {
                Object value = read(setting, name, given.get(name));
                if (value != null) {
                    entries.put(key, value.toString());
                }
            }
        }
        if (setting.required() && !any) {
            faults.add(missing(setting, setting.name()));
        }
        return Collections.unmodifiableMap(entries);
    }

    private @Nullable Object read(Setting<?> setting, String name, @Nullable String text) {
        String counts = text == null || text.isBlank() ? setting.fallback() : text.strip();
        if (counts == null) {
            if (setting.required() && !setting.isTable()) {
                faults.add(missing(setting, name));
            }
            return null;
        }
        try {
            return setting.parser().apply(counts);
        } catch (RuntimeException e) {
            faults.add(
                    "malformed setting '" + name + "'" + why(setting, counts, e) + "; allowed is " + setting.allowed());
            return null;
        }
    }

    private static Secret ask(Setting<?> setting, Supplier<String> supplier) {
        String text = supplier.get();
        if (text == null || text.isBlank()) {
            throw new ConfigurationException(
                    "a credential is not at hand", List.of("the supplier of '" + setting.name() + "' gave nothing"));
        }
        try {
            return (Secret) setting.parser().apply(text.strip());
        } catch (RuntimeException e) {
            throw new ConfigurationException(
                    "a credential cannot be used",
                    List.of("the supplier of '" + setting.name() + "' gave what cannot be sent; allowed is "
                            + setting.allowed() + " without line breaks and other control characters"));
        }
    }

    private static String missing(Setting<?> setting, String name) {
        return "missing setting '" + name + "' (" + setting.allowed() + "): " + setting.description();
    }

    /** What a parser says counts only where it keeps its promise not to repeat the value. */
    private static String why(Setting<?> setting, String text, RuntimeException e) {
        String said = e.getClass() == IllegalArgumentException.class ? e.getMessage() : null;
        return said == null || setting.secret() && !said.equals(Setting.CONTROL) || said.contains(text)
                ? ""
                : " (" + said + ")";
    }

    private static String printable(String text) {
        String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }
}
