package org.ordergateway.capillary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class CapillaryArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.ordergateway.capillary");

    @Test
    void theAdapterKnowsNoOtherAdapterAndNeitherTestkitNorSandbox() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.ordergateway.captain..",
                        "org.ordergateway.kapture..",
                        "org.ordergateway.memory..",
                        "org.ordergateway.testkit..",
                        "org.ordergateway.sandbox..")
                .check(MAIN);
    }

    @Test
    void onlyTheProviderAndTheSettingsArePublic() {
        classes()
                .that()
                .arePublic()
                .should()
                .haveSimpleName("CapillaryProvider")
                .orShould()
                .haveSimpleName("CapillarySettings")
                .orShould()
                .beMemberClasses()
                .check(MAIN);
    }

    @Test
    void noFeignTypeLeavesTheAdapter() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Api")
                .and()
                .haveSimpleNameNotStartingWith("CapillaryGateway")
                .and()
                .haveSimpleNameNotStartingWith("CapillaryTokens")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("feign..")
                .check(MAIN);
    }
}
