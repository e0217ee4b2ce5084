package io.micip.audit.key;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.micip.notes.Malformed;
import io.micip.notes.NoteSigner;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

/// All keys that one log, or another [Signatory], ever had, oldest first, and the secrets of those that sign.
///
/// Each key that signs signs every checkpoint, certificate or attestation, so that whoever knows one of them goes on. A note may carry several
/// signatures: C2SP signed-note.
public final class LogKeys {
    private final List<LogKey> all;
    private final List<NoteSigner> signers;

    /// @param signers of the keys that sign, in the same order
    /// @throws Malformed if they are others, or none signs
    LogKeys(List<LogKey> all, List<NoteSigner> signers) {
        this.all = List.copyOf(all);
        this.signers = List.copyOf(signers);
        if (signers.isEmpty() || !signers.stream().map(NoteSigner::verifierKey).toList().equals(signing())) {
            throw new Malformed("keys: the secrets are not those of the keys that sign");
        }
    }

    /// The keys of a log that has had this one alone.
    public static LogKeys of(NoteSigner signer) {
        return new LogKeys(List.of(LogKey.first(signer.verifierKey())), List.of(signer));
    }

    /// All of them, oldest first.
    public List<LogKey> all() {
        return all;
    }

    /// The newest key that signs: it will do so the longest.
    public VerifierKey newest() {
        return signing().getLast();
    }

    private List<VerifierKey> signing() {
        return all.stream().filter(LogKey::isSigning).map(LogKey::vkey).toList();
    }

    /// The keys whose signatures count: those that sign, and those that were retired.
    public List<VerifierKey> accepted() {
        return all.stream().filter(key -> key.state() != LogKey.State.DROPPED).map(LogKey::vkey).toList();
    }

    /// Every key that the log has had, the dropped among them: for what the log itself once wrote, and must not contradict.
    public List<VerifierKey> known() {
        return all.stream().map(LogKey::vkey).toList();
    }

    /// Whether the keys that sign have signed a note, and no other key of the log.
    /// @throws Malformed if a line claims to be from one of its keys and is not
    public boolean haveSigned(SignedNote note) {
        return Set.copyOf(note.verifiedBy(known())).equals(Set.copyOf(signing()));
    }

    /// Which of its keys have signed a note.
    /// @throws Malformed if a line claims to be from one of its keys and is not
    public List<LogKey> signersOf(SignedNote note) {
        var signers = note.verifiedBy(known());
        return all.stream().filter(key -> signers.contains(key.vkey())).toList();
    }

    /// The key of this vkey, if it is one of the log's.
    Optional<LogKey> named(String vkey) {
        return all.stream().filter(key -> key.vkey().toString().equals(vkey)).findFirst();
    }

    /// Signs a text with every key that signs.
    public SignedNote sign(String text) {
        return signers.stream().map(signer -> signer.sign(text)).reduce(SignedNote::with).orElseThrow();
    }
}
