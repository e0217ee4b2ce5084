package io.micip.audit.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micip.audit.key.LogKey.State;
import io.micip.notes.DurableFile;
import io.micip.notes.Malformed;
import io.micip.notes.NoteSigner;
import io.micip.notes.SecretFile;
import io.micip.notes.VerifierKey;

/// Where keys are kept: `<file>.pem`, the secret of the first key of a signatory; `<file>-<key id>.pem`, that of each later
/// one; and, once there was a second, `<file>.keys`, which names all of them, oldest first, and holds no secret. A log's
/// files begin with its number.
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

    /// The keys of a log, as [#read(Signatory,boolean)].
    public LogKeys read(int log, String origin, boolean mayMake) throws IOException {
        return read(Signatory.ofLog(log, origin), mayMake);
    }

    /// The keys of a signatory.
    /// @param mayMake whether a first key may be made
    /// @throws NoSuchFileException if a secret is missing and may not be made
    /// @throws Malformed if a file is damaged, or of another signatory
    /// @throws IOException if they cannot be read or made
    public LogKeys read(Signatory who, boolean mayMake) throws IOException {
        var named = named(who);
        if (named.isEmpty()) {
            return LogKeys.of(NoteSigner.ofPem(who.name(),
                    SecretFile.read(first(who), mayMake, () -> NoteSigner.generate(who.name()).toPem())));
        }
        var keys = named.get();
        var signers = new ArrayList<NoteSigner>();
        for (var key : keys) {
            if (key.isSigning()) {
                signers.add(NoteSigner.ofPem(who.name(),
                        SecretFile.read(secret(who, keys, key.vkey()), false, () -> "")));
            }
        }
        return new LogKeys(keys, signers);
    }

    /// The keys of a signatory, oldest first, as they are named once there was a second; no secret is read.
    /// @throws Malformed if the file is damaged, or of another signatory
    /// @throws IOException if it cannot be read
    public Optional<List<LogKey>> named(Signatory who) throws IOException {
        Path names = names(who);
        if (!Files.exists(names)) {
            return Optional.empty();
        }
        var keys = Files.readAllLines(names, StandardCharsets.UTF_8).stream().map(LogKey::parse).toList();
        if (!keys.stream().allMatch(key -> key.vkey().name().equals(who.name()))) {
            throw new Malformed(names + ": keys of another log (expected: of " + who.name() + ")");
        }
        return Optional.of(keys);
    }

    /// Whether a signatory has a key here.
    boolean has(Signatory who) {
        return Files.exists(first(who)) || Files.exists(names(who));
    }

    /// The logs that have keys here, in their order.
    public List<Integer> logs() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> FILE.matcher(String.valueOf(file.getFileName()))).filter(name -> name.matches())
                    .map(name -> Integer.valueOf(name.group(1))).distinct().sorted().toList();
        }
    }

    /// Makes a further key, which signs beside those that sign.
    LogKeys add(Signatory who, Instant at) throws IOException {
        var keys = new ArrayList<>(read(who, false).all());
        var signer = NoteSigner.generate(who.name());
        SecretFile.read(later(who, signer.verifierKey()), true, signer::toPem);
        keys.add(LogKey.added(signer.verifierKey(), at));
        return name(who, keys);
    }

    /// Ends the keys that are chosen of those that do not have that state yet.
    LogKeys end(Signatory who, Predicate<LogKey> chosen, State as, Instant at) throws IOException {
        var keys = read(who, false).all().stream()
                .map(key -> chosen.test(key) && key.state() != as ? key.ended(as, at) : key).toList();
        if (keys.stream().noneMatch(LogKey::isSigning)) {
            throw new Malformed(who + ": no key would sign");
        }
        return name(who, keys);
    }

    private LogKeys name(Signatory who, List<LogKey> keys) throws IOException {
        DurableFile.replace(names(who),
                keys.stream().map(key -> key.line() + "\n").collect(Collectors.joining()));
        for (var key : keys) {
            if (!key.isSigning()) {
                Files.deleteIfExists(secret(who, keys, key.vkey()));
            }
        }
        return read(who, false);
    }

    private Path names(Signatory who) {
        return directory.resolve(who.file() + ".keys");
    }

    private Path first(Signatory who) {
        return directory.resolve(who.file() + ".pem");
    }

    private Path later(Signatory who, VerifierKey key) {
        return directory.resolve(who.file() + "-" + key.hexId() + ".pem");
    }

    private Path secret(Signatory who, List<LogKey> keys, VerifierKey key) {
        return keys.getFirst().vkey().equals(key) ? first(who) : later(who, key);
    }
}
