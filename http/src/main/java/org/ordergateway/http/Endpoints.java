package org.ordergateway.http;

import feign.DefaultContract;
import feign.MethodMetadata;
import feign.RequestLine;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An adapter's interface brought to life. It is declared with Feign's annotations and read by Feign's own contract, once;
 * its requests are written here, since Feign's way of building each from its templates costs more than sending it.
 * Thread-safe.
 */
final class Endpoints implements InvocationHandler {

    private final Class<?> api;
    private final Map<Method, Endpoint> endpoints;
    private final Transport transport;

    private Endpoints(Class<?> api, Map<Method, Endpoint> endpoints, Transport transport) {
        this.api = api;
        this.endpoints = endpoints;
        this.transport = transport;
    }

    /** @throws IllegalArgumentException when a method cannot be sent safely */
    static Map<Method, Endpoint> of(Class<?> api) {
        Map<Method, Endpoint> endpoints = new HashMap<>();
        try {
            for (MethodMetadata declared : new Declared().parseAndValidateMetadata(api)) {
                endpoints.put(declared.method(), Endpoint.of(declared));
            }
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return Map.copyOf(endpoints);
    }

    /** The interface, whose calls go through the transport. */
    static <A> A open(Class<A> api, Map<Method, Endpoint> endpoints, Transport transport) {
        return api.cast(Proxy.newProxyInstance(
                api.getClassLoader(), new Class<?>[] {api}, new Endpoints(api, endpoints, transport)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Endpoint endpoint = endpoints.get(method);
        if (endpoint != null && arguments != null) {
            return endpoint.send(transport, arguments);
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        return switch (method.getName()) {
            case "equals" -> arguments != null && arguments[0] == proxy;
            case "hashCode" -> System.identityHashCode(proxy);
            default -> api.getSimpleName();
        };
    }

    /** Feign's contract, which would else take the {@link HttpCall} for a body. */
    private static final class Declared extends DefaultContract {
        Declared() {
            registerMethodAnnotation(RequestLine.class, (line, data) -> {
                Parameter[] parameters = data.method().getParameters();
                for (int i = 0; i < parameters.length; i++) {
                    if (parameters[i].getType() == HttpCall.class) {
                        data.ignoreParamater(i);
                    }
                }
            });
        }
    }
}
