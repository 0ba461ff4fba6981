package org.ordergateway.kapture;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.OnLoss;
import org.ordergateway.http.HttpSettings;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.settings.ConfigurationException;
import org.ordergateway.settings.Secret;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;
import org.ordergateway.wire.Phones;

/**
 * The settings of a gateway to Kapture.
 *
 * @param token what follows {@code Basic} in the Authorization header, as Kapture issued it
 * @param cmId the account's id, a part of every pull
 * @param timeZone in which Kapture reads and writes local times; no page names one, so without it no time is written
 * @param dateTimeFormat how a time is written; no order page shows one
 * @param dateFormat how a date is written; no order page shows one
 * @param deliveryStatus the account's codes of the neutral words; no page lists any
 * @param pageSize how many orders one request of a pull asks for
 * @param sendBlankFields whether text fields that are not set go out as empty text, as in the pages' samples
 * @param updateCustomer whether an update may change the customer, the contacts and the enquiry without their flag in
 *     the extensions
 * @param requireCustomerNameOnUpdate whether an update must name its customer, as the update page's table may mean
 * @param updatesAreRepeatable whether sending an update again is known to do no harm at this account
 */
public record KaptureSettings(
        HttpSettings http,
        Supplier<Secret> token,
        long cmId,
        @Nullable String currency,
        @Nullable String defaultRegion,
        Phones.Format phoneFormat,
        @Nullable ZoneId timeZone,
        String dateTimeFormat,
        String dateFormat,
        Map<DeliveryStatus.Known, String> deliveryStatus,
        PullMethod pullMethod,
        int pageSize,
        boolean sendBlankFields,
        boolean updateCustomer,
        boolean requireCustomerNameOnUpdate,
        boolean updatesAreRepeatable,
        OnLoss onLoss) {

    /** How a pull is asked for: the page's heading says POST, all its samples say GET. */
    public enum PullMethod {
        POST,
        GET
    }

    private static final Setting<URI> BASE_URL = Setting.baseUrl(
                    "base-url", null, "where Kapture listens, such as https://<sub domain>.kapturecrm.com")
            .asRequired();
    private static final Setting<Secret> TOKEN = Setting.secret("token", "the Basic token as Kapture issues it")
            .checked("the token alone, without 'Basic' before it", KaptureSettings::tokenAlone)
            .asRequired();
    private static final Setting<Long> CM_ID = new Setting<>(
            "cm-id",
            "the account's id (cmId), a part of every pull",
            "a whole number greater than 0",
            true,
            null,
            false,
            KaptureSettings::readCmId);
    private static final Setting<String> CURRENCY = Setting.currency();
    private static final Setting<String> DEFAULT_REGION = Setting.text(
                    "default-region", "the country of phone numbers without a leading +, such as IN")
            .checked("a two-letter country code", KaptureSettings::region);
    private static final Setting<Phones.Format> PHONE_FORMAT = Setting.choice(
            "phone-format", Phones.Format.class, Phones.Format.AS_GIVEN, "how phone numbers are written, once checked");
    private static final Setting<ZoneId> TIME_ZONE = new Setting<>(
            "time-zone",
            "the zone of the local times that Kapture takes; no page names it, so without it no time is written",
            "a time zone such as UTC or Asia/Kolkata",
            false,
            null,
            false,
            ZoneId::of);
    private static final Setting<String> DATE_TIME_FORMAT = KaptureTimes.format(
            "date-time-format", "yyyy-MM-dd HH:mm", "how a time is written; no order page shows one", true);
    private static final Setting<String> DATE_FORMAT =
            KaptureTimes.format("date-format", "yyyy-MM-dd", "how a date is written; no order page shows one", false);
    private static final Setting<String> DELIVERY_STATUS = Setting.table(
            "delivery-status",
            Arrays.stream(DeliveryStatus.Known.values())
                    .map(DeliveryStatus.Known::word)
                    .toList(),
            "the account's code of a neutral delivery status; one without a code is refused");
    private static final Setting<PullMethod> PULL_METHOD = Setting.choice(
            "pull-method", PullMethod.class, PullMethod.POST, "the pull page's heading says POST, its samples GET");
    private static final Setting<Long> PAGE_SIZE = Setting.number(
            "page-size", 100, 1, 10_000, "how many orders one request of a pull asks for; no page names a maximum");
    private static final Setting<Boolean> SEND_BLANK_FIELDS = Setting.flag(
            "send-blank-fields",
            false,
            "send unset text fields of a block as empty text, as the samples do; it may blank what is stored");
    private static final Setting<Boolean> UPDATE_CUSTOMER = Setting.flag(
            "update-customer", false, "let updates change customer, contacts and enquiry, sent with update=true");
    private static final Setting<Boolean> REQUIRE_CUSTOMER_NAME_ON_UPDATE = Setting.flag(
            "require-customer-name-on-update",
            false,
            "refuse an update without customer.name; it goes out with customer_info.update=false");
    private static final Setting<Boolean> UPDATES_ARE_REPEATABLE = Setting.flag(
            "updates-are-repeatable", false, "whether an update may be sent again; it may create enquiries anew");
    private static final Setting<OnLoss> ON_LOSS = Setting.choice(
            "on-loss", OnLoss.class, OnLoss.REFUSE, "what to do with a change that Kapture cannot take in full");

    static final List<Setting<?>> ALL = Stream.concat(
                    Stream.<Setting<?>>of(
                            BASE_URL,
                            TOKEN,
                            CM_ID,
                            CURRENCY,
                            DEFAULT_REGION,
                            PHONE_FORMAT,
                            TIME_ZONE,
                            DATE_TIME_FORMAT,
                            DATE_FORMAT,
                            DELIVERY_STATUS,
                            PULL_METHOD,
                            PAGE_SIZE,
                            SEND_BLANK_FIELDS,
                            UPDATE_CUSTOMER,
                            REQUIRE_CUSTOMER_NAME_ON_UPDATE,
                            UPDATES_ARE_REPEATABLE,
                            ON_LOSS),
                    HttpSettings.COMMON.stream())
            .toList();

    public KaptureSettings {
        deliveryStatus = Map.copyOf(deliveryStatus);
    }

    /** The bound settings as a record. */
    static KaptureSettings of(Settings bound) {
        Supplier<Secret> token = bound.secret(TOKEN);
        if (token == null) {
            throw new ConfigurationException("no credentials", List.of("'token' is needed"));
        }
        return new KaptureSettings(
                HttpSettings.of(bound, BASE_URL),
                token,
                bound.get(CM_ID),
                bound.find(CURRENCY),
                bound.find(DEFAULT_REGION),
                bound.get(PHONE_FORMAT),
                bound.find(TIME_ZONE),
                bound.get(DATE_TIME_FORMAT),
                bound.get(DATE_FORMAT),
                codes(bound.table(DELIVERY_STATUS)),
                bound.get(PULL_METHOD),
                Math.toIntExact(bound.get(PAGE_SIZE)),
                bound.get(SEND_BLANK_FIELDS),
                bound.get(UPDATE_CUSTOMER),
                bound.get(REQUIRE_CUSTOMER_NAME_ON_UPDATE),
                bound.get(UPDATES_ARE_REPEATABLE),
                bound.get(ON_LOSS));
    }

    private static Map<DeliveryStatus.Known, String> codes(Map<String, String> table) {
        Map<DeliveryStatus.Known, String> codes = new EnumMap<>(DeliveryStatus.Known.class);
        Map<String, String> wordOf = new HashMap<>();
        List<String> faults = new ArrayList<>();
        table.forEach((word, code) -> {
            codes.put(DeliveryStatus.Known.valueOf(word.toUpperCase(Locale.ROOT)), code);
            String other = wordOf.putIfAbsent(code, word);
            if (other != null) {
                faults.add("'delivery-status." + other + "' and 'delivery-status." + word
                        + "' have the same code; an answer with it could not be read");
            }
        });
        if (!faults.isEmpty()) {
            throw new ConfigurationException("the settings of Kapture do not fit each other", faults);
        }
        return codes;
    }

    private static Secret tokenAlone(Secret token) {
        if (token.reveal().matches("(?i)basic\\b.*") || token.reveal().chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("more than the token");
        }
        return token;
    }

    private static Long readCmId(String text) {
        long id = Long.parseLong(text);
        if (id <= 0) {
            throw new IllegalArgumentException("not greater than 0");
        }
        return id;
    }

    private static String region(String code) {
        if (!Phones.isRegion(code)) {
            throw new IllegalArgumentException("no country with phone numbers");
        }
        return code;
    }
}
