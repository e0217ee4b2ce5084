package io.micip.gateway.session;

class InMemorySessionsTest extends SessionsContract {
    @Override
    Sessions sessions() {
        return new InMemorySessions();
    }
}
