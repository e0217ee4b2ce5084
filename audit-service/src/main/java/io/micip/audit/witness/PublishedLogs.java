package io.micip.audit.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.micip.audit.command.WholeExchange;
import io.micip.audit.proof.TrustPolicy;
import io.micip.notes.DurableFile;
import io.micip.notes.Malformed;
import io.micip.notes.VerifierKey;

/// The logs that a platform publishes, each trusted with the key that was there when the witness first heard of it.
///
/// The address may show new logs at any time, and never another key for a log that is known: that takes whoever runs the
/// witness, who adds the key by hand. Trust at first sight is weaker than a key handed over; docs/operations.md says so.
final class PublishedLogs implements WatchedLogs {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();
    private static final int LARGEST = 1 << 20;
    private static final int OK = 200;

    private final URI policy;
    private final Path file;
    private final Consumer<String> said;
    private final List<VerifierKey> known = new CopyOnWriteArrayList<>();
    private long nextLook = System.nanoTime();

    private PublishedLogs(URI policy, Path file, Consumer<String> said) {
        this.policy = policy;
        this.file = file;
        this.said = said;
    }

    /// Remembers the keys it has seen in a file.
    /// @param policy address of a trust policy file; its log lines are read
    /// @throws IOException if the file cannot be read
    static PublishedLogs at(URI policy, Path file, Consumer<String> said) throws IOException {
        var logs = new PublishedLogs(policy, file, said);
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file).forEach(line -> logs.known.add(VerifierKey.parse(line)));
            } catch (Malformed e) {
                throw new IOException(file + ": damaged (expected: a vkey a line)", e);
            }
        }
        return logs;
    }

    /// A log that is known waits for nobody; the address is looked at for others alone, and not often.
    @Override
    public List<VerifierKey> keysOf(String origin) {
        var keys = named(origin);
        return keys.isEmpty() ? looked(origin) : keys;
    }

    private synchronized List<VerifierKey> looked(String origin) {
        if (System.nanoTime() - nextLook < 0) {
            return named(origin);
        }
        nextLook = System.nanoTime() + PAUSE;
        try {
            learn(TrustPolicy.parse(read()).logs());
        } catch (IOException | Malformed e) {
            said.accept(policy + ": not read: " + e.getMessage());
        }
        return named(origin);
    }

    private List<VerifierKey> named(String origin) {
        return known.stream().filter(key -> key.name().equals(origin)).toList();
    }

    private void learn(List<VerifierKey> published) throws IOException {
        var fresh = published.stream().filter(key -> named(key.name()).isEmpty()).toList();
        if (!fresh.isEmpty()) {
            var all = new ArrayList<>(known);
            all.addAll(fresh);
            DurableFile.replace(file, all.stream().map(key -> key + "\n").collect(Collectors.joining()));
            known.addAll(fresh);
            fresh.forEach(key -> said.accept("watches, trusted at first sight: " + key));
        }
    }

    private String read() throws IOException {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = WholeExchange.send(client, HttpRequest.newBuilder(policy).timeout(PATIENCE).build(),
                    BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST), PATIENCE);
            if (answer.statusCode() != OK) {
                throw new IOException("status " + answer.statusCode());
            }
            return answer.body();
        }
    }
}
