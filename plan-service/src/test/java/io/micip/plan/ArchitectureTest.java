package io.micip.plan;

import org.junit.jupiter.api.Test;

import io.micip.testservers.ArchitectureRules;

class ArchitectureTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.of("io.micip.plan").check();
    }

    @Test
    void keepsItsFeaturesApart() {
        ArchitectureRules.verifyModules(PlanService.class);
    }
}
