package io.micip.audit.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micip.audit.key.LogKey.State;
import io.micip.notes.DurableFile;
import io.micip.notes.Malformed;
import io.micip.notes.NoteSigner;
import io.micip.notes.SecretFile;
import io.micip.notes.VerifierKey;

/// Where the keys of logs are kept: `<log>.pem`, the secret of the first key; `<log>-<key id>.pem`, that of each later one;
/// and, once there was a second, `<log>.keys`, which names all of them, oldest first, and holds no secret.
///
/// A key is made before it is named, and a secret goes only after its key is named as ended; so after a crash in between
/// there is at most a secret too many.
public final class KeyDirectory {
    private static final Pattern FILE = Pattern.compile("([0-9]{1,6})\\.(?:pem|keys)");

    private final Path directory;

    /// @param directory that only the service's own user may read
    public KeyDirectory(Path directory) {
        this.directory = directory;
    }

    /// The keys of a log.
    /// @param mayMake whether a first key may be made
    /// @throws NoSuchFileException if a secret is missing and may not be made
    /// @throws Malformed if a file is damaged, or of another log
    /// @throws IOException if they cannot be read or made
    public LogKeys read(int log, String origin, boolean mayMake) throws IOException {
        Path first = first(log);
        Path names = names(log);
        if (!Files.exists(names)) {
            return LogKeys.of(NoteSigner.ofPem(origin,
                    SecretFile.read(first, mayMake, () -> NoteSigner.generate(origin).toPem())));
        }
        var keys = Files.readAllLines(names, StandardCharsets.UTF_8).stream().map(LogKey::parse).toList();
        if (!keys.stream().allMatch(key -> key.vkey().name().equals(origin))) {
            throw new Malformed(names + ": keys of another log (expected: of " + origin + ")");
        }
        var signers = new ArrayList<NoteSigner>();
        for (var key : keys) {
            if (key.isSigning()) {
                signers.add(NoteSigner.ofPem(origin, SecretFile.read(secret(log, keys, key.vkey()), false, () -> "")));
            }
        }
        return new LogKeys(keys, signers);
    }

    /// The logs that have keys here, in their order.
    public List<Integer> logs() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> FILE.matcher(String.valueOf(file.getFileName()))).filter(name -> name.matches())
                    .map(name -> Integer.valueOf(name.group(1))).distinct().sorted().toList();
        }
    }

    /// Makes a further key, which signs beside those that sign.
    LogKeys add(int log, String origin, Instant at) throws IOException {
        var keys = new ArrayList<>(read(log, origin, false).all());
        var signer = NoteSigner.generate(origin);
        SecretFile.read(later(log, signer.verifierKey()), true, signer::toPem);
        keys.add(LogKey.added(signer.verifierKey(), at));
        return named(log, origin, keys);
    }

    /// Ends the keys that are chosen of those that do not have that state yet.
    LogKeys end(int log, String origin, Predicate<LogKey> chosen, State as, Instant at) throws IOException {
        var keys = read(log, origin, false).all().stream()
                .map(key -> chosen.test(key) && key.state() != as ? key.ended(as, at) : key).toList();
        if (keys.stream().noneMatch(LogKey::isSigning)) {
            throw new Malformed("log " + log + ": no key would sign");
        }
        return named(log, origin, keys);
    }

    private LogKeys named(int log, String origin, List<LogKey> keys) throws IOException {
        DurableFile.replace(names(log),
                keys.stream().map(key -> key.line() + "\n").collect(Collectors.joining()));
        for (var key : keys) {
            if (!key.isSigning()) {
                Files.deleteIfExists(secret(log, keys, key.vkey()));
            }
        }
        return read(log, origin, false);
    }

    private Path names(int log) {
        return directory.resolve(log + ".keys");
    }

    private Path first(int log) {
        return directory.resolve(log + ".pem");
    }

    private Path later(int log, VerifierKey key) {
        return directory.resolve(log + "-" + key.hexId() + ".pem");
    }

    private Path secret(int log, List<LogKey> keys, VerifierKey key) {
        return keys.getFirst().vkey().equals(key) ? first(log) : later(log, key);
    }
}
