package io.micip.catalog.coverage;

class InMemoryEpochsTest extends EpochsContract {
    private final Epochs epochs = new InMemoryEpochs();

    @Override
    Epochs epochs() {
        return epochs;
    }
}
