package org.ordergateway.testkit.application;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.ordergateway.OrderGateway;
import org.ordergateway.sandbox.SandboxProvider;
import org.ordergateway.sandbox.VendorSandboxes;

/** One run of a test at one vendor, from its start to its end. Nothing is shared with another run. */
final class VendorRun implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private final String name;
    private final Map<String, String> settings;
    private final List<Class<? extends SandboxProvider>> sandboxes;
    private @Nullable TestVendor vendor;

    VendorRun(String name, Map<String, String> settings, List<Class<? extends SandboxProvider>> sandboxes) {
        this.name = name;
        this.settings = settings;
        this.sandboxes = sandboxes;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        SandboxProvider provider = provider();
        TestVendor started =
                provider == null ? ServerlessVendor.open(name, settings) : SandboxVendor.start(provider, settings);
        vendor = started;
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            for (Field field : AnnotationSupport.findAnnotatedFields(
                    instance.getClass(), FromVendor.class, any -> true, HierarchyTraversalMode.TOP_DOWN)) {
                field.setAccessible(true);
                field.set(instance, value(field.getType()));
            }
        }
    }

    /** Of those that the test names, else of those that are found. */
    private @Nullable SandboxProvider provider() {
        for (Class<? extends SandboxProvider> named : sandboxes) {
            SandboxProvider provider = ReflectionSupport.newInstance(named);
            if (provider.vendor().equals(name)) {
                return provider;
            }
        }
        return VendorSandboxes.found().get(name);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestVendor ended = vendor;
        if (ended == null) {
            return;
        }
        List<String> violations = ended instanceof SandboxVendor sandboxed ? sandboxed.violations() : List.of();
        ended.close();
        if (!violations.isEmpty() && context.getExecutionException().isEmpty()) {
            throw new AssertionError(
                    "requests that " + name + "'s page does not allow: " + String.join("; ", violations));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return parameter.getDeclaringExecutable() instanceof Method
                && (type == TestVendor.class || type == OrderGateway.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return value(parameter.getParameter().getType());
    }

    private Object value(Class<?> type) {
        TestVendor started = Objects.requireNonNull(vendor, "the vendor is there during a test alone");
        if (type == TestVendor.class) {
            return started;
        }
        if (type == OrderGateway.class) {
            return started.gateway();
        }
        throw new ExtensionConfigurationException("@FromVendor fills a TestVendor or an OrderGateway");
    }
}
