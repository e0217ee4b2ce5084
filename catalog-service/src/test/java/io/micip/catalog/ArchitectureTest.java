package io.micip.catalog;

import org.junit.jupiter.api.Test;

import io.micip.testservers.ArchitectureRules;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.of("io.micip.catalog")
                // RFC 6570 whole stands open beside the narrow part of it that reports use, and what may come of it
                .openOnPurpose("UriTemplate", "TemplateValue", "MalformedUriTemplate", "ReportAddress")
                .check();
    }

    @Test
    void keepsItsFeaturesApart() {
        ArchitectureRules.verifyModules(CatalogService.class);
    }
}
