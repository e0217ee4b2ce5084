package io.micip.audit;

import org.junit.jupiter.api.Test;

import io.micip.testservers.ArchitectureRules;

class ArchitectureTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.of("io.micip.audit")
                .catchingAnything("EventsConsumer", "RecordIndexer", "Forwarder", "Searching")
                .speakingOnTheConsole("AuditService").readingCollectionsOfOthers("MongoStores", "MongoKeptLog")
                .storingNamesOfThings("StoredSearch.name")
                .check();
    }

    @Test
    void keepsItsFeaturesApart() {
        ArchitectureRules.verifyModules(AuditService.class);
    }
}
