package org.ordergateway.cli;

import java.io.Console;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The standard streams that may be a terminal. */
enum Terminal {
    IN,
    OUT,
    ERR;

    /** How the {@code orders} script says which of the streams are one, such as {@code in,err}; Java cannot ask. */
    static final String PROPERTY = "ordergateway.terminals";

    /** The streams that are a terminal. */
    static Set<Terminal> among(Map<String, String> properties) {
        Set<Terminal> found = EnumSet.noneOf(Terminal.class);
        String told = properties.get(PROPERTY);
        for (Terminal stream : values()) {
            boolean is = told == null
                    ? hasConsole(System.console(), properties)
                    : ("," + told + ",").contains("," + stream.name().toLowerCase(Locale.ROOT) + ",");
            if (is) {
                found.add(stream);
            }
        }
        return found;
    }

    /** From Java 22 on there is a console without any terminal too, so that it says nothing there. */
    private static boolean hasConsole(@Nullable Console console, Map<String, String> properties) {
        return console != null
                && properties.getOrDefault("java.specification.version", "17").compareTo("22") < 0;
    }
}
