package io.micip.audit.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

import io.micip.audit.key.KeyDirectory;
import io.micip.audit.key.LogKeys;
import io.micip.audit.key.LogSetName;
import io.micip.audit.key.Signatory;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogStopped;
import io.micip.audit.log.LogStore;
import io.micip.audit.log.LogStores;
import io.micip.audit.proof.TrustPolicy;
import io.micip.notes.Malformed;
import io.micip.notes.SecretFile;
import io.micip.notes.VerifierKey;

/// The logs of one installation: their shared id, made at first start, where they are kept, and their keys.
///
/// The id is part of every origin, so that an installation begun anew can never be taken for the one before it.
final class LogSet {
    private final Path directory;
    private final LogSetName name;
    private final LogStores stores;
    private final TrustPolicy policy;
    private final KeyRecord keyRecord;

    private LogSet(Path directory, LogSetName name, LogStores stores, TrustPolicy policy, KeyRecord keyRecord) {
        this.directory = directory;
        this.name = name;
        this.stores = stores;
        this.policy = policy;
        this.keyRecord = keyRecord;
    }

    /// The set in this directory, or a new one.
    /// @param newId 16 hexadecimal digits that were never used before
    /// @param name begins the origins of a new set; an existing set keeps its own
    /// @param stores where the logs are kept
    /// @param policy whose cosignatures count
    /// @throws LogStopped if it cannot be read or made
    static LogSet open(Path directory, String newId, String name, LogStores stores, TrustPolicy policy) {
        try {
            Files.createDirectories(directory.resolve("keys"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new LogStopped(directory + ": cannot be made", e);
        }
        Path file = directory.resolve(LogSetName.FILE);
        try {
            var kept = LogSetName.parse(secret(file, true, () -> new LogSetName(newId, name).text()));
            return new LogSet(directory, kept, stores, policy, KeyRecord.NONE);
        } catch (Malformed e) {
            throw new LogStopped(file + ": " + e.getMessage(), e);
        }
    }

    /// The same set; where other keys sign a log than before, that is put on this record before anybody is shown it.
    LogSet telling(KeyRecord record) {
        return new LogSet(directory, name, stores, policy, record);
    }

    /// The set's id, 16 hexadecimal digits.
    String id() {
        return name.id();
    }

    /// The origin of the log of a partition, for life.
    String origin(int number) {
        return name.origin(number);
    }

    /// Whether an origin is of a log of this set.
    boolean holds(String origin) {
        return origin.startsWith(name.prefix());
    }

    /// Opens the log of a partition, to read it.
    LogStore open(int number, String topicId) {
        return stores.open(number, LogState.beginning(origin(number), topicId));
    }

    /// What witnesses have cosigned of the log of a partition.
    CosignedCheckpoints cosigned(int number, List<VerifierKey> accepted) {
        return new CosignedCheckpoints(directory.resolve("cosigned").resolve(Integer.toString(number)), accepted,
                policy);
    }

    /// The partitions that have a log here.
    List<Integer> numbers() {
        return stores.begun(name.prefix());
    }

    /// Whether other processes may extend logs of this set.
    boolean isShared() {
        return stores.isShared();
    }

    /// The keys of the log of a partition. A log that was begun has a key already, or nobody signs for it any more.
    /// @throws LogStopped if a key of a begun log is missing or damaged
    LogKeys keys(int number) {
        return keys(Signatory.ofLog(number, origin(number)), !numbers().contains(number));
    }

    private LogKeys keys(Signatory who, boolean mayMake) {
        try {
            return new KeyDirectory(directory.resolve("keys")).read(who, mayMake);
        } catch (NoSuchFileException e) {
            throw new LogStopped(e.getFile() + ": missing (expected: the key of " + who + " that was signed with)", e);
        } catch (IOException e) {
            throw new LogStopped(directory.resolve("keys") + ": cannot be read or made", e);
        }
    }

    /// Where it is put on record that other keys sign a log.
    KeyRecord keyRecord() {
        return keyRecord;
    }

    /// The keys that sign certificates in the name of the set, and nothing else.
    LogKeys certificates() {
        return keys(Signatory.ofCertificates(name.prefix()), true);
    }

    private static String secret(Path file, boolean mayMake, Supplier<String> make) {
        try {
            return SecretFile.read(file, mayMake, make);
        } catch (NoSuchFileException e) {
            throw new LogStopped(file + ": missing (expected: the key that the log was signed with)", e);
        } catch (IOException e) {
            throw new LogStopped(file + ": cannot be read or made", e);
        }
    }

    /// A secret of the installation for keyed hashes, made when first asked for.
    /// @param make gives 32 or more random bytes
    byte[] secret(String kind, Supplier<byte[]> make) {
        Path file = directory.resolve("keys").resolve(kind);
        return HexFormat.of().parseHex(secret(file, true, () -> HexFormat.of().formatHex(make.get())));
    }
}
