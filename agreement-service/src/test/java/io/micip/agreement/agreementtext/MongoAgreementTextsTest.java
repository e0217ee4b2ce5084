package io.micip.agreement.agreementtext;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.micip.agreement.AgreementService;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.testservers.RunningService;

class MongoAgreementTextsTest extends AgreementTextsContract {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.of(AgreementService.class).emptying("agreement_texts");

    @Override
    AgreementTexts texts() {
        return new MongoAgreementTexts(SERVICE.bean(AggregatesFactory.class));
    }
}
