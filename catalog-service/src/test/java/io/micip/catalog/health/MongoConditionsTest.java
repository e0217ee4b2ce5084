package io.micip.catalog.health;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.micip.catalog.CatalogService;
import io.micip.testservers.RunningService;

class MongoConditionsTest extends ConditionsContract {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.of(CatalogService.class)
            .with("micip.catalog.sources", "")
            .emptying(MongoConditions.CONDITIONS, MongoConditions.ROUNDS);

    @Override
    Conditions conditions() {
        return SERVICE.bean(Conditions.class);
    }
}
