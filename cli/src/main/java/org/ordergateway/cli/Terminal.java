package org.ordergateway.cli;

import java.util.Locale;

/** The standard streams that may be a terminal. */
enum Terminal {
    IN,
    OUT,
    ERR;

    /** How the {@code orders} script says which streams are one, such as {@code in,err}; Java itself cannot tell. */
    static final String PROPERTY = "ordergateway.terminals";

    /** Whether people look at this stream, or type into it. */
    boolean isOne() {
        return ("," + System.getProperty(PROPERTY, "") + ",").contains("," + name().toLowerCase(Locale.ROOT) + ",");
    }

    /** Whether what is printed there may be coloured; see no-color.org. */
    boolean takesColours() {
        return isOne()
                && System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(System.getenv("TERM"));
    }
}
