package org.ordergateway.captain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class CaptainArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void theAdapterKnowsNoOtherAdapterAndNothingThatTestsIt() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.ordergateway.kapture..",
                        "org.ordergateway.capillary..",
                        "org.ordergateway.memory..",
                        "org.ordergateway.testkit..",
                        "org.ordergateway.sandbox..",
                        "org.ordergateway.cli..",
                        "com.github.tomakehurst..",
                        "org.junit..",
                        "org.assertj..")
                .check(MAIN);
    }

    @Test
    void theAdapterLeavesTheTransportToHttp() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.apache.hc..", "okhttp3..")
                .check(MAIN);
    }

    @Test
    void onlyTheProvidersAndTheSettingsArePublic() {
        assertThat(MAIN.stream()
                        .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "CaptainProvider", "CaptainEventProvider", "CaptainSettings", "SendOrderUuid", "LinesBy");
    }

    @Test
    void everythingStandsInOnePackageThatIsNullMarked() {
        assertThat(MAIN.stream()
                        .filter(each -> !each.getSimpleName().equals("module-info"))
                        .map(JavaClass::getPackageName))
                .containsOnly("org.ordergateway.captain");
        assertThat(CaptainProvider.class.getPackage().isAnnotationPresent(NullMarked.class))
                .isTrue();
    }
}
