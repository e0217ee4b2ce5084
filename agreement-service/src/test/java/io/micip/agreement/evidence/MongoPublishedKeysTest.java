package io.micip.agreement.evidence;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.testservers.MongoServer;

@ExtendWith(MongoServer.class)
class MongoPublishedKeysTest extends PublishedKeysContract {

    private static MongoClient client;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(MongoServer.uri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    PublishedKeys keys() {
        return new MongoPublishedKeys(client.getDatabase(MongoServer.freshDatabase()));
    }
}
