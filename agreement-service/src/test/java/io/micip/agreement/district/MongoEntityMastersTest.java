package io.micip.agreement.district;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.micip.agreement.AgreementService;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.testservers.RunningService;

class MongoEntityMastersTest extends EntityMastersContract {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.of(AgreementService.class).emptying("entities");

    @Override
    EntityMasters masters() {
        return new MongoEntityMasters(SERVICE.bean(AggregatesFactory.class));
    }
}
