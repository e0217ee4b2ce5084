package io.micip.testservers;

import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/// How tests are written here.
final class TestRules {
    private TestRules() {}

    static List<ArchRule> all() {
        return List.of(noSleep(), noMocks());
    }

    static ArchRule noSleep() {
        return noClasses().should()
                .callMethodWhere(DescribedPredicate.describe("Thread.sleep",
                        call -> call.getTargetOwner().isEquivalentTo(Thread.class) && call.getName().equals("sleep")))
                .as("nothing sleeps: wait for what is awaited");
    }

    static ArchRule noMocks() {
        return noClasses().should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mockito..", "org.easymock..")
                .as("fakes that share a contract with the real thing, not mocks");
    }
}
