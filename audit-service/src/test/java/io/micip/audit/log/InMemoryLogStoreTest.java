package io.micip.audit.log;

class InMemoryLogStoreTest extends LogStoreContract {
    private final InMemoryLogStore store = new InMemoryLogStore(beginning());

    @Override
    protected LogStore open() {
        return store;
    }
}
