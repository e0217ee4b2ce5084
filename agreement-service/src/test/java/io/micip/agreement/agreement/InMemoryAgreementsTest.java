package io.micip.agreement.agreement;

import java.time.Clock;

class InMemoryAgreementsTest extends AgreementsContract {

    @Override
    Agreements agreements(Clock clock) {
        return new InMemoryAgreements(clock);
    }
}
