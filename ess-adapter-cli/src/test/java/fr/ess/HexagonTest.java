package fr.ess;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 2 of the design, executable: what each module holds and may depend on. Lists say what is allowed. */
class HexagonTest {

    private static final JavaClasses ESS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("/test-classes/"))
            .importPackages("fr.ess");

    /** Written by the template engine, not by us. */
    private static final String TEMPLATES = "fr.ess.http.templates";

    /** Every module: the package it owns and, beyond the JDK, jspecify and itself, what it may know. */
    private enum Layer {
        DOMAIN("domain", List.of()),
        APPLICATION(
                "application",
                List.of(
                        "fr.ess.domain..",
                        "jakarta.inject..",
                        "jakarta.validation..",
                        "org.apache.commons.text..",
                        "org.slf4j..")),
        JDBC(
                "jdbc",
                List.of(
                        "fr.ess.domain..",
                        "fr.ess.application..",
                        "jakarta.inject..",
                        "org.slf4j..",
                        "org.jdbi..",
                        "org.mapstruct..",
                        "org.flywaydb..",
                        "org.roaringbitmap..",
                        "com.zaxxer.hikari..",
                        "org.sqlite..",
                        "org.postgresql..",
                        "com.fasterxml.jackson.core..")),
        FILES(
                "files",
                List.of(
                        "fr.ess.domain..",
                        "fr.ess.application..",
                        "jakarta.inject..",
                        "org.slf4j..",
                        "de.siegmar.fastcsv..",
                        "org.dhatim.fastexcel..",
                        "com.fasterxml.jackson..")),
        HTTP(
                "http",
                List.of(
                        "fr.ess.domain..",
                        "fr.ess.application..",
                        "jakarta.inject..",
                        "jakarta.servlet..",
                        "org.slf4j..",
                        "org.mapstruct..",
                        "com.fasterxml.jackson..",
                        "gg.jte..",
                        "io.javalin..",
                        "io.micrometer..",
                        "io.prometheus..",
                        "kotlin..",
                        "org.eclipse.jetty..")),
        CLI("cli", List.of("fr.ess.domain..", "fr.ess.application..", "picocli.."));

        private final String name;
        private final List<String> known;

        Layer(String name, List<String> known) {
            this.name = name;
            this.known = known;
        }

        String root() {
            return "fr.ess." + name;
        }

        String[] allowed() {
            return Stream.concat(
                            Stream.of(root() + "..", "java..", "javax.sql..", "javax.xml..", "org.jspecify.."),
                            known.stream())
                    .toArray(String[]::new);
        }
    }

    /** From the ground up: a room depends on those before it. */
    private static final List<String> ROOMS = List.of(
            "shared",
            "operation",
            "ledger",
            "sheet",
            "territory",
            "structure",
            "stakeholder",
            "network",
            "charter",
            "contract",
            "funding",
            "support",
            "evaluation",
            "agenda",
            "consultation",
            "observatory",
            "publication",
            "bundle",
            "upkeep");

    /** Rooms that one module has for itself. */
    private static final Map<String, Set<String>> OWN_ROOMS = Map.of(
            "cli", Set.of("demo"),
            "files", Set.of("reference"));

    @ParameterizedTest
    @EnumSource(Layer.class)
    void eachModuleKnowsOnlyWhatItMay(Layer layer) {
        assertThat(in(layer)).as("classes of " + layer).hasSizeGreaterThan(layer == Layer.DOMAIN ? 50 : 15);
        classes()
                .that()
                .resideInAPackage(layer.root() + "..")
                .and()
                .resideOutsideOfPackages("..boot..", TEMPLATES + "..")
                .and()
                .haveSimpleNameNotEndingWith("Module")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(layer.allowed()))
                .check(ESS);
    }

    @Test
    void adaptersMeetInBootOnly() {
        for (Layer driving : List.of(Layer.CLI, Layer.HTTP)) {
            Set<String> met = in(driving).stream()
                    .filter(type -> type.getPackageName().equals(driving.root() + ".boot"))
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .map(dependency -> layerOf(dependency.getTargetClass()))
                    .filter(Set.of("jdbc", "files", "http")::contains)
                    .collect(Collectors.toSet());
            assertThat(met).contains("jdbc", "files");
        }
        noClasses()
                .that()
                .resideInAPackage("fr.ess.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fr.ess.cli..")
                .check(ESS);
        noClasses()
                .that()
                .resideInAPackage("fr.ess.cli..")
                .should()
                .dependOnClassesThat(resideInAPackage("fr.ess.http..")
                        .and(resideInAPackage("fr.ess.http.boot").negate().as("outside its one entry")))
                .check(ESS);
    }

    @Test
    void guiceIsKnownInModulesAndBootOnly() {
        List<JavaClass> users = ESS.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith("com.google.inject")))
                .map(HexagonTest::outermost)
                .distinct()
                .toList();
        assertThat(users)
                .hasSizeGreaterThan(3)
                .allSatisfy(type -> assertThat(type.getSimpleName().endsWith("Module")
                                || type.getPackageName().endsWith(".boot"))
                        .as(type.getName())
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void eachModuleHasAtMostOnePublicGuiceModule(Layer layer) {
        assertThat(in(layer).stream()
                        .filter(type -> type.getSimpleName().endsWith("Module"))
                        .map(JavaClass::getPackageName))
                .allMatch(layer.root()::equals)
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void roomsBearTheSameNamesOnEachFloor(Layer layer) {
        Set<String> allowed = Stream.of(
                        ROOMS.stream(), Stream.of("boot"), OWN_ROOMS.getOrDefault(layer.name, Set.of()).stream())
                .flatMap(room -> room)
                .collect(Collectors.toSet());
        assertThat(in(layer).stream().map(type -> room(layer, type)).filter(room -> !room.isEmpty()))
                .isNotEmpty()
                .allMatch(allowed::contains);
    }

    @ParameterizedTest
    @EnumSource(
            value = Layer.class,
            names = {"DOMAIN", "APPLICATION"})
    void theCoreDependsDownwards(Layer layer) {
        slices().matching(layer.root() + ".(*)..").should().beFreeOfCycles().check(ESS);
        List<String> upwards = in(layer).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(layer.root()))
                .filter(dependency ->
                        floor(layer, dependency.getOriginClass()) < floor(layer, dependency.getTargetClass()))
                .map(Dependency::getDescription)
                .toList();
        assertThat(upwards).isEmpty();
    }

    private static int floor(Layer layer, JavaClass type) {
        String room = room(layer, type);
        return ROOMS.contains(room) ? ROOMS.indexOf(room) : ROOMS.size();
    }

    @Test
    void everyPackageIsNullMarked() {
        List<JavaPackage> packages = ESS.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(checked -> !checked.getName().startsWith(TEMPLATES))
                .toList();
        assertThat(packages).hasSizeGreaterThan(30);
        assertThat(packages.stream().filter(checked -> !checked.isAnnotatedWith(NullMarked.class)))
                .isEmpty();
    }

    @Test
    void theCoreReadsTheDateFromAClockGivenToItOnly() {
        for (Class<?> type : List.of(LocalDate.class, Instant.class)) {
            noClasses()
                    .that()
                    .resideInAnyPackage("fr.ess.domain..", "fr.ess.application..")
                    .should()
                    .callMethod(type, "now")
                    .check(ESS);
        }
        noClasses()
                .that()
                .resideInAnyPackage("fr.ess.domain..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(ESS);
    }

    @Test
    void namesSayWhatThingsAre() {
        // MapStruct names what it generates after its mapper.
        noClasses()
                .should()
                .haveNameMatching(".*((?<!Mapper)Impl|Manager|Helper|Utils?|DTO|Dto|Entity)")
                .check(ESS);
    }

    private static List<JavaClass> in(Layer layer) {
        return ESS.stream()
                .filter(type -> (type.getPackageName() + ".").startsWith(layer.root() + "."))
                .filter(type -> !type.getPackageName().startsWith(TEMPLATES))
                .toList();
    }

    private static String layerOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length > 2 && type.getPackageName().startsWith("fr.ess.") ? parts[2] : "";
    }

    private static String room(Layer layer, JavaClass type) {
        String below = type.getPackageName().substring(layer.root().length());
        return Arrays.stream(below.split("\\.", -1))
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HexagonTest::outermost).orElse(type);
    }
}
