package io.micip.audit.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

import org.springframework.stereotype.Component;

import io.micip.audit.intake.Logs;
import io.micip.audit.intake.OpenLog;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.TileTree;
import io.micip.audit.pack.EvidencePack;
import io.micip.audit.pack.EvidencePack.AnsweredLog;
import io.micip.audit.pack.EvidencePack.ProvenRecord;
import io.micip.audit.proof.TlogProof;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Place;
import io.micip.audit.record.Records;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.ids.Ids;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

/// Making evidence packs. That a pack was made is in the log before it is given out, and the proof of it is in the pack.
@Component
class PackMaking {
    private static final int MOST = 1_000;
    private static final long MOST_BYTES = 8L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Logs logs;
    private final Records records;
    private final Selections selections;
    private final ReadingLog left;
    private final Ids ids;
    private final Clock clock;

    /// A pack, and the proof that the log knows of it.
    record Made(EvidencePack pack, TlogProof manifestProof) {}

    PackMaking(Logs logs, Records records, Selections selections, ReadingLog left, Ids ids, Clock clock) {
        this.logs = logs;
        this.records = records;
        this.selections = selections;
        this.left = left;
        this.ids = ids;
        this.clock = clock;
    }

    /// Packs the records that the caller may see and asked for.
    /// @param asked the filter's parameters, as they were sent
    /// @throws Refused `invalid` for more than 1,000 records or 8 MB of them, `busy` when the log does not take the event in time
    Made make(Caller caller, RecordQuery query, SortedMap<String, String> asked) {
        var selected = selections.of(caller, query);
        var extent = MadeAt.extent(MadeAt.now(logs, records));
        var found = selected.ofNobody()
                ? List.<AuditRecord>of()
                : records.find(selected.filter().within(extent), query.inOrder(), Optional.empty(), MOST + 1);
        if (found.size() > MOST) {
            throw RecordQuery.invalid("from", "expected: a search that takes at most " + MOST + " records");
        }
        var shown = selected.shown(found);
        var proofs = new Proofs();
        var proven = proofs.of(found.stream().map(AuditRecord::place).toList());
        var answered = extent.sizes().entrySet().stream()
                .map(log -> proofs.answered(log.getKey(), log.getValue())).toList();
        var pack = EvidencePack.of(new EvidencePack.Content(ids.next().toString(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS), asked, answered, proven));
        var event = left.packed(selected.reader(), selected.filter(), proven.size(), shown,
                pack.manifestSha256());
        return new Made(pack, new Proofs().of(onceServed(selected.reader().key(), event)).proof());
    }

    private Place onceServed(String key, UUID event) {
        var log = logs.log(logs.logOf(key).orElseThrow(CommonProblems::busy)).orElseThrow(CommonProblems::busy);
        long until = System.nanoTime() + PATIENCE.toNanos();
        long seen = 0;
        var position = log.positionOf(event);
        while (position.isEmpty() && System.nanoTime() < until) {
            try {
                seen = logs.awaitGrowth(seen, Duration.ofNanos(until - System.nanoTime()));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw CommonProblems.busy();
            }
            position = log.positionOf(event);
        }
        return new Place(log.number(), position.orElseThrow(CommonProblems::busy));
    }

    /// Proofs of one pack: each log's at one checkpoint.
    private final class Proofs {
        private final Map<Integer, Proving> proving = new HashMap<>();

        private record Proving(OpenLog log, OpenLog.Served served, TileTree tree) {}

        List<ProvenRecord> of(List<Place> places) {
            var proven = new ArrayList<ProvenRecord>();
            long bytes = 0;
            for (var place : places) {
                var next = of(place);
                bytes += next.proof().entry().map(entry -> entry.length).orElse(0);
                if (bytes > MOST_BYTES) {
                    throw RecordQuery.invalid("from", "expected: a search that takes at most 8 MB of records");
                }
                proven.add(next);
            }
            return proven;
        }

        ProvenRecord of(Place place) {
            var on = on(place.log());
            byte[] entry = on.log().entriesFrom(place.index()).getFirst();
            var path = on.tree().inclusion(place.index(), on.served().size());
            return new ProvenRecord(AuditRecord.of(place, entry),
                    new TlogProof(Optional.of(entry), place.index(), path, on.served().note()));
        }

        AnsweredLog answered(int number, long size) {
            var on = on(number);
            return new AnsweredLog(number, new Checkpoint(on.log().origin(), on.tree().headAt(size)));
        }

        private Proving on(int number) {
            return proving.computeIfAbsent(number, _ -> {
                var log = logs.log(number).orElseThrow(CommonProblems::unknown);
                return new Proving(log, log.served().orElseThrow(CommonProblems::unknown), log.tree());
            });
        }
    }
}
