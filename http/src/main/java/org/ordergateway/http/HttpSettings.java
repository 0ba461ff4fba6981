package org.ordergateway.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

/**
 * The settings that every adapter over HTTP has.
 *
 * @param baseUrl where the vendor listens; without a slash at its end
 * @param deadline how long one call may take when its caller does not say, from the lease of a connection to the last
 *     byte of the answer
 * @param connectTimeout how long one attempt to connect may take
 * @param maxResponseBytes how large an answer may be, on the wire and inflated
 * @param maxConnections how many connections are open at most; more calls wait for one, within their deadline
 * @param policies retries, rate limit and circuit breaker
 */
public record HttpSettings(
        URI baseUrl,
        Duration deadline,
        Duration connectTimeout,
        int maxResponseBytes,
        int maxConnections,
        CallPolicies policies) {

    /** How long a call may take. */
    public static final Setting<Duration> DEADLINE =
            Setting.duration("deadline", "10s", "how long one call may take, the answer's body included");

    /** How long connecting may take. */
    public static final Setting<Duration> CONNECT_TIMEOUT =
            Setting.duration("connect-timeout", "3s", "how long connecting to the vendor may take");

    /** How large an answer may be. */
    public static final Setting<Long> MAX_RESPONSE_BYTES = Setting.number(
            "max-response-bytes",
            8L * 1024 * 1024,
            1024,
            Json.MAX_DOCUMENT_BYTES,
            "how large an answer may be, on the wire and inflated");

    /** How many connections may be open. */
    public static final Setting<Long> MAX_CONNECTIONS =
            Setting.number("max-connections", 64, 1, 1024, "how many connections to the vendor may be open");

    /** Everything but the base URL, whose default differs by vendor. */
    public static final List<Setting<?>> COMMON = Stream.concat(
                    Stream.<Setting<?>>of(DEADLINE, CONNECT_TIMEOUT, MAX_RESPONSE_BYTES, MAX_CONNECTIONS),
                    CallPolicies.ALL.stream())
            .toList();

    /** The bound settings, with the base URL under the adapter's own setting. */
    public static HttpSettings of(Settings settings, Setting<URI> baseUrl) {
        StartUp.begin();
        return new HttpSettings(
                settings.get(baseUrl),
                settings.get(DEADLINE),
                settings.get(CONNECT_TIMEOUT),
                Math.toIntExact(settings.get(MAX_RESPONSE_BYTES)),
                Math.toIntExact(settings.get(MAX_CONNECTIONS)),
                CallPolicies.of(settings));
    }

    /** The default settings at another base URL. */
    public static HttpSettings at(URI baseUrl) {
        Setting<URI> setting = Setting.baseUrl("base-url", null, "where the vendor listens");
        List<Setting<?>> known = new ArrayList<>(COMMON);
        known.add(setting);
        return of(Settings.bind("http", known, Map.of(setting.name(), baseUrl.toString()), Map.of()), setting);
    }
}
