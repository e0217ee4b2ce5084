package io.micip.testservers;

import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/// What is public is needed elsewhere.
final class VisibilityRules {
    private VisibilityRules() {}

    static ArchRule publicTypesAreUsedOutsideTheirPackage(Set<String> openOnPurpose) {
        return classes().should(new ArchCondition<>("be used outside their package when public") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (isPublicTopLevel(type)
                        && !openOnPurpose.contains(type.getSimpleName())
                        && !TechnologyRules.isMain(type) && !isUsedOutside(type)) {
                    events.add(SimpleConditionEvent.violated(type,
                            type.getName() + " is public, but nobody outside its package uses it"));
                }
            }
        }).as("a public type is used outside its package");
    }

    private static boolean isPublicTopLevel(JavaClass type) {
        return type.isTopLevelClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getSimpleName().equals("package-info");
    }

    /// Users of a nested type use the type around it.
    private static boolean isUsedOutside(JavaClass type) {
        return type.getPackage()
                .getClasses()
                .stream()
                .filter(one -> TechnologyRules.outermost(one).equals(type))
                .flatMap(one -> one.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }
}
