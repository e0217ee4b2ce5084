package io.micip.testservers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/// How code is written here.
final class StyleRules {
    private StyleRules() {}

    static List<ArchRule> all() {
        return List.of(noFieldInjection(), noSetters(), noLombok(), noOldDates(), noUntypedMaps(), noHiddenClock(),
                noHiddenIds(), noBareRuntimeException(), noHiddenStatus(), TestRules.noSleep());
    }

    static ArchRule noFieldInjection() {
        return noFields().should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .as("dependencies come by constructor");
    }

    static ArchRule noSetters() {
        return noMethods().that()
                .haveNameMatching("set[A-Z].*")
                .and()
                .haveRawReturnType(void.class)
                .should()
                .haveModifier(PUBLIC)
                .as("nothing has setters");
    }

    static ArchRule noLombok() {
        return noClasses().should().dependOnClassesThat().resideInAPackage("lombok..").as("records, not Lombok");
    }

    static ArchRule noOldDates() {
        return noClasses().that()
                .haveNameNotMatching(".*\\.Mongo.*")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.Date.class, java.util.Calendar.class)
                .as("java.time, not java.util.Date");
    }

    static ArchRule noConsole(Set<String> speakers) {
        return noClasses().that(DescribedPredicate.describe("are no command-line programs",
                type -> !speakers.contains(TechnologyRules.outermost(type).getSimpleName())))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .as("nothing is printed but by command-line programs");
    }

    static ArchRule noUntypedMaps() {
        return methods().that()
                .arePublic()
                .should(not(handleUntypedMaps()))
                .as("no Map<String, Object> in a public signature");
    }

    static ArchRule noHiddenClock() {
        return noClasses().should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .as("time comes from a Clock handed in");
    }

    static ArchRule noHiddenIds() {
        return noClasses().should().callMethod(UUID.class, "randomUUID").as("ids come from Ids handed in");
    }

    static ArchRule noHiddenStatus() {
        return methods().that(DescribedPredicate.describe("answer 201 or 202", StyleRules::makesOrAccepts))
                .should()
                .beAnnotatedWith("io.swagger.v3.oas.annotations.responses.ApiResponse")
                .as("an answer other than 200 is described: the API's document takes every other for a 200");
    }

    private static boolean makesOrAccepts(JavaMethod method) {
        return method.getMethodCallsFromSelf()
                .stream()
                .filter(call -> call.getTargetOwner().getFullName().equals("org.springframework.http.ResponseEntity"))
                .anyMatch(call -> Set.of("created", "accepted").contains(call.getName()));
    }

    static ArchRule noBareRuntimeException() {
        return noClasses().should()
                .callConstructor(RuntimeException.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class, Throwable.class)
                .orShould()
                .callConstructor(RuntimeException.class, Throwable.class)
                .as("no bare RuntimeException");
    }

    static ArchRule noGenericCatch(Set<String> edges) {
        return classes().should(new ArchCondition<>("catch only what they name, but for " + edges) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (edges.contains(TechnologyRules.outermost(type).getSimpleName())) {
                    return;
                }
                // Throwable is left out: javac catches it by itself for try-with-resources.
                type.getTryCatchBlocks()
                        .stream()
                        .filter(block -> block.getCaughtThrowables()
                                .stream()
                                .anyMatch(caught -> caught.isEquivalentTo(Exception.class)
                                        || caught.isEquivalentTo(RuntimeException.class)))
                        .forEach(block -> events.add(
                                SimpleConditionEvent.violated(type,
                                        "catches anything " + block.getSourceCodeLocation())));
            }
        }).as("only edges catch Exception or RuntimeException: " + edges);
    }

    private static ArchCondition<JavaMethod> handleUntypedMaps() {
        return new ArchCondition<>("handle untyped maps") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var found = Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .anyMatch(StyleRules::isUntypedMap);
                events.add(new SimpleConditionEvent(method, found, method.getFullName()));
            }
        };
    }

    private static boolean isUntypedMap(JavaType type) {
        return type instanceof JavaParameterizedType generic
                && generic.toErasure().isEquivalentTo(Map.class)
                && generic.getActualTypeArguments().get(1).toErasure().isEquivalentTo(Object.class)
                && !(generic.getActualTypeArguments().get(1) instanceof JavaParameterizedType);
    }
}
