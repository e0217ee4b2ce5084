package io.micip.audit.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import io.micip.notes.NoteSigner;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

/// A witness in a process of its own that is gone at a moment of its own choosing, as by kill -9.
public final class DyingWitness {
    private DyingWitness() {}

    /// @param arguments directory, vkey of the log, and `before` or `after`: when it dies, seen from its storing
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var signer = NoteSigner.ofPem("witness.example/1", Files.readString(folder.resolve("key.pem")));
        var real = DirectorySeenCheckpoints.open(folder, signer.cosignerKey());
        boolean before = arguments[2].equals("before");
        var dying = new SeenCheckpoints() {
            @Override
            public Optional<SignedNote> latest(String origin) {
                return real.latest(origin);
            }

            @Override
            public Optional<SignedNote> latestByHash(String originHash) {
                return real.latestByHash(originHash);
            }

            @Override
            public void keep(String origin, SignedNote cosigned) throws IOException {
                if (before) {
                    Runtime.getRuntime().halt(137);
                }
                real.keep(origin, cosigned);
                Runtime.getRuntime().halt(137);
            }

            @Override
            public void keepFork(String origin, SignedNote cosigned, SignedNote contradicting) {
                throw new IllegalStateException("not here");
            }
        };
        var witness = new Witness(WatchedLogs.of(List.of(VerifierKey.parse(arguments[1]))), signer, dying,
                Clock.systemUTC());
        var server = WitnessServer.start(witness, new InetSocketAddress("127.0.0.1", 0), _ -> {});
        Files.writeString(folder.resolve("port.tmp"), Integer.toString(server.port()));
        Files.move(folder.resolve("port.tmp"), folder.resolve("port"));
    }
}
