package io.micip.audit.attestation;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.micip.audit.directorylog.DirectoryKeptLog;
import io.micip.audit.key.KeyDirectory;
import io.micip.audit.key.LogKey;
import io.micip.audit.key.LogKeys;
import io.micip.audit.key.Signatory;
import io.micip.audit.log.LogStopped;
import io.micip.audit.merkle.Checkpoint;
import io.micip.notes.JsonNote;
import io.micip.notes.Malformed;

/// Counts what is stored, scans it again, signs what it found and puts it where the service serves it from. Exit code 0
/// only when nothing was found that must not be there, 1 when something was (it is signed all the same), 2 when the call
/// was wrong or something could not be read.
public final class AttestCommand {
    /// The word that asks for this command.
    public static final String NAME = "attest";

    private static final String USAGE = """
            usage: attest --log-dir DIRECTORY --logs ADDRESS
              DIRECTORY  of audit-service (MICIP_AUDIT_LOG_DIR): its keys are there, the attestation is put there
              ADDRESS    where the public reads the logs, such as https://micip.example.org
            environment:
              MICIP_MONGODB_URI  of the MongoDB of all services; of a user that may list databases and read
            Each log is read where it is kept: in DIRECTORY, or in audit-service's database (micip.audit.store=mongodb).
            """;

    private final PrintStream out;
    private final Clock clock;
    private final String mongodb;

    /// A command that writes its findings here.
    /// @param mongodb connection string of the store, which may hold a password and so stands on no command line
    public AttestCommand(PrintStream out, Clock clock, String mongodb) {
        this.out = out;
        this.clock = clock;
        this.mongodb = mongodb;
    }

    /// Runs the command.
    /// @param arguments all that stood on the command line, `attest` first
    /// @return the exit code
    public int run(List<String> arguments) {
        var options = options(arguments);
        if (options.isEmpty()) {
            out.print(USAGE);
            return 2;
        }
        try {
            return attest(options.get());
        } catch (IOException | LogStopped | Malformed e) {
            out.println("NOT ATTESTED: " + e.getMessage());
            return 2;
        } catch (IllegalArgumentException e) {
            // Its words may quote the connection string.
            out.println("NOT ATTESTED: an address is malformed");
            return 2;
        }
    }

    private static Optional<Map<String, String>> options(List<String> arguments) {
        var options = new HashMap<String, String>();
        for (int i = 1; i + 1 < arguments.size(); i += 2) {
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        boolean whole = options.keySet().equals(java.util.Set.of("--log-dir", "--logs"));
        return whole && arguments.size() % 2 == 1 ? Optional.of(options) : Optional.empty();
    }

    private int attest(Map<String, String> options) throws IOException {
        var directory = Path.of(options.getOrDefault("--log-dir", ""));
        var checkpoints = new LogAddresses(URI.create(options.getOrDefault("--logs", "")), directory.resolve("keys"))
                .checkpoints();
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var scan = new TextScan();
        try (var stores = MongoStores.open(mongodb)) {
            var logs = read(directory.resolve("log"), stores, checkpoints, scan);
            var tallies = stores.tallies(scan);
            var found = new Attestation(at, indexed(logs, stores), tallies, scan, stores.strangers());
            var keys = keys(directory, checkpoints.getFirst().origin());
            write(directory.resolve(PublishedAttestation.KEY), keys.newest() + "\n");
            write(directory.resolve(PublishedAttestation.FILE),
                    keys.sign(JsonNote.text(keys.newest().name(), found.json())).toString());
            report(found, keys);
            return found.isClean() ? 0 : 1;
        }
    }

    private static List<ReadLog> read(Path directory, MongoStores stores, List<Checkpoint> checkpoints,
            TextScan scan) throws IOException {
        var logs = new ArrayList<ReadLog>();
        for (var checkpoint : checkpoints) {
            String place = "log " + logs.size();
            var own = directory.resolve(Integer.toString(logs.size()));
            var kept = Stream.of(DirectoryKeptLog.in(own), stores.log(checkpoint.origin())).flatMap(Optional::stream)
                    .toList();
            if (kept.isEmpty()) {
                throw new IOException(place + ": neither in " + own + " nor in MongoDB as " + checkpoint.origin()
                        + " (expected: the directory and the MongoDB of the audit-service that serves it)");
            }
            if (kept.size() > 1) {
                throw new IOException(place + ": in " + own + " and in " + kept.getLast().where()
                        + " (expected: in one of them; move away the one that audit-service does not use)");
            }
            logs.add(ReadLog.read(kept.getFirst(), place, checkpoint, scan));
        }
        return logs;
    }

    private static List<ReadLog> indexed(List<ReadLog> logs, MongoStores stores) throws IOException {
        var indexed = new ArrayList<ReadLog>();
        for (var log : logs) {
            indexed.add(log.indexedTo(stores.records(indexed.size(), log.checkpoint().origin())));
        }
        return indexed;
    }

    /// In the name of the log set, keys that sign nothing else.
    private static LogKeys keys(Path directory, String origin) throws IOException {
        var who = Signatory.ofAttestations(origin.replaceFirst("log/[0-9]+$", ""));
        return new KeyDirectory(directory.resolve("keys")).read(who, true);
    }

    private static void write(Path file, String note) throws IOException {
        // a name of its own, for two may count at once
        var begun = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        Files.write(begun, note.getBytes(StandardCharsets.UTF_8));
        Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void report(Attestation found, LogKeys keys) {
        for (var store : found.stores()) {
            store.collections().forEach((name, tally) -> out.printf("%-18s %-16s %8d documents %9d values%n",
                    store.service(), name, tally.documents(),
                    tally.values().values().stream().mapToLong(Long::longValue).sum()));
        }
        found.logs().forEach(log -> out.printf("log %s, in %s: %d entries read, %d records put aside, %d searchable%n",
                log.checkpoint().origin(), log.where(), log.checkpoint().head().size(), log.parked(), log.records()));
        out.printf("%d texts of %d characters scanned: %d warnings, %d hits%n", found.scan().texts(),
                found.scan().characters(), found.scan().warnings(),
                found.scan().hits().values().stream().mapToLong(Long::longValue).sum());
        found.scan().hits().forEach((place, count) -> out.println("FOUND: " + place + ", " + count + " times"));
        found.astray().forEach((place, count) -> out.println("ASTRAY: " + place + ", " + count + " times"));
        keys.all().stream().filter(LogKey::isSigning).forEach(key -> out.println("signed with " + key.vkey()));
    }
}
