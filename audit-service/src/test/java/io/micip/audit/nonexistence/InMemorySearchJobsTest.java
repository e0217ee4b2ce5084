package io.micip.audit.nonexistence;

class InMemorySearchJobsTest extends SearchJobsContract {
    @Override
    SearchJobs jobs() {
        return new InMemorySearchJobs();
    }
}
