package io.micip.testservers;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/// What is stored, as far as field names tell: no person but in office, no report, no figure of one. This is the
/// platform's promise of only addresses and only aggregates, as a test. Source: docs/adr on what is stored.
final class StoredTypeRules {
    private static final Pattern PERSON_OR_FIGURE = Pattern.compile(
            "(?i)(first|last|middle|full|given|family|maiden|display|user|person|student|parent|staff)_?name|surname"
                    + "|e_?mail.*|.*phone.*|birth.*|.*dateOfBirth|ssn|uic|student.*|address|street.*"
                    + "|figures?|percentages?|reportBody|report(Html|Text|Data)|html|rows?|cells?|dataPoints?|series");

    private StoredTypeRules() {}

    /// @param names fields called `name` that are known to name no person, as `Type.name`
    static ArchRule noPersonAndNoFigure(Set<String> names) {
        return classes().should(new ArchCondition<>("store no person and no figure") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (isStored(type)) {
                    look(type, names, new HashSet<>(), events);
                }
            }
        }).as("no stored field could hold a person's name, a report or its figures");
    }

    static boolean isStored(JavaClass type) {
        return type.isRecord()
                && (type.getSimpleName().startsWith("Stored")
                        || TechnologyRules.outermost(type).getSimpleName().startsWith("Mongo"));
    }

    private static void look(JavaClass type, Set<String> names, Set<JavaClass> seen, ConditionEvents events) {
        if (!seen.add(type) || type.getSimpleName().equals("OfficialName")) {
            return;
        }
        for (var field : type.getFields()) {
            if (field.getModifiers().contains(JavaModifier.STATIC)) {
                continue;
            }
            var known = type.getSimpleName() + "." + field.getName();
            if (PERSON_OR_FIGURE.matcher(field.getName()).matches()
                    || field.getName().equals("name") && !names.contains(known)) {
                events.add(SimpleConditionEvent.violated(field,
                        field.getFullName() + " could hold a person's name, a report or a figure"));
            }
            parts(field).forEach(part -> look(part, names, seen, events));
        }
    }

    /// Records of ours that the field holds, also in lists and maps.
    private static Set<JavaClass> parts(JavaField field) {
        var parts = new HashSet<JavaClass>();
        for (var part : field.getType().getAllInvolvedRawTypes()) {
            if (part.isRecord() && part.getPackageName().startsWith("io.micip.")) {
                parts.add(part);
            }
        }
        return parts;
    }
}
