package io.micip.catalog.coverage;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.micip.catalog.CatalogService;
import io.micip.testservers.RunningService;

class MongoEpochsTest extends EpochsContract {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.of(CatalogService.class)
            .with("micip.catalog.sources", "")
            .emptying(MongoEpochs.COLLECTION);

    @Override
    Epochs epochs() {
        return SERVICE.bean(Epochs.class);
    }
}
