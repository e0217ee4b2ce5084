package io.micip.audit.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import io.micip.notes.NoteSigner;
import io.micip.notes.VerifierKey;

/// A witness in this process, which watches every log that says its key when asked.
public final class RunningWitness implements AutoCloseable {
    private final NoteSigner signer;
    private final Path folder;
    private final WatchedLogs logs;
    private DirectorySeenCheckpoints seen;
    private WitnessServer server;
    private int port;

    private RunningWitness(String name, Path folder, WatchedLogs logs) {
        this.signer = NoteSigner.generate(name);
        this.folder = folder;
        this.logs = logs;
    }

    public static RunningWitness of(String name, Path folder, List<VerifierKey> logs) {
        var running = new RunningWitness(name, folder, WatchedLogs.of(logs));
        running.start();
        return running;
    }

    /// Watches what the platform publishes, as with `--logs`.
    public static RunningWitness ofPublished(String name, Path folder,
            java.util.function.Supplier<List<VerifierKey>> logs) {
        var running = new RunningWitness(name, folder, origin -> WatchedLogs.of(logs.get()).keysOf(origin));
        running.start();
        return running;
    }

    public void start() {
        try {
            seen = DirectorySeenCheckpoints.open(folder, signer.cosignerKey());
            server = WitnessServer.start(new Witness(logs, signer, seen, Clock.systemUTC()),
                    new InetSocketAddress("127.0.0.1", port), _ -> {});
            port = server.port();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public VerifierKey key() {
        return signer.cosignerKey();
    }

    /// Its line in a policy.
    public String line(String name) {
        return "witness " + name + " " + key() + " http://127.0.0.1:" + port + "\n";
    }

    @Override
    public void close() {
        try {
            server.close();
            seen.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
