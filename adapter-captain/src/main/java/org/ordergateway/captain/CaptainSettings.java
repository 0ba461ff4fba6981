package org.ordergateway.captain;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.OnLoss;
import org.ordergateway.http.HttpSettings;
import org.ordergateway.http.PathId;
import org.ordergateway.settings.ConfigurationException;
import org.ordergateway.settings.Secret;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;
import org.ordergateway.wire.Phones;

/**
 * The settings of a gateway to Captain. Keys are asked for at each call, so that a rotated one counts without a restart.
 *
 * @param account the account's uuid, a part of every path
 * @param currency the currency of the account's amounts; absent when nobody named one, and then an amount that names
 *     one is refused
 * @param defaultRegion the country of phone numbers without a leading plus; absent when such numbers are refused
 * @param combineChanges whether changes that the page wants one by one go out in one request all the same
 * @param sendOrderUuid which bodies repeat the order's uuid
 * @param linesBy by which of its ids a line is found that is changed
 * @param requireRecipientUuid whether a recipient must carry its own uuid, as the page's table says and its sample does
 *     not; a financial record needs none, since the uuid that its sample shows is the order's
 * @param requireCompleteAddress whether the drop-off address of an update must have every key of the page's block, and
 *     that of a new order its latitude and longitude
 * @param addingKeepsOtherLines whether a line can be added; the page says that adding removes others
 */
public record CaptainSettings(
        HttpSettings http,
        String account,
        Supplier<Secret> integrationKey,
        Supplier<Secret> developerKey,
        @Nullable String currency,
        @Nullable String defaultRegion,
        OnLoss onLoss,
        boolean combineChanges,
        SendOrderUuid sendOrderUuid,
        LinesBy linesBy,
        boolean requireRecipientUuid,
        boolean requireCompleteAddress,
        boolean addingKeepsOtherLines) {

    /** Which bodies of an update repeat the order's uuid beside what they change. */
    public enum SendOrderUuid {
        /** Those whose sample on the update page has it; one of them is enough in a body of several. */
        AS_SHOWN,
        NEVER,
        ALWAYS
    }

    /** What a changed line is found by: the update page's samples show the uuid, its table says the partner's. */
    public enum LinesBy {
        /** Captain's own {@code uuid}, the neutral id. */
        UUID,
        /** The merchant's {@code partners_uuid}, the neutral merchantId, which can then be neither changed nor given anew. */
        PARTNERS_UUID
    }

    private static final Setting<URI> BASE_URL =
            Setting.baseUrl("base-url", "https://api.captain.ai", "where Captain listens, without /v1");
    private static final Setting<String> ACCOUNT = Setting.text(
                    "account", "the account's uuid, as in the paths of Captain's API")
            .checked("an id that can stand in a path", account -> new PathId(account).value())
            .asRequired();
    private static final Setting<Secret> INTEGRATION_KEY =
            Setting.secret("integration-key", "the key of the integration").asRequired();
    private static final Setting<Secret> DEVELOPER_KEY =
            Setting.secret("developer-key", "the key of the developer").asRequired();
    private static final Setting<String> CURRENCY = Setting.currency();
    private static final Setting<String> DEFAULT_REGION = Setting.text(
                    "default-region", "the country of phone numbers without a leading +, such as CA")
            .checked("a two-letter country code", CaptainSettings::region);
    private static final Setting<OnLoss> ON_LOSS = Setting.choice(
            "on-loss", OnLoss.class, OnLoss.REFUSE, "what to do with a change that Captain cannot take in full");
    private static final Setting<Boolean> COMBINE_CHANGES = Setting.flag(
            "combine-changes", false, "send changes together that Captain's page wants one by one ('pass only')");
    private static final Setting<SendOrderUuid> SEND_ORDER_UUID = Setting.choice(
            "send-order-uuid",
            SendOrderUuid.class,
            SendOrderUuid.AS_SHOWN,
            "where bodies repeat the order's uuid; as-shown: where the samples of the update page do");
    private static final Setting<LinesBy> LINES_BY = Setting.choice(
            "lines-by",
            LinesBy.class,
            LinesBy.UUID,
            "by what a changed line is found: uuid (its id), as the update page's samples have it, or partners-uuid"
                    + " (its merchantId), as that page's table says");
    private static final Setting<Boolean> REQUIRE_RECIPIENT_UUID = Setting.flag(
            "require-recipient-uuid",
            false,
            "refuse a customer without id, as the update page's table asks and its sample does not");
    private static final Setting<Boolean> REQUIRE_COMPLETE_ADDRESS = Setting.flag(
            "require-complete-address",
            true,
            "refuse an update's delivery address that lacks a part of the page's block, and a new order's without"
                    + " latitude and longitude");
    private static final Setting<Boolean> ADDING_KEEPS_OTHER_LINES = Setting.flag(
            "adding-keeps-other-lines", false, "allow adding a line; Captain's page says that it removes others");

    static final List<Setting<?>> ALL = Stream.concat(
                    Stream.<Setting<?>>of(
                            BASE_URL,
                            ACCOUNT,
                            INTEGRATION_KEY,
                            DEVELOPER_KEY,
                            CURRENCY,
                            DEFAULT_REGION,
                            ON_LOSS,
                            COMBINE_CHANGES,
                            SEND_ORDER_UUID,
                            LINES_BY,
                            REQUIRE_RECIPIENT_UUID,
                            REQUIRE_COMPLETE_ADDRESS,
                            ADDING_KEEPS_OTHER_LINES),
                    HttpSettings.COMMON.stream())
            .toList();

    /** The bound settings as a record. */
    static CaptainSettings of(Settings bound) {
        Supplier<Secret> integrationKey = bound.secret(INTEGRATION_KEY);
        Supplier<Secret> developerKey = bound.secret(DEVELOPER_KEY);
        if (integrationKey == null || developerKey == null) {
            throw new ConfigurationException(
                    "no credentials", List.of("'integration-key' and 'developer-key' are both needed"));
        }
        return new CaptainSettings(
                HttpSettings.of(bound, BASE_URL),
                bound.get(ACCOUNT),
                integrationKey,
                developerKey,
                bound.find(CURRENCY),
                bound.find(DEFAULT_REGION),
                bound.get(ON_LOSS),
                bound.get(COMBINE_CHANGES),
                bound.get(SEND_ORDER_UUID),
                bound.get(LINES_BY),
                bound.get(REQUIRE_RECIPIENT_UUID),
                bound.get(REQUIRE_COMPLETE_ADDRESS),
                bound.get(ADDING_KEEPS_OTHER_LINES));
    }

    private static String region(String code) {
        if (!Phones.isRegion(code)) {
            throw new IllegalArgumentException("no country with phone numbers");
        }
        return code;
    }
}
