package io.micip.audit.attestation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.LongStream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.audit.entry.SourceRecords;
import io.micip.audit.log.KeptLog;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogStopped;
import io.micip.audit.log.LogStore;
import io.micip.audit.log.LogStoreContract;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.mongolog.MongoKeptLog;
import io.micip.audit.mongolog.MongoLogStores;
import io.micip.testservers.MongoServer;

import static io.micip.audit.log.LogStoreContract.ORIGIN;
import static io.micip.audit.log.LogStoreContract.checkpoint;
import static io.micip.audit.log.LogStoreContract.records;
import static io.micip.audit.log.LogStoreContract.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(MongoServer.class)
class ReadMongoLogTest extends ReadLogContract {
    private final MongoClient client = MongoClients.create(MongoServer.uri());
    private final MongoDatabase database = client.getDatabase(MongoServer.freshDatabase());

    @AfterEach
    void forget() {
        database.drop();
        client.close();
    }

    @Override
    protected LogStore open() {
        return new MongoLogStores(database).open(0, LogStoreContract.beginning());
    }

    @Override
    protected Optional<KeptLog> kept() {
        return MongoKeptLog.in(database, ORIGIN);
    }

    @Override
    protected void replace(TilePath tile, byte[] content) {
        database.getCollection("logTiles").updateOne(Filters.eq("_id", ORIGIN + "/" + tile),
                Updates.set("content", new Binary(content)));
    }

    @Override
    protected void remove(TilePath tile) {
        database.getCollection("logTiles").deleteOne(Filters.eq("_id", ORIGIN + "/" + tile));
    }

    @Override
    protected void removeParked(long position) {
        database.getCollection("logParked").deleteOne(Filters.eq("_id", ORIGIN + "/parked/" + position));
    }

    @Override
    protected void leave(long position, byte[] raw) {
        database.getCollection("logParked").insertOne(new Document("_id", ORIGIN + "/parked/" + position)
                .append("log", ORIGIN).append("size", position + 1).append("generation", 1L).append("parts", 1)
                .append("content", new Binary(raw)));
    }

    @Test
    void asksForNothingButToRead() throws IOException {
        var asked = new ConcurrentSkipListSet<String>();
        try (var store = open(); var watched = watched(asked)) {
            writer(store).write(records(0, 300));
            leave(300, new byte[]{1});
            ReadLog.read(MongoKeptLog.in(watched.getDatabase(database.getName()), ORIGIN).orElseThrow(), "log 0",
                    checkpoint(store), new TextScan());
        }
        assertThat(asked).containsExactly("find");
    }

    private static MongoClient watched(Set<String> asked) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(MongoServer.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (!event.getCommandName().equals("endSessions")) {
                            asked.add(event.getCommandName());
                        }
                    }
                }).build());
    }

    @Test
    void tellsALogFromOneWhoseNameBeginsLikeIts() throws IOException {
        try (var store = open();
                var tenth = new MongoLogStores(database).open(10,
                        LogState.beginning(ORIGIN + "0", LogStoreContract.TOPIC))) {
            writer(store).write(records(0, 5));
            writer(tenth).write(List.of(SourceRecords.event(0, 0, "no json")));

            assertThat(ReadLog.read(kept().orElseThrow(), "log 0", checkpoint(store), new TextScan()).parked())
                    .isZero();
        }
    }

    @Test
    void refusesABundleOfWhichAPartIsMissing() {
        String longest = "{\"long\":\"" + "x".repeat(64_900) + "\"}";
        try (var store = open()) {
            writer(store).write(LongStream.range(0, 256).mapToObj(at -> SourceRecords.event(at, at, longest)).toList());
            database.getCollection("logTiles").deleteOne(Filters.eq("_id", ORIGIN + "/tile/entries/000#1"));

            assertThatThrownBy(() -> ReadLog.read(kept().orElseThrow(), "log 0", checkpoint(store), new TextScan()))
                    .isInstanceOf(IOException.class).hasMessage("log 0: tile/entries/000: missing");
        }
    }

    @Test
    void refusesALogWhoseDocumentIsDamaged() {
        try (var store = open()) {
            writer(store).write(records(0, 5));
            var checkpoint = checkpoint(store);
            database.getCollection("logs").updateOne(new Document(), Updates.set("size", "five"));

            assertThatThrownBy(() -> ReadLog.read(kept().orElseThrow(), "log 0", checkpoint, new TextScan()))
                    .isInstanceOf(LogStopped.class).hasMessageContaining("its document is damaged");
        }
    }
}
