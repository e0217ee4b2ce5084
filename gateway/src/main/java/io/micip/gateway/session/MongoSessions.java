package io.micip.gateway.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

import io.micip.chassis.mongo.MongoIndexes;
import io.micip.chassis.problem.Refused;
import io.micip.gateway.GatewayProblems;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;

/// The sessions in the gateway's own collection, one flat document each. A change is a versioned `updateOne`; expiry is
/// read from the document by whoever finds it, never left to the server.
final class MongoSessions implements Sessions {
    private static final String COLLECTION = "sessions";
    private static final int SCHEMA = 1;

    private final MongoCollection<Document> collection;

    MongoSessions(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    /// What makes finding by another field than the key quick.
    static MongoIndexes indexes() {
        return new MongoIndexes(COLLECTION, Stream.of("providerSession", "subject", "ends")
                .map(field -> new IndexModel(Indexes.ascending(field)))
                .toList());
    }

    @Override
    public Optional<Session> find(String key) {
        return answered(() -> Optional.ofNullable(collection.find(eq(key)).first()).map(MongoSessions::read));
    }

    @Override
    public void add(Session session) {
        var document = written(session).append("_id", session.key()).append("schemaVersion", SCHEMA);
        answered(() -> collection.insertOne(document));
    }

    @Override
    public boolean claim(Session session, Instant now, Instant until) {
        var unclaimed = not(gt("claimedUntil", Date.from(now)));
        var update = Updates.set("claimedUntil", Date.from(until));
        return changed(and(same(session), unclaimed), update);
    }

    @Override
    public boolean replace(Session renewed) {
        var before = new Document("_id", renewed.key()).append("generation", renewed.generation() - 1);
        var update = new Document("$set", written(renewed)).append("$unset", new Document("claimedUntil", ""));
        return changed(before, update);
    }

    @Override
    public void release(Session session) {
        changed(same(session), Updates.unset("claimedUntil"));
    }

    @Override
    public void remove(String key) {
        answered(() -> collection.deleteOne(eq(key)));
    }

    @Override
    public List<Session> ofProviderSession(String providerSession) {
        return all(eq("providerSession", providerSession));
    }

    @Override
    public List<Session> ofSubject(String subject) {
        return all(eq("subject", subject));
    }

    @Override
    public void forgetEndedBefore(Instant instant) {
        answered(() -> collection.deleteMany(lt("ends", Date.from(instant))));
    }

    private List<Session> all(Bson filter) {
        return answered(() -> collection.find(filter).map(MongoSessions::read).into(new ArrayList<>()));
    }

    private boolean changed(Bson filter, Bson update) {
        return answered(() -> collection.updateOne(filter, update)).getModifiedCount() == 1;
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException silent) {
            throw new Refused(GatewayProblems.unavailable("Sessions cannot be read right now. Please try again soon."));
        }
    }

    private static Bson same(Session session) {
        return and(eq(session.key()), eq("generation", session.generation()));
    }

    private static Document written(Session session) {
        return new Document("generation", session.generation())
                .append("subject", session.holder().subject())
                .append("providerSession", session.holder().providerSession())
                .append("grants", session.holder().grants())
                .append("tokens", new Binary(session.tokens().bytes()))
                .append("began", Date.from(session.times().began()))
                .append("accessEnds", Date.from(session.times().accessEnds()))
                .append("ends", Date.from(session.times().ends()));
    }

    private static Session read(Document stored) {
        var holder = new Holder(
                stored.getString("subject"),
                stored.getString("providerSession"),
                stored.getList("grants", String.class));
        var times = new Session.Times(instant(stored, "began"), instant(stored, "accessEnds"), instant(stored, "ends"));
        var tokens = new SealedTokens(stored.get("tokens", Binary.class).getData());
        return new Session(stored.getString("_id"), stored.getLong("generation"), holder, tokens, times);
    }

    private static Instant instant(Document stored, String field) {
        return stored.getDate(field).toInstant();
    }
}
