package io.micip.gateway.session;

import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.testservers.MongoServer;

@ExtendWith(MongoServer.class)
class MongoSessionsTest extends SessionsContract {
    @Override
    Sessions sessions() {
        return new MongoSessions(MongoClients.create(MongoServer.uri()).getDatabase(MongoServer.freshDatabase()));
    }
}
