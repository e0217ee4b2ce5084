package io.micip.agreement.district;

class InMemoryEntityMastersTest extends EntityMastersContract {

    @Override
    EntityMasters masters() {
        return new InMemoryEntityMasters();
    }
}
