package io.micip.audit.record;

class InMemoryRecordsTest extends RecordsContract {
    @Override
    Records records() {
        return new InMemoryRecords();
    }
}
