package io.micip.audit.mirror;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.micip.audit.command.Arguments;
import io.micip.audit.proof.TrustPolicy;

/// Mirrors logs. Exit code 0 when told to stop or, with `--once`, when all was right; 1 when what was served was wrong, or
/// less than before; 2 when the call was wrong; 3 when a log has signed two histories; with `--once` 4 when a log could not
/// be read.
public final class MirrorCommand {
    /// The word that asks for this command.
    public static final String NAME = "mirror";

    private static final String USAGE = """
            usage: mirror --at=ADDRESS --policy=FILE --dir=DIRECTORY [--token-file=FILE] [--every=SECONDS | --once]
                          [--listen=HOST:PORT [--serve-entries]]
              --at             of the platform, such as https://micip.example.org
              --policy         trust policy file; the logs that it names are followed
              --dir            where the mirror is kept, in the layout that is served
              --token-file     file with an auditor's access token: entries are mirrored too; without it hashes alone
              --every          seconds between two looks (default 10)
              --once           looks once and ends
              --listen         serves the mirror there, read-only
              --serve-entries  the entries too: only where whoever reaches it may read every district's records
            """;

    /// What a look came to, the worst last.
    private enum Look {
        RIGHT(0),
        UNREAD(4),
        WRONG(1),
        FORKED(3);

        private final int exitCode;

        Look(int exitCode) {
            this.exitCode = exitCode;
        }

        Look or(Look other) {
            return compareTo(other) < 0 ? other : this;
        }
    }

    private final PrintStream out;
    private final CountDownLatch stop = new CountDownLatch(1);

    private record Mirrored(int number, String origin, MirrorDirectory held, LogMirror mirror, ForkProof proof) {}

    /// A command that writes here.
    public MirrorCommand(PrintStream out) {
        this.out = out;
    }

    /// Runs the command.
    /// @param words all that stood on the command line, `mirror` first
    /// @return the exit code
    public int run(List<String> words) {
        try {
            var arguments = Arguments.of(words, List.of("at", "policy", "dir", "token-file", "every", "listen"),
                    List.of("once", "serve-entries"));
            var directory = Path.of(arguments.one("dir"));
            Files.createDirectories(directory);
            try (var lock = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); var client = HttpClient.newHttpClient()) {
                if (lock.tryLock() == null) {
                    throw new IOException(directory + ": open elsewhere (expected: one mirror for each directory)");
                }
                return follow(arguments, logs(arguments, client, directory));
            }
        } catch (Arguments.Wrong e) {
            out.print(e.getMessage() + "\n" + USAGE);
            return 2;
        } catch (IOException | IllegalArgumentException e) {
            out.println("NOT MIRRORED: " + e.getMessage());
            return 2;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static List<Mirrored> logs(Arguments arguments, HttpClient client, Path directory) throws IOException {
        String at = arguments.one("at");
        var platform = URI.create(at.endsWith("/") ? at : at + "/");
        var published = platform.resolve("api/v1/logs/policy");
        var policy = TrustPolicy.parse(Files.readString(Path.of(arguments.one("policy"))));
        var token = arguments.optional("token-file").map(Path::of);
        var logs = new ArrayList<Mirrored>();
        for (var log : policy.numberedLogs().entrySet()) {
            int number = log.getKey();
            String origin = log.getValue();
            var prefix = platform.resolve("log/" + number + "/");
            var held = new MirrorDirectory(directory.resolve("log").resolve(Integer.toString(number)));
            var proof = new ForkProof(directory, number);
            logs.add(new Mirrored(number, origin, held, new LogMirror(
                    new HttpRemoteLog(client, prefix, published, token), held, policy.logKeys(origin), proof,
                    token.isPresent()), proof));
        }
        return logs;
    }

    private int follow(Arguments arguments, List<Mirrored> logs) throws IOException, InterruptedException {
        var listen = arguments.optional("listen");
        try (var _ = listen.isEmpty() ? null : served(listen, arguments.has("serve-entries"), logs)) {
            var pause = Duration.ofSeconds(seconds(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "stop"));
            while (true) {
                var worst = look(logs);
                // a log that is not read now may be read at the next look
                if (arguments.has("once") || worst.compareTo(Look.UNREAD) > 0) {
                    return worst.exitCode;
                }
                if (stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return 0;
                }
            }
        }
    }

    private static long seconds(Arguments arguments) {
        String every = arguments.optional("every").orElse("10");
        if (!every.matches("[1-9][0-9]{0,5}")) {
            throw new Arguments.Wrong("--every=" + every + " (expected: seconds)");
        }
        return Long.parseLong(every);
    }

    private @Nullable MirrorServer served(Optional<String> at, boolean entries, List<Mirrored> logs)
            throws IOException {
        String address = at.orElseThrow();
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new Arguments.Wrong("--listen=" + address + " (expected: HOST:PORT)");
        }
        var server = MirrorServer.start(new InetSocketAddress(address.substring(0, colon),
                Integer.parseInt(address.substring(colon + 1))), entries);
        logs.forEach(log -> server.serve(log.number(), log.origin(), log.held()));
        out.println("mirror ready at port " + server.port());
        return server;
    }

    private Look look(List<Mirrored> logs) {
        var worst = Look.RIGHT;
        for (var log : logs) {
            try {
                worst = worst.or(said(log, log.mirror().follow()));
            } catch (IOException e) {
                out.println("log " + log.number() + ": not read now: " + e.getMessage());
                worst = worst.or(Look.UNREAD);
            }
        }
        return worst;
    }

    private Look said(Mirrored log, Following found) {
        switch (found) {
            case Following.Verified(long from, long to, long hashesTo) -> {
                if (hashesTo > 0) {
                    out.println(
                            "log " + log.number() + ": entries below " + hashesTo + " are given out no more: of them "
                                    + "the hashes are mirrored, not the words");
                }
                if (from != to) {
                    out.println("log " + log.number() + ": verified to " + to + " entries");
                }
            }
            case Following.Behind(long held, long served) -> {
                out.println(
                        "log " + log.number() + ": SET BACK or an old copy: " + served + " entries are served, " + held
                                + " were");
                return Look.WRONG;
            }
            case Following.Wrong(String why) -> {
                out.println("log " + log.number() + ": WRONG: " + why);
                return Look.WRONG;
            }
            case Following.Forked(String why) -> {
                out.println("""
                        log %d: FORK. The log %s has signed two histories: %s.
                        Both signed checkpoints are in %s. Show them to everybody who relies on the log."""
                        .formatted(log.number(), log.origin(), why, log.proof()));
                return Look.FORKED;
            }
        }
        return Look.RIGHT;
    }
}
