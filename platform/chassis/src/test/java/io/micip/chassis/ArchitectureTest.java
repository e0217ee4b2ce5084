package io.micip.chassis;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {
    private static final JavaClasses CHASSIS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.micip.chassis");

    @Test
    void holdsNoWordOfTheDomain() {
        classes().should()
                .haveNameNotMatching(
                        "(?i).*(plan|goal|tile|agreement|schedule|district|report|menu|launch|coverage|audit)"
                                + "[A-Za-z]*")
                .check(CHASSIS);
    }

    @Test
    void hasPackagesThatDoNotGoInCircles() {
        slices().matching("io.micip.chassis.(*)..").should().beFreeOfCycles().check(CHASSIS);
    }
}
