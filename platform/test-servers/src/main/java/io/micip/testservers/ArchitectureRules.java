package io.micip.testservers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.springframework.modulith.core.ApplicationModules;

import io.micip.inventory.Inventory;

/// The rules that every service's code is held to. Each has a test with a violating class that proves it bites.
///
/// ```java
/// class ArchitectureTest {
///     @Test
///     void keepsTheRulesOfTheHouse() {
///         ArchitectureRules.of("io.micip.plan").check();
///     }
///
///     @Test
///     void keepsItsFeaturesApart() {
///         ArchitectureRules.verifyModules(PlanService.class);
///     }
/// }
/// ```
public final class ArchitectureRules {
    private final String base;
    private final Set<String> genericCatches = new HashSet<>();
    private final Set<String> storedNames = new HashSet<>();
    private final Set<String> consoles = new HashSet<>();
    private final Set<String> openTypes = new HashSet<>();
    private final Set<String> readers = new HashSet<>();
    private boolean webIsItsTrade;

    private ArchitectureRules(String base) {
        this.base = base;
    }

    /// @param base package of a service; its direct sub-packages are the features
    public static ArchitectureRules of(String base) {
        return new ArchitectureRules(base);
    }

    /// Classes that may catch whatever comes, since they stand at an edge: a listener's error handler, a loop.
    public ArchitectureRules catchingAnything(String... simpleNames) {
        genericCatches.addAll(List.of(simpleNames));
        return this;
    }

    /// Stored fields called `name` that name an institution or a thing, never a person: `District.name`.
    public ArchitectureRules storingNamesOfThings(String... fields) {
        storedNames.addAll(List.of(fields));
        return this;
    }

    /// Command-line programs, which speak on the console.
    public ArchitectureRules speakingOnTheConsole(String... simpleNames) {
        consoles.addAll(List.of(simpleNames));
        return this;
    }

    /// Classes that read collections of others and write none, so that nothing of theirs stands in the inventory.
    public ArchitectureRules readingCollectionsOfOthers(String... simpleNames) {
        readers.addAll(List.of(simpleNames));
        return this;
    }

    /// For the gateway, which is about nothing but the web.
    public ArchitectureRules whoseTradeIsTheWeb() {
        webIsItsTrade = true;
        return this;
    }

    /// Types that are public although no other package of the service uses them, such as what a command-line tool calls.
    public ArchitectureRules openOnPurpose(String... simpleNames) {
        openTypes.addAll(List.of(simpleNames));
        return this;
    }

    /// Checks the code and, for the rules about tests, the tests on the class path.
    ///
    /// @throws AssertionError naming each violation
    public void check() {
        var all = new ClassFileImporter().importPackages(base);
        var code = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(base);
        var broken = new ArrayList<String>();
        rules().forEach(rule -> collect(rule, code, broken));
        TestRules.all().forEach(rule -> collect(rule, all, broken));
        broken.addAll(StoredElements.violations(code, Inventory.whole(service()), readers));
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n\n", broken));
        }
    }

    /// `plan-service` for `io.micip.plan`, as modules are called; the gateway is its own.
    private String service() {
        var name = base.substring(base.lastIndexOf('.') + 1);
        return name.equals("gateway") ? name : name + "-service";
    }

    /// Lets Spring Modulith look for cycles and for features that reach into each other.
    ///
    /// @param application the service's main class
    public static void verifyModules(Class<?> application) {
        ApplicationModules.of(application).verify();
    }

    private List<ArchRule> rules() {
        var rules = new ArrayList<ArchRule>();
        rules.add(noCycles(base));
        rules.addAll(TechnologyRules.beside(webIsItsTrade));
        rules.addAll(StyleRules.all());
        rules.add(StyleRules.noConsole(consoles));
        rules.add(StyleRules.noGenericCatch(genericCatches));
        rules.add(VisibilityRules.publicTypesAreUsedOutsideTheirPackage(openTypes));
        rules.add(StoredTypeRules.noPersonAndNoFigure(storedNames));
        return rules;
    }

    static ArchRule noCycles(String base) {
        return SlicesRuleDefinition.slices().matching(base + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private static void collect(ArchRule rule, JavaClasses classes, List<String> broken) {
        var result = rule.allowEmptyShould(true).evaluate(classes);
        if (result.hasViolation()) {
            broken.add(result.getFailureReport().toString());
        }
    }
}
