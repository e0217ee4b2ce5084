package io.micip.audit.witness;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import io.micip.audit.command.Arguments;
import io.micip.audit.proof.TrustPolicy;
import io.micip.notes.Malformed;
import io.micip.notes.NoteSigner;
import io.micip.notes.SecretFile;
import io.micip.notes.VerifierKey;

/// Runs a witness until it is told to stop. Exit code 2 when the call was wrong, 1 when the witness cannot begin.
public final class WitnessCommand {
    /// The word that asks for this command.
    public static final String NAME = "witness";

    private static final String USAGE = """
            usage: witness --name=NAME --state=DIRECTORY [--listen=HOST:PORT] [--key=FILE]
                           [--log=VKEY ...] [--policy=FILE] [--logs=ADDRESS]
                   witness --name=NAME --state=DIRECTORY [--key=FILE] --vkey
              --name    of the witness, as witness.example.org/1: no spaces, no plus sign; a second one needs another key
              --state   directory for what it has cosigned; not to be lost, and not to be restored from a copy
              --listen  where it listens (default 127.0.0.1:8086)
              --key     file of its secret key, made if missing (default DIRECTORY/key.pem)
              --log     key of a log to watch, got from somebody who knows; as often as needed
              --policy  trust policy file whose log lines name logs to watch
              --logs    address of a trust policy, such as https://micip.example.org/api/v1/logs/policy, whose logs are
                        watched with the keys that are there at first sight
              --vkey    only prints the key that checks its cosignatures, made if missing
            """;
    private static final String HTTP_REQUEST_SECONDS = "sun.net.httpserver.maxReqTime";

    private final PrintStream out;
    private final Clock clock;
    private final CountDownLatch stop = new CountDownLatch(1);

    /// A command that writes here, and cosigns at the time of this clock.
    public WitnessCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /// Runs the command.
    /// @param words all that stood on the command line, `witness` first
    /// @return the exit code
    public int run(List<String> words) {
        try {
            var arguments = Arguments.of(words, List.of("name", "state", "listen", "key", "log", "policy", "logs"),
                    List.of("vkey"));
            var state = Path.of(arguments.one("state"));
            Files.createDirectories(state);
            var signer = signer(arguments, state);
            if (arguments.has("vkey")) {
                out.println(signer.cosignerKey());
                return 0;
            }
            serve(arguments, state, signer);
            return 0;
        } catch (Arguments.Wrong e) {
            out.print(e.getMessage() + "\n" + USAGE);
            return 2;
        } catch (IOException | Malformed e) {
            out.println("NO WITNESS: " + e.getMessage());
            return 1;
        }
    }

    private static NoteSigner signer(Arguments arguments, Path state) throws IOException {
        String name = arguments.one("name");
        var file = arguments.optional("key").map(Path::of).orElse(state.resolve("key.pem"));
        boolean begun = Files.exists(state.resolve("seen"));
        return NoteSigner.ofPem(name, SecretFile.read(file, !begun, () -> NoteSigner.generate(name).toPem()));
    }

    private void serve(Arguments arguments, Path state, NoteSigner signer) throws IOException {
        System.setProperty(HTTP_REQUEST_SECONDS, System.getProperty(HTTP_REQUEST_SECONDS, "10"));
        var logs = logs(arguments, state);
        try (var seen = DirectorySeenCheckpoints.open(state, signer.cosignerKey());
                var server = WitnessServer.start(new Witness(logs, signer, seen, clock), listen(arguments),
                        out::println)) {
            out.println("witness ready at port " + server.port() + ": " + signer.cosignerKey());
            Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "stop"));
            stop.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private WatchedLogs logs(Arguments arguments, Path state) throws IOException {
        var keys = new ArrayList<VerifierKey>();
        arguments.all("log").forEach(vkey -> keys.add(VerifierKey.parse(vkey)));
        for (String file : arguments.all("policy")) {
            keys.addAll(TrustPolicy.parse(Files.readString(Path.of(file))).logs());
        }
        var given = WatchedLogs.of(keys);
        Optional<String> address = arguments.optional("logs");
        if (address.isEmpty()) {
            if (keys.isEmpty()) {
                throw new Arguments.Wrong("no log to watch (expected: --log, --policy or --logs)");
            }
            return given;
        }
        var published = PublishedLogs.at(URI.create(address.get()), state.resolve("logs"), out::println);
        return origin -> {
            var handed = given.keysOf(origin);
            return handed.isEmpty() ? published.keysOf(origin) : handed;
        };
    }

    private static InetSocketAddress listen(Arguments arguments) {
        String at = arguments.optional("listen").orElse("127.0.0.1:8086");
        int colon = at.lastIndexOf(':');
        if (colon < 1 || !at.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new Arguments.Wrong("--listen=" + at + " (expected: HOST:PORT)");
        }
        return new InetSocketAddress(at.substring(0, colon), Integer.parseInt(at.substring(colon + 1)));
    }
}
