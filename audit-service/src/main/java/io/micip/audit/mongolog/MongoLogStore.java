package io.micip.audit.mongolog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

import io.micip.audit.log.LogBatch;
import io.micip.audit.log.LogFenced;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogStopped;
import io.micip.audit.log.LogStore;
import io.micip.audit.merkle.TilePath;

/// A log in MongoDB. Several processes have it open; the one that claimed it last extends it.
///
/// The commit is one update of the log's document, which holds only while size and generation are those the owner knows.
/// Tiles, bundles, ids and parked records are at a majority before it. Claiming counts the generation up, so an owner that
/// was paused and wakes is refused, and removes nothing of who came after it. An answer that does not come leaves open whether an update was made: then the log is
/// claimed once more, in a write that also says how it stands. What was under way is thereby either seen or refused for
/// ever.
final class MongoLogStore implements LogStore {
    static final String LOGS = "logs";
    static final String TILES = "logTiles";
    static final String IDS = "logIds";
    static final String PARKED = "logParked";

    private static final int NOBODY = -1;
    private static final String ID = "_id";

    private final int number;
    private final LogState beginning;
    private final MongoCollection<Document> logs;
    private final MongoLogTiles tiles;
    private final MongoLogIds ids;
    private volatile MongoLogState known;
    private volatile long generation = NOBODY;
    private boolean broken;

    private MongoLogStore(MongoDatabase database, int number, LogState beginning) {
        this.number = number;
        this.beginning = beginning;
        this.logs = database.getCollection(LOGS);
        this.tiles = new MongoLogTiles(database, beginning.origin());
        this.ids = new MongoLogIds(database, beginning.origin());
        this.known = new MongoLogState(NOBODY, beginning, Optional.empty(), Optional.empty());
    }

    static MongoLogStore open(MongoDatabase database, int number, LogState beginning) {
        var store = new MongoLogStore(database, number, beginning);
        store.refresh();
        return store;
    }

    static List<Integer> begun(MongoDatabase database, String set) {
        var numbers = new ArrayList<Integer>();
        try {
            for (var log : database.getCollection(LOGS).find()) {
                if (log.getString("_id").startsWith(set)) {
                    numbers.add(log.getInteger("number"));
                }
            }
        } catch (MongoException e) {
            throw new LogStopped("MongoDB does not answer", new IOException(e));
        }
        numbers.sort(Comparator.naturalOrder());
        return numbers;
    }

    static LogStopped unreached(String origin, MongoException e) {
        return new LogStopped(origin + ": MongoDB does not answer", new IOException(e));
    }

    /// @throws LogStopped with an [IOException] as its cause while MongoDB does not answer
    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw unreached(beginning.origin(), e);
        }
    }

    private MongoLogState read() {
        var log = logs.find(Filters.eq(ID, beginning.origin())).first();
        return log == null
                ? new MongoLogState(NOBODY, beginning, Optional.empty(), Optional.empty())
                : MongoLogState.of(log);
    }

    @Override
    public LogState state() {
        return known.state();
    }

    @Override
    public LogState stored() {
        return asked(this::read).state();
    }

    @Override
    public synchronized void claim() {
        try {
            var mine = Updates.combine(MongoLogState.beginning(number, beginning),
                    Updates.inc(MongoLogState.GENERATION, 1L));
            var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
            take(Objects.requireNonNull(logs.findOneAndUpdate(Filters.eq(ID, beginning.origin()), mine, options)));
            requireGoing();
            long size = state().head().size();
            tiles.removeAbove(size, generation);
            ids.removeFrom(size, generation);
        } catch (MongoException e) {
            throw unreached(beginning.origin(), e);
        }
        broken = false;
    }

    private void take(Document log) {
        known = MongoLogState.of(log);
        generation = known.generation();
    }

    private void requireGoing() {
        known.halted().ifPresent(why -> {
            throw new LogStopped(beginning.origin() + ": halted: " + why);
        });
    }

    @Override
    public synchronized void commit(LogBatch batch) {
        if (broken || generation == NOBODY) {
            throw new LogStopped(beginning.origin() + ": not claimed since an earlier commit failed");
        }
        broken = true;
        try {
            tiles.write(batch, generation);
            ids.write(batch.ids(), generation);
            change(MongoLogState.changeTo(batch.next()));
        } catch (MongoException e) {
            if (!hasCommitted(batch.next())) {
                throw new LogStopped(beginning.origin() + ": the batch could not be made durable", new IOException(e));
            }
        }
        broken = false;
    }

    private MongoLogState change(Bson change) {
        var filter = Filters.and(mine(), Filters.eq(MongoLogState.SIZE, state().head().size()),
                Filters.exists(MongoLogState.HALTED, false));
        var after = logs.findOneAndUpdate(filter, change,
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (after == null) {
            known = read();
            requireGoing();
            throw fenced();
        }
        known = MongoLogState.of(after);
        return known;
    }

    private Bson mine() {
        return Filters.and(Filters.eq(ID, beginning.origin()), Filters.eq(MongoLogState.GENERATION, generation));
    }

    private LogFenced fenced() {
        return new LogFenced(beginning.origin() + ": claimed by another process, generation " + known.generation()
                + " (ours: " + generation + ")");
    }

    /// Claims the log once more after an answer that did not come, and tells whether the commit before was made.
    private boolean hasCommitted(LogState next) {
        try {
            var after = logs.findOneAndUpdate(mine(), Updates.inc(MongoLogState.GENERATION, 1L),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
            if (after == null) {
                known = read();
                throw fenced();
            }
            take(after);
            return state().equals(next);
        } catch (MongoException e) {
            throw unreached(beginning.origin(), e);
        }
    }

    @Override
    public void refresh() {
        known = asked(this::read);
    }

    @Override
    public byte[] read(TilePath tile) {
        if (!tile.isWithin(state().head().size())) {
            throw new MissingTile(tile);
        }
        return tiles.read(tile);
    }

    @Override
    public Map<UUID, Long> positionsOf(Set<UUID> wanted) {
        long size = state().head().size();
        var found = new HashMap<>(ids.positionsOf(List.copyOf(wanted)));
        found.values().removeIf(position -> position >= size);
        return found;
    }

    @Override
    public Optional<byte[]> parkedRecord(long position) {
        return position < state().head().size() ? tiles.parked(position) : Optional.empty();
    }

    @Override
    public Optional<String> served() {
        return known.served();
    }

    @Override
    public synchronized void serve(String note) {
        asked(() -> change(Updates.set(MongoLogState.SERVED, note)));
    }

    @Override
    public Optional<String> halted() {
        return known.halted();
    }

    @Override
    public void halt(String why) {
        asked(() -> logs.updateOne(Filters.eq(ID, beginning.origin()), Updates.set(MongoLogState.HALTED, why)));
        refresh();
    }

    @Override
    public void close() {
        generation = NOBODY;
    }
}
