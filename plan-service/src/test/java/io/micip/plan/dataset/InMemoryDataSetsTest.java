package io.micip.plan.dataset;

class InMemoryDataSetsTest extends DataSetsContract {
    private final InMemoryDataSets dataSets = new InMemoryDataSets();

    @Override
    DataSets dataSets() {
        return dataSets;
    }
}
