package org.ordergateway.settings;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one gateway, bound: every value was read once, and every fault was gathered before the first was
 * reported. Immutable and safe for use by many threads; {@code toString} shows no value.
 */
public final class Settings {

    private final String gateway;
    private final Map<String, Object> values;
    private final Map<String, Map<String, String>> tables;
    private final Map<String, Supplier<Secret>> secrets;

    Settings(
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
     * Binds text to described settings. Blank text counts as absent; space around a text is not part of it.
     *
     * @param gateway the gateway's name, for messages
     * @param known every setting that the gateway has
     * @param given the text of the configuration, by names without a prefix
     * @param suppliers credentials that are asked for at each call instead of being read once, by name; one of them
     *     counts more than a text of the same name
     * @throws ConfigurationException listing every missing, unknown and malformed setting, and no value
     */
    public static Settings bind(
            String gateway,
            List<Setting<?>> known,
            Map<String, String> given,
            Map<String, Supplier<String>> suppliers) {
        return new Binding(known, given, suppliers).of(gateway);
    }

    /** The gateway's name in the configuration. */
    public String gateway() {
        return gateway;
    }

    /**
     * The value of a setting that is required or has a default.
     *
     * @throws IllegalStateException when it is neither, or is a credential or a table: a fault of the adapter
     */
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

    /**
     * A credential, asked for anew at each call so that a rotated one counts at once; absent when not configured. The
     * supplier throws a {@link ConfigurationException}, without the value, when what it was given at that moment is
     * nothing, blank, or holds a line break or another control character.
     */
    public @Nullable Supplier<Secret> secret(Setting<Secret> setting) {
        return secrets.get(setting.name());
    }

    /** The entries of a table, by key; empty when none is configured. */
    public Map<String, String> table(Setting<String> setting) {
        return tables.getOrDefault(setting.name(), Map.of());
    }

    @Override
    public String toString() {
        return "Settings[" + gateway + "]";
    }
}
