package io.micip.agreement.agreement;

import java.time.Clock;

class InMemoryAgreementsTest extends AgreementsContract {

    @Override
    protected Agreements agreements(Clock clock) {
        return new InMemoryAgreements(clock);
    }
}
