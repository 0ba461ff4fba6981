package org.ordergateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter().importPath(LibraryClasses.directory());

    @Test
    void thePackagesStandInLayers() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("org.ordergateway.model")
                .layer("failure")
                .definedBy("org.ordergateway.failure")
                .layer("capability")
                .definedBy("org.ordergateway.capability")
                .layer("settings")
                .definedBy("org.ordergateway.settings")
                .layer("discovery")
                .definedBy("org.ordergateway.discovery")
                .layer("event")
                .definedBy("org.ordergateway.event")
                .layer("resolve")
                .definedBy("org.ordergateway.resolve")
                .layer("queue")
                .definedBy("org.ordergateway.queue")
                .layer("bulk")
                .definedBy("org.ordergateway.bulk")
                .layer("root")
                .definedBy("org.ordergateway")
                .layer("json")
                .definedBy("org.ordergateway.json")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("failure")
                .mayOnlyAccessLayers("model")
                .whereLayer("capability")
                .mayOnlyAccessLayers("model", "failure")
                .whereLayer("settings")
                .mayNotAccessAnyLayer()
                .whereLayer("discovery")
                .mayOnlyAccessLayers("settings")
                .whereLayer("resolve")
                .mayOnlyAccessLayers("model", "failure", "capability")
                .whereLayer("queue")
                .mayOnlyAccessLayers("model", "failure")
                .whereLayer("bulk")
                .mayOnlyAccessLayers("model", "failure")
                .whereLayer("root")
                .mayOnlyAccessLayers("model", "failure", "capability", "settings", "discovery", "bulk", "resolve")
                .whereLayer("event")
                .mayOnlyAccessLayers("model", "settings", "discovery", "root")
                .whereLayer("json")
                .mayOnlyAccessLayers("model", "failure", "capability", "root")
                .check(CORE);
    }

    @Test
    void nothingSpeaksHttp() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..", "feign..", "org.apache.hc..", "okhttp3..", "javax.net..", "sun..")
                .check(CORE);
    }

    @Test
    void nothingLogsOrPrints() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..", "java.lang.System.Logger..")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CORE);
    }

    @Test
    void onlyTheJsonPackageKnowsJackson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.ordergateway.json")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(CORE);
    }

    @Test
    void noJacksonTypeStandsInAPublicSignature() {
        List<String> found = new ArrayList<>();
        for (Class<?> type : LibraryClasses.all()) {
            if (!Modifier.isPublic(type.getModifiers())) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                signature(method, method.getGenericReturnType().getTypeName()).forEach(found::add);
            }
            Stream.of(type.getDeclaredConstructors())
                    .flatMap(each -> signature(each, ""))
                    .forEach(found::add);
            for (Field field : type.getDeclaredFields()) {
                if (isOpen(field.getModifiers())
                        && isJackson(field.getGenericType().getTypeName())) {
                    found.add(field.toString());
                }
            }
            if (type.getSuperclass() != null && isJackson(type.getSuperclass().getName())) {
                found.add(type.toString());
            }
        }

        assertThat(found).isEmpty();
    }

    /** Names and strings alike are constants of a class file; Javadoc is not. */
    @ParameterizedTest
    @ValueSource(strings = {"captain", "kapture", "capillary"})
    void noClassHoldsAVendorsWord(String vendor) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : LibraryClasses.files()) {
            if (Files.readString(file, StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains(vendor)) {
                found.add(LibraryClasses.directory().relativize(file));
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(LibraryClasses.all().stream().map(Class::getPackage).distinct())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.isAnnotationPresent(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }

    private static Stream<String> signature(Executable executable, String returned) {
        Stream<String> types = Stream.concat(
                Stream.of(returned),
                Stream.of(executable.getGenericParameterTypes()).map(java.lang.reflect.Type::getTypeName));
        return isOpen(executable.getModifiers()) && types.anyMatch(ArchitectureTest::isJackson)
                ? Stream.of(executable.toString())
                : Stream.empty();
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static boolean isJackson(String type) {
        return type.contains("com.fasterxml");
    }
}
