package io.micip.audit.mongolog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.audit.entry.SourceRecords;
import io.micip.audit.log.InMemoryLogStore;
import io.micip.audit.log.LogBatch;
import io.micip.audit.log.LogFenced;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogStore;
import io.micip.audit.log.LogStoreContract;
import io.micip.audit.log.WholeLog;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.Tile;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.merkle.TreeHead;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(MongoServer.class)
class MongoLogStoreTest extends LogStoreContract {
    private static MongoClient client;

    private final MongoDatabase database = client.getDatabase(MongoServer.freshDatabase());

    @BeforeAll
    static void connect() {
        client = MongoClients.create(MongoServer.uri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    protected LogStore open() {
        return MongoLogStore.open(database, 0, beginning());
    }

    @Test
    void refusesAnOwnerThatWasPausedAndWakes() {
        try (var paused = open(); var next = open()) {
            var pausedWriter = writer(paused);
            pausedWriter.write(records(0, 300));
            var nextWriter = writer(next);
            nextWriter.write(records(300, 310));

            assertThatThrownBy(() -> pausedWriter.write(records(300, 400))).isInstanceOf(LogFenced.class);
            assertThatThrownBy(() -> paused.serve("an old checkpoint")).isInstanceOf(LogFenced.class);
            nextWriter.write(records(310, 700));
            assertThat(next.state().head()).isEqualTo(wholeOf(700));
            paused.refresh();
            assertThat(paused.state()).isEqualTo(next.state());
        }
    }

    @Test
    void refusesAnOwnerThatWakesBeforeTheNextHasWritten() {
        try (var paused = open(); var next = open()) {
            var pausedWriter = writer(paused);
            pausedWriter.write(records(0, 300));
            var nextWriter = writer(next);

            assertThatThrownBy(() -> pausedWriter.write(records(300, 400))).isInstanceOf(LogFenced.class);
            nextWriter.write(records(300, 330));
            nextWriter.write(records(330, 600));
            assertThat(next.state().head()).isEqualTo(wholeOf(600));
            assertThat(next.positionOf(SourceRecords.id(390))).hasValue(390);
        }
    }

    @Test
    void leavesWhatTheNextOwnerCommittedToAnOwnerPausedInItsClaim() {
        try (var dying = open()) {
            writer(dying).write(records(0, 300));
        }
        var all = new ArrayList<>(records(0, 700));
        all.add(SourceRecords.event(700, 700, "no json"));
        try (var next = open()) {
            try (var paused = pausedBeforeItsFirst("delete", () -> {
                var nextWriter = writer(next);
                new MongoLogIds(database, ORIGIN).write(Map.of(SourceRecords.id(305), 305L), 1); // the dying one's
                nextWriter.write(all.subList(300, 701));
            });
                    var store = MongoLogStore.open(paused.getDatabase(database.getName()), 0, beginning());
                    var whole = new WholeLog(beginning(), 0, all)) {
                var pausedWriter = writer(store);

                assertThat(next.state().head().size()).isEqualTo(701);
                whole.isTheSameAs(next);
                assertThat(next.positionOf(SourceRecords.id(305))).hasValue(305);
                assertThat(next.positionOf(SourceRecords.id(699))).hasValue(699);
                assertThatThrownBy(() -> pausedWriter.write(records(300, 310))).isInstanceOf(LogFenced.class);
            }
        }
    }

    /// A client for whose first command of a kind everything waits until something else has happened.
    private static MongoClient pausedBeforeItsFirst(String command, Runnable meanwhile) {
        var once = new AtomicBoolean();
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(MongoServer.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommandName().equals(command) && once.compareAndSet(false, true)) {
                            meanwhile.run();
                        }
                    }
                }).build());
    }

    @Test
    void comesToTheSameLogWhoeverOwnsItWhen() {
        var random = new Random(17);
        try (var one = open(); var other = open()) {
            var stores = List.of(one, other);
            int at = 0;
            while (at < 900) {
                var writer = writer(stores.get(random.nextInt(2)));
                for (int batch = 0; batch < 3 && at < 900; batch++) {
                    int to = Math.min(900, at + 1 + random.nextInt(200));
                    writer.write(records(at, to));
                    at = to;
                }
            }
            one.refresh();
            other.refresh();
            assertThat(one.state().head()).isEqualTo(wholeOf(900)).isEqualTo(other.state().head());
        }
    }

    @Test
    void removesWhatAnOwnerLeftThatDiedBeforeItsCommit() {
        try (var dying = open()) {
            writer(dying).write(records(0, 10));
            new MongoLogTiles(database, ORIGIN).write(new LogBatch(List.of(new Tile(
                    new TilePath(0, 0, 17), new byte[17 * 32])), Map.of(), Map.of(),
                    new LogState(ORIGIN, wholeOf(17), TOPIC, 17, Optional.empty(), 0,
                            Optional.empty())),
                    1);
            new MongoLogIds(database, ORIGIN).write(Map.of(SourceRecords.id(500), 12L), 1);
        }
        try (var store = open()) {
            assertThat(store.positionOf(SourceRecords.id(500))).isEmpty();
            writer(store).write(records(10, 20));

            assertThatThrownBy(() -> store.read(new TilePath(0, 0, 17))).isInstanceOf(TileSource.MissingTile.class);
            assertThat(store.positionOf(SourceRecords.id(12))).hasValue(12);
        }
    }

    @Test
    void takesABundleThatIsTooLongForOneDocument() {
        String longest = "{\"long\":\"" + "x".repeat(64_900) + "\"}";
        try (var store = open()) {
            writer(store).write(LongStream.range(0, 256)
                    .mapToObj(at -> SourceRecords.event(at, at, longest)).toList());

            assertThat(EntryBundle.read(store.read(new TilePath(TilePath.ENTRIES, 0, 256)))).hasSize(256);
            assertThat(database.getCollection("logTiles").countDocuments(Filters.regex("_id", "entries/000#")))
                    .isEqualTo(1);
        }
    }

    @Test
    void knowsWhichLogsOfASetWereBegun() {
        var stores = new MongoLogStores(database);
        assertThat(stores.begun("log.example/set/")).isEmpty();
        try (var log = stores.open(7, LogState.beginning("log.example/set/7", TOPIC))) {
            log.claim();
        }
        open().claim();

        assertThat(stores.begun("log.example/set/")).containsExactly(0, 7);
        assertThat(stores.begun("log.example/other/")).isEmpty();
    }

    @Test
    void goesOnWhenItWasHaltedAndTheMarkIsTakenAway() {
        try (var store = open()) {
            writer(store).write(records(0, 5));
            store.halt("tile/0/000: changed");
            database.getCollection("logs").updateOne(new Document(), Updates.unset("halted"));
            writer(store).write(records(5, 6));
            assertThat(store.state().head().size()).isEqualTo(6);
        }
    }

    private static TreeHead wholeOf(int size) {
        try (var whole = new InMemoryLogStore(beginning())) {
            writer(whole).write(records(0, size));
            return whole.state().head();
        }
    }
}
