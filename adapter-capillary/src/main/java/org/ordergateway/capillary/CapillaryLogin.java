package org.ordergateway.capillary;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.http.Deadline;
import org.ordergateway.http.RequestHeaders;
import org.ordergateway.settings.Secret;

/** Who is calling. Credentials are asked for anew at each request, so that a rotated one counts at once. Thread-safe. */
interface CapillaryLogin extends AutoCloseable {

    /** The headers that tell it. */
    RequestHeaders headers();

    /** What must be seen in no text, should the vendor repeat it. */
    List<Supplier<Secret>> secrets();

    /** Runs a call, or several times where that renews the login; a failure before it sent nothing. */
    <T> Either<OrderFailure, T> with(Deadline deadline, Supplier<Either<OrderFailure, T>> call);

    @Override
    void close();

    /** The one way that the settings name. */
    static CapillaryLogin of(CapillarySettings settings) {
        if (settings.oauthKey() != null) {
            return new CapillaryTokens(
                    settings.http(), settings.oauthKey(), Objects.requireNonNull(settings.oauthSecret()));
        }
        Supplier<Secret> token = settings.accessToken();
        if (token != null) {
            return new Fixed(
                    (call, headers) ->
                            headers.accept(CapillaryTokens.HEADER, token.get().reveal()),
                    List.of(token));
        }
        String till = Objects.requireNonNull(settings.till());
        Supplier<Secret> password = Objects.requireNonNull(settings.password());
        Supplier<Secret> hashed = () -> Secret.of(md5(password.get().reveal()));
        Supplier<Secret> pair = () -> Secret.of(till + ":" + hashed.get().reveal());
        return new Fixed(
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

    /** Credentials that need no call. */
    record Fixed(RequestHeaders headers, List<Supplier<Secret>> secrets) implements CapillaryLogin {

        @Override
        public <T> Either<OrderFailure, T> with(Deadline deadline, Supplier<Either<OrderFailure, T>> call) {
            return call.get();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
