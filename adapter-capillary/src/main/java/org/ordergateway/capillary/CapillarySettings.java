package org.ordergateway.capillary;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.OnLoss;
import org.ordergateway.http.HttpSettings;
import org.ordergateway.settings.ConfigurationException;
import org.ordergateway.settings.Secret;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/**
 * The settings of a gateway to Capillary.
 *
 * @param till the user of Basic authentication; goes with {@code password}
 * @param password as the till's user knows it; its MD5 goes out
 * @param accessToken a ready token, instead of till and password
 * @param defaultSource the source of a customer whose reference names none
 * @param skipDownstream whether changes are made without telling the loyalty engine and its events
 * @param skipDownstreamHeader how the header for it is spelled; pages differ
 */
public record CapillarySettings(
        HttpSettings http,
        @Nullable String till,
        @Nullable Supplier<Secret> password,
        @Nullable Supplier<Secret> accessToken,
        @Nullable String currency,
        OnLoss onLoss,
        @Nullable String defaultSource,
        boolean skipDownstream,
        String skipDownstreamHeader) {

    private static final Setting<URI> BASE_URL = Setting.baseUrl(
                    "base-url",
                    null,
                    "the host of the organisation's cluster, without /v2: https://eu.api.capillarytech.com,"
                            + " https://us.api.capillarytech.com, https://apac.api.capillarytech.com (India),"
                            + " https://apac2.api.capillarytech.com, https://api.capillarytech.cn.com (China)")
            .asRequired();
    private static final Setting<String> TILL = Setting.text(
                    "till", "the till or store-centre user of Basic authentication; goes with 'password'")
            .checked("text without a colon", CapillarySettings::withoutColon);
    private static final Setting<Secret> PASSWORD =
            Setting.secret("password", "the till's password as it is, not its MD5; goes with 'till'");
    private static final Setting<Secret> ACCESS_TOKEN =
            Setting.secret("access-token", "a ready token for X-CAP-API-OAUTH-TOKEN, instead of 'till' and 'password'");
    private static final Setting<String> CURRENCY = Setting.currency();
    private static final Setting<OnLoss> ON_LOSS = Setting.choice(
            "on-loss", OnLoss.class, OnLoss.REFUSE, "what to do with a change that Capillary cannot take in full");
    private static final Setting<String> DEFAULT_SOURCE = Setting.text(
                    "default-source", "the source of a customer whose reference names none; else none is sent")
            .checked("one of " + String.join(", ", CapillaryWords.SOURCES), CapillarySettings::source);
    private static final Setting<Boolean> SKIP_DOWNSTREAM = Setting.flag(
            "skip-downstream", false, "change transactions without telling the loyalty engine and its events");
    private static final Setting<String> SKIP_DOWNSTREAM_HEADER = new Setting<>(
            "skip-downstream-header",
            "the header of skip-downstream; a release note spells it otherwise",
            "the name of a header",
            false,
            "SKIP-DOWNSTREAM",
            false,
            CapillarySettings::headerName);

    static final List<Setting<?>> ALL = Stream.concat(
                    Stream.<Setting<?>>of(
                            BASE_URL,
                            TILL,
                            PASSWORD,
                            ACCESS_TOKEN,
                            CURRENCY,
                            ON_LOSS,
                            DEFAULT_SOURCE,
                            SKIP_DOWNSTREAM,
                            SKIP_DOWNSTREAM_HEADER),
                    HttpSettings.COMMON.stream())
            .toList();

    /**
     * The bound settings as a record.
     *
     * @throws ConfigurationException unless there is exactly one way to authenticate
     */
    static CapillarySettings of(Settings bound) {
        CapillarySettings settings = new CapillarySettings(
                HttpSettings.of(bound, BASE_URL),
                bound.find(TILL),
                bound.secret(PASSWORD),
                bound.secret(ACCESS_TOKEN),
                bound.find(CURRENCY),
                bound.get(ON_LOSS),
                bound.find(DEFAULT_SOURCE),
                bound.get(SKIP_DOWNSTREAM),
                bound.get(SKIP_DOWNSTREAM_HEADER));
        List<String> faults = settings.faults();
        if (!faults.isEmpty()) {
            throw new ConfigurationException("gateway '" + bound.gateway() + "' is not configured right", faults);
        }
        return settings;
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        boolean basic = till != null || password != null;
        if (basic && (till == null || password == null)) {
            faults.add(
                    "'till' and 'password' go together: " + (till == null ? "'till'" : "'password'") + " is missing");
        }
        if (basic == (accessToken != null)) {
            faults.add((basic ? "two ways" : "no way")
                    + " to authenticate; set either 'till' and 'password', or 'access-token'");
        }
        return faults;
    }

    private static String withoutColon(String user) {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("holds a colon");
        }
        return user;
    }

    private static String source(String word) {
        if (!CapillaryWords.SOURCES.contains(word)) {
            throw new IllegalArgumentException("unknown source");
        }
        return word;
    }

    private static String headerName(String name) {
        if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("no name of a header");
        }
        return name;
    }
}
