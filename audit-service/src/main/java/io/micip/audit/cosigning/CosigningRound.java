package io.micip.audit.cosigning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.micip.audit.cosigning.Witnesses.Reply;
import io.micip.audit.intake.OpenLog;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.proof.TrustPolicy;
import io.micip.audit.proof.TrustPolicy.Witness;
import io.micip.audit.witness.AddCheckpoint;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;

/// Has the served checkpoint of one log cosigned: by all witnesses that lack it, at once, all about the same checkpoint,
/// since only cosignatures of one checkpoint add up to a quorum.
final class CosigningRound {
    /// A checkpoint that stays the newest is cosigned anew after this time, so that a witness's age says whether it lives.
    static final Duration REFRESH = Duration.ofMinutes(5);

    private static final int TRIES = 3; // the first may teach the size, and others may ask between

    private final TrustPolicy policy;
    private final Witnesses witnesses;
    private final Clock clock;
    private final Map<Witness, Standing> standings = new ConcurrentHashMap<>();

    CosigningRound(TrustPolicy policy, Witnesses witnesses, Clock clock) {
        this.policy = policy;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    /// How a witness stands to the log.
    Standing standing(Witness witness) {
        return standings.computeIfAbsent(witness, _ -> new Standing());
    }

    /// Goes round once. One call at a time.
    /// @return whether a cosignature came
    boolean go(OpenLog log) {
        var served = log.served();
        if (served.isEmpty()) {
            return false;
        }
        var asks = policy.witnesses().stream().filter(witness -> isDue(witness, served.get()))
                .map(witness -> (Callable<Boolean>) () -> ask(log, served.get(), witness)).toList();
        try (var together = asks.isEmpty() ? null : Executors.newVirtualThreadPerTaskExecutor()) {
            return together != null && any(together, asks);
        }
    }

    private static boolean any(ExecutorService together, List<Callable<Boolean>> asks) {
        boolean any = false;
        try {
            for (var done : together.invokeAll(asks)) {
                any |= done.state() == java.util.concurrent.Future.State.SUCCESS && done.resultNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return any;
    }

    private boolean isDue(Witness witness, OpenLog.Served served) {
        var now = clock.instant();
        boolean fresh = served.note().cosignedAt(witness.key()).filter(at -> at.plus(REFRESH).isAfter(now)).isPresent();
        return !fresh && standing(witness).mayBeAsked(now);
    }

    private boolean ask(OpenLog log, OpenLog.Served served, Witness witness) {
        var standing = standing(witness);
        try {
            var trouble = asked(log, served, witness, standing);
            trouble.ifPresent(why -> standing.failed(why, clock.instant()));
            return trouble.isEmpty();
        } catch (IOException | UncheckedIOException | Malformed | TileSource.MissingTile e) {
            standing.failed(String.valueOf(e.getMessage()), clock.instant());
            return false;
        }
    }

    /// @return what is wrong, if anything is
    private Optional<String> asked(OpenLog log, OpenLog.Served served, Witness witness, Standing standing)
            throws IOException {
        var note = served.note().onlyBy(log.keys().accepted());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (standing.size() > served.size()) {
                long seen = standing.size();
                standing.size(0); // its word alone, perhaps a slip: it is asked again, and says what it has seen
                return Optional.of("it has seen " + seen + " entries, more than the " + served.size()
                        + " that are served here");
            }
            var proof = log.tree().consistency(standing.size(), served.size());
            switch (witnesses.ask(witness, new AddCheckpoint(standing.size(), proof, note))) {
                case Reply.Lines(String lines) -> {
                    var cosigned = SignedNote.parse(note.text() + "\n" + lines).onlyBy(List.of(witness.key()));
                    log.cosigned().add(note.with(cosigned));
                    standing.cosigned(served.size());
                    return Optional.empty();
                }
                case Reply.OtherSize(long size) -> standing.size(size);
                case Reply.Refused(String why) -> {
                    return Optional.of(why);
                }
            }
        }
        return Optional.of("it names another size each time");
    }
}
