package io.micip.plan.dataset;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.plan.PlanService;
import io.micip.testservers.RunningService;

class MongoDataSetsTest extends DataSetsContract {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.of(PlanService.class);

    @Override
    DataSets dataSets() {
        return new MongoDataSets(SERVICE.bean(AggregatesFactory.class));
    }
}
