package io.micip.audit.record;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.testservers.MongoServer;

@ExtendWith(MongoServer.class)
class MongoRecordsTest extends RecordsContract {
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
    Records records() {
        return new MongoRecords(client.getDatabase(MongoServer.freshDatabase()));
    }
}
