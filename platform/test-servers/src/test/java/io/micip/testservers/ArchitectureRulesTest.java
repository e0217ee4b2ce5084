package io.micip.testservers;

import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Each rule bites the one class made for it, and nothing else among the fixtures.
class ArchitectureRulesTest {
    private static final JavaClasses FIXTURES = new ClassFileImporter()
            .importPackages("io.micip.testservers.fixture");

    @Test
    void features() {
        assertBites(ArchitectureRules.noCycles("io.micip.testservers.fixture"), "Slice one", "Slice two");
    }

    @Test
    void technology() {
        assertBites(TechnologyRules.mongo(), "UsesMongo");
        assertBites(TechnologyRules.feign(), "UsesFeign");
        assertBites(TechnologyRules.web(), "UsesWeb");
        assertBites(TechnologyRules.kafka(), "UsesKafka");
        assertThat(report(TechnologyRules.mongo())).doesNotContain("MongoThings");
    }

    @Test
    void injection() {
        assertBites(StyleRules.noFieldInjection(), "InjectsFields.field");
    }

    @Test
    void setters() {
        assertBites(StyleRules.noSetters(), "HasSetters.setValue");
    }

    @Test
    void lombok() {
        assertBites(StyleRules.noLombok(), "UsesLombok");
    }

    @Test
    void dates() {
        assertBites(StyleRules.noOldDates(), "UsesOldDates");
    }

    @Test
    void console() {
        assertBites(StyleRules.noConsole(Set.of()), "Speaks");
        assertThat(StyleRules.noConsole(Set.of("Bad")).evaluate(FIXTURES).hasViolation()).isFalse();
    }

    @Test
    void untypedMaps() {
        assertBites(StyleRules.noUntypedMaps(), "HandlesUntypedMaps.map", "TakesUntypedMaps.map");
    }

    @Test
    void clockAndIds() {
        assertBites(StyleRules.noHiddenClock(), "HidesTheClock");
        assertBites(StyleRules.noHiddenIds(), "HidesIds");
    }

    @Test
    void statuses() {
        assertBites(StyleRules.noHiddenStatus(), "HidesAStatusController.make");
    }

    @Test
    void exceptions() {
        assertBites(StyleRules.noBareRuntimeException(), "ThrowsBareExceptions");
        assertBites(StyleRules.noGenericCatch(Set.of()), "Bad.java");
        assertThat(StyleRules.noGenericCatch(Set.of("Bad")).evaluate(FIXTURES).hasViolation()).isFalse();
    }

    @Test
    void tests() {
        assertBites(TestRules.noSleep(), "Sleeps");
        assertBites(TestRules.noMocks(), "Mocks");
    }

    @Test
    void visibility() {
        assertBites(VisibilityRules.publicTypesAreUsedOutsideTheirPackage(Set.of()), "NeedlesslyPublic");
        assertThat(report(VisibilityRules.publicTypesAreUsedOutsideTheirPackage(Set.of())))
                .doesNotContain("fixture.one.One");
    }

    @Test
    void exceptionsThatAServiceNames() {
        var open = VisibilityRules.publicTypesAreUsedOutsideTheirPackage(Set.of("NeedlesslyPublic", "Anything"));

        assertThat(open.evaluate(FIXTURES).hasViolation()).isFalse();
        assertThat(TechnologyRules.beside(true)).hasSize(3);
        assertThat(TechnologyRules.beside(false)).hasSize(4);
    }

    @Test
    void storedTypes() {
        assertBites(StoredTypeRules.noPersonAndNoFigure(Set.of()), "StoredPerson.firstName", "Part.name");
        assertThat(report(StoredTypeRules.noPersonAndNoFigure(Set.of("Part.name")))).doesNotContain("Part.name",
                "OfficialName");
    }

    @Test
    void allTogether() {
        assertThatThrownBy(() -> ArchitectureRules.of("io.micip.testservers.fixture").check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Sleeps");
        ArchitectureRules.of("io.micip.testservers.nothing").check();
    }

    private static void assertBites(ArchRule rule, String... victims) {
        assertThat(report(rule)).contains(victims);
    }

    private static String report(ArchRule rule) {
        return rule.evaluate(FIXTURES).getFailureReport().toString();
    }
}
