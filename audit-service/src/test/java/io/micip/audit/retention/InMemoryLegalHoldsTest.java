package io.micip.audit.retention;

class InMemoryLegalHoldsTest extends LegalHoldsContract {
    @Override
    LegalHolds holds() {
        return new InMemoryLegalHolds();
    }
}
