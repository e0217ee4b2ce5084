package io.micip.audit.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.micip.audit.intake.OpenLog.Served;
import io.micip.audit.log.LogStopped;
import io.micip.audit.proof.TrustPolicy;
import io.micip.notes.DurableFile;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

/// The checkpoints of one log that witnesses have cosigned: the newest with any cosignature, and the newest with as many as
/// the policy asks for. Kept in a directory of their own, so that the log's directory holds the log alone.
///
/// Safe from any thread. What is lost here is asked for again.
public final class CosignedCheckpoints {
    private static final String NEWEST = "newest";
    private static final String WITNESSED = "witnessed";

    private final Path directory;
    private final List<VerifierKey> logKeys;
    private final TrustPolicy policy;
    private final Map<VerifierKey, Seen> seen = new ConcurrentHashMap<>();
    private volatile @Nullable Held newest;
    private volatile @Nullable Held witnessed;
    private volatile @Nullable Joined joined;

    /// What a witness cosigned last.
    /// @param size of the log
    /// @param at when, as it says
    public record Seen(long size, Instant at) {}

    /// What is kept of a checkpoint.
    /// @param served under the log's signatures and those of witnesses
    /// @param cosignatures those of witnesses alone
    private record Held(Served served, SignedNote cosignatures) {
        String text() {
            return served.note().text();
        }
    }

    /// A checkpoint with cosignatures; the same as long as both are.
    private record Joined(Served served, Held held, Served both) {}

    CosignedCheckpoints(Path directory, List<VerifierKey> logKeys, TrustPolicy policy) {
        this.directory = directory;
        this.logKeys = List.copyOf(logKeys);
        this.policy = policy;
        read(WITNESSED).ifPresent(this::take);
        read(NEWEST).ifPresent(this::take);
    }

    private Optional<SignedNote> read(String name) {
        Path file = directory.resolve(name);
        try {
            return Files.exists(file)
                    ? Optional.of(checked(SignedNote.parse(Files.readAllBytes(file))))
                    : Optional.empty();
        } catch (Malformed _) {
            return Optional.empty(); // of another key or damaged: asked for again
        } catch (IOException e) {
            throw new LogStopped(file + ": cannot be read", e);
        }
    }

    /// The note with the log's own lines and those of witnesses that the policy names.
    private SignedNote checked(SignedNote note) {
        var signed = note.onlyBy(logKeys);
        var cosigners = note.verifiedBy(policy.witnessKeys());
        return cosigners.isEmpty() ? signed : signed.with(note.onlyBy(cosigners));
    }

    /// Adds the cosignatures of a note to those known of its checkpoint.
    /// @throws Malformed if the log has not signed it, or a cosignature does not hold
    /// @throws IOException if it could not be kept
    public synchronized void add(SignedNote note) throws IOException {
        var before = newest;
        var all = checked(
                before != null && before.text().equals(note.text()) ? before.served().note().with(note) : note);
        for (String name : take(all)) {
            DurableFile.replace(directory.resolve(name), all.toString());
        }
    }

    private List<String> take(SignedNote note) {
        var cosigners = note.verifiedBy(policy.witnessKeys());
        var taken = new ArrayList<String>();
        if (cosigners.isEmpty()) {
            return taken;
        }
        var cosigned = new Held(Served.of(note), note.onlyBy(cosigners));
        if (isNewer(cosigned, newest)) {
            newest = cosigned;
            taken.add(NEWEST);
        }
        if (policy.asksForWitnesses() && policy.isMetBy(cosigners) && isNewer(cosigned, witnessed)) {
            witnessed = cosigned;
            taken.add(WITNESSED);
        }
        for (var key : cosigners) {
            note.cosignedAt(key).ifPresent(at -> seen.merge(key, new Seen(cosigned.served().size(), at),
                    (known, now) -> known.at().isAfter(now.at()) ? known : now));
        }
        return taken;
    }

    private static boolean isNewer(Held cosigned, @Nullable Held than) {
        return than == null || cosigned.served().size() >= than.served().size();
    }

    /// What a witness cosigned last, as far as it is known.
    public Optional<Seen> seenBy(VerifierKey witness) {
        return Optional.ofNullable(seen.get(witness));
    }

    /// The newest checkpoint with as many cosignatures as the policy asks for.
    Optional<Served> witnessed() {
        return Optional.ofNullable(witnessed).map(Held::served);
    }

    /// The checkpoint, under the log's signatures as they are given, with the cosignatures that are known of it: the log may
    /// have signed it again with another key since.
    Served upon(Served served) {
        for (var known : new Held[]{newest, witnessed}) {
            if (known != null && known.text().equals(served.note().text())) {
                return join(served, known);
            }
        }
        return served;
    }

    private Served join(Served served, Held held) {
        var last = joined;
        if (last == null || !last.served().equals(served) || !last.held().equals(held)) {
            last = new Joined(served, held,
                    new Served(served.note().with(held.cosignatures()), served.checkpoint()));
            joined = last;
        }
        return last.both();
    }
}
