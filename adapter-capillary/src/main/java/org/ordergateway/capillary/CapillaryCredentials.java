package org.ordergateway.capillary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.settings.Secret;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/**
 * Who calls, in exactly one of three ways: a till with its password, a ready token, or a client's key and secret for
 * which tokens are generated.
 */
record CapillaryCredentials(
        @Nullable String till,
        @Nullable Supplier<Secret> password,
        @Nullable Supplier<Secret> accessToken,
        @Nullable Supplier<Secret> oauthKey,
        @Nullable Supplier<Secret> oauthSecret) {

    private static final String WAYS = "'till' and 'password', or 'access-token', or 'oauth-key' and 'oauth-secret'";

    private static final Setting<String> TILL = Setting.text(
                    "till", "the till or store-centre user of Basic authentication; goes with 'password'")
            .checked("text without a colon", CapillaryCredentials::withoutColon);
    private static final Setting<Secret> PASSWORD =
            Setting.secret("password", "the till's password as it is, not its MD5; goes with 'till'");
    private static final Setting<Secret> ACCESS_TOKEN =
            Setting.secret("access-token", "a ready token for X-CAP-API-OAUTH-TOKEN, instead of 'till' and 'password'");
    private static final Setting<Secret> OAUTH_KEY =
            Setting.secret("oauth-key", "a client's key, for which tokens are generated; goes with 'oauth-secret'");
    private static final Setting<Secret> OAUTH_SECRET =
            Setting.secret("oauth-secret", "the client's secret; goes with 'oauth-key'");

    static final List<Setting<?>> ALL = List.of(TILL, PASSWORD, ACCESS_TOKEN, OAUTH_KEY, OAUTH_SECRET);

    static CapillaryCredentials of(Settings bound) {
        return new CapillaryCredentials(
                bound.find(TILL),
                bound.secret(PASSWORD),
                bound.secret(ACCESS_TOKEN),
                bound.secret(OAUTH_KEY),
                bound.secret(OAUTH_SECRET));
    }

    /** Why these are not exactly one way. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        pair("till", till, "password", password, faults);
        pair("oauth-key", oauthKey, "oauth-secret", oauthSecret, faults);
        long ways = Stream.of(
                        till != null || password != null, accessToken != null, oauthKey != null || oauthSecret != null)
                .filter(given -> given)
                .count();
        if (ways != 1) {
            faults.add((ways == 0 ? "no way" : ways == 2 ? "two ways" : "three ways") + " to authenticate; set either "
                    + WAYS);
        }
        return faults;
    }

    private static void pair(
            String one, @Nullable Object oneValue, String other, @Nullable Object otherValue, List<String> faults) {
        if ((oneValue == null) != (otherValue == null)) {
            faults.add("'" + one + "' and '" + other + "' go together: '" + (oneValue == null ? one : other)
                    + "' is missing");
        }
    }

    private static String withoutColon(String user) {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("holds a colon");
        }
        return user;
    }

    @Override
    public String toString() {
        return "CapillaryCredentials[***]";
    }
}
