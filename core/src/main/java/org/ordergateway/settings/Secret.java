package org.ordergateway.settings;

import java.util.Objects;

/**
 * A credential that cannot be printed by accident: {@code toString} shows nothing of it, it has no bean getter and is
 * not serialisable. {@link #reveal()} is for the one place that puts it on the wire.
 */
public final class Secret {

    /** Transient for what writes fields without being asked to, such as a JSON library told to look at all of them. */
    private final transient String value;

    private Secret(String value) {
        this.value = Objects.requireNonNull(value);
    }

    /** Wraps a credential. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The credential itself. Never put it into a message. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
