package io.micip.gateway.session;

import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.chassis.problem.Refused;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(MongoServer.class)
class MongoSessionsTest extends SessionsContract {
    @Override
    Sessions sessions() {
        return new MongoSessions(MongoClients.create(MongoServer.uri()).getDatabase(MongoServer.freshDatabase()));
    }

    @Test
    void refusesWhereTheStoreDoesNotAnswer() {
        try (var nobody = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50")) {
            var sessions = new MongoSessions(nobody.getDatabase("none"));

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> sessions.find("any"));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> sessions.ofSubject("any"));
        }
    }
}
