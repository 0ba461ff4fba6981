package org.ordergateway.capillary;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * The settings of a gateway to Capillary. There is exactly one way to authenticate: a till with its password, a ready
 * token, or a client's key and secret for which tokens are generated.
 *
 * @param till the user of Basic authentication; goes with {@code password}
 * @param password as the till's user knows it; its MD5 goes out
 * @param accessToken a ready token
 * @param oauthKey a client's key; goes with {@code oauthSecret}
 * @param attribution for whom the caller acts, as headers of every call
 * @param defaultSource the source of a customer whose reference names none
 * @param skipDownstream whether changes are made without telling the loyalty engine and its events
 * @param skipDownstreamHeader how the header for it is spelled; pages differ
 * @param useAsynch whether a new transaction is answered before its side effects are known
 * @param asynchParameter how the query parameter for it is spelled; pages differ
 * @param rawSideEffects whether the answer to a new transaction holds the raw side effects too
 * @param pageSize how many transactions one request of a list asks for
 * @param batchSize how many transactions one call for many holds at most; 1 for no such calls
 * @param embed the parts of a list's rows that are asked for
 * @param lookupOffset what an offset counts in the list by a customer's identifier; pages differ
 */
public record CapillarySettings(
        HttpSettings http,
        @Nullable String till,
        @Nullable Supplier<Secret> password,
        @Nullable Supplier<Secret> accessToken,
        @Nullable Supplier<Secret> oauthKey,
        @Nullable Supplier<Secret> oauthSecret,
        Map<String, String> attribution,
        @Nullable String currency,
        OnLoss onLoss,
        @Nullable String defaultSource,
        boolean skipDownstream,
        String skipDownstreamHeader,
        boolean useAsynch,
        String asynchParameter,
        boolean rawSideEffects,
        int pageSize,
        int batchSize,
        String embed,
        Offset lookupOffset) {

    /** What an offset counts. */
    public enum Offset {
        POSITION,
        PAGE
    }

    private static final Setting<URI> BASE_URL = Setting.baseUrl(
                    "base-url",
                    null,
                    "the host of the organisation's cluster, without /v2: https://eu.api.capillarytech.com,"
                            + " https://us.api.capillarytech.com, https://apac.api.capillarytech.com (India),"
                            + " https://apac2.api.capillarytech.com, https://api.capillarytech.cn.com (China)")
            .asRequired();
    private static final Setting<String> CURRENCY = Setting.currency();
    private static final Setting<OnLoss> ON_LOSS = Setting.choice(
            "on-loss", OnLoss.class, OnLoss.REFUSE, "what to do with a change that Capillary cannot take in full");
    private static final Setting<String> DEFAULT_SOURCE = Setting.text(
                    "default-source", "the source of a customer whose reference names none; else none is sent")
            .checked(
                    "one of " + String.join(", ", CapillaryWords.SOURCES), word -> oneOf(CapillaryWords.SOURCES, word));
    private static final Setting<Boolean> SKIP_DOWNSTREAM = Setting.flag(
            "skip-downstream", false, "change transactions without telling the loyalty engine and its events");
    private static final Setting<String> SKIP_DOWNSTREAM_HEADER = text(
            "skip-downstream-header",
            "SKIP-DOWNSTREAM",
            "the header of skip-downstream; a release note spells it otherwise",
            "the name of a header",
            name -> matching("[A-Za-z0-9_-]{1,64}", name));
    private static final Setting<Boolean> USE_ASYNCH =
            Setting.flag("use-asynch", false, "have new transactions answered before their side effects are known");
    private static final Setting<String> ASYNCH_PARAMETER = text(
            "asynch-parameter",
            "use_asynch",
            "the query parameter of use-asynch; an older page spells it otherwise",
            "use_asynch or use_async",
            name -> oneOf(List.of("use_asynch", "use_async"), name));
    private static final Setting<Boolean> RAW_SIDE_EFFECTS = Setting.flag(
            "raw-side-effects",
            false,
            "have new transactions answered with their raw side effects, in the raw document");
    private static final Setting<Long> PAGE_SIZE = Setting.number(
            "page-size", 100, 1, CapillaryQuery.LARGEST_PAGE, "how many transactions a request of a list asks for");
    private static final Setting<Long> BATCH_SIZE = Setting.number(
            "batch-size",
            20,
            1,
            1000,
            "how many transactions a call for many holds at most; 1 sends each alone; no page tells the limit, and"
                    + " Capillary refuses what is above it with the code 672 or 1060");
    private static final Setting<String> EMBED = text(
            "embed",
            "BILL_CF,BILL_EF,PAYMENT_MODES",
            "the parts of a list's rows to ask for",
            "one or more, with commas between them, of " + String.join(", ", CapillaryQuery.EMBEDS),
            CapillarySettings::embeds);
    private static final Setting<Offset> LOOKUP_OFFSET = Setting.choice(
            "lookup-offset",
            Offset.class,
            Offset.PAGE,
            "what an offset counts in the list by a customer's identifier; its page says page numbers, the page of the list"
                    + " by customer id positions");

    static final List<Setting<?>> ALL = Stream.of(
                    List.<Setting<?>>of(BASE_URL),
                    CapillaryCredentials.ALL,
                    CapillaryAttribution.ALL,
                    List.<Setting<?>>of(
                            CURRENCY,
                            ON_LOSS,
                            DEFAULT_SOURCE,
                            SKIP_DOWNSTREAM,
                            SKIP_DOWNSTREAM_HEADER,
                            USE_ASYNCH,
                            ASYNCH_PARAMETER,
                            RAW_SIDE_EFFECTS,
                            PAGE_SIZE,
                            BATCH_SIZE,
                            EMBED,
                            LOOKUP_OFFSET),
                    HttpSettings.COMMON)
            .<Setting<?>>flatMap(List::stream)
            .toList();

    public CapillarySettings {
        attribution = Map.copyOf(attribution);
    }

    /**
     * The bound settings as a record.
     *
     * @throws ConfigurationException when they do not fit each other
     */
    static CapillarySettings of(Settings bound) {
        CapillaryCredentials credentials = CapillaryCredentials.of(bound);
        CapillaryAttribution attribution = CapillaryAttribution.of(bound);
        List<String> faults = new ArrayList<>(credentials.faults());
        faults.addAll(attribution.faults());
        if (!faults.isEmpty()) {
            throw new ConfigurationException("gateway '" + bound.gateway() + "' is not configured right", faults);
        }
        return new CapillarySettings(
                HttpSettings.of(bound, BASE_URL),
                credentials.till(),
                credentials.password(),
                credentials.accessToken(),
                credentials.oauthKey(),
                credentials.oauthSecret(),
                attribution.headers(),
                bound.find(CURRENCY),
                bound.get(ON_LOSS),
                bound.find(DEFAULT_SOURCE),
                bound.get(SKIP_DOWNSTREAM),
                bound.get(SKIP_DOWNSTREAM_HEADER),
                bound.get(USE_ASYNCH),
                bound.get(ASYNCH_PARAMETER),
                bound.get(RAW_SIDE_EFFECTS),
                Math.toIntExact(bound.get(PAGE_SIZE)),
                Math.toIntExact(bound.get(BATCH_SIZE)),
                bound.get(EMBED),
                bound.get(LOOKUP_OFFSET));
    }

    private static Setting<String> text(
            String name,
            String fallback,
            String description,
            String allowed,
            java.util.function.Function<String, String> parser) {
        return new Setting<>(name, description, allowed, false, fallback, false, parser);
    }

    private static String oneOf(List<String> words, String word) {
        if (!words.contains(word)) {
            throw new IllegalArgumentException("unknown word");
        }
        return word;
    }

    private static String matching(String pattern, String text) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException("another form");
        }
        return text;
    }

    private static String embeds(String list) {
        for (String part : list.split(",", -1)) {
            oneOf(CapillaryQuery.EMBEDS, part);
        }
        return list;
    }
}
