package io.micip.audit.forwarding;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.testservers.MongoServer;

@ExtendWith(MongoServer.class)
class MongoCursorsTest extends CursorsContract {
    private static final MongoClient CLIENT = MongoClients.create(MongoServer.uri());

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Override
    Cursors cursors() {
        return new MongoCursors(CLIENT.getDatabase(MongoServer.freshDatabase()));
    }
}
