package io.micip.testservers;

import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/// Technology stands only where the name says so, so that the domain's files in the same folder stay pure. What only
/// wires, a `*Configuration` or the main class, may name anything.
final class TechnologyRules {
    private TechnologyRules() {}

    static List<ArchRule> beside(boolean theWeb) {
        return theWeb ? List.of(mongo(), feign(), kafka()) : List.of(mongo(), feign(), kafka(), web());
    }

    static ArchRule mongo() {
        return only("MongoDB", "Mongo.*", "com.mongodb..", "org.bson..");
    }

    static ArchRule feign() {
        return only("Feign", "Feign.*", "feign..", "org.springframework.cloud.openfeign..");
    }

    static ArchRule web() {
        return only("the web", ".*(Controller|View|Filter)|Feign.*", "org.springframework.web..", "jakarta.servlet..",
                "org.springframework.http..");
    }

    static ArchRule kafka() {
        return only("Kafka", "Kafka.*|.*(Listener|Consumer)", "org.apache.kafka..");
    }

    private static ArchRule only(String technology, String names, String... packages) {
        return noClasses().that(outermostIsNot(names))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .as(technology + " is used only by classes called " + names);
    }

    private static DescribedPredicate<JavaClass> outermostIsNot(String names) {
        return DescribedPredicate.describe("are not called " + names, type -> {
            var outermost = outermost(type);
            return !outermost.getSimpleName().matches(names)
                    && !outermost.getSimpleName().endsWith("Configuration")
                    && !isMain(outermost);
        });
    }

    static boolean isMain(JavaClass type) {
        return type.tryGetMethod("main", String[].class).isPresent();
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(TechnologyRules::outermost).orElse(type);
    }
}
