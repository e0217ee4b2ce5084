package io.micip.agreement;

import org.junit.jupiter.api.Test;

import io.micip.testservers.ArchitectureRules;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.of("io.micip.agreement").speakingOnTheConsole("AgreementService").check();
    }

    @Test
    void keepsItsFeaturesApart() {
        ArchitectureRules.verifyModules(AgreementService.class);
    }
}
