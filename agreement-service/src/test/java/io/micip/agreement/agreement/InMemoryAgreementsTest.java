package io.micip.agreement.agreement;

class InMemoryAgreementsTest extends AgreementsContract {

    @Override
    Agreements agreements() {
        return new InMemoryAgreements();
    }
}
