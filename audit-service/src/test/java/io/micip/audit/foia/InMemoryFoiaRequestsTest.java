package io.micip.audit.foia;

class InMemoryFoiaRequestsTest extends FoiaRequestsContract {
    @Override
    FoiaRequests requests() {
        return new InMemoryFoiaRequests();
    }
}
