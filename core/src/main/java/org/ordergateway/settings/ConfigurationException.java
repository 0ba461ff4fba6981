package org.ordergateway.settings;

import java.util.List;

/** A configuration that cannot work. The message lists every fault and never a secret. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    public ConfigurationException(String what, List<String> faults) {
        super(faults.size() == 1 ? what + ": " + faults.get(0) : what + ":\n  - " + String.join("\n  - ", faults));
        this.faults = List.copyOf(faults);
    }

    /** Each fault in a sentence of its own. */
    public List<String> faults() {
        return faults;
    }
}
