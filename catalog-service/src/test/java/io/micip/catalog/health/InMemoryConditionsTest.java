package io.micip.catalog.health;

class InMemoryConditionsTest extends ConditionsContract {
    @Override
    Conditions conditions() {
        return new InMemoryConditions();
    }
}
