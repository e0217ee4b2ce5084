package io.micip.audit.witness;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.ProofCheck;
import io.micip.audit.merkle.TreeHead;
import io.micip.notes.Malformed;
import io.micip.notes.NoteSigner;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

/// Cosigns a checkpoint only if it continues the one it cosigned before.
///
/// Comparing with that one, and remembering the new one, is a single step for each log; the answer comes after it. So two
/// cosignatures of one witness never tell of two histories, whatever is asked at once and whenever it dies.
final class Witness {
    private final WatchedLogs logs;
    private final NoteSigner signer;
    private final SeenCheckpoints seen;
    private final Clock clock;
    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    Witness(WatchedLogs logs, NoteSigner signer, SeenCheckpoints seen, Clock clock) {
        this.logs = logs;
        this.signer = signer;
        this.seen = seen;
        this.clock = clock;
    }

    /// The key that checks its cosignatures.
    VerifierKey key() {
        return signer.cosignerKey();
    }

    /// Answers a request.
    /// @throws IOException if the memory failed; then nothing is answered
    WitnessAnswer add(byte[] body) throws IOException {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(body);
        } catch (Malformed e) {
            return new WitnessAnswer.NotUnderstood(String.valueOf(e.getMessage()));
        }
        String text = request.checkpoint().text();
        var keys = logs.keysOf(text.substring(0, text.indexOf('\n')));
        if (keys.isEmpty()) {
            return new WitnessAnswer.UnknownLog();
        }
        Optional<SignedNote> signed = signedBy(request.checkpoint(), keys);
        if (signed.isEmpty()) {
            return new WitnessAnswer.NotSigned();
        }
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(text);
        } catch (Malformed e) {
            return hasRootOfNoTree(text)
                    ? new WitnessAnswer.NotConsistent("a checkpoint of size 0 has the root of the empty tree")
                    : new WitnessAnswer.NotUnderstood(String.valueOf(e.getMessage()));
        }
        if (request.oldSize() > checkpoint.head().size()) {
            return new WitnessAnswer.NotUnderstood("the old size is above the checkpoint's");
        }
        synchronized (turns.computeIfAbsent(checkpoint.origin(), _ -> new Object())) {
            return decide(request, checkpoint, signed.get());
        }
    }

    private static Optional<SignedNote> signedBy(SignedNote note, List<VerifierKey> keys) {
        try {
            return Optional.of(note.onlyBy(keys));
        } catch (Malformed _) {
            return Optional.empty();
        }
    }

    private WitnessAnswer decide(AddCheckpoint request, Checkpoint checkpoint, SignedNote signed) throws IOException {
        var before = seen.latest(checkpoint.origin());
        var last = before.map(note -> Checkpoint.parse(note.text()).head()).orElse(TreeHead.EMPTY);
        if (request.oldSize() != last.size()) {
            return new WitnessAnswer.OtherSize(last.size());
        }
        var head = checkpoint.head();
        if (before.isPresent() && head.size() == last.size() && !head.root().equals(last.root())) {
            seen.keepFork(checkpoint.origin(), before.get(), signed);
            return new WitnessAnswer.NotConsistent("another root of the same size has been cosigned");
        }
        if (!ProofCheck.consistent(last, head, request.proof())) {
            return new WitnessAnswer.NotConsistent("the proof does not show that the earlier tree is continued");
        }
        var cosignature = signer.cosign(signed.text(), clock.instant().getEpochSecond());
        var cosigned = signed.with(cosignature);
        seen.keep(checkpoint.origin(), cosigned);
        return new WitnessAnswer.Cosigned(cosigned, cosignature.lines());
    }

    /// The checkpoint that was cosigned last.
    /// @param originHash SHA-256 of the log's origin, lower-case hexadecimal
    Optional<SignedNote> latest(String originHash) {
        return seen.latestByHash(originHash);
    }

    /// A size of 0 with another root is no tree head at all here, and the protocol has an answer of its own for it.
    private static boolean hasRootOfNoTree(String text) {
        String[] lines = text.split("\n", -1);
        return lines.length > 2 && lines[1].equals("0") && !lines[2].equals(Hash.OF_EMPTY_TREE.toBase64());
    }
}
