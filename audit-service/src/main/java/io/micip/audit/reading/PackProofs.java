package io.micip.audit.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;

import io.micip.audit.intake.Logs;
import io.micip.audit.intake.OpenLog;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.TileTree;
import io.micip.audit.pack.EvidencePack.AnsweredLog;
import io.micip.audit.pack.EvidencePack.ProvenRecord;
import io.micip.audit.proof.TlogProof;
import io.micip.audit.proof.TrustPolicy;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Place;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

/// The proofs of a pack, at witnessed checkpoints if those come in time: two seconds are waited for witnesses, and then the
/// pack is made with what there is.
@Component
class PackProofs {
    private static final long MOST_BYTES = 8L << 20;
    private static final Duration FOR_THE_LOG = Duration.ofSeconds(10);
    private static final Duration FOR_WITNESSES = Duration.ofSeconds(2);

    private final Logs logs;
    private final TrustPolicy policy;

    PackProofs(Logs logs, TrustPolicy policy) {
        this.logs = logs;
        this.policy = policy;
    }

    /// The trust policy, as the platform publishes it.
    String policy() {
        return policy.forLogs(logs.all().stream().flatMap(log -> log.keys().accepted().stream()).toList()).toString();
    }

    /// A proof for each place; the proofs of one log at one checkpoint.
    /// @throws Refused `invalid` for more than 8 MB of records
    List<ProvenRecord> of(List<Place> places) {
        var furthest = new HashMap<Integer, Long>();
        places.forEach(place -> furthest.merge(place.log(), place.index(), Math::max));
        var proving = new HashMap<Integer, Proving>();
        var proven = new ArrayList<ProvenRecord>();
        long bytes = 0;
        for (var place : places) {
            var next = proving.computeIfAbsent(place.log(), log -> proving(log, furthest.getOrDefault(log, 0L)))
                    .of(place);
            bytes += next.proof().entry().map(entry -> entry.length).orElse(0);
            if (bytes > MOST_BYTES) {
                throw RecordQuery.invalid("from", "expected: a search that takes at most 8 MB of records");
            }
            proven.add(next);
        }
        return proven;
    }

    /// The logs, as they were at these sizes.
    List<AnsweredLog> answered(Map<Integer, Long> sizes) {
        return sizes.entrySet().stream().map(asked -> {
            var log = log(asked.getKey());
            return new AnsweredLog(log.number(),
                    new Checkpoint(log.origin(), log.tree().headAt(asked.getValue())));
        }).toList();
    }

    /// The proof of an event, once its log has it.
    /// @throws Refused `busy` if that takes longer than ten seconds
    TlogProof ofEvent(String key, UUID event) {
        var log = logs.log(logs.logOf(key).orElseThrow(CommonProblems::busy)).orElseThrow(CommonProblems::busy);
        await(FOR_THE_LOG, () -> log.positionOf(event).isPresent());
        var place = new Place(log.number(), log.positionOf(event).orElseThrow(CommonProblems::busy));
        return of(List.of(place)).getFirst().proof();
    }

    private OpenLog log(int number) {
        return logs.log(number).orElseThrow(CommonProblems::unknown);
    }

    private Proving proving(int number, long furthest) {
        var log = log(number);
        if (policy.asksForWitnesses()) {
            await(FOR_WITNESSES, () -> log.witnessed().filter(held -> furthest < held.size()).isPresent());
        }
        return new Proving(log, log.provable(furthest).orElseThrow(CommonProblems::unknown), log.tree());
    }

    private void await(Duration atMost, BooleanSupplier met) {
        long until = System.nanoTime() + atMost.toNanos();
        long seen = 0;
        while (!met.getAsBoolean() && System.nanoTime() < until) {
            try {
                seen = logs.awaitGrowth(seen, Duration.ofNanos(until - System.nanoTime()));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw CommonProblems.busy();
            }
        }
    }

    private record Proving(OpenLog log, OpenLog.Served served, TileTree tree) {
        ProvenRecord of(Place place) {
            byte[] entry = log.entriesFrom(place.index()).getFirst();
            var path = tree.inclusion(place.index(), served.size());
            return new ProvenRecord(AuditRecord.of(place, entry),
                    new TlogProof(Optional.of(entry), place.index(), path, served.note()));
        }
    }
}
