package io.micip.local.up;

import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClients;
import org.bson.Document;

/// A MongoDB of the user's, in place of the embedded store. What is said of it never holds its address as a whole, which
/// may hold a password.
final class OwnMongo {

    private static final int PATIENCE_SECONDS = 5;

    private OwnMongo() {}

    /// Asks it once, before anything is started that would wait for it.
    ///
    /// @param uri the connection string
    static void requireAnswer(String uri) throws CannotStart {
        var address = address(uri);
        var settings = MongoClientSettings.builder()
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(address)
                .build();
        try (var client = MongoClients.create(settings)) {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
        } catch (MongoSecurityException e) {
            throw new CannotStart("The MongoDB at " + address.getHosts() + " does not accept the user name or password"
                    + " of MICIP_MONGODB_URI. Cure: correct them.");
        } catch (MongoException e) {
            throw new CannotStart("The MongoDB at " + address.getHosts() + " of MICIP_MONGODB_URI does not answer ("
                    + e.getClass().getSimpleName()
                    + "). Cure: start it, correct MICIP_MONGODB_URI, or unset it to use the embedded store.");
        }
    }

    private static ConnectionString address(String uri) throws CannotStart {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) { // its message may quote a part of the address
            throw new CannotStart("MICIP_MONGODB_URI does not have the form of a MongoDB's address (expected:"
                    + " mongodb://host:port/). Cure: correct it, or unset it to use the embedded store.");
        }
    }
}
