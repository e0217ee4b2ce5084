package io.micip.audit.disclosure;

class InMemoryDisclosuresTest extends DisclosuresContract {
    @Override
    Disclosures disclosures() {
        return new InMemoryDisclosures();
    }
}
