package org.ordergateway.conformance.fault;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderGateway;
import org.ordergateway.conformance.Vendor;
import org.ordergateway.conformance.traffic.Tampering;
import org.ordergateway.conformance.traffic.TamperingProxy;
import org.ordergateway.testkit.harness.AdapterHarness;

/**
 * A sound adapter's harness that opens faulty gateways. Closing it closes what it opened and leaves the sound harness to
 * the next faulty adapter.
 */
public final class FaultyHarness {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

    private final AdapterHarness sound;
    private final FaultyAdapter adapter;
    private final Subject subject;
    private final @Nullable Tampering tampering;
    private final Map<URI, TamperingProxy> proxies = new ConcurrentHashMap<>();

    private FaultyHarness(Vendor vendor, AdapterHarness sound, FaultyAdapter adapter) {
        this.sound = sound;
        this.adapter = adapter;
        this.subject = new Subject(vendor, sound);
        this.tampering = adapter.traffic() == null ? null : adapter.traffic().apply(subject);
    }

    /** The harness for the contract; every method but two is the sound one's, those of later versions too. */
    public static AdapterHarness of(Vendor vendor, AdapterHarness sound, FaultyAdapter adapter) {
        FaultyHarness faulty = new FaultyHarness(vendor, sound, adapter);
        return (AdapterHarness) Proxy.newProxyInstance(
                AdapterHarness.class.getClassLoader(), new Class<?>[] {AdapterHarness.class}, faulty::call);
    }

    private @Nullable Object call(Object harness, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            close();
            return null;
        }
        if (method.getName().equals("open") && arguments != null) {
            @SuppressWarnings("unchecked")
            Map<String, String> overrides = (Map<String, String>) arguments[0];
            @SuppressWarnings("unchecked")
            Map<String, Supplier<String>> credentials =
                    arguments.length == 1 ? Map.of() : (Map<String, Supplier<String>>) arguments[1];
            return open(overrides, credentials);
        }
        try {
            return method.invoke(sound, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private synchronized OrderGateway open(Map<String, String> asked, Map<String, Supplier<String>> sources) {
        Map<String, String> overrides = adapter.settings().apply(asked);
        Map<String, String> settings = new LinkedHashMap<>(overrides);
        if (tampering != null && subject.vendor().members() != null) {
            settings.putAll(throughProxies(overrides));
        }
        Map<String, Supplier<String>> credentials = new LinkedHashMap<>();
        sources.forEach(
                (name, source) -> credentials.put(name, adapter.credential().apply(source)));
        OrderGateway gateway = credentials.isEmpty() ? sound.open(settings) : sound.open(settings, credentials);
        subject.gateways().add(gateway);
        return adapter.gateway().apply(subject, gateway);
    }

    /** The settings that name the vendor's address, naming a proxy to it instead. */
    private Map<String, String> throughProxies(Map<String, String> overrides) {
        Map<String, String> changed = new LinkedHashMap<>();
        String sandbox = sound.sandbox().baseUrl().toString();
        sound.sandbox().settings().forEach((name, own) -> {
            if (own.startsWith(sandbox)) {
                String value = overrides.getOrDefault(name, own);
                URI target = URI.create(value);
                if (listens(target)) {
                    URI root = URI.create(target.getScheme() + "://" + target.getAuthority());
                    TamperingProxy proxy = proxies.computeIfAbsent(
                            root, any -> TamperingProxy.to(root, java.util.Objects.requireNonNull(tampering)));
                    changed.put(name, value.replace(root.toString(), proxy.url().toString()));
                }
            }
        });
        return changed;
    }

    /** A proxy to an address where nobody listens would listen itself; and it speaks no TLS. */
    private static boolean listens(URI target) {
        if (!LOOPBACK.contains(String.valueOf(target.getHost())) || !"http".equals(target.getScheme())) {
            return false;
        }
        try (Socket tried = new Socket(target.getHost(), target.getPort())) {
            return tried.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    private synchronized void close() {
        subject.gateways().forEach(OrderGateway::close);
        proxies.values().forEach(TamperingProxy::close);
    }
}
