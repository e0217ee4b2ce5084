package io.micip.gateway;

import org.junit.jupiter.api.Test;

import io.micip.testservers.ArchitectureRules;

class ArchitectureTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.of("io.micip.gateway").whoseTradeIsTheWeb().check();
    }

    @Test
    void keepsItsFeaturesApart() {
        ArchitectureRules.verifyModules(Gateway.class);
    }
}
