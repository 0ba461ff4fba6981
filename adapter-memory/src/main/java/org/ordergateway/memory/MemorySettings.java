package org.ordergateway.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.OnLoss;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/**
 * The settings of a gateway to orders in memory.
 *
 * @param store the name of the orders that gateways of this process share; absent for orders of the gateway's own
 * @param currency the currency of the amounts, another one is refused; absent when any is held
 */
record MemorySettings(@Nullable String store, @Nullable String currency, OnLoss onLoss) {

    static final MemorySettings PLAIN = new MemorySettings(null, null, OnLoss.REFUSE);

    private static final Setting<String> STORE = Setting.text(
            "store", "the name of the orders that gateways of one process share; without it each has its own");
    private static final Setting<String> CURRENCY = Setting.currency();
    private static final Setting<OnLoss> ON_LOSS = Setting.choice(
            "on-loss",
            OnLoss.class,
            OnLoss.REFUSE,
            "what to do with another vendor's extensions, which alone are lost");

    static final List<Setting<?>> ALL = List.of(STORE, CURRENCY, ON_LOSS);

    static MemorySettings of(Settings bound) {
        return new MemorySettings(bound.find(STORE), bound.find(CURRENCY), bound.get(ON_LOSS));
    }
}
