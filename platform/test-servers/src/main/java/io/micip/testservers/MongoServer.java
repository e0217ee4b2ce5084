package io.micip.testservers;

import java.util.UUID;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.mongodb.MongoDBContainer;

/// The MongoDB of a test run: the one that `MICIP_TEST_MONGODB_URI` names, else a container where a Docker engine offers
/// one, else a server of the same wire protocol in this process. One per JVM, started at the first use, gone with it.
///
/// ```java
/// @ExtendWith(MongoServer.class)
/// class MongoGoalsTest {
///     private final MongoClient client = MongoClients.create(MongoServer.uri());
///     private final MongoDatabase database = client.getDatabase(MongoServer.freshDatabase());
/// ```
public final class MongoServer implements BeforeAllCallback {
    private static final String SETTING = "MICIP_TEST_MONGODB_URI";
    private static final String IMAGE = "mongo:8";

    /// Made by JUnit.
    public MongoServer() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        uri();
    }

    /// Its connection string, starting it when it is the first time.
    public static String uri() {
        return Started.URI;
    }

    /// A name that no other test uses.
    public static String freshDatabase() {
        return "test_" + UUID.randomUUID().toString().replace("-", "");
    }

    /// Holds what is started once.
    private static final class Started {
        static final String URI = start();

        private static String start() {
            var given = System.getenv(SETTING);
            if (given != null && !given.isBlank()) {
                Announcement.say("MongoDB of " + SETTING);
                return given;
            }
            if (Docker.offers(IMAGE)) {
                Announcement.say("MongoDB in a container, " + IMAGE);
                return container();
            }
            Announcement.say("embedded MongoDB-wire server (no Docker image at hand)");
            return embedded();
        }

        @SuppressWarnings("resource") // lives as long as the JVM
        private static String container() {
            var container = new MongoDBContainer(IMAGE).withReplicaSet();
            container.start();
            return container.getConnectionString();
        }

        private static String embedded() {
            var server = new de.bwaldvogel.mongo.MongoServer(new MemoryBackend());
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "stop-test-mongodb"));
            server.bind("127.0.0.1", 0);
            return server.getConnectionString();
        }
    }
}
