package io.micip.agreement.agreementtext;

class InMemoryAgreementTextsTest extends AgreementTextsContract {

    @Override
    AgreementTexts texts() {
        return new InMemoryAgreementTexts();
    }
}
