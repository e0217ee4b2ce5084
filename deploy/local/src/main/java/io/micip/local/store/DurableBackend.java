package io.micip.local.store;

import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The H2 back end of mongo-java-server, opened so that an answer means durable: the store's own background commits
/// are off, and every command that is not known to be a pure read is committed before its answer leaves.
///
/// Durable means: survives the death of this process. The file is not forced to the disk at each commit, so a power
/// failure may take the last moments; a real MongoDB with `j: true` does better. When a commit fails (a full disk),
/// nothing is acknowledged any more and `failed` is told once.
final class DurableBackend extends H2Backend {

    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

    /// Commands that change nothing. All others are taken for writes: an unknown command costs a commit, never a loss.
    private static final Set<String> READS = Set.of("find", "count", "distinct", "getMore", "killCursors", "hello",
            "isMaster", "ismaster", "ping", "buildInfo", "buildinfo", "listCollections", "listIndexes",
            "listDatabases", "serverStatus", "dbStats", "collStats", "getLastError", "whatsmyuri", "endSessions");

    /// Commands that answer with some documents and hand out the rest when asked. The back end itself takes no size for all.
    private static final Set<String> BATCHED = Set.of("find", "getMore");
    private static final int USUAL_BATCH = 101;

    private static final int FILL_RATE_PERCENT = 50;
    private static final int REWRITTEN_BYTES = 16 * 1024 * 1024;
    private static final int SHRINKING_MILLIS = 300;
    private static final int CLOSING_COMPACTION_MILLIS = 2_000;

    private final GroupCommit commits;

    private DurableBackend(MVStore store, Runnable failed) {
        super(store);
        this.commits = new GroupCommit(() -> commit(store, failed));
    }

    /// @param file     the data file, made if missing; its directory must exist
    /// @param cacheMegabytes memory for pages read
    /// @param failed   told when a commit failed; the process should end then
    /// @throws MVStoreException when the file is locked by another process, or is not a store
    static DurableBackend open(String file, int cacheMegabytes, Runnable failed) {
        var store = new MVStore.Builder().fileName(file).cacheSize(cacheMegabytes).autoCommitDisabled().open();
        store.setVersionsToKeep(0);
        store.setRetentionTime(5_000);
        return new DurableBackend(store, failed);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DocumentDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var document = message.getDocument();
        var command = document.keySet().iterator().next();
        if (BATCHED.contains(command)) {
            document.putIfAbsent("batchSize", USUAL_BATCH);
        }
        return isRead(command, document)
                ? commits.read(() -> super.handleMessage(message))
                : commits.write(() -> super.handleMessage(message));
    }

    /// Rewrites sparsely filled parts of the file, if there are many: every commit leaves some behind. Writers wait
    /// meanwhile (some ten milliseconds).
    void rewriteSparse() {
        if (getMvStore().getFileStore().getChunksFillRate() < FILL_RATE_PERCENT) {
            commits.alone(() -> getMvStore().compact(FILL_RATE_PERCENT, REWRITTEN_BYTES));
        }
    }

    /// Moves what is left to the front of the file and gives the rest back to the disk. Meant for idle moments.
    ///
    /// @return whether the file became smaller
    boolean shrink() {
        var before = getMvStore().getFileStore().size();
        commits.alone(() -> getMvStore().compactFile(SHRINKING_MILLIS));
        return getMvStore().getFileStore().size() < before;
    }

    /// Number of writes since the start.
    long writes() {
        return commits.writes();
    }

    @Override
    public void close() {
        commits.alone(() -> {
            if (!getMvStore().isClosed()) {
                getMvStore().commit();
                getMvStore().close(CLOSING_COMPACTION_MILLIS);
            }
        });
    }

    private static boolean isRead(String command, Document document) {
        return "aggregate".equals(command) ? !writesItsResult(document.get("pipeline")) : READS.contains(command);
    }

    private static boolean writesItsResult(@Nullable Object pipeline) {
        return !(pipeline instanceof List<?> stages) || stages.stream()
                .anyMatch(stage -> !(stage instanceof Document s) || s.containsKey("$out") || s.containsKey("$merge"));
    }

    private static void commit(MVStore store, Runnable failed) {
        try {
            store.commit();
        } catch (MVStoreException e) {
            log.error("The store cannot write its file and stops: {}", e.getMessage());
            failed.run();
            throw e;
        }
    }
}
