package org.ordergateway.capillary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.ordergateway.http.RequestHeaders;
import org.ordergateway.settings.Secret;

/**
 * Who is calling: a till with its password, or a ready token. Asked anew for each request, so that a rotated credential
 * counts at once.
 *
 * @param secrets what must be seen in no text, should the vendor repeat it
 */
record CapillaryLogin(RequestHeaders headers, List<Supplier<Secret>> secrets) {

    static CapillaryLogin of(CapillarySettings settings) {
        Supplier<Secret> token = settings.accessToken();
        if (token != null) {
            return new CapillaryLogin(
                    (call, headers) ->
                            headers.accept("X-CAP-API-OAUTH-TOKEN", token.get().reveal()),
                    List.of(token));
        }
        String till = Objects.requireNonNull(settings.till());
        Supplier<Secret> password = Objects.requireNonNull(settings.password());
        Supplier<Secret> hashed = () -> Secret.of(md5(password.get().reveal()));
        Supplier<Secret> pair = () -> Secret.of(till + ":" + hashed.get().reveal());
        return new CapillaryLogin(
                (call, headers) -> headers.accept(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(pair.get().reveal().getBytes(StandardCharsets.UTF_8))),
                List.of(password, hashed, pair));
    }

    /** Capillary wants this hash; it protects nothing, since it is as good as the password. */
    private static String md5(String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no MD5", e);
        }
    }
}
