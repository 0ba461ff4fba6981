package org.ordergateway.testkit.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.ordergateway.sandbox.SandboxProvider;

/** Runs a {@link VendorTest} once for each of its vendors. */
final class VendorTests implements TestTemplateInvocationContextProvider {

    /** The parameter that narrows a run to some vendors. */
    static final String ONLY = "orders.test.vendors";

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), VendorTest.class);
    }

    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return context.getConfigurationParameter(ONLY).isPresent();
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        VendorTest test = AnnotationSupport.findAnnotation(context.getTestMethod(), VendorTest.class)
                .orElseThrow();
        Optional<Vendors> ofClass = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Vendors.class);
        List<String> vendors = test.value().length > 0
                ? List.of(test.value())
                : ofClass.map(each -> List.of(each.value())).orElse(List.of());
        if (vendors.isEmpty()) {
            throw new ExtensionConfigurationException(
                    "no vendor: name some in @VendorTest, or in @Vendors on the class");
        }
        List<String> settings =
                new ArrayList<>(ofClass.map(each -> List.of(each.settings())).orElse(List.of()));
        settings.addAll(List.of(test.settings()));
        List<String> only = context.getConfigurationParameter(ONLY)
                .map(names -> List.of(names.split("\\s*,\\s*")))
                .orElse(vendors);
        return vendors.stream()
                .filter(only::contains)
                .map(vendor -> run(vendor, settings(vendor, settings), List.of(test.sandboxes())));
    }

    private static TestTemplateInvocationContext run(
            String vendor, Map<String, String> settings, List<Class<? extends SandboxProvider>> sandboxes) {
        return new TestTemplateInvocationContext() {
            @Override
            public String getDisplayName(int invocationIndex) {
                return vendor;
            }

            @Override
            public List<Extension> getAdditionalExtensions() {
                return List.of(new VendorRun(vendor, settings, sandboxes));
            }
        };
    }

    /** Those that are for every vendor, and those that begin with this one's name. */
    private static Map<String, String> settings(String vendor, List<String> given) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String each : given) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw new ExtensionConfigurationException(
                        "a setting is written name=value, or vendor:name=value, not as one of these is");
            }
            String name = each.substring(0, equals);
            int colon = name.indexOf(':');
            if (colon < 0 || name.substring(0, colon).equals(vendor)) {
                found.put(name.substring(colon + 1), each.substring(equals + 1));
            }
        }
        return found;
    }
}
