package org.ordergateway.acme;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.OnLoss;
import org.ordergateway.http.HttpSettings;
import org.ordergateway.settings.Secret;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/**
 * The settings of a gateway to Acme.
 *
 * @param key what goes out as {@code X-Acme-Key}; asked for at each call
 * @param currency the currency of the shop's totals; absent when nobody named one
 */
public record AcmeSettings(
        HttpSettings http, Supplier<Secret> key, @Nullable String currency, OnLoss onLoss) {

    private static final Setting<URI> BASE_URL =
            Setting.baseUrl("base-url", "https://api.acme.example", "where Acme listens");
    private static final Setting<Secret> KEY =
            Setting.secret("key", "the shop's key").asRequired();
    private static final Setting<String> CURRENCY = Setting.currency();
    private static final Setting<OnLoss> ON_LOSS = Setting.choice(
            "on-loss", OnLoss.class, OnLoss.REFUSE, "what to do with a change that Acme cannot take in full");

    static final List<Setting<?>> ALL = Stream.concat(
                    Stream.<Setting<?>>of(BASE_URL, KEY, CURRENCY, ON_LOSS), HttpSettings.COMMON.stream())
            .toList();

    static AcmeSettings of(Settings bound) {
        return new AcmeSettings(
                HttpSettings.of(bound, BASE_URL),
                Objects.requireNonNull(bound.secret(KEY), "binding refuses a missing key"),
                bound.find(CURRENCY),
                bound.get(ON_LOSS));
    }
}
