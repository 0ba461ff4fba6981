package org.ordergateway.kapture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.ordergateway.kapture", importOptions = ImportOption.DoNotIncludeTests.class)
class KaptureArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_NO_OTHER_ADAPTER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.ordergateway.captain..",
                    "org.ordergateway.capillary..",
                    "org.ordergateway.memory..",
                    "org.ordergateway.testkit..",
                    "org.ordergateway.sandbox..");

    @ArchTest
    static final ArchRule ONLY_PROVIDER_AND_SETTINGS_ARE_PUBLIC = classes()
            .that()
            .arePublic()
            .should()
            .haveNameMatching("org\\.ordergateway\\.kapture\\.(KaptureProvider|KaptureSettings(\\$PullMethod)?)");

    @ArchTest
    static final ArchRule THE_API_IS_CALLED_BY_THE_GATEWAY_ALONE = classes()
            .that()
            .haveSimpleName("KaptureApi")
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .haveNameMatching("org\\.ordergateway\\.kapture\\.Kapture(Api|Gateway).*");
}
