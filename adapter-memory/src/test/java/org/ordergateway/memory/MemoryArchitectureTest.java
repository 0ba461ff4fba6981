package org.ordergateway.memory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class MemoryArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void theAdapterKnowsCoreAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.ordergateway.captain..",
                        "org.ordergateway.kapture..",
                        "org.ordergateway.capillary..",
                        "org.ordergateway.http..",
                        "org.ordergateway.wire..",
                        "org.ordergateway.testkit..",
                        "org.ordergateway.sandbox..",
                        "java.net.http..",
                        "java.net.Socket..",
                        "feign..",
                        "org.junit..",
                        "org.assertj..")
                .check(MAIN);
    }

    @Test
    void onlyTheProviderTheOrdersAndTheirCallsArePublic() {
        assertThat(MAIN.stream()
                        .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("MemoryProvider", "MemoryOrders", "MemoryCall");
        assertThat(MemoryProvider.class.getPackage().isAnnotationPresent(NullMarked.class))
                .isTrue();
    }
}
