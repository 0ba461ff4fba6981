package org.ordergateway.settings;

import java.util.List;

/**
 * A configuration that cannot work. The message lists every fault and never a secret. Each fault is one line, whatever
 * the names in it hold.
 */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    public ConfigurationException(String what, List<String> faults) {
        this(faults.stream().map(ConfigurationException::onOneLine).toList(), onOneLine(what));
    }

    private ConfigurationException(List<String> faults, String what) {
        super(faults.size() == 1 ? what + ": " + faults.get(0) : what + ":\n  - " + String.join("\n  - ", faults));
        this.faults = faults;
    }

    /** Each fault in a sentence of its own. */
    public List<String> faults() {
        return faults;
    }

    private static String onOneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]", "?");
    }
}
